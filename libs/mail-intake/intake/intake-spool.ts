import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { normalEmail } from '#libs/kernel';
import { cleanText } from '#libs/mail-format';
import { copyIn, copyInto } from '#libs/postgres';
import { copyRow } from './copy-row.js';

export interface SpooledMail {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** When the office took it, where its mail server had it before (IMAP): by this instant settings apply. ISO 8601, UTC. */
  readonly takenAt?: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  /** See `Clients.isGateway`. */
  readonly throughGateway: boolean;
  /** In the pieces in which it came. */
  readonly raw: readonly Buffer[];
}

export type MailSize = 'large' | 'small';

export interface ClaimedMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly takenAt: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly throughGateway: boolean;
  readonly size: number;
  /** How often it was tried before. */
  readonly attempts: number;
  /** With the claim where it is small; else to be asked for. */
  readonly raw: Buffer | undefined;
}

/** Bytes of a raw message that comes with its claim. */
const SMALL_BYTES = 64 * 1024;
/** Bytes of a large message that are asked for at a time: what the driver decodes in one piece holds everything else up. */
const PIECE_BYTES = 256 * 1024;

/** Bytes of a message above which it is large: kept, claimed and read apart from the others. */
const LARGE_BYTES = 256 * 1024;
export const mailSizeOf = (bytes: number): MailSize => (bytes > LARGE_BYTES ? 'large' : 'small');
/** Mails, and bytes, that one transaction takes at most. */
const BATCH_MAILS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Seconds after which a claim that is not renewed is void: its process died, or lost sight of the mail. What is then done twice
 * changes nothing, so it may be short.
 */
export const CLAIM_SECONDS = 5;

/** What `copyRow` writes. */
const COPIED = 'mail.intake (id, received_at, taken_at, envelope_from, envelope_to, through_gateway, size, raw)';

/** How long rows of mails that were registered are gathered, to be deleted together. */
const GATHERING_MILLISECONDS = 50;

/** Work that may be lost in a crash of the database, because it is then done again: its commit does not wait for the disk. */
const WITHOUT_WAITING = `set_config('synchronous_commit', 'off', true) IS NOT NULL`;

interface Waiting {
  readonly mail: SpooledMail;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What senders were told 250 for, on its way to be registered: rows of `mail.intake`. Mails that arrive while a transaction commits
 * share the next one, so that many senders cost few commits.
 */
export class IntakeSpool {
  private waiting: Waiting[] = [];
  private writing = false;
  private copying: Promise<unknown> = Promise.resolve();
  private ended: string[] = [];
  private forgetting: Promise<void> | undefined;

  constructor(private readonly pool: Pool) {}

  /** Durable when it answers. The same id again changes nothing. */
  put(mail: SpooledMail): Promise<void> {
    return mailSizeOf(sizeOf(mail)) === 'large' ? this.putLarge(mail) : this.putSmall(mail);
  }

  /** One at a time, through a stream that waits for the database: the driver copies several times what a statement holds. */
  private putLarge(mail: SpooledMail): Promise<void> {
    const turn = this.copying.then(() => this.copy(mail));
    this.copying = turn.catch(() => undefined);
    return turn;
  }

  private async copy(mail: SpooledMail): Promise<void> {
    await copyIn(this.pool, COPIED, copyRow(cleaned(mail))).catch((error: unknown) => {
      if (!isTwice(error)) throw error;
    });
  }

  /**
   * Keeps mails together with whatever else `work` writes, in one transaction: all of it is durable when it answers, or none.
   * Each mail needs an id that is not in the spool.
   */
  async together<Result>(
    work: (client: PoolClient, put: (mails: readonly SpooledMail[]) => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client, async (mails) => {
        const [large, small] = [true, false].map((isLarge) =>
          mails.filter((mail) => (mailSizeOf(sizeOf(mail)) === 'large') === isLarge),
        ) as [SpooledMail[], SpooledMail[]];
        if (small.length > 0) await insertInto(client, small);
        for (const mail of large) await copyInto(client, COPIED, copyRow(cleaned(mail)));
      });
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // The server rolls back what a closed connection leaves open.
      client.release(true);
      throw error;
    }
  }

