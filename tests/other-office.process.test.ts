import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EventStoreDbEventStore } from '../libs/event-store/adapters/eventstoredb/eventstoredb-event-store.js';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { TcpProxy } from '../libs/event-store/testing/tcp-proxy.js';
import { freshDatabase } from './support/database.js';
import {
  buildServer,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
  lineOf,
} from './support/office-process.js';
import { ADMINISTRATOR, Client, startTestOffice, type TestOffice } from './support/test-office.js';

/** The three that make an office. */
interface Parts {
  readonly DATABASE_URL: string;
  readonly EVENT_STORE_URL: string;
  readonly MASTER_KEY: string;
}

const closing: (() => unknown)[] = [];
const close = async (steps: (() => unknown)[]) => {
  for (const step of steps.splice(0).reverse()) await step();
};
afterEach(async () => {
  await close(closing);
  removeDataDirectories();
});

/** Two offices that were founded, and are stopped. Whoever is refused changes nothing of them. */
let ours: Parts;
let theirs: Parts;
const closingBoth: (() => unknown)[] = [];
beforeAll(async () => {
  [ours, theirs] = [await founded(), await founded()];
  closingBoth.push(...closing.splice(0));
});
afterAll(() => close(closingBoth));

const newStore = async (): Promise<StandInServer> => {
  const server = await StandInServer.start();
  closing.push(() => server.stop());
  return server;
};
const newDatabaseUrl = async (): Promise<string> => {
  const database = await freshDatabase();
  closing.push(() => database.drop());
  return database.url;
};
const newKey = (): string => randomBytes(32).toString('base64');

const start = async (parts: Partial<Parts>): Promise<TestOffice> => {
  const office = await startTestOffice({ env: { ...parts } });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= office.stop());
  closing.push(stop);
  return { ...office, stop };
};
/** An office that was founded, and is stopped. */
const founded = async (): Promise<Parts> => {
  const store = await newStore();
  const parts = {
    DATABASE_URL: await newDatabaseUrl(),
    EVENT_STORE_URL: store.connectionString,
    MASTER_KEY: newKey(),
  };
  await (await start(parts)).stop();
  return parts;
};

