import type { Pool } from 'pg';

/** `cases.recounts`: how far the cases have heard of a change of the calendar. */
export const RECOUNTS = `
CREATE SCHEMA IF NOT EXISTS cases;
CREATE TABLE IF NOT EXISTS cases.recounts (
  event_id text PRIMARY KEY,
  total integer NOT NULL,
  done integer NOT NULL DEFAULT 0,
  after_id text NOT NULL DEFAULT '',
  finished boolean NOT NULL DEFAULT false
);
`;

export interface Recount {
  /** Cases to look at, and how many were. */
  readonly total: number;
  readonly done: number;
  /** The id of the last case that was looked at. */
  readonly afterId: string;
}

/** Where the recounting after a change of the calendar stands: after a crash it goes on from there. */
export class Recounts {
  constructor(private readonly pool: Pool) {}

  async begin(eventId: string, total: number): Promise<Recount> {
    await this.pool.query(
      'INSERT INTO cases.recounts (event_id, total) VALUES ($1, $2) ON CONFLICT (event_id) DO NOTHING',
      [eventId, total],
    );
    const { rows } = await this.pool.query<Recount>(
      'SELECT total, done, after_id AS "afterId" FROM cases.recounts WHERE event_id = $1',
      [eventId],
    );
    return rows[0]!;
  }

  async moveOn(eventId: string, afterId: string, looked: number): Promise<void> {
    await this.pool.query('UPDATE cases.recounts SET done = done + $3, after_id = $2 WHERE event_id = $1', [
      eventId,
      afterId,
      looked,
    ]);
  }

  async finish(eventId: string): Promise<void> {
    await this.pool.query('UPDATE cases.recounts SET finished = true WHERE event_id = $1', [eventId]);
  }

  /** Those that had their turn; all are done where it holds each of the changes. */
  async standing(): Promise<ReadonlyMap<string, Recount & { readonly finished: boolean }>> {
    const { rows } = await this.pool.query<Recount & { eventId: string; finished: boolean }>(
      'SELECT event_id AS "eventId", total, done, after_id AS "afterId", finished FROM cases.recounts',
    );
    return new Map(rows.map((row) => [row.eventId, row]));
  }
}
