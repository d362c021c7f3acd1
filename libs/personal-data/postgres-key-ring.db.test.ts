import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { newId, ownData, SystemClock } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ERASED, KeyUnavailable, MasterKeyProblem } from './errors.js';
import { keyStream } from './domain/events.js';
import { keyIdOf } from './key-id.js';
import { KeyRing } from './key-ring.js';
import { MasterKey } from './master-key.js';
import { migrateKeys } from './migrations.js';
import { openKeyRing } from './open-key-ring.js';
import { PostgresKeyTable, rewrapKeys } from './postgres-key-table.js';
import type { FieldBinding, SealedValue } from './sealing.js';
import { until } from '../../tests/support/until.js';

const binding: FieldBinding = { eventId: 'e-1', stream: 'case-1', type: 'NoteAdded', field: '/text' };
const context = () => ({ commandId: newId(), actor: 'inspector', client: 'test' });
const clock = new SystemClock();

let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;
let masterKey = MasterKey.parse(MasterKey.generate());
const openRing = (key = masterKey) => KeyRing.open(new PostgresKeyTable(pool), store, key, clock);
const seal = async (ring: KeyRing, subject: string): Promise<SealedValue> =>
  (await ring.loadForSealing([ownData(subject)])).seal(ownData(subject), 'a secret', binding);
const open = async (ring: KeyRing, sealed: SealedValue) => (await ring.load([sealed])).open(sealed, binding);

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  pool.on('error', () => undefined);
  store = new PostgresEventStore(pool);
  await store.migrate();
  await Promise.all([migrateKeys(pool), migrateKeys(pool), migrateKeys(pool)]);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

describe('keys in PostgreSQL', () => {
  it('are one a person, however many processes create them at once', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => openRing()));
    for (let round = 0; round < 10; round++) {
      const subject = newId();
      const sealed = await Promise.all(rings.map((ring) => seal(ring, subject)));
      const reader = await openRing();
      for (const value of sealed) expect(await open(reader, value)).toBe('a secret');
      expect(await store.readStream(keyStream(keyIdOf(ownData(subject))))).toHaveLength(1);
    }
  });

  it('stand wrapped, with the commitment of their event', async () => {
    const subject = newId();
    await seal(await openRing(), subject);
    const [event] = await store.readStream(keyStream(keyIdOf(ownData(subject))));
    const { rows } = await pool.query(
      'SELECT commitment, recorded, length(wrapped) AS bytes FROM keys.data_keys WHERE person_id = $1',
      [subject],
    );
    expect(rows).toEqual([
      { commitment: (event!.data as { commitment: string }).commitment, recorded: true, bytes: 60 },
    ]);
  });

  it('that another row was put in place of are unavailable', async () => {
    const ring = await openRing();
    const [anna, jan] = [newId(), newId()];
    const sealed = await seal(ring, anna);
    await seal(ring, jan);
    await pool.query(
      'UPDATE keys.data_keys k SET wrapped = o.wrapped, commitment = o.commitment FROM keys.data_keys o WHERE k.person_id = $1 AND o.person_id = $2',
      [anna, jan],
    );
    await expect(openRing().then((fresh) => open(fresh, sealed))).rejects.toThrow(KeyUnavailable);
  });
});

describe('an erasure', () => {
  it('that races with the making of keys leaves none', async () => {
    const rings = await Promise.all(Array.from({ length: 4 }, () => openRing()));
    for (let round = 0; round < 20; round++) {
      const subject = newId();
      const sealing = rings.map((ring) => seal(ring, subject).catch((error: unknown) => error));
      const results = await Promise.all([...sealing, rings[0]!.erase(subject, context())]);
      const { rows } = await pool.query('SELECT FROM keys.data_keys WHERE person_id = $1 AND wrapped IS NOT NULL', [
        subject,
      ]);
      expect(rows).toEqual([]);
      for (const result of results.slice(0, -1)) {
        if (result instanceof Error) expect(result).toMatchObject({ code: 'subject-erased' });
        else expect(await open(rings[1]!, result as SealedValue)).toBe(ERASED);
      }
    }
  });

  it('reaches other processes: those that load at their next load, those that are idle by notification', async () => {
    const [eraser, reader, idle] = await Promise.all([openRing(), openRing(), openRing()]);
    const subject = newId();
    const sealed = await seal(eraser, subject);
    expect(await open(reader, sealed)).toBe('a secret');
    expect(await open(idle, sealed)).toBe('a secret');
    await idle.start();
    try {
      await eraser.erase(subject, context());
      expect(await open(reader, sealed)).toBe(ERASED);
      await until(() => !holdsKeys(idle, subject));
    } finally {
      await idle.stop();
    }
  });

  it('goes on being told after the listening connection was cut', async () => {
    const [eraser, idle] = await Promise.all([openRing(), openRing()]);
    await idle.start();
    try {
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      await until(async () => {
        const { rows } = await pool.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
        );
        return rows.length === 1;
      });
      const subject = newId();
      const sealed = await seal(eraser, subject);
      await open(idle, sealed);
      await eraser.erase(subject, context());
      await until(() => !holdsKeys(idle, subject));
    } finally {
      await idle.stop();
    }
  });
});

