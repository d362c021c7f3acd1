import { randomUUID } from 'node:crypto';
import { readHead, type IncomingMessage, type OfficeMailbox } from '#libs/mail-format';
import { ReadingTooCostly, type MailReader } from '../reading/mail-reader.js';
import { CLAIM_SECONDS, type ClaimedMail, type IntakeSpool, type MailSize } from './intake-spool.js';
import type { MailRegistrar, MailRegistration } from './registrar.js';
import type { SideList } from './side-list.js';

export interface IntakeWorkerParts {
  readonly spool: IntakeSpool;
  readonly registrar: MailRegistrar;
  readonly reader: Pick<MailReader, 'read'>;
  readonly office: OfficeMailbox;
  readonly sideList: SideList;
  /** Told what became of each mail. */
  readonly count: (outcome: MailRegistration['kind']) => void;
  /** Whether a failure says nothing of the mail: the database or the store is away. */
  readonly mayPass: (error: unknown) => boolean;
  /** A failure in words for the operator, without personal data. */
  readonly describe: (error: unknown) => string;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
  readonly concurrency?: number;
  readonly pollMilliseconds?: number;
}

/** Seconds until the next attempt, by how many failed. */
const DELAYS = [1, 5, 15, 60, 300];
/** Attempts after which a mail goes to the side list. */
const ATTEMPTS = DELAYS.length + 1;
/** The same where reading it costs too much: each attempt keeps others waiting. */
const COSTLY_ATTEMPTS = 3;
/** Seconds until a mail is tried again that failed for no fault of its own. */
const PASSING_DELAY = 5;
/** Mails that are registered side by side: they wait for the database most of the time, and what they ask it at once they ask together. */
const CONCURRENCY = 64;

/**
 * Registers what the spool holds. Several workers, in several processes, share it by claims that they renew; a dead one's mails are taken over
 * when its claims run out. Nothing is dropped: a mail is registered, or tried again, or set aside.
 */
export class IntakeWorker {
  private readonly id = randomUUID();
  private readonly concurrency: number;
  private readonly pollMilliseconds: number;
  private readonly claimed: Record<MailSize, ClaimedMail[]> = { large: [], small: [] };
  /** Ids of what was claimed and is neither registered nor given back. */
  private readonly inHand = new Set<string>();
  private readonly refilling: Partial<Record<MailSize, Promise<void>>> = {};
  private stopping = false;
  private readable = true;
  private readonly wake = { large: Promise.withResolvers<void>(), small: Promise.withResolvers<void>() };
  private lanes: Promise<void>[] = [];
  private heartbeat: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;

  constructor(private readonly parts: IntakeWorkerParts) {
    this.concurrency = parts.concurrency ?? CONCURRENCY;
    this.pollMilliseconds = parts.pollMilliseconds ?? 1_000;
  }

  start(): void {
    this.heartbeat = setInterval(() => void this.renew(), (CLAIM_SECONDS * 1_000) / 3).unref();
    this.poll = setInterval(() => this.kick('large', 'small'), this.pollMilliseconds).unref();
    // Large ones one at a time, and apart, so that however many come hold up none of the others.
    this.lanes = [this.lane('large'), ...Array.from({ length: this.concurrency }, () => this.lane('small'))];
  }

  /** There may be new mail. */
  kick(...sizes: readonly MailSize[]): void {
    for (const size of sizes) {
      this.wake[size].resolve();
      this.wake[size] = Promise.withResolvers<void>();
    }
  }

  /** Finishes what was begun, and gives the rest back. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.poll);
    this.kick('large', 'small');
    await Promise.all(this.lanes);
    clearInterval(this.heartbeat);
    await this.parts.spool.settled();
    await this.parts.spool.release(this.id).catch(() => undefined);
  }

  private async lane(size: MailSize): Promise<void> {
    while (!this.stopping) {
      const woken = this.wake[size].promise;
      const mail = await this.next(size);
      if (mail) await this.register(mail);
      else if (!this.stopping) await woken;
    }
  }

  private async next(size: MailSize): Promise<ClaimedMail | undefined> {
    if (this.claimed[size].length === 0) {
      this.refilling[size] ??= this.refill(size).finally(() => delete this.refilling[size]);
      await this.refilling[size];
    }
    return this.stopping ? undefined : this.claimed[size].shift();
  }

  private async refill(size: MailSize): Promise<void> {
    try {
      const claimed = await this.parts.spool.claim(this.id, size === 'large' ? 1 : this.concurrency * 2, size);
      for (const { id } of claimed) this.inHand.add(id);
      this.claimed[size].push(...claimed);
      this.readable = true;
    } catch (error) {
      if (this.readable) {
        this.parts.log({
          message: 'the mail spool cannot be read; it is tried again',
          reason: this.parts.describe(error),
        });
      }
      this.readable = false;
    }
  }

  /** Never throws: a lane must not die of a mail. */
  private async register(claimed: ClaimedMail): Promise<void> {
    let raw: Buffer | undefined;
    let message: IncomingMessage | undefined;
    try {
      raw = claimed.raw ?? (await this.parts.spool.rawOf(claimed.id));
      if (!raw) return;
      message = await this.read(claimed, raw);
      this.parts.count(await this.place(claimed, raw, message));
      this.parts.spool.done(claimed.id);
    } catch (error) {
      await this.fail(claimed, raw, message, error);
    } finally {
      this.inHand.delete(claimed.id);
    }
  }