  private putSmall(mail: SpooledMail): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.waiting.push({ mail, resolve, reject });
    if (!this.writing) void this.writeAll();
    return promise;
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) await this.write(this.nextBatch());
    this.writing = false;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    const fits = this.waiting
      .slice(0, BATCH_MAILS)
      .findIndex(({ mail }, index) => (bytes += sizeOf(mail)) > BATCH_BYTES && index > 0);
    return this.waiting.splice(0, fits === -1 ? BATCH_MAILS : fits);
  }

  /** One refused mail never fails its neighbours: they are then tried one by one. */
  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      await insertInto(
        this.pool,
        batch.map(({ mail }) => mail),
      );
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.write([one]);
    }
  }

  /** Takes mails that are due and that nobody holds, oldest first: large ones, or the others. */
  async claim(worker: string, limit: number, kind: MailSize): Promise<readonly ClaimedMail[]> {
    const { rows } = await this.pool.query<{
      id: string;
      received_at: Date;
      taken_at: Date | null;
      envelope_from: string;
      envelope_to: string[];
      through_gateway: boolean;
      size: number;
      attempts: number;
      raw: Buffer | null;
    }>(
      `UPDATE mail.intake SET claimed_by = $1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
       WHERE id IN (
         SELECT id FROM mail.intake
         WHERE next_attempt_at <= now() AND (claimed_until IS NULL OR claimed_until < now()) AND (size > ${LARGE_BYTES}) = $3
         ORDER BY next_attempt_at, received_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ) AND ${WITHOUT_WAITING}
       RETURNING id, received_at, taken_at, envelope_from, envelope_to, through_gateway, size, attempts,
         CASE WHEN size <= ${SMALL_BYTES} THEN raw END AS raw`,
      [worker, limit, kind === 'large'],
    );
    return rows
      .map(({ id, received_at, taken_at, envelope_from, envelope_to, through_gateway, size, attempts, raw }) => ({
        id,
        receivedAt: received_at.toISOString(),
        takenAt: (taken_at ?? received_at).toISOString(),
        envelopeFrom: envelope_from,
        envelopeTo: envelope_to,
        throughGateway: through_gateway,
        size,
        attempts,
        raw: raw ?? undefined,
      }))
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  /** The raw message; undefined once somebody else has registered it. */
  async rawOf(id: string): Promise<Buffer | undefined> {
    let raw: Buffer | undefined;
    for (let from = 0; !raw || from < raw.length; from += PIECE_BYTES) {
      const { rows } = await this.pool.query<{ piece: Buffer; size: number }>(
        'SELECT substring(raw FROM $2 FOR $3) AS piece, octet_length(raw) AS size FROM mail.intake WHERE id = $1',
        [id, from + 1, PIECE_BYTES],
      );
      if (!rows[0]) return undefined;
      raw ??= Buffer.allocUnsafeSlow(rows[0].size);
      rows[0].piece.copy(raw, from);
    }
    return raw;
  }

  /** Says that the worker has these in hand. A claim of whose answer it never heard is not renewed, so it runs out. */
  async renew(worker: string, ids: readonly string[]): Promise<void> {
    await this.pool.query(
      `UPDATE mail.intake SET claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
       WHERE id = ANY ($2) AND claimed_by = $1 AND ${WITHOUT_WAITING}`,
      [worker, ids],
    );
  }

  /** Makes all claims void: no other process is alive that could hold one. */
  async voidClaims(): Promise<void> {
    await this.pool.query(
      'UPDATE mail.intake SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by IS NOT NULL',
    );
  }

  /**
   * Registered: the row has done its work. Nobody waits for its deletion, which many share; one that is lost in a crash, or fails, leaves a claim
   * that runs out, and the mail is registered again, which changes nothing.
   */
  done(id: string): void {
    this.ended.push(id);
    this.forgetting ??= this.forgetEnded();
  }

  /** Until the rows of all that is done are gone. */
  async settled(): Promise<void> {
    await this.forgetting;
  }

  private async forgetEnded(): Promise<void> {
    while (this.ended.length > 0) {
      await pause(GATHERING_MILLISECONDS);
      await this.pool
        .query(`DELETE FROM mail.intake WHERE id = ANY($1) AND ${WITHOUT_WAITING}`, [this.ended.splice(0)])
        .catch(() => undefined);
    }
    // In one tick with the last look at the list: whoever comes later starts anew.
    this.forgetting = undefined;
  }

  /** To be tried again later. `counts` is false where nothing was wrong with the mail itself. */
  async failed(id: string, reason: string, delaySeconds: number, counts: boolean): Promise<void> {
    await this.pool.query(
      `UPDATE mail.intake SET attempts = attempts + $4, last_error = $2, next_attempt_at = now() + make_interval(secs => $3),
         claimed_by = NULL, claimed_until = NULL
       WHERE id = $1`,
      [id, reason, delaySeconds, counts ? 1 : 0],
    );
  }

  /** Gives back what a worker holds and did not begin. */
  async release(worker: string): Promise<void> {
    await this.pool.query('UPDATE mail.intake SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = $1', [
      worker,
    ]);
  }

  /**
   * Forgets mails from these addresses that were not registered yet: their writer was erased. One that is being registered at this moment ends
   * as it would have, or fails and is not tried again.
   * @param writerOf the address in the message itself
   * @returns how many
   */
  async forgetFrom(
    addresses: readonly string[],
    writerOf: (raw: Buffer, envelopeFrom: string) => Promise<string | undefined>,
  ): Promise<number> {
    if (addresses.length === 0) return 0;
    // Whoever is named anywhere in the head of a message is not its writer for that: what may be theirs is read.
    const { rows } = await this.pool.query<{ id: string; envelope_from: string }>(
      `SELECT id, envelope_from FROM mail.intake WHERE lower(envelope_from) = ANY($1)
         OR lower(encode(substring(raw FROM 1 FOR 65536), 'escape')) LIKE ANY($2)`,
      [addresses, addresses.map((address) => `%${address.replaceAll(/[\\%_]/g, '\\$&')}%`)],
    );
    let forgotten = 0;
    for (const { id, envelope_from } of rows) {
      const raw = await this.rawOf(id);
      const writer = raw && (await writerOf(raw, envelope_from));
      if (!raw || !addresses.includes(normalEmail(writer ?? envelope_from))) continue;
      const { rowCount } = await this.pool.query('DELETE FROM mail.intake WHERE id = $1', [id]);
      forgotten += rowCount ?? 0;
    }
    return forgotten;
  }

  /** How many wait, and since when the oldest does. */
  async backlog(): Promise<{ readonly waiting: number; readonly failing: number; readonly oldest: string | null }> {
    const { rows } = await this.pool.query<{ waiting: number; failing: number; oldest: Date | null }>(
      `SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE last_error IS NOT NULL))::int AS failing, min(received_at) AS oldest FROM mail.intake`,
    );
    const { waiting = 0, failing = 0, oldest = null } = rows[0] ?? {};
    return { waiting, failing, oldest: oldest?.toISOString() ?? null };
  }
}

