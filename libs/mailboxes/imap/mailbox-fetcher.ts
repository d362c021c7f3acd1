import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { LARGEST_MAIL, type IntakeSpool } from '#libs/mail-intake';
import type { Clock } from '#libs/kernel';
import type { OfficeMailbox } from '#libs/mail-format';
import type { Imap } from '../domain/events.js';
import { faultOf, MailboxFault, type FaultCode } from '../domain/faults.js';
import type { LetIn } from '../sign-in/mailbox-proofs.js';
import { LeaseLost, MOST_DUE, type FetchedMessage, type MailboxBook, type Place } from '../tables/mailbox-book.js';
import { openAgain, openFolder, reasonOf, type OpenFolder, type Patience } from './connection.js';
import { envelopeSenderOf } from './envelope-sender.js';

export interface FetcherParts {
  readonly mailboxId: string;
  readonly address: string;
  readonly imap: Imap;
  readonly holder: string;
  readonly letIn: LetIn;
  readonly book: MailboxBook;
  readonly spool: Pick<IntakeSpool, 'backlog'>;
  readonly clock: Clock;
  readonly office: OfficeMailbox;
  readonly patience: Patience;
  /** A failure in words for the operator, without personal data. */
  readonly describe: (error: unknown) => string;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
}

/** Bytes above which a message is fetched by itself, in pieces. */
const LARGE_BYTES = 256 * 1024;
/** Messages, and bytes, that are fetched and kept at a time. */
const BATCH_MESSAGES = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Messages whose sizes are asked for at a time. */
const LOOKED_AT = 500;
/** Numbers that may turn out to be nobody's, at a time. */
const MOST_GONE = 1_000;
/** Mails in the spool above which nothing more is fetched. */
const MOST_WAITING = 2_000;
/** How often a connection may break at one message before the others go on without it. */
const DEATHS = 2;

const REFUSALS: readonly FaultCode[] = [
  'mailbox-wrong-password',
  'mailbox-token-refused',
  'mailbox-sign-in-needed',
  'mailbox-client-refused',
];
/** How often a process asks whether another one's mailbox has become free. */
const STANDBY_MILLISECONDS = 5_000;
const ENOUGH_WAITED_MILLISECONDS = 500;
/** For work to end whose connection was closed; what hangs all the same holds up neither other mailboxes nor the end of the process. */
const ENDING_MILLISECONDS = 10_000;

const NOWHERE: Place = { folder: null, uidValidity: null, seenUid: 0, watchedFrom: null };

interface Head {
  readonly uid: number;
  readonly size: number;
  readonly receivedAt: string;
}

/**
 * Takes in what comes to one mailbox, for as long as the process lives: waits for new mail by IDLE (RFC 2177), looks by itself from time to time, connects
 * again after whatever went wrong. Nothing is changed on the server but what the mailbox says, and that only once the message is durable here.
 */
export class MailboxFetcher {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private client: ImapFlow | undefined;
  private awake = Promise.withResolvers<void>();
  private place = NOWHERE;
  /** In a row. */
  private failures = 0;
  /** By message: how often the connection broke while it was fetched alone. */
  private readonly deaths = new Map<number, number>();
  /** Messages that are fetched alone: the connection broke while they were fetched together. */
  private suspects = new Set<number>();

  constructor(private readonly parts: FetcherParts) {}

  start(): void {
    this.running = this.run();
  }

  /** There may be something to do. */
  wake(): void {
    this.awake.resolve();
    this.awake = Promise.withResolvers<void>();
  }

  /** The mailbox became another process's. */
  leaseLost(): void {
    this.client?.close();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.client?.close();
    this.wake();
    await Promise.race([this.running, pause(ENDING_MILLISECONDS, undefined, { ref: false })]);
  }

  /** Never throws. */
  private async run(): Promise<void> {
    const { mailboxId, holder, book, patience, log, describe } = this.parts;
    while (!this.stopped) {
      let restFor = STANDBY_MILLISECONDS;
      try {
        const place = await book.claim(mailboxId, holder);
        if (place) {
          this.place = place;
          await this.inItsFolder();
          await this.session();
        }
      } catch (error) {
        const fault = faultOf(error);
        const delays = REFUSALS.includes(fault) ? patience.refused : patience.failed;
        restFor = error instanceof LeaseLost ? 0 : delays[Math.min(this.failures, delays.length - 1)]!;
        this.failures += 1;
        if (!this.stopped && this.failures === 1)
          log({ message: 'a mailbox cannot be read; it is tried again', mailboxId, fault, reason: describe(error) });
        if (!this.stopped) await book.say(mailboxId, holder, fault).catch(() => undefined);
      }
      await this.rest(restFor);
    }
    await book.release(mailboxId, holder).catch(() => undefined);
  }

