import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { topicsProjection } from '../projections/topics.js';
import { TopicQueries } from './topic-queries.js';
import { TopicTerms } from './topic-terms.js';

let test: TestDatabase;
let database: Database;
let queries: TopicQueries;

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  await database.pool.query('CREATE SCHEMA read');
  for (const table of ['topic_statements', 'topic_terms']) {
    const { columns } = topicsProjection.tables.find(({ name }) => name === table)!;
    const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await database.pool.query(`CREATE TABLE read.${table} (${types.join(', ')})`);
  }
  const [nobody] = [{} as never];
  queries = new TopicQueries(new ReadTables(database), nobody, nobody, nobody, nobody, nobody, nobody);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

describe('levels that wait past their term', () => {
  it('are those that nobody was told of, the longest over in front', async () => {
    await database.pool.query(`INSERT INTO read.topic_terms (id, level, topic_id, purpose, due_at, told) VALUES
      ('a', 0, 't', 'topicLine', '2026-03-05T11:00Z', false), ('b', 1, 't', 'crisisStatement', '2026-03-05T10:00Z', false),
      ('c', 0, 't', 'topicLine', '2026-03-05T09:00Z', true), ('d', 0, 't', 'topicLine', '2026-03-05T11:00:01Z', false)`);
    const found = await new TopicTerms(new ReadTables(database)).passed('2026-03-05T11:00:00.000Z', 10);
    expect(found).toEqual([
      { topicId: 't', purpose: 'crisisStatement', id: 'b', level: 1, dueAt: '2026-03-05T10:00:00.000Z' },
      { topicId: 't', purpose: 'topicLine', id: 'a', level: 0, dueAt: '2026-03-05T11:00:00.000Z' },
    ]);
  });
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
