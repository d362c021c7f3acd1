import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MemoryEventStore } from '#libs/event-store';
import { newId, ownData, SystemClock } from '#libs/kernel';
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
  await pool.query('TRUNCATE keys.erasures, keys.data_keys, keys.clean_ups');
});

async function known(...people: readonly string[]): Promise<void> {
  await ring.loadForSealing(people.map(ownData));
}
const person = (id: string) => ({ kind: 'person', id }) as const;
const caseOf = (id: string) => ({ kind: 'case', id }) as const;
const withKeys = async () =>
  (
    await pool.query<{ person: string }>(
      'SELECT person_id AS person FROM keys.data_keys WHERE wrapped IS NOT NULL ORDER BY 1',
    )
  ).rows.map(({ person: id }) => id);

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
      { id: registeredAs(person(anna)), person: registeredAs(person(anna)), context: { reason: 'objection' } },
      { id: registeredAs(person(mail)), person: registeredAs(person(anna)) },
    ]);
  });

  it('destroys again what a database of before still has, and nobody else’s', async () => {
    const [anna, mail, jan] = [newId(), newId(), newId()];
    await known(anna, mail, jan);
    await pool.query('CREATE TABLE kept AS SELECT * FROM keys.data_keys');
    await ring.erase(mail, context(), anna);
    await ring.erase(anna, context());
    await completeErasureRegister(pool, register);
    await pool.query(
      'TRUNCATE keys.erasures, keys.data_keys; INSERT INTO keys.data_keys SELECT * FROM kept; DROP TABLE kept',
    );
    const entries = (await readErasureRegister(register))!;
    expect(await reapplyErasureRegister(pool, entries)).toBe(2);
    expect(await withKeys()).toEqual([jan]);
    // Begun, and left to the workers, who write the event: a mail of hers with her.
    const unfinished = await ring.unfinishedErasures();
    expect(unfinished.map(({ owner, person: of }) => [owner.id, of]).sort()).toEqual(
      [
        [anna, anna],
        [mail, anna],
      ].sort(),
    );
    for (const { owner, person: of, context: by } of unfinished) await ring.erase(owner.id, by, of);
    expect(await reapplyErasureRegister(pool, entries)).toBe(0);
    expect((await erasuresOf(pool, { person: anna })).map(({ keysLeft }) => keysLeft)).toEqual([0, 0]);
  });

  it('holds cases that were disposed of, too, and destroys their keys again', async () => {
    const [theCase, anna, jan] = [newId(), newId(), newId()];
    const elsewhere = { caseId: newId(), personId: anna };
    await ring.loadForSealing([{ caseId: theCase, personId: anna }, { caseId: theCase, personId: null }, elsewhere]);
    await known(jan);
    await pool.query('CREATE TABLE kept AS SELECT * FROM keys.data_keys');
    await ring.disposeOfCase(theCase, context());
    await completeErasureRegister(pool, register);
    expect(await readFile(register, 'utf8')).not.toContain(theCase);
    await pool.query(
      'TRUNCATE keys.erasures, keys.data_keys; INSERT INTO keys.data_keys SELECT * FROM kept; DROP TABLE kept',
    );
    expect(await reapplyErasureRegister(pool, (await readErasureRegister(register))!)).toBe(1);
    expect(await ring.keysOf(caseOf(theCase))).toEqual([]);
    expect(await withKeys()).toEqual([anna, jan].sort());
    expect(await ring.unfinishedErasures()).toMatchObject([{ owner: caseOf(theCase), person: theCase }]);
    // No person was erased: the proof for persons does not show it, the clean-up sees to it.
    expect(await erasuresOf(pool, { limit: 10 })).toEqual([]);
    expect(await erasuresToCleanUp(pool)).toMatchObject([{ owner: caseOf(theCase), keysLeft: 0 }]);
  });

  it('survives a writer that died in the middle of a line, and tells of damage', async () => {
    const [anna, jan] = [newId(), newId()];
    await known(anna, jan);
    await ring.erase(anna, context());
    await completeErasureRegister(pool, register);
    await appendFile(register, '{"kind":"person","id":"ab');
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
  const leftOver = async () => (await erasuresToCleanUp(pool)).map(({ owner }) => owner.id);

  it('is for those who are named, and done by one process of several', async () => {
    const [anna, jan] = [newId(), newId()];
    await known(anna, jan);
    await ring.erase(anna, context());
    await ring.erase(jan, context());
    const done = await Promise.all([1, 2, 3].map(() => cleanUpErasures(pool, now, [person(anna)])));
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
       ALTER TABLE keys.erasures OWNER TO ${role}; ALTER TABLE keys.clean_ups OWNER TO ${role}; ALTER TABLE keys.data_keys OWNER TO ${role};`,
    );
    Object.assign(url, { username: role, password: 'p' });
    const plain = new pg.Pool({ connectionString: url.href });
    try {
      await known(anna);
      await ring.erase(anna, context());
      expect(await cleanUpErasures(plain, now, [person(anna)])).toMatchObject({
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
