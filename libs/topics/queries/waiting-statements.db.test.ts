import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { topicsProjection } from '../projections/topics.js';
import { TopicQueries } from './topic-queries.js';

let test: TestDatabase;
let database: Database;
let queries: TopicQueries;

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  const { columns } = topicsProjection.tables.find(({ name }) => name === 'topic_statements')!;
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await database.pool.query(`CREATE SCHEMA read; CREATE TABLE read.topic_statements (${types.join(', ')})`);
  const [nobody] = [{} as never];
  queries = new TopicQueries(new ReadTables(database), nobody, nobody, nobody, nobody, nobody, nobody);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

describe('holding statements that wait', () => {
  const wait = (statement: string, from: number, to: number) =>
    database.pool.query(
      `INSERT INTO read.topic_statements (statement_id, case_id, topic_id, approver_id, state)
       SELECT $1, $1 || n, 't', 'ola', 'waiting' FROM generate_series($2::integer, $3) n`,
      [statement, from, to],
    );

  it('are given in turn: one for 2,000 cases holds up no other', async () => {
    await wait('a', 1, 2_000);
    await wait('b', 1, 3);
    const rows = await queries.waitingStatements(50);
    expect(rows).toHaveLength(50);
    expect(rows.filter(({ statement_id }) => statement_id === 'b')).toHaveLength(3);
  });

  it('are those alone that were not given yet', async () => {
    await database.pool.query(`UPDATE read.topic_statements SET state = 'given' WHERE statement_id = 'a'`);
    expect((await queries.waitingStatements(50)).map(({ case_id }) => case_id)).toEqual(['b1', 'b2', 'b3']);
  });
});
