import { Injectable } from '@nestjs/common';
import { Secrets } from '#libs/personal-data';
import { faultOf, MailboxFault } from '../domain/faults.js';
import type { Mailbox } from '../domain/mailboxes.js';
import { passwordName } from '../domain/password-name.js';
import { MailboxGrants, signsInByOAuth } from './mailbox-grants.js';

/** By what somebody is let in. */
export type Proof = { readonly pass: string } | { readonly accessToken: string };

/** Does work that needs to be let in. */
export type LetIn = <Result>(work: (proof: Proof) => Promise<Result>) => Promise<Result>;

/** By what the office is let in to read its mailboxes. */
@Injectable()
export class MailboxProofs {
  constructor(
    private readonly secrets: Secrets,
    private readonly grants: MailboxGrants,
  ) {}

  /** @throws MailboxFault where there is no password, or no token is to be had; whatever the work throws */
  letInto(mailbox: Pick<Mailbox, 'oauth' | 'imap' | 'smtp'> & { readonly id: string }): LetIn {
    return async (work) => {
      if (!signsInByOAuth(mailbox)) {
        const pass = await this.secrets.get(passwordName(mailbox.id), mailbox.imap ?? undefined);
        if (pass === undefined) throw new MailboxFault('mailbox-password-missing');
        return work({ pass });
      }
      const accessToken = await this.grants.accessToken(mailbox);
      try {
        return await work({ accessToken });
      } catch (error) {
        if (faultOf(error) !== 'mailbox-wrong-password') throw error;
      }
      // It should have held: the consent may have been taken back, which the provider says when it is asked for another one.
      const another = await this.grants.accessToken(mailbox, accessToken);
      try {
        return await work({ accessToken: another });
      } catch (error) {
        throw faultOf(error) === 'mailbox-wrong-password'
          ? new MailboxFault('mailbox-token-refused', { cause: error })
          : error;
      }
    };
  }
}
