import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Json, type NewEvent } from '#libs/kernel';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../../tests/support/database.js';
import { signalTo, treeOf } from '../../../../tests/support/office-process.js';
import { eventStoreContract } from '../../contract/contract.js';
import type { Harness } from '../../contract/harness.js';
import { copyEvents } from '../../copy-events.js';
import { isFailure, type EventStore } from '../../port.js';
import { StandInServer } from '../../testing/stand-in-server.js';
import { TcpProxy } from '../../testing/tcp-proxy.js';
import { EventStoreDbEventStore } from '../eventstoredb/eventstoredb-event-store.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { until } from '../../../../tests/support/until.js';

const LOCK_TIMEOUT = 1_500;

eventStoreContract({
  name: 'PostgreSQL',
  knowsEventsByIdAlone: false,
  can: ['cutConnections', 'restartServer', 'holdAppendOpen'],
  start: startHarness,
});

/** A server of the test's own: it can be killed. */
class OwnServer {
  private constructor(
    private readonly folder: string,
    private running: EmbeddedPostgres,
  ) {}

  static async start(): Promise<OwnServer> {
    const folder = await mkdtemp(join(tmpdir(), 'rzecznik-events-'));
    // Of those that nothing takes while the server is away: it comes back on the same one.
    const port = await freePort();
    return new OwnServer(folder, await startEmbeddedPostgres({ dataDirectory: folder, port }));
  }

  get url(): string {
    return this.running.superuserUrl;
  }

  /** kill -9 of all its processes, as when a machine fails; the next start on the same port recovers. */
  async crash(): Promise<void> {
    for (const pid of treeOf(this.running.process.pid!)) signalTo(pid, 'SIGKILL');
    await this.running.exited;
    const port = Number(new URL(this.url).port);
    this.running = await startEmbeddedPostgres({ dataDirectory: this.folder, port });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function startHarness(): Promise<Harness> {
  const server = await OwnServer.start();
  const direct = new URL(server.url);
  const proxy = await TcpProxy.to(direct.hostname, Number(direct.port));
  const through = new URL(server.url);
  through.host = `127.0.0.1:${proxy.port}`;
  const connect = async () => {
    const store = PostgresEventStore.connect({ connectionString: through.href, lockTimeoutMilliseconds: LOCK_TIMEOUT });
    await store.migrate();
    return store;
  };
  return {
    connect,
    cutConnections: async () => proxy.cut(),
    restartServer: () => server.crash(),
    holdAppendOpen: async (stream) => {
      const client = await connected(server);
      await client.query('BEGIN');
      await appendBySql(client, stream);
      const finish = async (statement: string) => {
        await client.query(statement);
        await client.end();
      };
      return { commit: () => finish('COMMIT'), rollBack: () => finish('ROLLBACK') };
    },
    stop: async () => {
      await proxy.close();
      await server.stop();
    },
  };
}

async function connected(database: { readonly url: string }): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const appendBySql = (client: pg.Client, stream: string) =>
  client.query(`SELECT * FROM es.append(1000, $1, '{-1}', '{1}', '{1}', $2, '{Held}', '{"{}"}', '{"{}"}')`, [
    [stream],
    [newId()],
  ]);

function someEvent(data: Json): NewEvent {
  const id = newId();
  const metadata = { schema: 1, actor: 'system', client: 'test', commandId: id, $correlationId: id, $causationId: id };
  return { id, type: 'Tried', data, metadata: { ...metadata, occurredAt: '2026-03-02T08:15:00.000Z' } };
}

describe('a server that is killed again and again in the middle of many appends', () => {
  const APPENDERS = 16;
  const EVENTS_A_KILL = 100;

  it('has each event once, though nobody knew what became of it: the same ids again settle it', async () => {
    const server = await OwnServer.start();
    const store = PostgresEventStore.connect({ connectionString: server.url });
    try {
      await store.migrate();
      let done = 0;
      let unknown = 0;
      let killed = false;
      const persist = async (stream: string, expected: 'no-stream' | number, event: NewEvent) => {
        for (;;) {
          try {
            return await store.append(stream, expected, [event]);
          } catch (error) {
            if (isFailure(error, 'Timeout')) unknown += 1;
            else if (!isFailure(error, 'Unavailable')) throw error;
            await until(() =>
              store.head().then(
                () => true,
                () => false,
              ),
            );
          }
        }
      };
      const ids: string[] = [];
      const appending = Array.from({ length: APPENDERS }, async (_, writer) => {
        for (let n = 0; !killed; n += 1) {
          const event = someEvent({ writer, n });
          ids.push(event.id);
          const { revision } = await persist(`killed-${writer}`, n === 0 ? 'no-stream' : n - 1, event);
          expect(revision).toBe(n);
          done += 1;
        }
      });
      const killing = async () => {
        // Whether a kill falls between a commit and its answer is chance: on until one did.
        for (let kills = 0; kills < 3 || unknown === 0; kills += 1) {
          const enough = done + EVENTS_A_KILL;
          await until(() => done >= enough);
          await server.crash();
        }
        killed = true;
      };
      await Promise.all([killing(), ...appending]);
      const events = await store.readAll({ limit: 2 * ids.length });
      expect(events.map(({ id }) => id).sort()).toEqual(ids.sort());
      expect(events.map(({ position }) => Number(position))).toEqual(ids.map((_, index) => index + 1));
    } finally {
      await store.close();
      await server.stop();
    }
  });
});

describe('the PostgreSQL event store', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    store = PostgresEventStore.connect({ connectionString: database.url });
    await Promise.all([store.migrate(), store.migrate(), store.migrate()]);
    client = await connected(database);
  });

