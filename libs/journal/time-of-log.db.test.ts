import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  copyEvents,
  MemoryEventStore,
  openEventStore,
  PostgresEventStore,
  START,
  type EventStore,
} from '#libs/event-store';
import { StandInServer } from '#libs/event-store/testing';
import { isoInstant, newId, type NewEvent } from '#libs/kernel';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { plansOf } from '../../tests/support/read-plans.js';
import {
  PostgresTimeOfLog,
  ScannedTimeOfLog,
  TIME_OF_LOG_POSITIONS,
  TIME_OF_LOG_SCHEMA,
  type TimeOfLog,
} from './time-of-log.js';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url, maxConnections: 4 });
  await migrate(database.pool, 'time_of_log', [TIME_OF_LOG_SCHEMA]);
});
beforeEach(() => database.pool.query(TIME_OF_LOG_POSITIONS.forget));
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const MORNING = Date.parse('2026-03-02T08:00:00Z');
const at = (second: number): string => isoInstant(Temporal.Instant.fromEpochMilliseconds(MORNING + second * 1_000));

const event = (second: number): NewEvent => {
  const commandId = newId();
  const cause = { commandId, $correlationId: commandId, $causationId: commandId };
  const metadata = { schema: 1, actor: 'system', client: 'test', ...cause, occurredAt: at(second) };
  return { id: newId(), type: 'Tried', data: {}, metadata };
};

/** Each in a stream of its own: the clocks of different writers need not agree. */
async function write(store: EventStore, seconds: readonly number[]): Promise<void> {
  for (const second of seconds) await store.append(`tried-${newId()}`, 'no-stream', [event(second)]);
}

/** The definition: how many events there are before the first one that is later. */
const prefixOf = (seconds: readonly number[], until: number): number => {
  const later = seconds.findIndex((second) => second > until);
  return later < 0 ? seconds.length : later;
};

/** How many events stood in the log. */
async function countAsOf(time: TimeOfLog, store: EventStore, until: number): Promise<number> {
  const upTo = await time.positionAsOf(at(until));
  return (await store.readAll({ limit: 1_000, upTo })).length;
}

const logs = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 });

describe('what stood in the log at an instant', () => {
  it('is the longest prefix without a later event, also while more is written', async () => {
    await fc.assert(
      fc.asyncProperty(logs, logs, fc.integer({ min: -1, max: 21 }), async (first, more, until) => {
        await database.pool.query(TIME_OF_LOG_POSITIONS.forget);
        const store = new MemoryEventStore();
        const time = new PostgresTimeOfLog(database.pool, store);
        await write(store, first);
        expect(await countAsOf(time, store, until)).toBe(prefixOf(first, until));
        await write(store, more);
        const all = [...first, ...more];
        expect(await countAsOf(time, store, until)).toBe(prefixOf(all, until));
        expect(await countAsOf(new ScannedTimeOfLog(store), store, until)).toBe(prefixOf(all, until));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in PostgreSQL, in EventStoreDB, and after the events were moved from one to the other', async () => {
    const seconds = [5, 3, 9, 9, 2, 12, 11, 20];
    const server = await StandInServer.start();
    const postgres = PostgresEventStore.connect({ connectionString: test.url });
    const eventStoreDb = await openEventStore({ eventStoreUrl: server.connectionString, databaseUrl: test.url });
    try {
      await postgres.migrate();
      await write(postgres, seconds);
      await copyEvents(postgres, eventStoreDb);
      for (const store of [postgres, eventStoreDb]) {
        await database.pool.query(TIME_OF_LOG_POSITIONS.forget);
        const time = new PostgresTimeOfLog(database.pool, store);
        for (let until = 0; until <= 21; until += 1)
          expect([until, await countAsOf(time, store, until)]).toEqual([until, prefixOf(seconds, until)]);
      }
    } finally {
      await Promise.all([postgres.close(), eventStoreDb.close()]);
      await server.stop();
    }
  });

  it('is nothing before the first event, and everything in the end, whatever finer time is asked for', async () => {
    const store = new MemoryEventStore();
    const time = new PostgresTimeOfLog(database.pool, store);
    expect(await time.positionAsOf(at(0))).toBe(START);
    await write(store, [1, 2]);
    expect(await time.positionAsOf(at(0))).toBe(START);
    expect(await time.positionAsOf('2026-03-02T08:00:01.999999999Z')).toBe(
      (await store.readAll({ limit: 1 }))[0]!.position,
    );
    expect(await time.positionAsOf('2026-03-02T09:00:02+01:00')).toBe(await store.head());
  });

  it('is found out by many at once, each event once', async () => {
    const store = new MemoryEventStore();
    const seconds = Array.from({ length: 2_500 }, (_, n) => n);
    await store.append('tried', 'no-stream', seconds.slice(0, 1_000).map(event));
    await store.append('tried', 'exists', seconds.slice(1_000).map(event));
    const processes = Array.from({ length: 4 }, () => new PostgresTimeOfLog(database.pool, store));
    const ends = await Promise.all(processes.map((time) => time.follow()));
    expect(new Set(ends)).toEqual(new Set([await store.head()]));
    const { rows } = await database.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM journal.rises');
    expect(rows[0]!.count).toBe(2_500);
  });

  it('is found by one look among a million', async () => {
    await database.pool.query(
      `INSERT INTO journal.rises (occurred_at, before)
         SELECT to_char(timestamptz '2020-01-01 00:00Z' + make_interval(mins => n), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), lpad(n::text, 20, '0')
         FROM generate_series(1, 1000000) n`,
    );
    await database.pool.query('ANALYZE journal.rises');
    const measured = new Database({ url: test.url, maxConnections: 1 });
    try {
      const plans = plansOf(measured);
      const time = new PostgresTimeOfLog(measured.pool, new MemoryEventStore());
      let found = '';
      await plans.readFewerRows(5, async () => (found = await time.positionAsOf('2020-06-01T00:00:00Z')));
      expect(Number(found)).toBeGreaterThan(200_000);
    } finally {
      await measured.close();
    }
  });
});
