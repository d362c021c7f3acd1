import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MemoryEventStore } from '#libs/event-store';
import { newId, SystemClock } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { cleanUpErasures } from './clean-up.js';
import { erasuresOf, erasuresToCleanUp, lastCleanUp } from './erasure-records.js';
import {
  completeErasureRegister,
  readErasureRegister,
  reapplyErasureRegister,
  registeredAs,
} from './erasure-register.js';
import { KeyRing } from './key-ring.js';
import { MasterKey } from './master-key.js';
import { migrateKeys } from './migrations.js';
import { PostgresKeyTable } from './postgres-key-table.js';

let database: TestDatabase;
let pool: pg.Pool;
let ring: KeyRing;
let folder: string;
let register: string;
const context = () => ({ commandId: newId(), actor: 'inspector', client: 'test', reason: 'objection' });

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrateKeys(pool);
  await migrateKeys(pool);
  const key = MasterKey.parse(MasterKey.generate());
  ring = await KeyRing.open(new PostgresKeyTable(pool), new MemoryEventStore(), key, new SystemClock());
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-register-'));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  register = join(folder, newId(), 'erasures.register');
  await pool.query('TRUNCATE keys.erasures, keys.subject_keys, keys.clean_ups');
});

async function known(...subjects: readonly string[]): Promise<void> {
  await ring.loadForSealing(subjects);
}
const withKeys = async () =>
  (
    await pool.query<{ subject: string }>('SELECT subject FROM keys.subject_keys WHERE wrapped IS NOT NULL ORDER BY 1')
  ).rows.map(({ subject }) => subject);

describe('the register of erasures', () => {
  it('names nobody, grows with what it does not know yet, and is written once', async () => {
    const [anna, mail] = [newId(), newId()];
    await known(anna, mail);
    await ring.erase(anna, context());
    expect(await completeErasureRegister(pool, register)).toBe(1);
    await ring.erase(mail, context(), anna);
    expect(await completeErasureRegister(pool, register)).toBe(1);
    expect(await completeErasureRegister(pool, register)).toBe(0);
    const text = await readFile(register, 'utf8');
    expect(text).not.toContain(anna);
    expect(await readErasureRegister(register)).toMatchObject([
      { subject: registeredAs(anna), person: registeredAs(anna), context: { reason: 'objection' } },
      { subject: registeredAs(mail), person: registeredAs(anna) },
    ]);
  });

  it('destroys again what a database of before still has, and nobody else’s', async () => {
    const [anna, mail, jan] = [newId(), newId(), newId()];
    await known(anna, mail, jan);
    await pool.query('CREATE TABLE kept AS SELECT * FROM keys.subject_keys');
    await ring.erase(mail, context(), anna);
    await ring.erase(anna, context());
    await completeErasureRegister(pool, register);
    await pool.query(
      'TRUNCATE keys.erasures, keys.subject_keys; INSERT INTO keys.subject_keys SELECT * FROM kept; DROP TABLE kept',
    );
    const entries = (await readErasureRegister(register))!;
    expect(await reapplyErasureRegister(pool, entries)).toBe(2);
    expect(await withKeys()).toEqual([jan]);
    // Begun, and left to the workers, who write the event: a mail of hers with her.
    const unfinished = await ring.unfinishedErasures();
    expect(unfinished.map(({ subject, person }) => [subject, person]).sort()).toEqual(
      [
        [anna, anna],
        [mail, anna],
      ].sort(),
    );
    for (const { subject, person, context: by } of unfinished) await ring.erase(subject, by, person);
    expect(await reapplyErasureRegister(pool, entries)).toBe(0);
    expect((await erasuresOf(pool, { person: anna })).map(({ keysLeft }) => keysLeft)).toEqual([0, 0]);
  });

  it('survives a writer that died in the middle of a line, and tells of damage', async () => {
    const [anna, jan] = [newId(), newId()];
    await known(anna, jan);
    await ring.erase(anna, context());
    await completeErasureRegister(pool, register);
    await appendFile(register, '{"subject":"ab');
    expect(await readErasureRegister(register)).toHaveLength(1);
    await ring.erase(jan, context());
    expect(await completeErasureRegister(pool, register)).toBe(1);
    expect(await readErasureRegister(register)).toHaveLength(2);
    await writeFile(register, `${await readFile(register, 'utf8')}{}\n`);
    await expect(readErasureRegister(register)).rejects.toThrow(/line 4/);
    expect(await readErasureRegister(join(folder, 'none'))).toBeUndefined();
  });
});

describe('the clean-up', () => {
  const now = () => new Date().toISOString();
  const leftOver = async () => (await erasuresToCleanUp(pool)).map(({ subject }) => subject);

  it('is for those who are named, and done by one process of several', async () => {
    const [anna, jan] = [newId(), newId()];
    await known(anna, jan);
    await ring.erase(anna, context());
    await ring.erase(jan, context());
    const done = await Promise.all([1, 2, 3].map(() => cleanUpErasures(pool, now, [anna])));
    // Who comes when another one is through finds nothing left to do.
    expect(done.map((one) => one?.erasures ?? 0).sort()).toEqual([0, 0, 1]);
    expect(await leftOver()).toEqual([jan]);
    expect(await lastCleanUp(pool)).toMatchObject({ walRecycled: true, statisticsCleared: true });
  });

  it('says what a role without rights could not do, and a later one with rights makes it good', async () => {
    const anna = newId();
    const role = `plain_${anna.slice(0, 8)}`;
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    await pool.query(
      `CREATE ROLE ${role} LOGIN PASSWORD 'p'; GRANT ALL ON DATABASE ${name} TO ${role}; GRANT ALL ON SCHEMA keys TO ${role};
       ALTER TABLE keys.erasures OWNER TO ${role}; ALTER TABLE keys.clean_ups OWNER TO ${role}; ALTER TABLE keys.subject_keys OWNER TO ${role};`,
    );
    Object.assign(url, { username: role, password: 'p' });
    const plain = new pg.Pool({ connectionString: url.href });
    try {
      await known(anna);
      await ring.erase(anna, context());
      expect(await cleanUpErasures(plain, now, [anna])).toMatchObject({
        erasures: 1,
        tables: 3,
        walRecycled: false,
        statisticsCleared: false,
      });
      expect((await erasuresOf(pool, { person: anna }))[0]!.cleanUp).toMatchObject({ walRecycled: false });
      await cleanUpErasures(pool, now, []);
      expect((await erasuresOf(pool, { person: anna }))[0]!.cleanUp).toMatchObject({
        walRecycled: true,
        statisticsCleared: true,
      });
    } finally {
      await plain.end();
      await pool.query(`REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });
});
