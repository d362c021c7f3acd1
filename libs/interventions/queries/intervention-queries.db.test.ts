import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { SettableClock } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { interventionsProjection } from '../projections/interventions.js';
import type { CurrentRegisters } from './current-registers.js';
import { InterventionQueries, type InterventionFilter } from './intervention-queries.js';

/** By id: kind, unit, closed, state, promise, and the promise that was told of. */
const REPORTS = {
  fresh: ['intervention', 'roads', false, 'reported', null, null],
  kept: ['intervention', 'roads', false, 'ordered', '2026-03-02', null],
  broken: ['intervention', 'roads', false, 'ordered', '2026-03-01', null],
  told: ['intervention', 'roads', false, 'accepted', '2026-02-20', '2026-02-20'],
  again: ['intervention', 'roads', false, 'accepted', '2026-02-25', '2026-02-20'],
  hidden: ['intervention', 'health', false, 'accepted', '2026-02-01', '2026-02-01'],
  over: ['intervention', 'roads', true, 'accepted', '2026-02-01', null],
  reclassified: ['complaint', 'roads', false, 'accepted', '2026-02-01', null],
} as const;

const manifests = new Manifests([
  {
    name: 'cases',
    seenBy: {
      case: {
        roles: INTERVENTION_RIGHTS.readInterventions,
        stands: {
          everywhere: ['auditor'],
          row: { table: 'case_list', id: 'id', unit: 'unit_id' },
          now: async () => undefined,
          missing: 'case-not-found',
        },
      },
    },
  },
]);
const jan: Viewer = { id: 'jan', roles: ['officer'], unitId: 'roads', reach: { units: ['roads'], unclaimed: false } };

let test: TestDatabase;
let database: Database;
let queries: InterventionQueries;
beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  const [table] = interventionsProjection.tables;
  const columns = Object.entries(table!.columns).map(([name, type]) => `${name} ${type}`);
  await database.pool.query(`CREATE SCHEMA read; CREATE TABLE read.interventions (${columns.join(', ')});
    CREATE TABLE read.case_list (id text, kind text, number text, subject text, closed boolean, received_at timestamptz,
      contact_id text, assignee_id text, unit_id text);
    CREATE TABLE read.names (id text, kind text, name text, number text);`);
  for (const [index, [id, [kind, unit, closed, state, promise, told]]] of Object.entries(REPORTS).entries()) {
    await database.pool.query(`INSERT INTO read.case_list VALUES ($1, $2, $1, $1, $3, $4, 'p', 'jan', $5)`, [
      id,
      kind,
      closed,
      `2026-01-0${index + 1}T08:00:00Z`,
      unit,
    ]);
    await database.pool.query(
      `INSERT INTO read.interventions (case_id, state, promise, told_of) VALUES ($1, $2, $3, $4)`,
      [id, state, promise, told],
    );
  }
  const read = new ReadTables(database);
  const registers = {
    categories: async () => ({ categories: [], revision: -1 }),
    areas: async () => ({ edition: null, areas: [] }),
  } as unknown as CurrentRegisters;
  const visibility = new Visibility(manifests, read, {} as Journal);
  const clock = new SettableClock('2026-03-02T12:00:00Z');
  queries = new InterventionQueries(read, {} as Journal, new NameBook(read), registers, visibility, clock);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

describe('the list of reports', () => {
  const idsOf = async (filter: Partial<InterventionFilter> = {}, limit = 10, cursor?: string) =>
    queries.list({ broken: false, closed: false, ...filter }, { limit, cursor }, jan);

  it('has those that wait longest in front, page by page, and none that one does not see', async () => {
    const first = await idsOf({}, 3);
    expect(first.items.map(({ id }) => id)).toEqual(['fresh', 'kept', 'broken']);
    const next = await idsOf({}, 3, first.nextCursor!);
    expect(next).toMatchObject({ items: [{ id: 'told' }, { id: 'again' }], nextCursor: null });
  });

  it('has those whose promised day is over: not on the day itself', async () => {
    const { items } = await idsOf({ broken: true });
    expect(items.map(({ id, broken }) => [id, broken])).toEqual([
      ['broken', true],
      ['told', true],
      ['again', true],
    ]);
  });

  it('has the closed ones apart', async () =>
    expect((await idsOf({ closed: true })).items.map(({ id }) => id)).toEqual(['over']));
});

it('counts on the board what the list has', async () => {
  const { states } = await queries.board(jan);
  expect(states.map(({ key, count, broken }) => [key, count, broken]).toSorted()).toEqual([
    ['accepted', 2, 2],
    ['ordered', 2, 1],
    ['reported', 1, 0],
  ]);
});

it('leaves the clock the promises of which it has not said that they are over', async () =>
  expect((await queries.broken(10)).map(({ caseId, promise }) => [caseId, promise])).toEqual([
    ['again', '2026-02-25'],
    ['broken', '2026-03-01'],
  ]));
