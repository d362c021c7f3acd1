import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ReadTables, type ReadSchema } from './read-tables.js';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await database.pool.query(`
    CREATE SCHEMA read; CREATE TABLE read.units AS SELECT 'Biuro' AS name;
    CREATE SCHEMA "as it was"; CREATE TABLE "as it was".units AS SELECT 'Kancelaria' AS name;`);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const put = async (read: ReadTables) =>
  read.tables<{ units: { name: string } }>().selectFrom('units as unit').select('unit.name').execute();
const written = async (read: ReadTables) =>
  (await sql`select unit.name from ${read.table('units')} unit`.execute(read.tables())).rows;

it.each([
  ['put together', put],
  ['written out', written],
])('asks a query that is %s in the schema that it is given', async (_, query) => {
  expect(await query(new ReadTables(database))).toEqual([{ name: 'Biuro' }]);
  expect(await query(new ReadTables(database, 'as it was' as ReadSchema))).toEqual([{ name: 'Kancelaria' }]);
});
