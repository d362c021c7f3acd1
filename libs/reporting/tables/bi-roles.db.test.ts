import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Configuration } from '#libs/configuration';
import { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { BiRoles } from './bi-roles.js';
import type { ReportingSchema } from './reporting-schema.js';

const schema = {
  roles: () => Promise.resolve({ plain: 'pg_monitor', staff: 'pg_monitor' }),
} as unknown as ReportingSchema;
const USER = `bi_plain_${process.pid}_${Date.now()}`;
let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`CREATE ROLE ${USER} LOGIN PASSWORD 'plain'`);
});
afterAll(async () => {
  await owner.query(`DROP ROLE ${USER}`);
  await owner.end();
  await database.drop();
});

async function whyNot(url: string, databaseUrl: string | undefined): Promise<string | null> {
  const one = new Database({ url });
  try {
    return await new BiRoles(one, schema, { databaseUrl } as unknown as Configuration).whyNot();
  } finally {
    await one.pool.end();
  }
}

it('a login for BI tools is possible where the office may make roles on a PostgreSQL of its own', async () => {
  const plain = new URL(database.url);
  Object.assign(plain, { username: USER, password: 'plain' });
  expect(await whyNot(database.url, database.url)).toBeNull();
  expect(await whyNot(plain.href, plain.href)).toBe('noRoles');
  expect(await whyNot(database.url, undefined)).toBe('embedded');
});
