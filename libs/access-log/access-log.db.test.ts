import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Configuration } from '#libs/configuration';
import { MemoryEventStore } from '#libs/event-store';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { SettableClock, SystemClock } from '#libs/kernel';
import { migrateKeys, openKeyRing, Secrets } from '#libs/personal-data';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { plansOf } from '../../tests/support/read-plans.js';
import { until } from '../../tests/support/until.js';
import { accessDayStream, accessLogEvents } from './domain/events.js';
import { AccessReads } from './queries/access-reads.js';
import { AccessRecorder, type Access } from './recording/recorder.js';
import { AccessDays } from './tables/access-days.js';
import { ACCESS_LOG_TABLES } from './tables/schema.js';
import { openPart, SegmentKeys } from './tables/segment-keys.js';
import { Segments } from './tables/segments.js';

const DAY = '2026-03-02';
const NOON = `${DAY}T11:00:00.000Z`;
let server: TestDatabase;
let database: Database;
let secrets: Secrets;
const atTheEnd: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await migrateKeys(database.pool);
  const clock = new SystemClock();
  const keyRing = await openKeyRing(database.pool, new MemoryEventStore(clock), clock, {
    masterKey: randomBytes(32),
    keyFile: '',
  });
  secrets = new Secrets(database.pool, keyRing);
  await Promise.all([1, 2].map(() => migrate(database.pool, 'access_log', [ACCESS_LOG_TABLES])));
});
afterAll(async () => {
  for (const step of atTheEnd) await step();
  await database.close();
  await server.drop();
});

/** What one process has of the log. */
const process = (clock: SettableClock) => {
  const segments = new Segments(database, new SegmentKeys(secrets), clock);
  return { segments, recorder: new AccessRecorder(segments, clock) };
};

const opened = (employeeId: string, thingId: string, more: Partial<Access> = {}): Access => ({
  employeeId,
  actingFor: null,
  session: `session-of-${employeeId}`,
  client: 'console/0.1.0',
  act: 'opened',
  kind: 'case',
  thingId,
  detail: null,
  personal: null,
  words: null,
  ...more,
});
const searched = (employeeId: string, words: string) =>
  opened(employeeId, 'none', { act: 'searched', kind: 'search', thingId: null, words });

interface Row {
  readonly id: string;
  readonly day: string;
  readonly at: Date;
  readonly act: string;
  readonly thing_id: string | null;
  readonly detail: string | null;
  readonly words: Buffer | null;
}
const rowsOf = async (employeeId: string): Promise<readonly Row[]> =>
  (
    await database.pool.query<Row>(
      'SELECT id, day::text, at, act, thing_id, detail, words FROM access_log.entries WHERE employee_id = $1 ORDER BY at, id',
      [employeeId],
    )
  ).rows;

