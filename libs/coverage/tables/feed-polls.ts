import type { Pool } from 'pg';
import { Clock } from '#libs/kernel';
import { migrate } from '#libs/postgres';

/** `coverage.feed_polls`: when each feed is read next, what its last answer bore, and what went wrong. Machinery, no history of the office. */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS coverage;
CREATE TABLE IF NOT EXISTS coverage.feed_polls (
  feed_id text PRIMARY KEY,
  next_at timestamptz NOT NULL,
  read_at timestamptz,
  etag text,
  last_modified text,
  failures integer NOT NULL DEFAULT 0,
  -- The code of the last failure; null since it was read.
  fault text
);
`;

const FAILING_SINCE = 'ALTER TABLE coverage.feed_polls ADD COLUMN IF NOT EXISTS failing_since timestamptz';

const EVERY_MINUTES = 15;
/** After failures in a row the pause is doubled up to this. */
const LONGEST_PAUSE_MINUTES = 24 * 60;
/** A worker that dies while it reads holds a feed for so long. */
const HELD_MINUTES = 5;

export const migrateFeedPolls = (pool: Pool): Promise<void> => migrate(pool, 'coverage', [SCHEMA, FAILING_SINCE]);

export interface DueFeed {
  readonly feedId: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it could not be read for the first time in a row; null where it was read last time. */
  readonly failingSince: string | null;
}

export interface FeedState {
  readonly readAt: string | null;
  /** Code of a refusal. */
  readonly fault: string | null;
  readonly failingSince: string | null;
  readonly nextAt: string;
}

/** When feeds are read. */
export class FeedPolls {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Those whose time has come, for whoever asks first. */
  async claim(feedIds: readonly string[], most: number): Promise<readonly DueFeed[]> {
    if (feedIds.length === 0) return [];
    const now = this.clock.nowIso();
    await this.pool.query(
      `INSERT INTO coverage.feed_polls (feed_id, next_at) SELECT id, $2 FROM unnest($1::text[]) id ON CONFLICT DO NOTHING`,
      [feedIds, now],
    );
    const { rows } = await this.pool.query<{
      feed_id: string;
      etag: string | null;
      last_modified: string | null;
      failing_since: Date | null;
    }>(
      `UPDATE coverage.feed_polls SET next_at = $2::timestamptz + $4 * interval '1 minute' WHERE feed_id IN (
         SELECT feed_id FROM coverage.feed_polls WHERE feed_id = ANY ($1) AND next_at <= $2
         ORDER BY next_at, feed_id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING feed_id, etag, last_modified, failing_since`,
      [feedIds, now, most, HELD_MINUTES],
    );
    return rows.map(({ feed_id: feedId, etag, last_modified: lastModified, failing_since }) => ({
      ...{ feedId, etag, lastModified, failingSince: failing_since?.toISOString() ?? null },
    }));
  }

  async succeeded(
    feedId: string,
    { etag, lastModified }: { readonly etag: string | null; readonly lastModified: string | null },
  ): Promise<void> {
    const now = this.clock.nowIso();
    await this.pool.query(
      `UPDATE coverage.feed_polls SET read_at = $2, next_at = $2::timestamptz + $5 * interval '1 minute',
         etag = $3, last_modified = $4, failures = 0, fault = NULL, failing_since = NULL WHERE feed_id = $1`,
      [feedId, now, etag, lastModified, EVERY_MINUTES],
    );
  }

  async failed(feedId: string, code: string): Promise<void> {
    await this.pool.query(
      `UPDATE coverage.feed_polls SET failures = failures + 1, fault = $3, failing_since = coalesce(failing_since, $2),
         next_at = $2::timestamptz + least($4 * 2 ^ least(failures + 1, 12), $5) * interval '1 minute' WHERE feed_id = $1`,
      [feedId, this.clock.nowIso(), code, EVERY_MINUTES, LONGEST_PAUSE_MINUTES],
    );
  }

  /** It is read anew as soon as somebody looks. */
  async forget(feedId: string): Promise<void> {
    await this.pool.query('DELETE FROM coverage.feed_polls WHERE feed_id = $1', [feedId]);
  }

  async states(feedIds: readonly string[]): Promise<ReadonlyMap<string, FeedState>> {
    const { rows } = await this.pool.query<{
      feed_id: string;
      read_at: Date | null;
      fault: string | null;
      failing_since: Date | null;
      next_at: Date;
    }>('SELECT feed_id, read_at, fault, failing_since, next_at FROM coverage.feed_polls WHERE feed_id = ANY ($1)', [
      feedIds,
    ]);
    return new Map(
      rows.map(({ feed_id, read_at, fault, failing_since, next_at }) => [
        feed_id,
        {
          ...{ readAt: read_at?.toISOString() ?? null, fault, nextAt: next_at.toISOString() },
          failingSince: failing_since?.toISOString() ?? null,
        },
      ]),
    );
  }
}
