import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { SettableClock } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { TASK_RIGHTS } from '../domain/rights.js';
import { tasksProjection } from '../projections/tasks.js';
import { TaskQueries, type TaskFilter } from './task-queries.js';

/** By id: the case, whose it is, who set it, its day and how it stands. */
const TASKS = {
  late: ['seen', 'jan', 'ola', '2026-03-01', 'open'],
  today: ['seen', 'jan', 'jan', '2026-03-02', 'open'],
  later: ['seen', 'ewa', 'jan', '2026-03-05', 'open'],
  hidden: ['unseen', 'jan', 'ola', '2026-03-01', 'open'],
  done: ['seen', 'jan', 'ola', '2026-02-20', 'done'],
  earlier: ['seen', 'jan', 'ola', '2026-02-10', 'withdrawn'],
} as const;

const roles = TASK_RIGHTS.readTasks;
const manifests = new Manifests([
  {
    name: 'tasks',
    seenBy: {
      case: {
        roles,
        stands: {
          everywhere: ['auditor'],
          row: { table: 'case_list', id: 'id', unit: 'unit_id' },
          now: async () => undefined,
          missing: 'case-not-found',
        },
      },
      task: {
        roles,
        stands: {
          everywhere: ['auditor'],
          row: { table: 'tasks', id: 'id', case: 'case_id' },
          now: async () => undefined,
          missing: 'task-not-found',
        },
      },
    },
  },
]);
const reach = { units: ['roads'], unclaimed: false };
const jan: Viewer = { id: 'jan', roles: ['officer'], unitId: 'roads', reach };
const deputy: Viewer = {
  id: 'adam',
  roles: ['officer'],
  unitId: 'health',
  reach: { units: [], unclaimed: false },
  standsInFor: [{ id: 'adam', roles: ['officer'], unitId: 'roads', reach, actingFor: 'jan' }],
};

let test: TestDatabase;
let database: Database;
let queries: TaskQueries;
beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  const [table] = tasksProjection.tables;
  const columns = Object.entries(table!.columns).map(([name, type]) => `${name} ${type}`);
  await database.pool.query(`CREATE SCHEMA read; CREATE TABLE read.tasks (${columns.join(', ')});
    CREATE TABLE read.case_list (id text, unit_id text, in_crisis boolean NOT NULL DEFAULT false);
    CREATE TABLE read.names (id text, kind text, name text, number text);
    INSERT INTO read.case_list VALUES ('seen', 'roads'), ('unseen', 'health');
    INSERT INTO read.names VALUES ('seen', 'case', 'Droga', 'RP 1/2026'), ('jan', 'employee', 'Jan Kot', null)`);
  for (const [id, [caseId, assignee, setter, day, state]] of Object.entries(TASKS))
    await database.pool.query(
      `INSERT INTO read.tasks (id, case_id, assignee_id, setter_id, text, day, state, set_at, revision)
       VALUES ($1, $2, $3, $4, $1, $5, $6, now(), 0)`,
      [id, caseId, assignee, setter, day, state],
    );
  await database.pool.query(`UPDATE read.tasks SET told_of = day WHERE id = 'today'`);
  const read = new ReadTables(database);
  const visibility = new Visibility(manifests, read, {} as Journal);
  queries = new TaskQueries(read, new NameBook(read), visibility, new SettableClock('2026-03-02T12:00:00Z'));
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

describe('the list of tasks', () => {
  const idsOf = async (filter: Partial<TaskFilter>, viewer = jan, limit = 10) =>
    (await queries.list({ over: false, ...filter }, { limit }, viewer)).items.map(({ id }) => id);

  it('has one’s own in the order of their days, and none of a case that one does not see', async () =>
    expect(await idsOf({ view: 'mine' })).toEqual(['late', 'today']));

  it('has what one gave to others, and all of a case', async () => {
    expect(await idsOf({ view: 'given' })).toEqual(['later']);
    expect(await idsOf({ caseId: 'seen' })).toEqual(['late', 'today', 'later']);
  });

  it('has those of whoever is away for their deputy', async () => {
    expect(await idsOf({ view: 'mine' }, deputy)).toEqual(['late', 'today']);
    expect(await idsOf({ view: 'mine' }, { ...deputy, standsInFor: [] })).toEqual([]);
  });

  it('has those of a crisis first, page by page', async () => {
    await database.pool.query(`INSERT INTO read.case_list VALUES ('urgent', 'roads', true)`);
    await database.pool
      .query(`INSERT INTO read.tasks (id, case_id, assignee_id, setter_id, day, state, set_at, revision)
      VALUES ('last', 'urgent', 'jan', 'jan', '2026-12-31', 'open', now(), 0)`);
    const first = await queries.list({ view: 'mine', over: false }, { limit: 2 }, jan);
    expect(first.items.map(({ id, inCrisis }) => [id, inCrisis])).toEqual([
      ['last', true],
      ['late', false],
    ]);
    const next = await queries.list({ view: 'mine', over: false }, { limit: 2, cursor: first.nextCursor! }, jan);
    expect(next).toMatchObject({ items: [{ id: 'today' }], nextCursor: null });
    await database.pool.query(`DELETE FROM read.tasks WHERE id = 'last'`);
  });

  it('has what is over, the latest first, page by page', async () => {
    expect(await idsOf({ over: true })).toEqual(['done', 'earlier']);
    const first = await queries.list({ over: false }, { limit: 2 }, jan);
    const next = await queries.list({ over: false }, { limit: 2, cursor: first.nextCursor! }, jan);
    expect(next).toMatchObject({ items: [{ id: 'later' }], nextCursor: null });
  });

  it('says what is overdue, and what case and people are called', async () => {
    const { items } = await queries.list({ view: 'mine', over: false }, { limit: 10 }, jan);
    expect(items.map(({ overdue }) => overdue)).toEqual([true, false]);
    expect(items[0]).toMatchObject({
      case: { id: 'seen', number: 'RP 1/2026', subject: 'Droga' },
      assignee: { id: 'jan', name: 'Jan Kot' },
      setter: { id: 'ola', name: null },
    });
  });

  it('leaves the clock those whose day has come and of which it has not said so', async () =>
    expect((await queries.due(10)).map(({ id }) => id)).toEqual(['hidden', 'late']));
});
