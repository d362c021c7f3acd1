import type { IncomingMessage } from '#libs/mail-format';

/** A mail as intake took it, and what could be read of it. */
export interface ReceivedMail {
  /** The same mail keeps its id however often it is tried. UUID. */
  readonly intakeId: string;
  /** When the office took it. ISO 8601, UTC. */
  readonly receivedAt: string;
  /** By which settings apply: later than `receivedAt` where the office's mail server had it before (IMAP). */
  readonly takenAt: string;
  /** To which addresses it was delivered (RFC 5321 §3.3). */
  readonly envelopeTo: readonly string[];
  readonly raw: Buffer;
  readonly message: IncomingMessage;
}

/** What became of a mail. */
export interface MailRegistration {
  /** Of what is set aside: why, where its own signs do not say it. */
  readonly as?: 'colleague';
  readonly kind:
    | 'registered'
    | 'joined'
    /** The same message was taken in before. */
    | 'duplicate'
    /** A machine's mail that belongs to no case: intake puts it into the side list. */
    | 'set-aside';
}

/**
 * Makes of a mail what it is to the office. Whoever implements it makes it idempotent: by the intake's id for a mail that was
 * tried before, by its content for one that was delivered twice.
 */
export abstract class MailRegistrar {
  abstract register(mail: ReceivedMail): Promise<MailRegistration>;

  /** The contact who writes from an address, where they are known: what is set aside of theirs is sealed under them. */
  abstract writerOf(address: string): Promise<string | undefined>;
}
