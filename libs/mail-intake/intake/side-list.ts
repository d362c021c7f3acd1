import type { IncomingMessage, MessageKind } from '#libs/mail-format';

/** What kind of message it is where that keeps it from becoming a case; `failed`: registering it failed again and again; `colleague`: it answers what went to somebody inside. */
type AsideKind = Exclude<MessageKind, 'ordinary'> | 'unreadable' | 'failed' | 'colleague';

export interface AsideEntry {
  readonly intakeId: string;
  readonly receivedAt: string;
  /** Whether its `Authentication-Results` may be the gateway's. */
  readonly throughGateway: boolean;
  readonly raw: Buffer;
  /** Undefined where nothing could be read. */
  readonly message: IncomingMessage | undefined;
  /** Why it did not become a case. */
  readonly kind: AsideKind;
  /** The sign by which it was told, or the code of the failure. */
  readonly sign: string;
  /** The address from which it was written, as far as it says; else the one that its server gave. */
  readonly from: string | null;
}

/** Keeps a mail that does not become a case, where people see it. */
export abstract class SideList {
  /** The same mail again changes nothing. */
  abstract keep(mail: AsideEntry): Promise<void>;
}
