import { Injectable } from '@nestjs/common';
import type { MailServer } from './smtp-transport.js';

/** How mail leaves from one of the office's addresses. */
export interface MailSender {
  readonly address: string;
  /** Null: the office's. */
  readonly name: string | null;
  /** Null: by the office's own server. */
  readonly server: MailServer | null;
  /** Under which the server's password stands in the table of secrets. */
  readonly passwordName: string;
  /**
   * Where it signs in by OAuth 2: a token that holds now; another one than the server refused. Null: by password.
   * @throws DeliveryFailed where none is to be had
   */
  readonly accessToken: ((refused?: string) => Promise<string>) | null;
}

/** The addresses that send otherwise than the office does. Whoever keeps the mailboxes keeps it current, in each process. */
@Injectable()
export class MailSenders {
  private senders: ReadonlyMap<string, MailSender> = new Map();

  of(address: string | undefined): MailSender | undefined {
    return address === undefined ? undefined : this.senders.get(address);
  }

  set(senders: readonly MailSender[]): void {
    this.senders = new Map(senders.map((sender) => [sender.address, sender]));
  }
}
