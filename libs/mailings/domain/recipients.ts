import { normalEmail, type Decider } from '#libs/kernel';
import type { NamedRecipient, RecipientEvent } from './events.js';

/** Who gets a mailing, as far as they are named: each address once. A list of which each part holds the one before: a set that is copied for each of thousands would take minutes. */
export interface Recipients {
  readonly count: number;
  readonly address: string | null;
  readonly before: Recipients | null;
}

export type RecipientToName = Omit<NamedRecipient, 'mailingId' | 'number' | 'email'> & { readonly email: string };

export interface NameRecipients {
  readonly mailingId: string;
  readonly recipients: readonly RecipientToName[];
}

/** Named once, before the first message: after a crash the rest is added. */
export const recipientsDecider: Decider<Recipients, NameRecipients, RecipientEvent> = {
  initialState: { count: 0, address: null, before: null },
  decide({ mailingId, recipients }, named) {
    const { count } = named;
    const addresses = addressesIn(named);
    const fresh = new Map(recipients.map((one) => [normalEmail(one.email), one]));
    return [...fresh]
      .filter(([address]) => !addresses.has(address))
      .map(([, recipient], place) => ({
        type: 'MailingRecipientNamed',
        data: { mailingId, number: count + place + 1, ...recipient },
      }));
  },
  evolve: (before, { data: { email } }) => ({
    count: before.count + 1,
    address: email === null ? null : normalEmail(email),
    before,
  }),
};

function addressesIn(named: Recipients): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (let one: Recipients | null = named; one; one = one.before) if (one.address !== null) addresses.add(one.address);
  return addresses;
}
