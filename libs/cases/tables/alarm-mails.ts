import type { Pool } from 'pg';

/** `cases.alarm_mails`: who is still to be told by mail of which warning, escalation or reminder. It holds no word of anybody. */
export const ALARM_MAILS = `
CREATE TABLE IF NOT EXISTS cases.alarm_mails (
  event_id text NOT NULL,
  recipient_id text NOT NULL,
  case_id text NOT NULL,
  revision integer NOT NULL,
  at timestamptz NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  batch text,
  PRIMARY KEY (event_id, recipient_id)
);
CREATE INDEX IF NOT EXISTS alarm_mails_recipient ON cases.alarm_mails (recipient_id, at);
`;

/** An event that somebody is told of, by its place. */
export interface Alarm {
  readonly eventId: string;
  readonly caseId: string;
  readonly revision: number;
  /** When it happened. */
  readonly at: string;
}

/** What goes to somebody in one mail: the same mail however often it is tried. */
export interface AlarmBatch {
  readonly id: string;
  /** In the order in which they happened. */
  readonly alarms: readonly Alarm[];
}

/** So long nothing more came for somebody, before they are told: what comes at one moment is raised one by one. */
const REST_SECONDS = 2;
/** So long they wait at most, whatever else comes. */
const LONGEST_WAIT_SECONDS = 60;
/** What happened further apart is no one moment: after a long absence each has its mail. */
const ONE_MOMENT = '10 minutes';

/** Mails about clocks that wait until all of one moment is there, and are known again after a crash. */
export class AlarmMails {
  constructor(private readonly pool: Pool) {}

  /** Once an event and recipient, however often it is said. */
  async put({ eventId, caseId, revision, at }: Alarm, recipientIds: readonly string[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO cases.alarm_mails (event_id, recipient_id, case_id, revision, at)
       SELECT $1, recipient, $2, $3, $4 FROM unnest($5::text[]) recipient ON CONFLICT DO NOTHING`,
      [eventId, caseId, revision, at, recipientIds],
    );
  }

  /** Whose mails can be written. @param moreComes whether more is about to be raised: then only those who have waited long enough */
  async recipients(moreComes: () => Promise<boolean>): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string; rested: boolean }>(
      `SELECT recipient_id AS id, bool_and(noted_at < clock_timestamp() - make_interval(secs => $1)) AS rested
       FROM cases.alarm_mails GROUP BY recipient_id
       HAVING bool_or(batch IS NOT NULL) OR bool_or(noted_at < clock_timestamp() - make_interval(secs => $1))`,
      [REST_SECONDS],
    );
    if (rows.length === 0) return [];
    const late = await this.waitedLongest();
    const holdsBack = await moreComes();
    return rows.filter(({ id, rested }) => late.has(id) || (rested && !holdsBack)).map(({ id }) => id);
  }

  private async waitedLongest(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT DISTINCT recipient_id AS id FROM cases.alarm_mails
       WHERE batch IS NOT NULL OR noted_at < clock_timestamp() - make_interval(secs => $1)`,
      [LONGEST_WAIT_SECONDS],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What somebody is told next: a mail that was begun, else all of the oldest moment. Undefined where nothing waits. */
  async take(recipientId: string, batch: string): Promise<AlarmBatch | undefined> {
    await this.pool.query(
      `UPDATE cases.alarm_mails SET batch = $2 WHERE recipient_id = $1 AND batch IS NULL
         AND at <= (SELECT min(at) FROM cases.alarm_mails WHERE recipient_id = $1) + $3::interval
         AND NOT EXISTS (SELECT FROM cases.alarm_mails WHERE recipient_id = $1 AND batch IS NOT NULL)`,
      [recipientId, batch, ONE_MOMENT],
    );
    const { rows } = await this.pool.query<Omit<Alarm, 'at'> & { at: Date; batch: string }>(
      `SELECT event_id AS "eventId", case_id AS "caseId", revision, at, batch FROM cases.alarm_mails
       WHERE recipient_id = $1 AND batch IS NOT NULL ORDER BY at, event_id`,
      [recipientId],
    );
    const id = rows[0]?.batch;
    if (id === undefined) return undefined;
    const alarms = rows.filter((row) => row.batch === id);
    return { id, alarms: alarms.map(({ batch: _batch, at, ...alarm }) => ({ ...alarm, at: at.toISOString() })) };
  }

  /** Its mail stands in the events. */
  async done(recipientId: string, batch: string): Promise<void> {
    await this.pool.query('DELETE FROM cases.alarm_mails WHERE recipient_id = $1 AND batch = $2', [recipientId, batch]);
  }
}
