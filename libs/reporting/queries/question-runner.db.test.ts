import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Configuration } from '#libs/configuration';
import { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { until } from '../../../tests/support/until.js';
import type { ReportingSchema } from '../tables/reporting-schema.js';
import { QuestionRunner } from './question-runner.js';

const TURN = 1;
const QUESTION = { sql: 'SELECT count(*) AS things, count(taken) AS turns FROM things, turn', parameters: [] };

/** Something is written before each connection of a report is handed out. */
class BusyDatabase extends Database {
  override apart(applicationName: string, maxConnections: number): pg.Pool {
    const pool = super.apart(applicationName, maxConnections);
    const connect = pool.connect.bind(pool);
    pool.connect = (async () => {
      await this.pool.query('INSERT INTO public.things DEFAULT VALUES');
      return connect();
    }) as typeof pool.connect;
    return pool;
  }
}

let fresh: TestDatabase;
let database: Database;
let owner: pg.Client;
let runner: QuestionRunner;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = new BusyDatabase({ url: fresh.url });
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
  await owner.query(`
    CREATE TABLE public.things (id integer GENERATED ALWAYS AS IDENTITY);
    CREATE SCHEMA reporting;
    CREATE TABLE reporting.days (day date);
    CREATE VIEW reporting.things AS SELECT id FROM public.things;
    CREATE VIEW reporting.turn AS SELECT pg_advisory_xact_lock_shared(${TURN})::text AS taken;
    GRANT USAGE ON SCHEMA reporting TO pg_monitor;
    GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO pg_monitor`);
  const views = [
    { name: 'things', columns: { id: '' } },
    { name: 'turn', columns: { taken: '' } },
  ];
  const roles = () => Promise.resolve({ plain: 'pg_monitor', staff: 'pg_monitor' });
  runner = new QuestionRunner(
    database,
    { views, roles } as unknown as ReportingSchema,
    { questionSeconds: 3600, questionMegabytes: 512 } as Configuration,
  );
});
afterAll(async () => {
  await runner?.onApplicationShutdown();
  await database?.close();
  await owner?.end();
  await fresh?.drop();
});

it('two questions of a report are answered on two connections, and of one moment', async () => {
  await owner.query(`SELECT pg_advisory_lock(${TURN})`);
  const answering = runner.runAll({ questions: [QUESTION, QUESTION], staff: false, limit: 10 });
  try {
    const waiting = async () => {
      const { rowCount } = await owner.query(
        `SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
         WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`,
      );
      return rowCount;
    };
    await until(waiting, (count) => count === 2);
  } finally {
    await owner.query(`SELECT pg_advisory_unlock(${TURN})`);
  }
  const answers = await answering;
  expect(answers.map(({ rows }) => rows)).toEqual([[[1, 1]], [[1, 1]]]);
  expect((await owner.query('SELECT FROM public.things')).rowCount).toBe(2);
});