async function insertInto(client: Pool | PoolClient, mails: readonly SpooledMail[]): Promise<void> {
  const rows = mails.map(
    (_, index) => `(${Array.from({ length: 8 }, (_, column) => `$${index * 8 + column + 1}`).join(', ')})`,
  );
  const values = mails
    .map(cleaned)
    .flatMap(({ id, receivedAt, takenAt = receivedAt, envelopeFrom, envelopeTo, throughGateway, raw }) => [
      id,
      receivedAt,
      takenAt,
      envelopeFrom,
      envelopeTo,
      throughGateway,
      Buffer.concat(raw),
      sizeOf({ raw }),
    ]);
  await client.query(
    `INSERT INTO mail.intake (id, received_at, taken_at, envelope_from, envelope_to, through_gateway, raw, size) VALUES ${rows.join(', ')}
     ON CONFLICT (id) DO NOTHING`,
    values,
  );
}

const sizeOf = ({ raw }: Pick<SpooledMail, 'raw'>): number => raw.reduce((sum, { length }) => sum + length, 0);

const cleaned = ({ envelopeFrom, envelopeTo, ...mail }: SpooledMail): SpooledMail => ({
  ...mail,
  envelopeFrom: cleanText(envelopeFrom),
  envelopeTo: envelopeTo.map(cleanText),
});

/** unique_violation: the same id again. */
const isTwice = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';
