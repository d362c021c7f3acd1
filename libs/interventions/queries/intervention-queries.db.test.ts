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
import { InterventionMonitor } from './intervention-monitor.js';
import { InterventionQueries, type InterventionSort } from './intervention-queries.js';
import { SeenReports, type InterventionFilter } from './seen-reports.js';

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
let monitor: InterventionMonitor;
beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  const made = interventionsProjection.tables.map(({ name, columns }) => {
    const all = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
    return `CREATE TABLE read.${name} (${all.join(', ')});`;
  });
  await database.pool.query(`CREATE SCHEMA read; ${made.join(' ')}
    CREATE TABLE read.case_list (id text, kind text, number text, subject text, closed boolean, received_at timestamptz,
      contact_id text, assignee_id text, unit_id text, open_due_at timestamptz);
    CREATE TABLE read.names (id text, kind text, name text, number text);`);
  for (const [index, [id, [kind, unit, closed, state, promise, told]]] of Object.entries(REPORTS).entries()) {
    await database.pool.query(
      `INSERT INTO read.case_list VALUES ($1, $2, $1, $1, $3, $4, 'p', 'jan', $5, CASE WHEN $1 = 'fresh' THEN timestamptz '2026-02-01' END)`,
      [id, kind, closed, `2026-01-0${index + 1}T08:00:00Z`, unit],
    );
    await database.pool.query(
      `INSERT INTO read.interventions (case_id, state, promise, told_of) VALUES ($1, $2, $3, $4)`,
      [id, state, promise, told],
    );
  }
  await database.pool.query(`
    UPDATE read.interventions SET latitude = 50, longitude = 19, area_code = '9601012' WHERE case_id IN ('kept', 'over');
    UPDATE read.interventions SET area_code = '9602013', reopened_at = now() WHERE case_id = 'told';
    UPDATE read.interventions SET satisfied = true WHERE case_id = 'over';
    UPDATE read.interventions SET state_at = '2026-02-28T12:00:00Z' WHERE case_id = 'again';
    INSERT INTO read.intervention_steps (case_id, step_id, step, at, public) VALUES
      ('kept', '1', 'accepted', '2026-01-02T18:00:00Z', true), ('kept', '2', 'ordered', '2026-01-05T18:00:00Z', true),
      ('again', '3', 'accepted', '2026-01-05T20:00:00Z', true), ('over', '4', 'done', '2026-01-09T08:00:00Z', true)`);
  const read = new ReadTables(database);
  const registers = {
    categories: async () => ({ categories: [], revision: -1 }),
    areas: async () => ({ edition: null, areas: [] }),
  } as unknown as CurrentRegisters;
  const visibility = new Visibility(manifests, read, {} as Journal);
  const clock = new SettableClock('2026-03-02T12:00:00Z');
  const reports = new SeenReports(read, visibility, clock);
  queries = new InterventionQueries(read, {} as Journal, new NameBook(read), registers, reports, clock);
  monitor = new InterventionMonitor(reports);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

describe('the list of reports', () => {
  const idsOf = async (
    filter: Partial<InterventionFilter & { readonly sort: InterventionSort }> = {},
    limit = 10,
    cursor?: string,
  ) => queries.list({ broken: false, closed: false, sort: 'receivedAt', ...filter }, { limit, cursor }, jan);

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

describe('what a filter lets through', () => {
  const ids = async (filter: Partial<InterventionFilter>) =>
    (await queries.list({ broken: false, closed: false, sort: 'receivedAt', ...filter }, { limit: 10 }, jan)).items.map(
      ({ id }) => id,
    );
  it.each<[string, Partial<InterventionFilter>, readonly string[]]>([
    ['open and closed ones', { all: true }, ['fresh', 'kept', 'broken', 'told', 'again', 'over']],
    ['a county', { all: true, area: '9601' }, ['kept', 'over']],
    ['received on days of Warsaw', { receivedFrom: '2026-01-02', receivedTo: '2026-01-03' }, ['kept', 'broken']],
    ['promised within seven days', { promise: 'soon' }, ['kept']],
    ['promised no day', { promise: 'none' }, ['fresh']],
    ['stand still for a week', { stillFor: 7 }, ['fresh', 'kept', 'broken', 'told']],
    ['were accepted', { reached: 'accepted' }, ['kept', 'again']],
    ['were dealt with, as whoever reported says', { all: true, satisfied: true }, ['over']],
    ['were reopened', { reopened: true }, ['told']],
    ['are past their statutory term', { overdue: true }, ['fresh']],
  ])('%s', async (_, filter, expected) => expect(await ids(filter)).toEqual(expected));

  it('has what stands still longest, or is promised first, in front, page by page', async () => {
    const page = (sort: InterventionSort, cursor?: string) =>
      queries.list({ broken: false, closed: false, sort }, { limit: 3, cursor }, jan);
    const all = async (sort: InterventionSort) => {
      const first = await page(sort);
      return [...first.items, ...(await page(sort, first.nextCursor!)).items].map(({ id }) => id);
    };
    expect(await all('since')).toEqual(['fresh', 'kept', 'broken', 'told', 'again']);
    expect(await all('promise')).toEqual(['told', 'again', 'broken', 'kept', 'fresh']);
  });
});

it('has on the map what the list has: by municipality, and one by one where there is a point', async () => {
  const map = await monitor.map({ broken: false, closed: false }, jan);
  expect(map).toMatchObject({ reports: 5, withPoint: 1, points: [{ id: 'kept', latitude: 50, broken: false }] });
  expect(map.areas.map(({ code, count, broken }) => [code, count, broken])).toEqual([
    ['9601012', 1, 0],
    ['9602013', 1, 1],
    [null, 3, 2],
  ]);
});

describe('the figures', () => {
  it('say how long it took, and what stands still, of all and by category, unit or county', async () => {
    const filter = { broken: false, closed: false, all: true };
    expect(await monitor.figures(filter, jan)).toEqual({
      reports: 6,
      open: 5,
      times: [
        { step: 'accepted', reached: 2, medianHours: 11, mostHours: 11.8 },
        { step: 'inspected', reached: 0, medianHours: null, mostHours: null },
        { step: 'done', reached: 1, medianHours: 48, mostHours: 48 },
      ],
      reopened: 1,
      overdue: 1,
      broken: 3,
      satisfied: 1,
      unsatisfied: 0,
      still: [
        { days: 7, count: 4 },
        { days: 14, count: 4 },
        { days: 30, count: 4 },
      ],
      stillSince: '2026-01-01T08:00:00.000Z',
    });
    const counties = await monitor.figuresBy('area', filter, jan);
    expect(counties.map(({ key, reports }) => [key, reports])).toEqual([
      [null, 3],
      ['9601', 2],
      ['9602', 1],
    ]);
  });

  it('are naughts where there is nothing', async () =>
    expect(await monitor.figures({ broken: false, closed: false, category: 'none' }, jan)).toMatchObject({
      reports: 0,
      times: [{ reached: 0, medianHours: null }, {}, {}],
      stillSince: null,
    }));
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
