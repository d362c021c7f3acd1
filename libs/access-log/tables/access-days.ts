import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, notFound } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { closing, dueDays } from '../domain/closing.js';
import { AccessDayClosed, accessDayStream, type RecordedAccessLogEvent } from '../domain/events.js';
import { hashOfDay } from './day-hash.js';
import { SegmentKeys } from './segment-keys.js';

/** `open`: it is still written to, or its hash is not made yet. `intact`, `changed`: beside its event. `expired`: nothing is left of it. */
export type DayVerdict = 'open' | 'intact' | 'changed' | 'expired';

/** A segment of the access log. Instants are ISO 8601, UTC. */
export interface AccessDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly closedAt: string | null;
  readonly wordsGoneAt: string | null;
  readonly expiredAt: string | null;
}

export interface CheckedDay {
  readonly day: string;
  readonly verdict: DayVerdict;
  readonly entries: number;
  /** Of the entries as they stand; null of what is open or expired. */
  readonly sha256: string | null;
  /** As the event has it. */
  readonly recordedSha256: string | null;
}

interface Row {
  readonly day: string;
  readonly closed_at: Date | null;
  readonly words_gone_at: Date | null;
  readonly expired_at: Date | null;
}

/** The days of the access log on their way: written, closed, without the words, gone. Any number of processes may move them on. */
@Injectable()
export class AccessDays {
  constructor(
    private readonly database: Database,
    private readonly keys: SegmentKeys,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Does what is due by today, what was cut off before too. */
  async moveOn(): Promise<void> {
    const { accessLogYears: years, accessLogWordsDays: wordsDays } = this.configuration;
    const due = dueDays(this.clock.today(), { years, wordsDays });
    for (const day of await this.days('day <= $1 AND recorded_at IS NULL', due.closed)) await this.close(day);
    for (const day of await this.days('day <= $1 AND closed_at IS NOT NULL AND words_gone_at IS NULL', due.wordsGone))
      await this.forgetWords(day);
    for (const day of await this.days('day <= $1 AND recorded_at IS NOT NULL AND expired_at IS NULL', due.expired))
      await this.expire(day);
  }

  /** Newest first. @param before a day, left out with all after it */
  async list(limit: number, before?: string): Promise<readonly AccessDay[]> {
    const { rows } = await this.database.pool.query<Row>(
      `SELECT day::text, closed_at, words_gone_at, expired_at FROM access_log.segments
       WHERE $2::date IS NULL OR day < $2 ORDER BY segments.day DESC LIMIT $1`,
      [limit, before ?? null],
    );
    return rows.map(({ day, closed_at, words_gone_at, expired_at }) => ({
      day,
      closedAt: closed_at?.toISOString() ?? null,
      wordsGoneAt: words_gone_at?.toISOString() ?? null,
      expiredAt: expired_at?.toISOString() ?? null,
    }));
  }

  /** Compares a day's hash with its event. @throws OfficeError access-day-unknown */
  async check(day: string): Promise<CheckedDay> {
    const { rows } = await this.database.pool.query<Row & { recorded_at: Date | null }>(
      'SELECT recorded_at, expired_at FROM access_log.segments WHERE day::text = $1',
      [day],
    );
    const recorded = await this.recorded(day);
    // Whoever takes a whole day away leaves its event.
    if (!rows[0] && !recorded) throw notFound('access-day-unknown');
    const entries = recorded?.entries ?? 0;
    const recordedSha256 = recorded?.sha256 ?? null;
    if (rows[0]?.expired_at) return { day, verdict: 'expired', entries, sha256: null, recordedSha256 };
    if (!recorded && !rows[0]?.recorded_at) return { day, verdict: 'open', entries, sha256: null, recordedSha256 };
    const { sha256 } = await hashOfDay(this.database.pool, day);
    return { day, verdict: sha256 === recordedSha256 ? 'intact' : 'changed', entries, sha256, recordedSha256 };
  }

  private async recorded(day: string): Promise<{ entries: number; sha256: string } | undefined> {
    const [event] = (await this.journal.read(accessDayStream(day), { limit: 1 })) as readonly RecordedAccessLogEvent[];
    return event?.data;
  }

  /** Waits for what is being written to it; nothing comes after that. */
  private async close(day: string): Promise<void> {
    const now = this.clock.nowIso();
    const { pool } = this.database;
    await pool.query('UPDATE access_log.segments SET closed_at = $2 WHERE day = $1 AND closed_at IS NULL', [day, now]);
    await this.journal.execute({
      stream: accessDayStream(day),
      decider: closing,
      command: { type: AccessDayClosed.type, data: { day, ...(await hashOfDay(pool, day)) } },
      context: commandOf('clock', deriveId('close a day of the access log', day)),
    });
    await pool.query('UPDATE access_log.segments SET recorded_at = $2 WHERE day = $1 AND recorded_at IS NULL', [
      day,
      now,
    ]);
  }

  private async forgetWords(day: string): Promise<void> {
    await this.keys.destroy(day, 'words');
    await this.database.pool.query(
      'UPDATE access_log.segments SET words_gone_at = $2 WHERE day = $1 AND words_gone_at IS NULL',
      [day, this.clock.nowIso()],
    );
  }

  /** The keys first: whatever happens then, nothing that was sealed opens any more. */
  private async expire(day: string): Promise<void> {
    await this.keys.destroy(day, 'words');
    await this.keys.destroy(day, 'personal');
    await this.database.pool.query(
      `WITH gone AS (
         UPDATE access_log.segments SET expired_at = $2, words_gone_at = coalesce(words_gone_at, $2) WHERE day = $1 AND expired_at IS NULL RETURNING day
       ) DELETE FROM access_log.entries WHERE day IN (SELECT day FROM gone)`,
      [day, this.clock.nowIso()],
    );
  }

  private async days(which: string, due: string): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ day: string }>(
      `SELECT day::text FROM access_log.segments WHERE ${which} ORDER BY segments.day`,
      [due],
    );
    return rows.map(({ day }) => day);
  }
}
