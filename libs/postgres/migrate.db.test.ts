import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { Database } from './database.js';
import { migrate, NewerDatabase } from './migrate.js';

const FIRST = 'CREATE SCHEMA notes; CREATE TABLE notes.notes (id integer)';
const SECOND = 'ALTER TABLE notes.notes ADD text text';

describe('tables', () => {
  let test: TestDatabase;
  let database: Database;
  let pool: Pool;
  beforeEach(async () => {
    test = await freshDatabase();
    database = new Database({ url: test.url, maxConnections: 4 });
    pool = database.pool;
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });
  const columns = async () =>
    (await pool.query(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'notes'`)).rows.length;

  it('are made once, whoever comes first', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(pool, 'notes', [FIRST])));
    await migrate(pool, 'notes', [FIRST]);
    expect(await columns()).toBe(1);
  });

  it('are brought up to date by what is new', async () => {
    await migrate(pool, 'notes', [FIRST]);
    await migrate(pool, 'notes', [FIRST, SECOND]);
    expect(await columns()).toBe(2);
  });

  it('are made while those of read models come and go', async () => {
    let done = false;
    const passing = Array.from({ length: 20 }, (_, n) => `passing_${n}`);
    const comeAndGo = async () => {
      while (!done)
        for (const sql of ['CREATE TABLE %(id integer)', 'DROP TABLE %'])
          await pool.query(passing.map((name) => sql.replace('%', name)).join(';'));
    };
    const others = comeAndGo();
    try {
      for (let n = 0; n < 30; n += 1) await migrate(pool, `notes_${n}`, [`CREATE TABLE notes_${n}(id integer)`]);
    } finally {
      done = true;
      await others;
    }
  });

  it('of a newer version are left alone', async () => {
    await migrate(pool, 'notes', [FIRST, SECOND]);
    await expect(migrate(pool, 'notes', [FIRST])).rejects.toThrow(NewerDatabase);
    expect(await columns()).toBe(2);
  });

  it('stay as they were where a step fails', async () => {
    await migrate(pool, 'notes', [FIRST]);
    await expect(migrate(pool, 'notes', [FIRST, SECOND, 'SELECT nothing'])).rejects.toThrow('nothing');
    expect(await columns()).toBe(1);
  });
});