  /** One connection, until it breaks. */
  private async session(): Promise<void> {
    const { imap, patience } = this.parts;
    const readOnly = imap.afterwards === 'nothing';
    const opening = { readOnly, signal: this.stopping.signal };
    let open = await this.parts.letIn((proof) => openFolder(imap, proof, patience, opening));
    const { client } = open;
    this.client = client;
    client.on('exists', () => this.wake());
    client.on('close', () => this.wake());
    try {
      for (;;) {
        await this.inItsNumbers(open);
        await this.takeWhatComes(open);
        if (this.stopped) return;
        open = await openAgain(client, imap, readOnly);
      }
    } catch (error) {
      throw reasonOf(client, error);
    } finally {
      this.client = undefined;
      client.close();
    }
  }

  /** What was noted of another server's messages, or another folder's, says nothing of these, though their numbers are the same. */
  private async inItsFolder(): Promise<void> {
    const { mailboxId, holder, book, imap } = this.parts;
    const folder = JSON.stringify([imap.host, imap.port, imap.user, imap.folder]);
    if (folder === this.place.folder) return;
    const isAnother = this.place.folder !== null;
    await book.reads(mailboxId, holder, folder, { isAnother });
    this.place = { ...(isAnother ? NOWHERE : this.place), folder };
  }

  private async inItsNumbers({ uidValidity }: OpenFolder): Promise<void> {
    const { mailboxId, holder, book } = this.parts;
    if (uidValidity === this.place.uidValidity) return;
    await book.renumbered(mailboxId, holder, uidValidity);
    this.place = { ...NOWHERE, folder: this.place.folder, uidValidity };
  }

  /** Until it is time to look by itself. */
  private async takeWhatComes(open: OpenFolder): Promise<void> {
    const until = performance.now() + this.parts.patience.polling;
    while (!this.stopped && performance.now() < until) {
      const woken = this.awake.promise;
      const isMoreDue = await this.takeAll(open);
      await this.say(await this.afterwards(open));
      if (!isMoreDue) await this.rest(Math.max(0, until - performance.now()), woken);
      if (!open.client.usable) throw new MailboxFault('mailbox-connection-lost');
    }
  }

  /** How it is, as the server lets us work. */
  private async say(fault: FaultCode | null): Promise<void> {
    const { mailboxId, holder, book } = this.parts;
    await book.say(mailboxId, holder, fault);
    this.failures = 0;
  }

  /** @returns whether more is to be tried again now: what is new comes in between */
  private async takeAll(open: OpenFolder): Promise<boolean> {
    const { book, mailboxId, imap } = this.parts;
    const due = await book.due(mailboxId, open.uidValidity);
    for (const uids of chunks(due)) await this.take(open, uids, false);
    const next = nextNumberIn(open.client);
    const found = await open.client.search(
      { uid: `${this.place.seenUid + 1}:*`, since: new Date(`${imap.since}T00:00:00Z`) },
      { uid: true },
    );
    if (!found) throw new MailboxFault(open.client.usable ? 'mailbox-request-refused' : 'mailbox-connection-lost');
    // `n:*` names the last message even where its number is lower (RFC 3501 §6.4.8).
    const fresh = [...new Set(found)].filter((uid) => uid > this.place.seenUid).sort((a, b) => a - b);
    for (const [n, uids] of chunks(fresh).entries()) {
      // Whoever has much to take is well all the while.
      if (n > 0) await this.say(null);
      await this.take(open, uids, true);
    }
    await this.noteGone(open, new Set(found), next);
    return due.length === MOST_DUE;
  }

  /** Whatever got a number since we watch and is not there: somebody else moved or deleted it before it could be read. */
  private async noteGone({ client, uidValidity }: OpenFolder, found: ReadonlySet<number>, next: number): Promise<void> {
    const { book, mailboxId, holder } = this.parts;
    const { watchedFrom } = this.place;
    if (this.stopped || next <= (watchedFrom ?? 0)) return;
    const numbers = watchedFrom === null ? [] : upTo(next, watchedFrom).filter((uid) => !found.has(uid));
    // Of an old message that was put into the folder, the search from a day on says nothing.
    const there =
      numbers.length > 0 && (await client.search({ uid: `${numbers[0]!}:${numbers.at(-1)!}` }, { uid: true }));
    const isThere = new Set(there || []);
    const gone = there === false ? [] : numbers.filter((uid) => !isThere.has(uid));
    await book.watched(mailboxId, holder, uidValidity, { gone, next });
    this.place = { ...this.place, watchedFrom: next };
  }

