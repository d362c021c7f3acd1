import { Injectable } from '@nestjs/common';
import { MailboxAddresses } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { DeliveryFailed, MailSenders } from '#libs/mail-outgoing';
import { MAILBOXES_STREAM, type RecordedMailboxEvent } from '../domain/events.js';
import { faultWords, MailboxFault } from '../domain/faults.js';
import { smtpPasswordName } from '../domain/password-name.js';
import { mailboxes, type Mailbox } from '../domain/mailboxes.js';
import { MailboxGrants, signsInByOAuth, type OAuthMailbox } from '../sign-in/mailbox-grants.js';

export interface CurrentMailbox extends Mailbox {
  readonly id: string;
  /** Of the stream, at this mailbox's last event. */
  readonly revision: number;
}

interface Known {
  readonly all: ReadonlyMap<string, CurrentMailbox>;
  readonly revision: number;
}

/** The mailboxes as their own stream has them. */
@Injectable()
export class CurrentMailboxes {
  private known: Known = { all: new Map(), revision: -1 };

  constructor(
    private readonly journal: Journal,
    private readonly addresses: MailboxAddresses,
    private readonly senders: MailSenders,
    private readonly grants: MailboxGrants,
  ) {}

  /** Kept, and brought up to date by what came since. Their addresses are the office's, and send, from then on, in this process. */
  async all(): Promise<ReadonlyMap<string, CurrentMailbox>> {
    const since = (await this.journal.read(MAILBOXES_STREAM, {
      from: this.known.revision + 1,
    })) as readonly RecordedMailboxEvent[];
    const now = since.reduce<Known>(withEvent, this.known);
    if (now.revision > this.known.revision) {
      this.known = now;
      this.addresses.set([...now.all.values()].map(({ address }) => address));
      this.senders.set(
        [...now.all.values()].map((mailbox) => ({
          address: mailbox.address,
          name: mailbox.senderName,
          server: mailbox.smtp,
          passwordName: smtpPasswordName(mailbox.id),
          accessToken: signsInByOAuth(mailbox) ? (refused) => this.tokenFor(mailbox, refused) : null,
        })),
      );
    }
    return this.known.all;
  }

  /** Whoever sees the case reads why its answer waits. */
  private async tokenFor(mailbox: OAuthMailbox, refused?: string): Promise<string> {
    try {
      return await this.grants.accessToken(mailbox, refused);
    } catch (error) {
      if (error instanceof MailboxFault)
        throw new DeliveryFailed(faultWords(error.code, 'pl'), false, { cause: error });
      throw error;
    }
  }
}

function withEvent({ all, revision }: Known, event: RecordedMailboxEvent): Known {
  // Another reading may have been here first.
  if (event.revision <= revision) return { all, revision };
  const state = mailboxes.evolve(all, event);
  const { mailboxId } = event.data;
  const changed = [...state].map(([id, mailbox]): [string, CurrentMailbox] =>
    id === mailboxId ? [id, { ...mailbox, id, revision: event.revision }] : [id, mailbox as CurrentMailbox],
  );
  return { all: new Map(changed), revision: event.revision };
}
