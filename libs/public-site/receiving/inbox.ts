import { Injectable } from '@nestjs/common';
import { Database } from '#libs/postgres';
import { KEPT_HOURS, openSubmission, type Submission } from '#libs/public-pages';
import { OfficeSealingKey } from '../access/office-sealing-key.js';

export interface Waiting {
  readonly id: string;
  readonly kind: string;
  /** How often it was tried before. */
  readonly attempts: number;
  /** Whoever has its address has to confirm it first. */
  readonly unconfirmed: boolean;
}

export interface Claimed extends Waiting {
  /** It failed before. */
  readonly failed: boolean;
}

export interface Failing extends Omit<Waiting, 'unconfirmed'> {
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly failure: string;
  /** Null: it is not tried again by itself. */
  readonly nextAttemptAt: string | null;
}

/** Seconds for which whoever takes a submission has it: registering one takes far less, and doing it twice changes nothing. */
const CLAIM_SECONDS = 10;
/** Seconds until the next attempt, by how many failed; after the last one it waits for a person. */
const DELAYS = [1, 5, 15, 60, 300, 3_600];
const FAILURE_LENGTH = 500;

/** What visitors sent, on its way to become cases. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly key: OfficeSealingKey,
  ) {}

  /** Takes what is due, oldest first; nobody else gets it for ten seconds. */
  async claim(limit: number): Promise<readonly Claimed[]> {
    const { rows } = await this.database.pool.query<Claimed>(
      `UPDATE public_inbox.submissions SET next_attempt_at = now() + interval '${CLAIM_SECONDS} seconds'
       WHERE id IN (
         SELECT id FROM public_inbox.submissions WHERE next_attempt_at <= now()
         ORDER BY next_attempt_at, received_at LIMIT $1 FOR UPDATE SKIP LOCKED
       )
       RETURNING id, kind, attempts, confirmation IS NOT NULL AS unconfirmed, failure IS NOT NULL AS failed`,
      [limit],
    );
    return rows;
  }

  /** Undefined where it is gone. @throws NotSealedForUs */
  async open(id: string): Promise<Submission | undefined> {
    const { pool } = this.database;
    const [head, files, kept] = await Promise.all([
      pool.query<{ sealed: Buffer }>('SELECT sealed FROM public_inbox.submissions WHERE id = $1', [id]),
      pool.query<{ sealed: Buffer }>(
        'SELECT sealed FROM public_inbox.files WHERE submission_id = $1 ORDER BY position',
        [id],
      ),
      pool.query<{ id: string; sealed: Buffer }>(
        `SELECT id, sealed FROM public_inbox.kept_files
         WHERE id = ANY ((SELECT kept FROM public_inbox.submissions WHERE id = $1)::text[])`,
        [id],
      ),
    ]);
    const sealed = head.rows[0]?.sealed;
    const waited = new Map(kept.rows.map((row) => [row.id, row.sealed]));
    return (
      sealed &&
      openSubmission(await this.key.keys(), id, { sealed, files: files.rows.map((row) => row.sealed) }, waited)
    );
  }

  async done(id: string): Promise<void> {
    await this.database.pool.query(
      `WITH sent AS (DELETE FROM public_inbox.submissions WHERE id = $1 RETURNING kept)
       DELETE FROM public_inbox.kept_files USING sent WHERE kept_files.id = ANY (sent.kept)`,
      [id],
    );
  }

  /** It waits for its confirmation, unless that was faster. */
  async awaitConfirmation(id: string): Promise<void> {
    await this.database.pool.query(
      `UPDATE public_inbox.submissions SET next_attempt_at = 'infinity', attempts = 0, failure = NULL
       WHERE id = $1 AND confirmation IS NOT NULL`,
      [id],
    );
  }

  /** Throws away files whose form was never sent. */
  async dropUnsent(): Promise<void> {
    await this.database.pool.query(
      `DELETE FROM public_inbox.kept_files WHERE kept_at < now() - make_interval(hours => $1)
         AND NOT EXISTS (SELECT FROM public_inbox.submissions WHERE kept_files.id = ANY (kept))`,
      [2 * KEPT_HOURS],
    );
  }

  /** Whether it waits for a person once it has failed again. */
  isLastAttempt({ attempts }: Waiting): boolean {
    return DELAYS[attempts] === undefined;
  }

  /** @param counts false: it says nothing of the submission, which is tried again soon, however often */
  async failed({ id, attempts }: Waiting, failure: string, counts: boolean): Promise<void> {
    const seconds = counts ? DELAYS[attempts] : DELAYS[1];
    await this.database.pool.query(
      `UPDATE public_inbox.submissions SET attempts = attempts + $2, failure = $3,
         next_attempt_at = CASE WHEN $4::integer IS NULL THEN 'infinity' ELSE now() + make_interval(secs => $4) END
       WHERE id = $1`,
      [id, counts ? 1 : 0, failure.slice(0, FAILURE_LENGTH), seconds ?? null],
    );
  }

  /** Those that failed, the oldest first, as far as a page shows them. */
  async failing(limit: number): Promise<readonly Failing[]> {
    const { rows } = await this.database.pool.query<{
      id: string;
      kind: string;
      attempts: number;
      received_at: Date;
      failure: string;
      next_attempt_at: Date | null;
    }>(
      `SELECT id, kind, attempts, received_at, failure, nullif(next_attempt_at, 'infinity') AS next_attempt_at
       FROM public_inbox.submissions WHERE failure IS NOT NULL ORDER BY received_at LIMIT $1`,
      [limit],
    );
    return rows.map(({ received_at, next_attempt_at, ...row }) => ({
      ...row,
      receivedAt: received_at.toISOString(),
      nextAttemptAt: next_attempt_at?.toISOString() ?? null,
    }));
  }

  /** The form that one is of which failed; undefined where none did. */
  async kindOfFailed(id: string): Promise<string | undefined> {
    const { rows } = await this.database.pool.query<{ kind: string }>(
      'SELECT kind FROM public_inbox.submissions WHERE id = $1 AND failure IS NOT NULL',
      [id],
    );
    return rows[0]?.kind;
  }

  async retry(id: string): Promise<void> {
    await this.database.pool.query(
      'UPDATE public_inbox.submissions SET attempts = 0, next_attempt_at = now() WHERE id = $1 AND failure IS NOT NULL',
      [id],
    );
  }

  /** Removes what any of these addresses sent and what was not registered yet. @returns the ids of what went */
  async forgetFrom(isTheirs: (submission: Submission) => boolean): Promise<readonly string[]> {
    const gone: string[] = [];
    const { rows } = await this.database.pool.query<{ id: string }>('SELECT id FROM public_inbox.submissions');
    for (const { id } of rows) {
      const submission = await this.open(id).catch(() => undefined);
      if (!submission || !isTheirs(submission)) continue;
      await this.done(id);
      gone.push(id);
    }
    return gone;
  }
}
