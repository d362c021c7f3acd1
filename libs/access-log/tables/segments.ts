import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import type { AccessEntry } from '../domain/entry.js';
import { sealPart, SegmentKeys, type DayKeys } from './segment-keys.js';

const INSERT = `
WITH open AS (SELECT day FROM access_log.segments WHERE day = $1 AND closed_at IS NULL FOR SHARE),
added AS (
  INSERT INTO access_log.entries (id, day, at, employee_id, acting_for, session, client, act, kind, thing_id, detail, personal, words)
  SELECT id, day, at, employee_id, acting_for, session, client, act, kind, thing_id, detail, personal, words
    FROM open, unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bytea[], $13::bytea[])
      AS entry (id, at, employee_id, acting_for, session, client, act, kind, thing_id, detail, personal, words)
  ON CONFLICT (id) DO NOTHING
)
SELECT count(*)::int AS open FROM open`;

/** Adds entries to the segment of the day. */
@Injectable()
export class Segments {
  /** The segment that was written to last. */
  private current: { readonly day: string; readonly keys: DayKeys } | undefined;

  constructor(
    private readonly database: Database,
    private readonly keys: SegmentKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * To the segment of today, or of the first day after it that is not closed: what comes late, or after the clock was set back, is added to no day whose hash
   * was made. Repeated, it adds each entry once.
   */
  async add(entries: readonly AccessEntry[]): Promise<void> {
    for (let day = this.clock.today(); ; day = day.add({ days: 1 })) {
      const keys = await this.open(day.toString());
      if (keys && (await this.insert(day.toString(), keys, entries))) return;
      this.current = undefined;
    }
  }

  /** Undefined where it is closed. */
  private async open(day: string): Promise<DayKeys | undefined> {
    if (this.current?.day === day) return this.current.keys;
    const { pool } = this.database;
    await pool.query('INSERT INTO access_log.segments (day, opened_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      day,
      this.clock.nowIso(),
    ]);
    const { rowCount } = await pool.query('SELECT FROM access_log.segments WHERE day = $1 AND closed_at IS NULL', [
      day,
    ]);
    if (rowCount === 0) return undefined;
    const keys = await this.keys.establish(day);
    this.current = { day, keys };
    return keys;
  }

  private async insert(day: string, keys: DayKeys, entries: readonly AccessEntry[]): Promise<boolean> {
    const column = (field: keyof AccessEntry) => entries.map((entry) => entry[field]);
    const sealed = (part: 'personal' | 'words') =>
      entries.map((entry) => (entry[part] === null ? null : sealPart(keys, entry.id, part, entry[part])));
    const { rows } = await this.database.pool.query<{ open: number }>({
      name: 'add-to-access-log',
      text: INSERT,
      values: [
        day,
        column('id'),
        column('at'),
        column('employeeId'),
        column('actingFor'),
        column('session'),
        column('client'),
        column('act'),
        column('kind'),
        column('thingId'),
        column('detail'),
        sealed('personal'),
        sealed('words'),
      ],
    });
    return rows[0]!.open > 0;
  }
}
