import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Connection URL of a new, empty database. */
  readonly url: string;
  drop(): Promise<void>;
}

/** `object_in_use`: somebody is still connected. */
const IN_USE = '55006';

const serverUrl = (): URL => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error(
      'TEST_DATABASE_URL is set by tests/support/start-postgres.ts: run this test in the db, http or browser project',
    );
  return new URL(url);
};

const urlOf = (database: string): string => {
  const url = serverUrl();
  url.pathname = `/${database}`;
  return url.href;
};

/** An empty database of its own for one test file, on the PostgreSQL that the test run started. */
export const freshDatabase = (): Promise<TestDatabase> => newDatabase('template1');

/**
 * A copy of a database that is made once in a run, by whichever file asks for it first. Nobody is connected to the one that is copied.
 * @param make fills an empty database, given by its URL
 */
export async function copyOfDatabase(name: string, make: (url: string) => Promise<void>): Promise<TestDatabase> {
  await withServer(async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return;
    const unfinished = `${name}_unfinished`;
    await server.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${unfinished}`);
    await make(urlOf(unfinished));
    await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return newDatabase(name);
}

async function newDatabase(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: urlOf(name), drop: () => drop(name) };
}

/** A pool says that it has ended before its connections are closed. PostgreSQL waits for these, and cuts what is still there after its 5 s. */
async function drop(name: string): Promise<void> {
  try {
    await onServer(`DROP DATABASE IF EXISTS ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === IN_USE)) throw error;
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

const onServer = (statement: string): Promise<void> =>
  withServer(async (server) => void (await server.query(statement)));

async function withServer(work: (server: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Under `LATE_LISTS_MS`, everything that follows from events comes so much later. A test that then fails took its turn for granted: it read as
 * one person what another had just written, or once what a policy does.
 */
export async function delayLists(databaseUrl: string): Promise<void> {
  const milliseconds = Number(process.env.LATE_LISTS_MS ?? 0);
  if (milliseconds === 0) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      CREATE FUNCTION projections.dawdle() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN PERFORM pg_sleep(${milliseconds / 1_000}); RETURN NULL; END $$;
      CREATE TRIGGER dawdle BEFORE UPDATE OF position ON projections.checkpoints
        FOR EACH STATEMENT EXECUTE FUNCTION projections.dawdle()`);
  } finally {
    await client.end();
  }
}