/** Everything that a store holds, one line an event. */
const eventsIn = async (url: string): Promise<readonly string[]> => {
  const store = new EventStoreDbEventStore(url);
  const events = await store.readAll({ limit: 10_000 });
  await store.close();
  return events.map(({ stream, revision, type, id }) => `${stream} ${revision} ${type} ${id}`);
};
/** Every row that a database holds, counted by table. */
const rowsIn = async (url: string): Promise<Record<string, number>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`);
      counts[name] = rows[0]!.count;
    }
    return counts;
  } finally {
    await client.end();
  }
};

/** Starts and is refused with this line, after which store and database hold what they held. */
const expectRefused = async (parts: Parts, line: RegExp): Promise<void> => {
  const before = [await eventsIn(parts.EVENT_STORE_URL), await rowsIn(parts.DATABASE_URL)];
  await expect(start(parts)).rejects.toMatchObject({ lines: [expect.stringMatching(line)] });
  expect([await eventsIn(parts.EVENT_STORE_URL), await rowsIn(parts.DATABASE_URL)]).toEqual(before);
};

describe('an office knows its store', () => {
  it('which begins with who the office is, before anything else', async () => {
    const [first, ...others] = await eventsIn(ours.EVENT_STORE_URL);
    expect(first).toMatch(/^office 0 OfficeFounded /);
    expect(others.filter((line) => line.includes('OfficeFounded'))).toEqual([]);
    const office = await start(ours);
    expect((await office.client()).cookie).toBeDefined();
  });

  it('and is founded once by processes that start together', async () => {
    const server = await newStore();
    const parts = {
      DATABASE_URL: await newDatabaseUrl(),
      EVENT_STORE_URL: server.connectionString,
      MASTER_KEY: newKey(),
    };
    const offices = await Promise.all([start(parts), start(parts), start(parts)]);
    expect(offices).toHaveLength(3);
    const events = await eventsIn(parts.EVENT_STORE_URL);
    expect(events.filter((line) => line.includes('OfficeFounded'))).toEqual([events[0]]);
  });

  it('so that a new office is refused at the store of another', async () => {
    const { EVENT_STORE_URL } = theirs;
    const parts = { DATABASE_URL: await newDatabaseUrl(), EVENT_STORE_URL, MASTER_KEY: newKey() };
    await expectRefused(parts, /^the database does not belong to this office: it is new, /);
  });

  it('so that of two new offices which take one store at once, one is refused', async () => {
    const { connectionString: EVENT_STORE_URL } = await newStore();
    const two = [
      { DATABASE_URL: await newDatabaseUrl(), EVENT_STORE_URL, MASTER_KEY: newKey() },
      { DATABASE_URL: await newDatabaseUrl(), EVENT_STORE_URL, MASTER_KEY: newKey() },
    ];
    const outcomes = await Promise.allSettled(two.map(start));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      lines: [expect.stringMatching(/^the (event store|database) does not belong to this office/)],
    });
    const events = await eventsIn(EVENT_STORE_URL);
    expect(events.filter((line) => line.includes('OfficeFounded'))).toEqual([events[0]]);
  });

  it('and is refused at another store, with another database, with another master key, and at an empty store', async () => {
    const { EVENT_STORE_URL, MASTER_KEY, DATABASE_URL } = theirs;
    await expectRefused(
      { ...ours, EVENT_STORE_URL },
      /^the event store does not belong to this office: it holds the office/,
    );
    await expectRefused({ ...ours, DATABASE_URL }, /^the database does not belong to this office: it holds the office/);
    await expectRefused({ ...ours, MASTER_KEY }, /^the master key does not belong to this office: /);
    const { connectionString } = await newStore();
    const empty = { ...ours, EVENT_STORE_URL: connectionString };
    await expectRefused(empty, /^the event store does not belong to this office: it holds no office, .*"events copy"$/);
    await (await start(ours)).stop();
  });

  it('and whose events PostgreSQL keeps, by its master key', async () => {
    const DATABASE_URL = await newDatabaseUrl();
    await (await start({ DATABASE_URL, MASTER_KEY: newKey() })).stop();
    const before = await rowsIn(DATABASE_URL);
    await expect(start({ DATABASE_URL, MASTER_KEY: newKey() })).rejects.toMatchObject({
      lines: [expect.stringMatching(/^the master key does not belong/)],
    });
    expect(await rowsIn(DATABASE_URL)).toEqual(before);
  });
});

describe('the programs of an office', () => {
  beforeAll(() => buildServer());

  const toldBy = async (command: string, parts: Parts) => {
    const environment = { ...parts, DATA_DIR: newDataDirectory(), PORT: '0', SMTP_INTAKE_PORT: '0' };
    const started = startProcess([process.execPath, ...command.split(' ')], environment);
    return { code: await started.exited, told: started.lines };
  };

  it('stop at the store of another in one line', async () => {
    const { EVENT_STORE_URL } = theirs;
    for (const command of [
      'dist/apps/office/main.js',
      'dist/apps/api/main.js',
      'dist/apps/worker/main.js',
      'dist/apps/cli/main.js projections status',
      'dist/apps/cli/main.js events status',
    ]) {
      const { code, told } = await toldBy(command, { ...ours, EVENT_STORE_URL });
      const line = expect.stringMatching(/^the event store does not belong to this office: /);
      expect({ command, code, told }).toEqual({ command, code: 1, told: [line] });
    }
  });

  it('stop when their store is exchanged beneath them, and write nothing to the other', async () => {
    const [own, other] = [await newStore(), new URL(theirs.EVENT_STORE_URL)];
    const proxy = await TcpProxy.to(own.address.host, own.address.port);
    closing.push(() => proxy.close());
    const office = await startOfficeProcess({
      environment: {
        DATABASE_URL: await newDatabaseUrl(),
        EVENT_STORE_URL: `esdb://127.0.0.1:${proxy.port}?tls=false`,
        MASTER_KEY: newKey(),
        ADMIN_PASSWORD: ADMINISTRATOR.password,
      },
    });
    closing.push(() => office.process.kill('SIGKILL'));
    const client = new Client(office.url);
    expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
    const before = await eventsIn(theirs.EVENT_STORE_URL);
    proxy.redirect({ host: other.hostname, port: Number(other.port) });
    // Whatever people do meanwhile is refused, or finds nobody any more.
    const contact = { name: 'Anna Kowalska' };
    const registered = { channel: 'phone', subject: 'Mosty', text: 'Kiedy remont?', contact };
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => client.post('/api/cases', registered)));
    for (const answer of answers) if (answer.status === 'fulfilled') expect(answer.value.status).toBe(503);
    await lineOf(office, /^the event store does not belong to this office: it was exchanged beneath it/);
    expect(await office.exited).toBe(1);
    expect(await eventsIn(theirs.EVENT_STORE_URL)).toEqual(before);
  });
});