  /** @param inOrder whether all up to the last of these were looked at then */
  private async take(open: OpenFolder, uids: readonly number[], inOrder: boolean): Promise<void> {
    const { book, mailboxId, holder } = this.parts;
    await this.roomInSpool();
    const heads = await this.heads(open.client, uids);
    await book.gone(
      mailboxId,
      holder,
      open.uidValidity,
      uids.filter((uid) => !heads.has(uid)),
    );
    for (const batch of batches(
      uids.flatMap((uid) => heads.get(uid) ?? []),
      this.suspects,
    )) {
      if (this.stopped) return;
      await this.takeBatch(open, batch, inOrder);
      if (inOrder) await this.seen(batch.at(-1)!.uid);
    }
    if (inOrder && !this.stopped) await this.seen(uids.at(-1)!);
  }

  private async seen(uid: number): Promise<void> {
    const { book, mailboxId, holder } = this.parts;
    if (uid <= this.place.seenUid) return;
    await book.seen(mailboxId, holder, uid);
    this.place = { ...this.place, seenUid: uid };
  }

  private async heads(client: ImapFlow, uids: readonly number[]): Promise<ReadonlyMap<number, Head>> {
    const wanted = new Set(uids);
    const heads = new Map<number, Head>();
    const query = { uid: true, size: true, internalDate: true };
    for await (const { uid, size = 0, internalDate } of client.fetch(uids.join(','), query, { uid: true }))
      if (wanted.has(uid)) heads.set(uid, { uid, size, receivedAt: this.receivedAt(internalDate) });
    return heads;
  }

  /** When the office's mail server had it: then it had come in. Never later than now, whatever the server says. */
  private receivedAt(internalDate: Date | string | undefined): string {
    const now = this.parts.clock.nowIso();
    const at = internalDate === undefined ? NaN : new Date(internalDate).getTime();
    return Number.isNaN(at) || at < 0 || at > Date.parse(now) ? now : new Date(at).toISOString();
  }

  /** Messages that cannot be fetched together are fetched one by one; one that cannot be fetched alone is noted, and the others go on. */
  private async takeBatch(open: OpenFolder, batch: readonly Head[], inOrder = false): Promise<void> {
    const { book, mailboxId, holder, imap } = this.parts;
    const [only] = batch.length === 1 ? batch : [];
    try {
      const messages = only ? [await this.one(open.client, only)] : await this.several(open.client, batch);
      const unmoved = imap.afterwards !== 'nothing';
      // Told with the messages themselves: another transaction less for each.
      const seenUid = inOrder && messages.length === batch.length ? batch.at(-1)!.uid : undefined;
      await book.take(mailboxId, holder, open.uidValidity, messages, { unmoved, seenUid });
      if (seenUid !== undefined) this.place = { ...this.place, seenUid };
      for (const { uid } of batch) this.suspects.delete(uid);
      if (messages.length === batch.length) return;
      const got = new Set(messages.map(({ uid }) => uid));
      for (const head of batch) if (!got.has(head.uid)) await this.takeBatch(open, [head]);
    } catch (error) {
      if (error instanceof LeaseLost || this.stopped || !isServers(error)) throw error;
      if (!open.client.usable) {
        for (const { uid } of batch) this.suspects.add(uid);
        if (!only) throw error;
        const deaths = (this.deaths.get(only.uid) ?? 0) + 1;
        this.deaths.set(only.uid, deaths);
        if (deaths < DEATHS) throw error;
        this.deaths.delete(only.uid);
        await this.noteFailed(open, only.uid, faultOf(reasonOf(open.client, error)));
        await this.seen(only.uid);
        throw error;
      }
      if (only) return this.noteUnread(open, only.uid, error);
      for (const head of batch) await this.takeBatch(open, [head]);
    }
  }

  /** What was moved by somebody else in between is gone, and not to be tried again. */
  private async noteUnread(open: OpenFolder, uid: number, error: unknown): Promise<void> {
    const { book, mailboxId, holder } = this.parts;
    const heads = await this.heads(open.client, [uid]).catch(() => undefined);
    if (heads?.size === 0) await book.gone(mailboxId, holder, open.uidValidity, [uid]);
    else await this.noteFailed(open, uid, faultOf(error));
  }

  private async noteFailed({ uidValidity }: OpenFolder, uid: number, fault: FaultCode): Promise<void> {
    const { book, mailboxId, holder, log } = this.parts;
    log({ message: 'a message of a mailbox could not be taken in', mailboxId, uid, fault });
    await book.noteFailed(mailboxId, holder, uidValidity, uid, fault);
  }

