import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Decide, type CommandContext } from '#libs/journal';
import { OfficeError, ruleBroken } from '#libs/kernel';
import { MAILBOXES_STREAM } from '../domain/events.js';
import { MailboxFault } from '../domain/faults.js';
import { mailboxes } from '../domain/mailboxes.js';
import type { CurrentMailbox } from '../queries/current-mailboxes.js';
import { MailboxGrants, signsInByOAuth, type ComingBack, type SignInBegun } from '../sign-in/mailbox-grants.js';

/** Somebody signs a mailbox in at its provider. */
@Injectable()
export class MailboxSignIns {
  constructor(
    private readonly grants: MailboxGrants,
    private readonly commands: CommandBus,
  ) {}

  /** @throws OfficeError mailbox-by-password, and with the code of the fault */
  async begin(mailbox: CurrentMailbox, by: string): Promise<SignInBegun> {
    if (!signsInByOAuth(mailbox)) throw ruleBroken('mailbox-by-password');
    const { id, oauth, imap, smtp, address } = mailbox;
    return inWords(this.grants.begin(id, oauth, imap?.user ?? smtp?.user ?? address, by));
  }

  /** The event makes whoever reads the mailbox begin anew. @returns seconds after which to ask again; null: it is done. @throws OfficeError as `begin`, mailbox-sign-in-unknown, mailbox-sign-in-expired, mailbox-sign-in-declined */
  async complete(
    mailbox: CurrentMailbox,
    back: ComingBack | undefined,
    context: CommandContext,
  ): Promise<number | null> {
    if (!signsInByOAuth(mailbox)) throw ruleBroken('mailbox-by-password');
    const askAgainIn = await inWords(this.grants.complete(mailbox, context.actor, back));
    if (askAgainIn === null) {
      const command = { type: 'NoteSignIn', mailboxId: mailbox.id } as const;
      await this.commands.execute(new Decide({ stream: MAILBOXES_STREAM, decider: mailboxes, command, context }));
    }
    return askAgainIn;
  }
}

/** @throws OfficeError */
const inWords = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    if (error instanceof MailboxFault) throw new OfficeError('rule', error.code, {}, { cause: error });
    throw error;
  });