describe('what somebody reads', () => {
  it('stands in the segment of the day soon, once however often a page reads it, and by two processes', async () => {
    const [one, other] = [process(new SettableClock(NOON)), process(new SettableClock(NOON))];
    for (const id of ['i1', 'i2', 'i1', 'i1']) one.recorder.record(opened('anna', id));
    other.recorder.record(opened('anna', 'i3'));
    const rows = await until(
      () => rowsOf('anna'),
      (all) => all.length === 3,
    );
    expect(rows.map(({ thing_id }) => thing_id).sort()).toEqual(['i1', 'i2', 'i3']);
    expect(rows.every(({ day }) => day === DAY)).toBe(true);
  });

  it('does not stand in clear where it is what was searched for', async () => {
    const { recorder } = process(new SettableClock(NOON));
    for (const words of ['Kowalski', 'Kowalski']) recorder.record(searched('ewa', words));
    await recorder.flush();
    const [first, second] = await rowsOf('ewa');
    expect(first!.words!.includes('Kowalski')).toBe(false);
    const keys = new SegmentKeys(secrets);
    const key = (await keys.find(DAY, 'words'))!;
    expect(openPart(key, first!.id, 'words', first!.words!)).toBe('Kowalski');
    // Bound to its entry, and to what it is.
    expect(openPart(key, second!.id, 'words', first!.words!)).toBeUndefined();
    await keys.destroy(DAY, 'words');
    expect(await keys.find(DAY, 'words')).toBeUndefined();
  });

  it('is written by day in Warsaw, and to no day that is closed, wherever the clock jumps', async () => {
    const clock = new SettableClock('2026-03-10T22:59:59Z');
    const { recorder, segments } = process(clock);
    const record = async (thing: string) => {
      recorder.record(opened('jan', thing));
      await recorder.flush();
    };
    await record('before-midnight');
    clock.set('2026-03-10T23:00:01Z');
    await record('after-midnight');
    // Closed by another process: this one has the day at hand.
    await database.pool.query(
      `UPDATE access_log.segments SET closed_at = now() WHERE day IN ('2026-03-10', '2026-03-11')`,
    );
    await record('late');
    clock.set('2026-03-10T12:00:00Z');
    await record('set-back');
    const rows = await rowsOf('jan');
    expect(Object.fromEntries(rows.map(({ thing_id, day }) => [thing_id, day]))).toEqual({
      'before-midnight': '2026-03-10',
      'after-midnight': '2026-03-11',
      late: '2026-03-12',
      'set-back': '2026-03-12',
    });
    expect(rows[0]!.thing_id).toBe('set-back');
    const [late] = rows.filter(({ thing_id }) => thing_id === 'late');
    // Tried again after an answer that was lost: it stands once.
    const again = { ...opened('jan', 'late'), id: late!.id, at: late!.at.toISOString() };
    await segments.add([again]);
    expect(await rowsOf('jan')).toHaveLength(4);
  });

  it('is never changed or removed while its segment is kept', async () => {
    const { recorder } = process(new SettableClock('2026-03-20T08:00:00Z'));
    recorder.record(opened('olga', 'i9'));
    await recorder.flush();
    for (const statement of [
      `UPDATE access_log.entries SET thing_id = 'other' WHERE employee_id = 'olga'`,
      `DELETE FROM access_log.entries WHERE employee_id = 'olga'`,
      'TRUNCATE access_log.entries',
      `DELETE FROM access_log.segments WHERE day = '2026-03-20'`,
      `UPDATE access_log.segments SET expired_at = now() WHERE day = '2026-03-20'`,
      `UPDATE access_log.segments SET closed_at = NULL WHERE day = '2026-03-10'`,
      `INSERT INTO access_log.entries (id, day, at, client, act, kind) VALUES (gen_random_uuid(), '2026-03-10', now(), 'api', 'opened', 'case')`,
    ])
      await expect(database.pool.query(statement)).rejects.toThrow(/access log/);
  });
});