  /** Small ones, in one answer. One that is longer than the server said is left out. Whole ones: some servers give a piece of the first of many only. */
  private async several(client: ImapFlow, batch: readonly Head[]): Promise<readonly FetchedMessage[]> {
    const heads = new Map(batch.map((head) => [head.uid, head]));
    const messages = new Map<number, FetchedMessage>();
    const query = { uid: true, source: true };
    for await (const { uid, source } of client.fetch([...heads.keys()].join(','), query, { uid: true })) {
      const head = heads.get(uid);
      if (head && source && source.length > 0 && source.length <= LARGE_BYTES)
        messages.set(uid, this.message(head, [source]));
    }
    return [...messages.values()];
  }

  /** In pieces. */
  private async one(client: ImapFlow, head: Head): Promise<FetchedMessage> {
    if (head.size > LARGEST_MAIL) throw new MailboxFault('mailbox-message-too-large');
    const { content } = await client.download(String(head.uid), undefined, {
      uid: true,
      chunkSize: LARGE_BYTES,
      maxBytes: LARGEST_MAIL + 1,
    });
    if (!content) throw new MailboxFault('mailbox-message-empty');
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of content as AsyncIterable<Buffer>) {
      bytes += piece.length;
      pieces.push(piece);
    }
    if (bytes > LARGEST_MAIL) throw new MailboxFault('mailbox-message-too-large');
    if (bytes === 0) throw new MailboxFault('mailbox-message-empty');
    return this.message(head, pieces);
  }

  private message({ uid, receivedAt }: Head, raw: readonly Buffer[]): FetchedMessage {
    const { address, imap, clock } = this.parts;
    return {
      uid,
      raw,
      receivedAt,
      takenAt: clock.nowIso(),
      envelopeFrom: envelopeSenderOf(raw[0]!, this.parts.office),
      envelopeTo: [address],
      throughGateway: imap.throughGateway,
    };
  }

  /** Marks or moves what is durable. A move whose answer was lost is asked for again, of messages that are not there any more: that changes nothing. */
  private async afterwards({ client, uidValidity }: OpenFolder): Promise<FaultCode | null> {
    const { book, mailboxId, imap } = this.parts;
    if (imap.afterwards === 'nothing') return null;
    for (;;) {
      const uids = await book.unmoved(mailboxId, uidValidity);
      if (uids.length === 0 || this.stopped) return null;
      const range = uids.join(',');
      const done =
        imap.afterwards === 'markRead'
          ? await client.messageFlagsAdd(range, ['\\Seen'], { uid: true })
          : await client.messageMove(range, imap.moveTo!, { uid: true });
      if (!done && client.usable)
        return imap.afterwards === 'move' ? 'mailbox-target-unknown' : 'mailbox-request-refused';
      if (!done) throw new MailboxFault('mailbox-connection-lost');
      await book.moved(mailboxId, uidValidity, uids);
    }
  }

  private async roomInSpool(): Promise<void> {
    while (!this.stopped && (await this.parts.spool.backlog()).waiting > MOST_WAITING)
      await this.rest(ENOUGH_WAITED_MILLISECONDS);
  }

  /** Until it is woken, or time is up. */
  private async rest(milliseconds: number, woken: Promise<void> = this.awake.promise): Promise<void> {
    if (this.stopped || milliseconds === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    await Promise.race([promise, woken]);
    clearTimeout(timer);
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** Whether it is the server's doing, or its message's: the database's failures are nobody's mail. */
const isServers = (error: unknown): boolean => !(error instanceof Error && 'severity' in error);

/** Which number the server gives next, as far as it said; 0 where it did not. */
const nextNumberIn = ({ mailbox }: ImapFlow): number => (mailbox && mailbox.uidNext) || 0;

/** The last numbers before `next`: of a server that leaves out millions, the rest is not to be believed. */
function upTo(next: number, from: number): number[] {
  const first = Math.max(from, next - MOST_GONE);
  return Array.from({ length: next - first }, (_, n) => first + n);
}

function chunks(uids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(uids.length / LOOKED_AT) }, (_, n) =>
    uids.slice(n * LOOKED_AT, (n + 1) * LOOKED_AT),
  );
}

/** In order. Large ones and suspects stand alone. */
function batches(heads: readonly Head[], suspects: ReadonlySet<number>): Head[][] {
  const made: Head[][] = [];
  let bytes = 0;
  for (const head of heads) {
    const last = made.at(-1);
    const alone = head.size > LARGE_BYTES || suspects.has(head.uid);
    const lastAlone = last?.length === 1 && (last[0]!.size > LARGE_BYTES || suspects.has(last[0]!.uid));
    if (!last || alone || lastAlone || last.length >= BATCH_MESSAGES || bytes + head.size > BATCH_BYTES) {
      made.push([head]);
      bytes = head.size;
    } else {
      last.push(head);
      bytes += head.size;
    }
  }
  return made;
}
