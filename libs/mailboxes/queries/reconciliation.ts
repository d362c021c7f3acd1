import type { Patience } from '../imap/connection.js';
import { openFolder } from '../imap/connection.js';
import type { Imap } from '../domain/events.js';
import { MailboxFault } from '../domain/faults.js';
import type { LetIn } from '../sign-in/mailbox-proofs.js';
import type { GoneMessages, MailboxBook, NotedMessage } from '../tables/mailbox-book.js';

export interface MissingMessage {
  readonly uid: number;
  readonly size: number | null;
  /** When the server got it. ISO 8601, UTC. */
  readonly at: string | null;
  readonly from: string | null;
  readonly subject: string | null;
  /** `older`: from before the day from which messages are taken in; `waiting`: nothing was said of it yet. */
  readonly reason: 'waiting' | 'failed' | 'too-large' | 'older';
  /** A code of `FAULTS`. */
  readonly fault: string | null;
}

export interface Reconciliation {
  readonly uidValidity: string;
  /** Messages in the folder. */
  readonly onServer: number;
  /** Of those, the ones that are registered, or on the way. */
  readonly registered: number;
  /** All others, by number. */
  readonly missingUids: readonly number[];
  /** The newest of them, as the server shows them now; nothing of it is kept. */
  readonly missing: readonly MissingMessage[];
  /** What was never seen here: somebody else moved or deleted it before it could be read. */
  readonly gone: GoneMessages;
}

const SHOWN = 200;

/**
 * What the server has against what is registered. Changes nothing there.
 * @throws whatever `faultOf` has words for
 */
export async function reconcile(
  { mailboxId, imap, letIn }: { readonly mailboxId: string; readonly imap: Imap; readonly letIn: LetIn },
  book: MailboxBook,
  patience: Patience,
): Promise<Reconciliation> {
  const { client, uidValidity } = await letIn((proof) => openFolder(imap, proof, patience, { readOnly: true }));
  try {
    const all = await client.search({ all: true }, { uid: true });
    const recent = await client.search({ since: new Date(`${imap.since}T00:00:00Z`) }, { uid: true });
    if (!all || !recent) throw new MailboxFault('mailbox-request-refused');
    const noted = await book.noted(mailboxId, uidValidity);
    const missingUids = [...new Set(all)].filter((uid) => noted.get(uid)?.state !== 'taken').sort((a, b) => b - a);
    const shown = missingUids.slice(0, SHOWN);
    const missing = new Map<number, MissingMessage>();
    if (shown.length > 0) {
      const query = { uid: true, size: true, internalDate: true, envelope: true };
      for await (const { uid, size, internalDate, envelope } of client.fetch(shown.join(','), query, { uid: true }))
        missing.set(uid, {
          uid,
          size: size ?? null,
          at: isoOf(internalDate),
          from: envelope?.from?.[0]?.address ?? null,
          subject: envelope?.subject ?? null,
          ...reasonOf(noted.get(uid), recent.includes(uid)),
        });
    }
    const onServer = new Set(all).size;
    return {
      uidValidity,
      onServer,
      registered: onServer - missingUids.length,
      missingUids,
      missing: shown.flatMap((uid) => missing.get(uid) ?? []),
      gone: await book.goneMessages(mailboxId),
    };
  } finally {
    client.close();
  }
}

function reasonOf(noted: NotedMessage | undefined, isRecent: boolean): Pick<MissingMessage, 'reason' | 'fault'> {
  if (noted?.state === 'failed' || noted?.state === 'too-large') return { reason: noted.state, fault: noted.fault };
  return { reason: noted || isRecent ? 'waiting' : 'older', fault: null };
}

const isoOf = (date: Date | string | undefined): string | null => {
  const at = date === undefined ? NaN : new Date(date).getTime();
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};
