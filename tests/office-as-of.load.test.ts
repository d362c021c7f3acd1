import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEventStore, PostgresEventStore, type EventStore } from '#libs/event-store';
import { PostgresTimeOfLog, TIME_OF_LOG_SCHEMA } from '../libs/journal/time-of-log.js';
import { decodedSamples } from '#libs/journal/testing';
import { newId, OfficeError, type NewEvent, type RecordedEvent } from '#libs/kernel';
import { migrate } from '#libs/postgres';
import { ProjectionsRuntime, type Projection } from '#libs/projections';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { clearEvents } from '../libs/projections/testing/example-office.js';
import { Editions, ReplayBuilder, REPLAYS_TABLES, schemaOf, SLOTS, type ReplayBuilderOptions } from '#libs/replays';
import { manifests } from '../apps/composition/manifests.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { until } from './support/until.js';

const root = join(import.meta.dirname, '..');
/** What the inbox needs, and what reads everything. */
const MODELS = ['case_list', 'contacts', 'names', 'contact_timeline'];
const CASES = 4;
const SECONDS_APART = 60;
const BEGINNING = Date.parse('2026-03-02T08:00:00Z');

/** A number from 0 to 1 for each place, the same every time. */
function* random(seed: number): Generator<number, never, void> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

/** Every event that the office knows, over a few cases, mixed; some happened before those that were written before them. */
async function generatedOffice(): Promise<ReadonlyArray<{ readonly stream: string; readonly event: NewEvent }>> {
  const numbers = random(13);
  const samples = await decodedSamples(manifests.events, root);
  const copies = Array.from({ length: CASES }, (_, n) => samples.map((sample) => copyOf(sample, n))).flat();
  const mixed = copies
    .map((event) => ({ event, place: numbers.next().value - (event.type.endsWith('Registered') ? 1 : 0) }))
    .sort((a, b) => a.place - b.place);
  return mixed.map(({ event: { type, data, metadata, stream } }, place) => {
    const late = numbers.next().value < 0.1 ? 40 : 0;
    const occurredAt = new Date(BEGINNING + (place - late) * SECONDS_APART * 1000).toISOString();
    return { stream, event: { id: newId(), type, data, metadata: { ...metadata, occurredAt } } as NewEvent };
  });
}

/** Of another case, contact and so on: an id of a sample is what it stands for, and 1. */
const copyOf = (sample: RecordedEvent, n: number): RecordedEvent =>
  JSON.parse(JSON.stringify(sample).replace(/"([a-zA-Z]+-1)"/g, `"$1x${n}"`)) as RecordedEvent;

let database: TestDatabase;
let pool: pg.Pool;
let editions: Editions;
let store: PostgresEventStore;
let log: Array<{ readonly position: string; readonly occurredAt: string }>;
const projections = manifests.projections;
let office: Awaited<ReturnType<typeof generatedOffice>>;

const opened = async (url: string) => {
  const own = new pg.Pool({ connectionString: url, max: 12 });
  own.on('error', () => undefined);
  await own.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const events = PostgresEventStore.connect({ connectionString: url });
  await events.migrate();
  return { own, events };
};

const begun = new WeakMap<EventStore, Set<string>>();

async function append(into: EventStore, part: typeof office): Promise<string> {
  const streams = begun.get(into) ?? new Set<string>();
  begun.set(into, streams);
  let position = '';
  for (const { stream, event } of part) {
    ({ position } = await into.append(stream, streams.has(stream) ? 'exists' : 'no-stream', [event]));
    streams.add(stream);
  }
  return position;
}

