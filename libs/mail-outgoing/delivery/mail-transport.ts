import type { MailSender } from './mail-senders.js';

export interface MailToDeliver {
  readonly mailId: string;
  /** When the mail was written down. ISO 8601, UTC. */
  readonly recordedAt: string;
  /** '' is the null sender: nobody wants to hear that a receipt did not arrive (RFC 3834 §3.3). */
  readonly envelopeFrom: string;
  /** Undefined: the office itself. */
  readonly sender: MailSender | undefined;
  readonly recipients: readonly [string, ...string[]];
  readonly raw: Buffer;
}

export interface Accepted {
  readonly acceptedBy: 'smtp' | 'outbox';
  /** The server's own words. */
  readonly response: string | null;
}

/** Where mails go out. Taking the same mail twice does no harm but to send it twice. */
export abstract class MailTransport {
  /** @throws DeliveryFailed */
  abstract deliver(mail: MailToDeliver): Promise<Accepted>;
  /** Takes back what has not left the house, because its person was erased; what a mail server took is gone. */
  async recall(_mailIds: readonly string[]): Promise<void> {}
  abstract close(): Promise<void>;
}

/** The mail was not taken. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';

  constructor(
    /** For the people who see the case; may name an address. */
    readonly reason: string,
    /** It will not be taken later either. */
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super('the mail was not taken', options);
  }
}
