import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Reach, Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { ROLES, type Role } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { Manifests } from './manifests.js';
import type { Standing } from './seen-by.js';
import { Visibility } from './visibility.js';

/** Cases and what is part of them, by id; the rows say the same as the streams. */
const CASES: Readonly<Record<string, Standing>> = {
  nobodys: { unitId: null, holderId: null },
  mine: { unitId: 'health', holderId: 'anna' },
  'of-my-unit': { unitId: 'roads', holderId: 'jan' },
  below: { unitId: 'bridges', holderId: 'ola' },
  elsewhere: { unitId: 'health', holderId: 'ewa' },
  'kept-closely': { unitId: 'roads', holderId: 'anna', sensitivity: 'confidential' },
};
const PARTS: Readonly<Record<string, Standing>> = {
  'of-none': { caseId: null },
  ...Object.fromEntries(Object.keys(CASES).map((id) => [`part-of-${id}`, { caseId: id }])),
};
const BOTH = { case: CASES, part: PARTS } as const;

const roles: readonly Role[] = ['officer', 'auditor'];
const stands = (table: string, its: typeof CASES, columns: object) => ({
  everywhere: ['auditor'] as const,
  row: { table, id: 'id', ...columns },
  now: async (_: Journal, id: string) => its[id],
  missing: 'case-not-found',
});
const manifests = new Manifests([
  {
    name: 'cases',
    seenBy: {
      case: {
        roles,
        stands: stands('cases', CASES, { unit: 'unit_id', holder: 'holder_id', sensitivity: 'sensitivity' }),
      },
      part: { roles, stands: stands('parts', PARTS, { case: 'case_id' }) },
      contact: { roles },
    },
  },
]);

/** All that nobody keeps closely. */
const OPEN = Object.keys(CASES).filter((id) => id !== 'kept-closely');
const viewer = (role: Role, reach: Reach): Viewer => ({ id: 'anna', roles: [role], unitId: 'roads', reach });
const cleared = (one: Viewer): Viewer => ({ ...one, clearance: 'confidential' });
const ELSEWHERE = { units: ['roads', 'bridges'], unclaimed: false };
const standIn = {
  id: 'anna',
  unitId: 'health',
  reach: { units: [], unclaimed: false },
  actingFor: 'ewa',
};
const WHO: readonly (readonly [string, Viewer, readonly string[]])[] = [
  ['an officer of the press office', viewer('officer', 'office'), OPEN],
  ['an auditor of another unit', viewer('auditor', ELSEWHERE), OPEN],
  ['an officer of the press office with the clearance', cleared(viewer('officer', 'office')), Object.keys(CASES)],
  ['an auditor of another unit with the clearance', cleared(viewer('auditor', ELSEWHERE)), Object.keys(CASES)],
  [
    'an officer of another unit with the clearance',
    cleared(viewer('officer', ELSEWHERE)),
    ['mine', 'of-my-unit', 'below', 'kept-closely'],
  ],
  ['a contributor with the clearance', cleared(viewer('contributor', 'office')), []],
  [
    'whoever lacks the clearance and stands in for somebody of the press office',
    { ...viewer('officer', 'office'), standsInFor: [{ ...viewer('auditor', 'office'), actingFor: 'ewa' }] },
    OPEN,
  ],
  ['an officer of another unit', viewer('officer', ELSEWHERE), ['mine', 'of-my-unit', 'below']],
  [
    'an officer above the press office',
    viewer('officer', { units: ['roads'], unclaimed: true }),
    ['nobodys', 'mine', 'of-my-unit'],
  ],
  ['an officer whose unit is not there', viewer('officer', { units: [], unclaimed: false }), ['mine']],
  ['a contributor of the press office', viewer('contributor', 'office'), []],
  [
    'whoever stands in for an officer of the health department',
    { ...viewer('officer', { units: [], unclaimed: false }), standsInFor: [{ ...standIn, roles: ['officer'] }] },
    ['mine', 'elsewhere'],
  ],
  // Nobody sees by the role of one and the unit of another.
  [
    'a contributor who stands in for a contributor',
    { ...viewer('contributor', 'office'), standsInFor: [{ ...standIn, roles: ['contributor'] }] },
    [],
  ],
];

let test: TestDatabase;
let database: Database;
let visibility: Visibility;
beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  await database.pool.query(
    'CREATE SCHEMA read; CREATE TABLE read.cases (id text, unit_id text, holder_id text, sensitivity text); CREATE TABLE read.parts (id text, case_id text)',
  );
  for (const [id, { unitId, holderId, sensitivity = 'normal' }] of Object.entries(CASES))
    await database.pool.query('INSERT INTO read.cases VALUES ($1, $2, $3, $4)', [id, unitId, holderId, sensitivity]);
  for (const [id, { caseId }] of Object.entries(PARTS))
    await database.pool.query('INSERT INTO read.parts VALUES ($1, $2)', [id, caseId]);
  visibility = new Visibility(manifests, new ReadTables(database), {} as Journal);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

/** Ids, by each of the ways in which somebody may ask. */
async function seenIn(who: Viewer, kind: keyof typeof BOTH): Promise<readonly (readonly string[])[]> {
  const ids = Object.keys(BOTH[kind]);
  const table = sql.table(`read.${kind}s`);
  const id = sql.ref(`${kind}s.id`);
  const where = async (condition: ReturnType<Visibility['rows']>) =>
    (await sql<{ id: string }>`select id from ${table} where ${condition}`.execute(database.tables())).rows.map(
      (row) => row.id,
    );
  const one = await Promise.all(ids.map(async (each) => ((await visibility.sees(who, kind, each)) ? each : [])));
  const things = await visibility.among(
    who,
    ids.map((each) => ({ kind, id: each })),
  );
  return [
    one.flat(),
    await where(visibility.rows(who, kind)),
    await where(visibility.of(who, kind, id)),
    await where(visibility.ofAny(who, sql.lit(kind), id)),
    things.map((thing) => thing.id),
  ];
}

describe.each(WHO)('%s', (_, who, cases) => {
  it('sees the same cases in a list, by their ids and one by one', async () => {
    for (const seen of await seenIn(who, 'case')) expect([...seen].sort()).toEqual([...cases].sort());
  });

  it('sees of each case its parts, and what is part of none like a case that nobody has', async () => {
    const parts = [...cases.map((id) => `part-of-${id}`), ...(cases.includes('nobodys') ? ['of-none'] : [])].sort();
    for (const seen of await seenIn(who, 'part')) expect([...seen].sort()).toEqual(parts);
  });
});

describe('what nobody has said who may see', () => {
  it('is seen by nobody', async () => {
    const all: Viewer = { id: 'anna', roles: ROLES, unitId: 'press', reach: 'office' };
    expect(await visibility.sees(all, 'visit', '1')).toBe(false);
    expect(
      await visibility.among(all, [
        { kind: 'visit', id: '1' },
        { kind: 'contact', id: '1' },
      ]),
    ).toEqual([{ kind: 'contact', id: '1' }]);
  });
});

it('a case that is not there and one that may not be seen are refused alike', async () => {
  const officer = viewer('officer', ELSEWHERE);
  for (const id of ['elsewhere', 'no-such-case'])
    await expect(visibility.require(officer, 'case', id)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'case-not-found',
    });
});
