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

/** An empty database of its own for one test file, on the PostgreSQL that the test run started. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = serverUrl();
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(name) };
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

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    await client.query(statement);
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