  private async read(claimed: ClaimedMail, raw: Buffer): Promise<IncomingMessage | undefined> {
    const reading = await this.parts.reader.read(raw, {
      office: this.parts.office,
      envelopeFrom: claimed.envelopeFrom,
      throughGateway: claimed.throughGateway,
    });
    if (reading.outcome === 'unreadable') return undefined;
    return reading.message;
  }

  private head({ envelopeFrom }: ClaimedMail, raw: Buffer): IncomingMessage | undefined {
    const reading = readHead(raw, { office: this.parts.office, envelopeFrom });
    return reading.outcome === 'read' ? reading.message : undefined;
  }

  private async place(
    { id: intakeId, receivedAt, takenAt, envelopeFrom, envelopeTo, throughGateway }: ClaimedMail,
    raw: Buffer,
    message: IncomingMessage | undefined,
  ): Promise<MailRegistration['kind']> {
    const mail = { intakeId, receivedAt, raw };
    const from = message?.from?.address ?? (envelopeFrom || null);
    if (!message) {
      await this.parts.sideList.keep({
        ...mail,
        throughGateway,
        from,
        message,
        kind: 'unreadable',
        sign: 'unreadable',
      });
      return 'set-aside';
    }
    const registration = await this.parts.registrar.register({ ...mail, takenAt, envelopeTo, message });
    const { kind } = registration;
    const { verdict } = message;
    if (registration.kind === 'set-aside')
      await this.parts.sideList.keep({
        ...mail,
        throughGateway,
        from,
        message,
        kind: registration.as ?? (verdict.kind === 'ordinary' ? 'failed' : verdict.kind),
        sign: registration.as ? 'answers-mail-to-staff' : verdict.sign,
      });
    return kind;
  }

  private async fail(
    claimed: ClaimedMail,
    raw: Buffer | undefined,
    message: IncomingMessage | undefined,
    error: unknown,
  ): Promise<void> {
    const { spool, mayPass, describe, log, sideList } = this.parts;
    const reason = describe(error);
    const passing = mayPass(error);
    const attempts = claimed.attempts + (passing ? 0 : 1);
    const failed = { message: 'a mail could not be registered', intakeId: claimed.id, attempts, reason };
    try {
      const costly = error instanceof ReadingTooCostly;
      if (attempts >= (costly ? COSTLY_ATTEMPTS : ATTEMPTS) && raw) {
        log({ ...failed, message: 'a mail could not be registered and is set aside' });
        const read = costly ? this.head(claimed, raw) : message;
        await sideList.keep({
          intakeId: claimed.id,
          receivedAt: claimed.receivedAt,
          throughGateway: claimed.throughGateway,
          raw,
          message: read,
          from: read?.from?.address ?? (claimed.envelopeFrom || null),
          kind: costly ? 'unreadable' : 'failed',
          sign: costly ? 'too-costly' : reason,
        });
        spool.done(claimed.id);
        return;
      }
      log(failed);
      await spool.failed(
        claimed.id,
        reason,
        passing ? PASSING_DELAY : (DELAYS[attempts - 1] ?? DELAYS.at(-1)!),
        !passing,
      );
    } catch (worse) {
      log({ ...failed, message: 'a failing mail stays in the spool until its claim runs out', worse: describe(worse) });
    }
  }

  private async renew(): Promise<void> {
    if (this.inHand.size === 0) return;
    try {
      await this.parts.spool.renew(this.id, [...this.inHand]);
    } catch (error) {
      this.parts.log({ message: 'claims on mails could not be renewed', reason: this.parts.describe(error) });
    }
  }
}