describe('a day that is over', () => {
  const clock = new SettableClock('2027-05-03T10:00:00Z');
  const keys = () => new SegmentKeys(secrets);
  const configuration = { accessLogYears: 2, accessLogWordsDays: 90 } as Configuration;
  let journal: MemoryJournal;
  const days = () => new AccessDays(database, keys(), journal.journal, clock, configuration);
  const moveOn = (at: string) => {
    clock.set(at);
    // Two processes at once.
    return Promise.all([days().moveOn(), days().moveOn()]);
  };
  const check = async (day: string) => (await days().check(day)).verdict;
  const DAY_BEFORE = '2027-05-03';
  const entries = async () =>
    (await database.pool.query(`SELECT FROM access_log.entries WHERE day = '${DAY_BEFORE}'`)).rowCount;

  it('is closed once, and shows when it was changed since', async () => {
    journal = await memoryJournal({ 'access-log': accessLogEvents }, { clock });
    const { recorder } = process(clock);
    recorder.record(opened('zofia', 'i5', { personal: { address: '203.0.113.9', userAgent: 'Firefox' } }));
    recorder.record(searched('zofia', 'Kowalski'));
    await recorder.flush();
    await moveOn('2027-05-03T21:59:00Z');
    expect(await check(DAY_BEFORE)).toBe('open');
    await moveOn('2027-05-03T22:01:00Z');
    expect(await journal.journal.read(accessDayStream(DAY_BEFORE))).toMatchObject([
      { data: { day: DAY_BEFORE, entries: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    expect(await check(DAY_BEFORE)).toBe('intact');
    // As whoever owns the tables could.
    const change = async (thing: string) => {
      await database.pool.query('ALTER TABLE access_log.entries DISABLE TRIGGER ALL');
      await database.pool.query(
        `UPDATE access_log.entries SET thing_id = $1 WHERE employee_id = 'zofia' AND act = 'opened'`,
        [thing],
      );
      await database.pool.query('ALTER TABLE access_log.entries ENABLE TRIGGER ALL');
    };
    await change('i6');
    expect(await check(DAY_BEFORE)).toBe('changed');
    await change('i5');
    expect(await check(DAY_BEFORE)).toBe('intact');
    await expect(days().check('2027-05-04')).rejects.toThrow('access-day-unknown');
  });

  it('forgets what was searched for after 90 days, and all of it after two years', async () => {
    await moveOn('2027-08-01T10:00:00Z');
    expect(await keys().find(DAY_BEFORE, 'words')).toBeDefined();
    await moveOn('2027-08-02T10:00:00Z');
    expect(await keys().find(DAY_BEFORE, 'words')).toBeUndefined();
    expect(await keys().find(DAY_BEFORE, 'personal')).toBeDefined();
    // What is sealed stays, and its hash with it.
    expect([await check(DAY_BEFORE), await entries()]).toEqual(['intact', 2]);
    await moveOn('2029-05-03T10:00:00Z');
    expect(await entries()).toBe(2);
    await moveOn('2029-05-04T10:00:00Z');
    expect([await check(DAY_BEFORE), await entries()]).toEqual(['expired', 0]);
    expect(await keys().find(DAY_BEFORE, 'personal')).toBeUndefined();
  });
});

describe('while the disk is slow', () => {
  it('no page waits; what there is no room for is counted, and the count stands in the log', async () => {
    const { recorder } = process(new SettableClock('2026-03-21T08:00:00Z'));
    const disk = await database.pool.connect();
    await disk.query('BEGIN');
    await disk.query('LOCK TABLE access_log.entries');
    recorder.record(searched('filip', 'first'));
    const begun = performance.now();
    for (let n = 0; n < 21_000; n++) recorder.record(searched('filip', `word ${n}`));
    const tookMilliseconds = performance.now() - begun;
    await disk.query('COMMIT');
    disk.release();
    const lost = await until(async () => {
      const { rows } = await database.pool.query<{ detail: string }>(
        `SELECT detail FROM access_log.entries WHERE act = 'lost' AND day = '2026-03-21'`,
      );
      return rows[0]?.detail;
    });
    await recorder.flush();
    const { rows } = await database.pool.query<{ kept: string }>(
      `SELECT count(*) AS kept FROM access_log.entries WHERE employee_id = 'filip'`,
    );
    expect(Number(lost)).toBe(1_001);
    expect(Number(rows[0]!.kept) + Number(lost)).toBe(21_001);
    // 21,000 of them, with whatever else this machine does: none waited for the disk.
    expect(tookMilliseconds).toBeLessThan(60_000);
  });
});

describe('ten years of reads', () => {
  const period = { since: null, before: null };
  beforeAll(async () => {
    await database.pool.query(`INSERT INTO access_log.segments (day, opened_at)
      SELECT day, day FROM generate_series('2016-01-01'::date, '2025-12-31', '1 day') day`);
    await database.pool.query(`INSERT INTO access_log.entries (id, day, at, employee_id, client, act, kind, thing_id)
      SELECT gen_random_uuid(), '2016-01-01'::date + n % 3650, '2016-01-01T08:00Z'::timestamptz + make_interval(days => n % 3650, secs => n % 20000),
        'e' || n % 5, 'console/0.1.0', 'opened', 'case', 'i' || n % 4000 FROM generate_series(1, 60000) n`);
    await database.pool.query('ANALYZE access_log.entries');
  });

  it('of an employee, of a thing, of a day and of all are read page by page along an index', async () => {
    const watched = new Database({ url: server.url });
    atTheEnd.push(() => watched.close());
    const plans = plansOf(watched);
    const reads = new AccessReads(watched);
    const limit = 50;
    const first = await reads.ofEmployee('e3', period, { limit });
    const year = { since: '2020-03-01T00:00:00.000Z', before: '2020-04-01T00:00:00.000Z' };
    for (const read of [
      () => reads.ofEmployee('e3', period, { limit }),
      () => reads.ofEmployee('e3', period, { limit, cursor: first.nextCursor! }),
      () => reads.ofEmployee('e3', year, { limit }),
      () => reads.sealed({ ...period, thingId: 'i77' }, { limit }),
      () => reads.sealed(period, { limit, cursor: first.nextCursor! }),
      () => reads.sealed({ ...year, kind: 'case', act: 'opened', client: 'console' }, { limit }),
    ]) {
      const { rows, scanned } = await plans.reading(read);
      expect(scanned).toEqual([]);
      expect(rows).toBeLessThan(600);
    }
  });

  it('come in pages that leave nothing out and repeat nothing', async () => {
    const reads = new AccessReads(database);
    const within = { since: '2020-03-01T00:00:00.000Z', before: '2020-03-20T00:00:00.000Z' };
    const whole = await reads.ofEmployee('e3', within, { limit: 200 });
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await reads.ofEmployee('e3', within, { limit: 7, ...(cursor !== undefined && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(whole.items.length).toBeGreaterThan(20);
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    await expect(reads.ofEmployee('e3', within, { limit: 7, cursor: 'W10' })).rejects.toThrow('invalid-cursor');
  });
});