  afterAll(async () => {
    await client.end();
    await store.close();
    await database.drop();
  });

  it('never changes, deletes or truncates an event, not even for the owner', async () => {
    await appendBySql(client, 'kept');
    for (const statement of [`UPDATE es.events SET data = '1'`, 'DELETE FROM es.events', 'TRUNCATE es.events']) {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('lets the application role append and read, and nothing else', async () => {
    const role = `office_${newId().slice(0, 8)}`;
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    try {
      await store.migrate(role);
      const url = new URL(database.url);
      url.username = role;
      url.password = 'secret';
      const office = PostgresEventStore.connect({ connectionString: url.href });
      await office.append('by-role', 'no-stream', [someEvent({})]);
      expect(await office.readStream('by-role')).toHaveLength(1);
      await office.close();
      await client.query(`SET ROLE ${role}`);
      const forbidden = [
        `INSERT INTO es.events SELECT position + 1000, stream, revision + 1000, gen_random_uuid(), type, recorded_at, data, metadata FROM es.events LIMIT 1`,
        `UPDATE es.head SET position = 0`,
        `UPDATE es.streams SET revision = 0`,
        `DELETE FROM es.events`,
        `ALTER TABLE es.events DISABLE TRIGGER ALL`,
      ];
      for (const statement of forbidden) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      await client.query('RESET ROLE');
    } finally {
      await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  it('adds many at once to a stream that exists, in one call, each with its own answer', async () => {
    await store.append('shared', 'no-stream', [someEvent(0)]);
    const before = BigInt(await store.head());
    const known = someEvent('known');
    const first = await store.append('shared', 'exists', [known]);
    const batches = [[someEvent(1), someEvent(2)], [known], [someEvent(3)], [someEvent(4), someEvent(5)]];
    const missing = expect(store.append('shared-by-nobody', 'exists', [someEvent(6)])).rejects.toMatchObject({
      failure: { kind: 'WrongExpectedRevision' },
    });
    const answers = await Promise.all(batches.map((events) => store.append('shared', 'exists', events)));
    await missing;
    expect(answers.map(({ revision }) => revision)).toEqual([3, 1, 4, 6]);
    expect(answers[1]).toEqual(first);
    expect(answers.map(({ position }) => Number(BigInt(position) - before))).toEqual([3, 1, 4, 6]);
    const stored = await store.readStream('shared');
    expect(stored.map(({ data }) => data)).toEqual([0, 'known', 1, 2, 3, 4, 5]);
  });

  it('counts positions without gaps, past refused and rolled-back appends', async () => {
    const first = await store.head();
    await appendBySql(client, 'gap-1');
    await client.query('BEGIN');
    await appendBySql(client, 'gap-2');
    await client.query('ROLLBACK');
    await appendBySql(client, 'gap-1');
    await appendBySql(client, 'gap-3');
    const events = await store.readAll({ from: first, limit: 10 });
    expect(events.map(({ position }) => Number(position) - Number(first))).toEqual([1, 2]);
    expect(events.every((event, n) => n === 0 || event.recordedAt >= events[n - 1]!.recordedAt)).toBe(true);
  });

  it('fails one append alone of a call that the server cannot take', async () => {
    await client.query(`INSERT INTO es.streams (name, revision) VALUES ('full', 2147483647)`);
    const attempts = ['neighbour-1', 'full', 'neighbour-2'].map((stream) =>
      store.append(stream, stream === 'full' ? 'exists' : 'no-stream', [someEvent({})]),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { failure: { kind: 'Refused' } } });
  });

  it('throws out whoever holds the position counter without working', async () => {
    const holder = await connected(database);
    await holder.query('BEGIN');
    await appendBySql(holder, 'idle');
    const { rows } = await holder.query('SHOW idle_in_transaction_session_timeout');
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: '10s' }]);
    await holder.end();
  });

  it('moves to EventStoreDB and back, event by event', async () => {
    const server = await StandInServer.start();
    const eventStoreDb = new EventStoreDbEventStore(server.connectionString);
    const databases = await Promise.all([freshDatabase(), freshDatabase()]);
    const [other, back] = databases.map(({ url }) => PostgresEventStore.connect({ connectionString: url })) as [
      PostgresEventStore,
      PostgresEventStore,
    ];
    try {
      await Promise.all([other.migrate(), back.migrate()]);
      for (let n = 0; n < 30; n += 1) {
        await other.append(`moved-${n % 7}`, n < 7 ? 'no-stream' : 'exists', [someEvent({ n, text: 'zażółć' })]);
      }
      expect(await copyEvents(other, eventStoreDb)).toBe(30);
      expect(await copyEvents(eventStoreDb, back)).toBe(30);
      const withoutPlace = async (from: EventStore) =>
        (await from.readAll({ limit: 100 })).map(({ position: _position, recordedAt: _recordedAt, ...rest }) => rest);
      expect(await withoutPlace(back)).toEqual(await withoutPlace(other));
    } finally {
      await eventStoreDb.close();
      await server.stop();
      await Promise.all([other.close(), back.close()]);
      await Promise.all(databases.map((each) => each.drop()));
    }
  });

  it('says AccessDenied and Unavailable of itself, and keeps passwords out of it', async () => {
    const wrongPort = new URL(database.url);
    wrongPort.port = '1';
    wrongPort.password = 'hush';
    const unreachable = PostgresEventStore.connect({ connectionString: wrongPort.href });
    await expect(unreachable.head()).rejects.toMatchObject({ failure: { kind: 'Unavailable' } });
    const health = await unreachable.health();
    expect(health.available).toBe(false);
    expect(JSON.stringify(health)).not.toContain('hush');
    await unreachable.close();
  });
});
