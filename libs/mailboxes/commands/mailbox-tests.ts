import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ruleBroken, type Language } from '#libs/kernel';
import { TestMail, type SendingFault } from '#libs/mail-outgoing';
import { Secrets } from '#libs/personal-data';
import type { FaultCode } from '../domain/faults.js';
import { passwordName } from '../domain/password-name.js';
import { cameBack, PATIENCE, tryOut, type TryOut } from '../imap/connection.js';
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
    private readonly secrets: Secrets,
    private readonly testMail: TestMail,
  ) {}

  /** Nothing is taken in, and nothing becomes a case. @throws OfficeError mail-off */
  async run({ id, address, imap }: CurrentMailbox, language: Language): Promise<MailboxTried> {
    if (!this.configuration.mailOn) throw ruleBroken('mail-off');
    const password = imap ? await this.secrets.get(passwordName(id)) : undefined;
    const fetching = imap && (await tryOut(imap, password, PAGE_PATIENCE));
    const { fault: sending, messageId } = await this.testMail.send(address, language, address);
    if (!imap || password === undefined || fetching?.outcome !== 'ok' || sending !== null)
      return { fetching, sending, roundTrip: null };
    return { fetching, sending, roundTrip: await cameBack(imap, password, messageId, PAGE_PATIENCE) };
  }
}