beforeAll(async () => {
  database = await freshDatabase();
  ({ own: pool, events: store } = await opened(database.url));
  office = await generatedOffice();
  log = [];
  for (const one of office) {
    const position = await append(store, [one]);
    log.push({ position, occurredAt: one.event.metadata.occurredAt });
  }
  await migrate(pool, 'replays', [REPLAYS_TABLES]);
  editions = new Editions(pool, projections);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

const never = new AbortController().signal;
const builder = (more: Partial<ReplayBuilderOptions> = {}) =>
  new ReplayBuilder({
    pool,
    store,
    opener: clearEvents,
    editions,
    erasing: async () => false,
    requireRoom: async () => undefined,
    log: () => undefined,
    batch: 100,
    ...more,
  });
afterEach(async () => void (await editions.dropAll()));

const instantAfter = (place: number) => new Date(BEGINNING + place * SECONDS_APART * 1000).toISOString();
const positionAt = (place: number) => log[place]!.position;
const ask = (place: number, models = MODELS) =>
  editions.ask(`at${place}`, instantAfter(place), positionAt(place), models);

/** All rows of all tables of these read models, as PostgreSQL writes them. */
async function rowsIn(client: pg.Pool, schema: string, models: readonly string[] = MODELS) {
  const tables = projections.filter(({ name }) => models.includes(name)).flatMap((one) => one.tables);
  const rows: Record<string, string[]> = {};
  for (const { name, primaryKey, columns } of tables) {
    const keys = primaryKey.map((key) => `t."${key}"::text COLLATE "C"`).join(', ');
    const listed = Object.keys(columns)
      .map((column) => `"${column}"`)
      .join(', ');
    const found = await client.query<{ row: string }>(
      `SELECT row_to_json(t)::text AS row FROM (SELECT ${listed} FROM "${schema}"."${name}") t ORDER BY ${keys}`,
    );
    rows[name] = found.rows.map(({ row }) => row);
  }
  return rows;
}

/** At 20 instants: the replay of this store's log beside what an office that begins anew makes of so much of it. */
async function compareWithFresh(past: EventStore, positionOf: (place: number) => string): Promise<void> {
  const fresh = await freshDatabase();
  const { own, events } = await opened(fresh.url);
  const wanted = projections.filter(({ name }) => MODELS.includes(name));
  const runtime = new ProjectionsRuntime({
    pool: own,
    store: events,
    opener: clearEvents,
    projections: wanted,
    run: true,
  });
  try {
    await runtime.start();
    let written = 0;
    for (let n = 1; n <= 20; n += 1) {
      const upTo = Math.floor((office.length * n) / 20);
      const position = await append(events, office.slice(written, upTo));
      written = upTo;
      await runtime.readModels.waitFor(position, { timeoutMs: 60_000 });
      const place = upTo - 1;
      const replay = await editions.ask(`at${place}`, instantAfter(place), positionOf(place), MODELS);
      await builder({ store: past }).work(1, never);
      expect((await editions.find(replay.id))?.state).toBe('ready');
      const then = await rowsIn(pool, schemaOf(replay.edition));
      expect(then).toEqual(await rowsIn(own, 'read'));
      if (n === 20) expect(then['case_list']!.length).toBeGreaterThanOrEqual(CASES);
    }
  } finally {
    await runtime.stop();
    await events.close();
    await own.end();
    await fresh.drop();
  }
}

describe('the office as of an instant', () => {
  it('is, row by row, what a fresh office makes of the same beginning of the log: at 20 instants', () =>
    compareWithFresh(store, positionAt));

  it('is so where events are in EventStoreDB', async () => {
    const server = await StandInServer.start();
    const other = await openEventStore({ eventStoreUrl: server.connectionString, databaseUrl: database.url });
    try {
      const positions: string[] = [];
      for (const one of office) positions.push(await append(other, [one]));
      await compareWithFresh(other, (place) => positions[place]!);
    } finally {
      await other.close();
      await server.stop();
    }
  });

  it('is what the log held by then: the longest beginning in which nothing is later', async () => {
    const time = new PostgresTimeOfLog(pool, store);
    await migrate(pool, 'time_of_log', [TIME_OF_LOG_SCHEMA]);
    const instant = instantAfter(Math.floor(office.length / 2));
    const later = log.findIndex(({ occurredAt }) => occurredAt > instant);
    expect(await time.positionAsOf(instant)).toBe(log[later - 1]!.position);
  });

  it('is built once for all who ask for the same event, and gets what a further view needs', async () => {
    const place = Math.max(99, office.findIndex(({ event }) => event.type === 'UnitAdded') + 1);
    const [one, same, other] = [
      await ask(place),
      await ask(place),
      await editions.ask('later', instantAfter(place + 0.5), positionAt(place), []),
    ];
    expect(same.id).toBe(one.id);
    expect([other.edition, other.id]).toEqual([one.edition, expect.not.stringMatching(one.id)]);
    await builder().work(1, never);
    expect(await editions.find(other.id)).toMatchObject({ state: 'ready', progress: 1, before: null });
    await editions.want(one.edition, ['units']);
    expect(await editions.find(one.id)).toMatchObject({ state: 'waiting', models: [...MODELS, 'units'].sort() });
    await builder().work(1, never);
    expect((await rowsIn(pool, schemaOf(one.edition), ['units']))['units']!.length).toBeGreaterThan(0);
  });

  it('ten ask for ten instants at once: two are built at a time, and each knows how many are before it', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(100 + n)));
    const places = await Promise.all(asked.map(async ({ id }) => (await editions.find(id))!.before));
    expect(places.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let [now, most] = [0, 0];
    const requireRoom = async () => {
      now += 1;
      most = Math.max(most, now);
      await until(async () => now === 2 || (await editions.toBuild()).length === 1);
      now -= 1;
    };
    // Two processes, each with both slots.
    const processes = [builder({ requireRoom }), builder({ requireRoom })];
    await Promise.all(processes.flatMap((one) => SLOTS.map((slot) => one.work(slot, never))));
    expect(most).toBe(2);
    expect(await editions.count()).toEqual({ waiting: 0, building: 0, ready: 10, failed: 0 });
  });

  it('goes on where a process was killed, and the dead one writes nothing more', async () => {
    const { id, edition } = await ask(office.length - 1);
    const dying = new pg.Pool({ connectionString: database.url, application_name: 'dying' });
    dying.on('error', () => undefined);
    dying.on('connect', (client) => client.on('error', () => undefined));
    let reads = 0;
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const frozen = Object.create(store, {
      readAll: {
        value: async (...parameters: Parameters<EventStore['readAll']>) => {
          if (++reads === 5) await asleep;
          return store.readAll(...parameters);
        },
      },
    }) as EventStore;
    const dead = builder({ pool: dying, store: frozen })
      .work(1, never)
      .catch(() => 'died');
    await until(() => reads === 5);
    const before = (await editions.modelsOf(edition)).map(({ position }) => position);
    expect(before.every((position) => position !== null && position > '')).toBe(true);
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dying'`);
    // PostgreSQL lets go of what a process held once its connection is gone.
    await until(async () => {
      await builder().work(1, never);
      return (await editions.find(id))!.state === 'ready';
    });
    const whole = await rowsIn(pool, schemaOf(edition));
    wake();
    await dead;
    expect(await rowsIn(pool, schemaOf(edition))).toEqual(whole);
    await dying.end();
    await editions.dropAll();
    const anew = await ask(office.length - 1);
    await builder().work(1, never);
    expect(await rowsIn(pool, schemaOf(anew.edition))).toEqual(whole);
  });

  it('says which read model could not digest what, and is built anew when asked again', async () => {
    let poisoned = true;
    const list = projections.find(({ name }) => name === 'case_list')!;
    const choking: Projection = {
      ...list,
      reduce: (event) => {
        if (poisoned && event.type === 'CaseClosed') throw new Error('cannot be digested');
        return list.reduce(event);
      },
    };
    const others = new Editions(
      pool,
      projections.map((one) => (one === list ? choking : one)),
    );
    const lines: string[] = [];
    const build = () => builder({ editions: others, log: (line) => void lines.push(line) }).work(1, never);
    const at = office.length - 1;
    const asked = await others.ask('poisoned', instantAfter(at), positionAt(at), MODELS);
    await build();
    expect(await others.find(asked.id)).toMatchObject({
      state: 'failed',
      failure: {
        code: 'replay-undigested',
        parameters: { readModel: 'case_list', reason: expect.stringMatching(/^CaseClosed /) as unknown },
      },
    });
    expect(lines).toEqual([expect.stringContaining('case_list could not digest CaseClosed')]);
    poisoned = false;
    await others.ask('poisoned', instantAfter(at), positionAt(at), MODELS);
    await build();
    expect(await others.find(asked.id)).toMatchObject({ state: 'ready', failure: null });
  });

  it('is refused where the disk is nearly full', async () => {
    const { id } = await ask(99);
    const requireRoom = () => Promise.reject(new OfficeError('rule', 'replay-no-room', { needed: 2, free: 1 }));
    await builder({ requireRoom }).work(1, never);
    expect(await editions.find(id)).toMatchObject({ state: 'failed', failure: { code: 'replay-no-room' } });
  });

  it('goes before anything is erased, with what is being built; and nothing is built until that is over', async () => {
    const [built, { edition }] = [await ask(99), await ask(office.length - 1)];
    let dropping: Promise<number> | undefined;
    const requireRoom = async () => {
      if ((await editions.find(built.id))?.state === 'ready') dropping = editions.dropAll();
    };
    await builder({ requireRoom }).work(1, never);
    await dropping;
    expect(await editions.count()).toEqual({ waiting: 0, building: 0, ready: 0, failed: 0 });
    const { rows } = await pool.query(`SELECT FROM pg_namespace WHERE nspname = $1`, [schemaOf(edition)]);
    expect(rows).toEqual([]);
    await ask(99);
    await builder({ erasing: async () => true }).work(1, never);
    expect(await editions.count()).toMatchObject({ waiting: 1, ready: 0 });
  });

  it('goes when nobody has read it for a day, or other code made it', async () => {
    const [read, unread, old] = [await ask(50), await ask(60), await ask(70)];
    await builder().work(1, never);
    await pool.query(
      `UPDATE replays.editions SET read_at = clock_timestamp() - interval '25 hours' WHERE id = ANY ($1)`,
      [[read.edition, unread.edition]],
    );
    await pool.query(`UPDATE replays.models SET version = version - 1 WHERE edition = $1 AND name = 'names'`, [
      old.edition,
    ]);
    await editions.read(read.edition);
    expect(await editions.dropStale()).toBe(2);
    expect((await editions.all(10)).map(({ id }) => id)).toEqual([read.id]);
    expect(await rowsIn(pool, schemaOf(read.edition))).toHaveProperty('case_list');
  });
});
