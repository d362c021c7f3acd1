import { normalEmail, type Decider } from '#libs/kernel';
import type { NamedRecipient, RecipientEvent } from './events.js';

/** Who gets a mailing, as far as they are named: each address once, in order. */
export interface Recipients {
  readonly count: number;
  readonly addresses: ReadonlySet<string>;
}

export type RecipientToName = Omit<NamedRecipient, 'mailingId' | 'number' | 'email'> & { readonly email: string };

export interface NameRecipients {
  readonly mailingId: string;
  readonly recipients: readonly RecipientToName[];
}

/** Named once, before the first message: after a crash the rest is added. */
export const recipientsDecider: Decider<Recipients, NameRecipients, RecipientEvent> = {
  initialState: { count: 0, addresses: new Set() },
  decide({ mailingId, recipients }, { count, addresses }) {
    const fresh = new Map(recipients.map((one) => [normalEmail(one.email), one]));
    return [...fresh]
      .filter(([address]) => !addresses.has(address))
      .map(([, recipient], place) => ({
        type: 'MailingRecipientNamed',
        data: { mailingId, number: count + place + 1, ...recipient },
      }));
  },
  evolve: ({ count, addresses }, { data: { email } }) => ({
    count: count + 1,
    addresses: email === null ? addresses : new Set(addresses).add(normalEmail(email)),
  }),
};