describe('the keys of a person and of a case', () => {
  it('are lists that the table answers, whole at the moment when they are destroyed, while others make further ones', async () => {
    const rings = await Promise.all(Array.from({ length: 4 }, () => openRing()));
    for (let round = 0; round < 10; round++) {
      const [caseId, ...people] = [newId(), newId(), newId(), newId()];
      const scopes = [...people.map((personId) => ({ caseId, personId })), { caseId, personId: null }];
      const sealing = rings.flatMap((ring) => scopes.map((scope) => ring.loadForSealing([scope])));
      const results = await Promise.allSettled([...sealing, rings[0]!.disposeOfCase(caseId, context())]);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'case-disposed' });
      expect(await rings[0]!.keysOf({ kind: 'case', id: caseId })).toEqual([]);
      await expect(rings[1]!.loadForSealing(scopes)).rejects.toMatchObject({ code: 'case-disposed' });
    }
  });

  it('are found by an index', async () => {
    const client = await pool.connect();
    try {
      await client.query('SET enable_seqscan = off');
      for (const column of ['case_id', 'person_id']) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT DISTINCT key_id FROM keys.data_keys WHERE ${column} = 'x' AND wrapped IS NOT NULL`,
        );
        expect(rows.map((row) => row['QUERY PLAN']).join()).toMatch(/data_keys_of_(case|person)/);
      }
    } finally {
      client.release(true);
    }
  });
});

describe('the master key', () => {
  it('is rotated: everything opens under the new one, nothing under the old', async () => {
    const before = await openRing();
    const subjects = Array.from({ length: 30 }, newId);
    const sealed = await Promise.all(subjects.map((subject) => seal(before, subject)));
    const name = before.reservationName('message-id', '<1@example.pl>');
    const next = MasterKey.parse(MasterKey.generate());

    await expect(rewrapKeys(pool, next, masterKey)).rejects.toThrow(MasterKeyProblem);
    await pool.query(
      `DELETE FROM keys.data_keys WHERE commitment NOT IN (SELECT commitment FROM keys.data_keys WHERE person_id = ANY($1))`,
      [subjects],
    );
    expect(await rewrapKeys(pool, masterKey, next)).toEqual({ keys: 30 });

    await expect(openRing()).rejects.toThrow(MasterKeyProblem);
    await expect(seal(before, newId())).rejects.toThrow(/rotated/);
    expect(await open(before, sealed[0]!)).toBe('a secret');
    masterKey = next;
    const after = await openRing();
    const keys = await after.load(sealed);
    expect(sealed.map((value) => keys.open(value, binding))).toEqual(Array(30).fill('a secret'));
    expect(after.reservationName('message-id', '<1@example.pl>')).toBe(name);
    await expect(seal(after, newId())).resolves.toBeDefined();
  });

  it('is not rotated where a key does not open: nothing changes', async () => {
    const ring = await openRing();
    const sealed = await seal(ring, newId());
    const broken = newId();
    await seal(ring, broken);
    await pool.query(`UPDATE keys.data_keys SET wrapped = '\\x00' WHERE person_id = $1`, [broken]);
    await expect(rewrapKeys(pool, masterKey, MasterKey.parse(MasterKey.generate()))).rejects.toThrow(KeyUnavailable);
    expect(await open(await openRing(), sealed)).toBe('a secret');
  });
});

describe('the start', () => {
  let folder: string;
  let keyFile: string;
  let office: TestDatabase;
  let officePool: pg.Pool;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rzecznik-keys-'));
    keyFile = join(folder, 'keys', 'master.key');
    office = await freshDatabase();
    officePool = new pg.Pool({ connectionString: office.url });
    await migrateKeys(officePool);
  });
  afterAll(async () => {
    await officePool.end();
    await office.drop();
    await rm(folder, { recursive: true });
  });

  it('of a new office makes the key’s file for the office’s eyes only, once for all its processes', async () => {
    await Promise.all(Array.from({ length: 5 }, () => openKeyRing(officePool, store, clock, { keyFile })));
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    await expect(openKeyRing(officePool, store, clock, { keyFile })).resolves.toBeInstanceOf(KeyRing);
  });

  it('ends with a clear message where the key is missing, unreadable or another one', async () => {
    const key = await readFile(keyFile, 'utf8');
    const start = (masterKey?: Buffer) =>
      openKeyRing(officePool, store, clock, { keyFile, ...(masterKey && { masterKey }) });
    await expect(start(Buffer.alloc(32))).rejects.toThrow(/is not that of this database .*MASTER_KEY/);
    await expect(start(Buffer.from(key, 'base64'))).resolves.toBeInstanceOf(KeyRing);
    await writeFile(keyFile, 'rubbish');
    await expect(start()).rejects.toThrow(/does not hold a master key/);
    await rm(keyFile);
    await expect(start()).rejects.toThrow(/is missing: put it into MASTER_KEY/);
  });
});

/** Whether a process still has a subject's keys in memory, told without loading them. */
const holdsKeys = (ring: KeyRing, subject: string): boolean =>
  (ring as unknown as { cache: Map<string, unknown> }).cache.has(keyIdOf(ownData(subject)));
