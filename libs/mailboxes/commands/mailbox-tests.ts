import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ruleBroken, type Language } from '#libs/kernel';
import { TestMail, type SendingFault } from '#libs/mail-outgoing';
import type { FaultCode } from '../domain/faults.js';
import { cameBack, PATIENCE, tryOut, type TryOut } from '../imap/connection.js';
import { MailboxProofs } from '../sign-in/mailbox-proofs.js';
import type { CurrentMailbox } from '../queries/current-mailboxes.js';

/** A page that waits for a server waits less than a worker. */
export const PAGE_PATIENCE = { ...PATIENCE, connecting: 10_000, silence: 20_000 };

export interface MailboxTried {
  /** Null where its mail comes by SMTP. */
  readonly fetching: TryOut | null;
  /** Null: the server took the test mail. */
  readonly sending: SendingFault | null;
  /** Null: the test mail was seen in the mailbox, or could not be looked for. */
  readonly roundTrip: FaultCode | null;
}

/** Tries a mailbox both ways: reads it, sends a test mail from it to itself, and looks whether that came. */
@Injectable()
export class MailboxTests {
  constructor(
    private readonly configuration: Configuration,
    private readonly proofs: MailboxProofs,
    private readonly testMail: TestMail,
  ) {}

  /** Nothing is taken in, and nothing becomes a case. @throws OfficeError mail-off */
  async run(mailbox: CurrentMailbox, language: Language): Promise<MailboxTried> {
    const { address, imap } = mailbox;
    if (!this.configuration.mailOn) throw ruleBroken('mail-off');
    const letIn = this.proofs.letInto(mailbox);
    const fetching = imap && (await tryOut(imap, letIn, PAGE_PATIENCE));
    const { fault: sending, messageId } = await this.testMail.send(address, language, address);
    if (!imap || fetching?.outcome !== 'ok' || sending !== null) return { fetching, sending, roundTrip: null };
    return { fetching, sending, roundTrip: await cameBack(imap, letIn, messageId, PAGE_PATIENCE) };
  }
}
