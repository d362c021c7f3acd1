import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactQueries, contactEvents, contactStream, newsroomStream } from '#libs/contacts';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { memoryJournal } from '#libs/journal/testing';
import { SystemClock } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { CurrentUnits, employeeStream, organizationEvents } from '#libs/organization';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { fillReadModels, plansOf, type Plans } from '../../../tests/support/read-plans.js';
import { contactsProjection } from '../../contacts/projections/contacts.js';
import { namesProjection } from '../../names/names-projection.js';
import { caseAlarmsProjection } from '../projections/case-alarms.js';
import { caseListProjection } from '../projections/case-list.js';
import { casesManifest } from '../manifest.js';
import { WorkloadQueries } from './workload.js';
import { COUNT_LIMIT, CaseQueries, SORTS, VIEWS, type CaseFilter, type KindCount, type Sort } from './case-queries.js';

/** Thirty years of a busy office, of which the last weeks are open. */
const CASES = 1_000_000;
const OPEN = 2_000;
const CONTACTS = 20_000;
const EMPLOYEES = 50;
const NEWSROOMS = 500;
/** The rows of tables that one statement may read for one page. */
const FEW_ROWS = 60_000;

const FILL = `
  INSERT INTO read.contacts (id, person_id, name, email, revision)
    SELECT 'c' || n, 'c' || n, 'Osoba ' || substr(md5(n::text), 1, 8), 'o' || n || '@gazeta' || n % ${NEWSROOMS} || '.example', 0
      FROM generate_series(1, ${CONTACTS}) n;
  INSERT INTO read.contact_addresses (contact_id, id, medium, kind, value, found_by, is_primary, shared, added_at)
    SELECT id, 'email', 'email', 'work', email, email, true, false, now() FROM read.contacts;
  INSERT INTO read.names (id, kind, name) SELECT id, 'contact', name FROM read.contacts;
  INSERT INTO read.names (id, kind, name) SELECT 'n' || n, 'newsroom', 'Gazeta ' || n FROM generate_series(0, ${NEWSROOMS - 1}) n;
  INSERT INTO read.names (id, kind, name) SELECT 'e' || n, 'employee', 'Pracownik ' || n FROM generate_series(0, ${EMPLOYEES - 1}) n;
  INSERT INTO read.case_list (id, kind, number, number_key, subject, closed, dismissed, answered, begun, priority, priority_rank, channel,
      received_at, due_at, running_due_at, escalation_level, assignee_id, unit_id, contact_id, subject_of, newsroom_id, revision)
    SELECT md5(n::text), CASE WHEN n % 100 = 0 THEN 'petition' ELSE 'pressInquiry' END, (1996 + n / 34000) || '/' || lpad((n % 34000)::text, 6, '0'),
      (1996 + n / 34000) || '/' || lpad((n % 34000)::text, 6, '0'),
      (array['Remont drogi', 'Budżet żłobków', 'Dotacja dla teatru', 'Hałas lotniska'])[1 + n % 4] || ' ' || substr(md5(n::text), 1, 6),
      n <= ${CASES - OPEN}, n % 50 = 0 AND n <= ${CASES - OPEN}, n % 3 > 0 AND n <= ${CASES - OPEN}, true,
      'normal', n % 4, 'email', date_trunc('second', now()) - make_interval(mins => 16 * (${CASES} - n)), date_trunc('second', now()) + make_interval(days => 14, mins => -16 * (${CASES} - n)),
      CASE WHEN n > ${CASES - OPEN} OR n % 3 = 0 THEN date_trunc('second', now()) + make_interval(days => 14, mins => -16 * (${CASES} - n)) END,
      CASE WHEN n % 9 = 0 THEN 3 ELSE 0 END,
      CASE WHEN n % 5 > 0 THEN 'e' || n % ${EMPLOYEES} END,
      CASE WHEN n % 30000 = 1 THEN 'rare' WHEN n % 5 > 0 THEN 'u' || n / 7 % 10 END, 'c' || 1 + n % ${CONTACTS}, 'c' || 1 + n % ${CONTACTS}, 'n' || n % ${NEWSROOMS}, 5
      FROM generate_series(1, ${CASES}) n;
  INSERT INTO read.case_alarms (case_id, deadline_id, level, at, asleep, whose)
    SELECT md5(n::text), 'd' || n, level, now() + make_interval(mins => n - ${CASES} + ${OPEN / 2} + level), n <= ${CASES - 2 * OPEN}, 'ours'
      FROM generate_series(${CASES - 4 * OPEN} + 1, ${CASES}) n, generate_series(0, 3) level`;

let test: TestDatabase;
let database: Database;
let queries: CaseQueries;
let visibility: Visibility;

/** Of the press office. */
const VIEWER: Viewer = { id: 'e7', roles: ['officer'], unitId: 'press', reach: 'office' };
const elsewhere = (id: string, ...units: string[]): Viewer => ({
  id,
  roles: ['officer'],
  unitId: units[0]!,
  reach: { units, unclaimed: false },
});
let plans: Plans;

const readsFew = (read: () => Promise<unknown>) => plans.readFewerRows(FEW_ROWS, read);

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url, maxConnections: 4 });
  const naming = namesProjection({ namesIn: () => [], namingEvents: [], wordsOf: () => null });
  await fillReadModels(database, [caseListProjection, caseAlarmsProjection, contactsProjection, naming], FILL);
  plans = plansOf(database);
  const { journal } = await memoryJournal({ contacts: contactEvents, organization: organizationEvents });
  const read = new ReadTables(database);
  visibility = new Visibility(new Manifests([casesManifest]), read, journal);
  const [units, names, contacts] = [new CurrentUnits(journal), new NameBook(read), new ContactQueries(read)];
  queries = new CaseQueries(read, journal, new SystemClock(), visibility, units, names, contacts, {
    idsOf: async () => [],
  });
  await enterLatecomers(journal);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

/** Entered a moment ago: their streams know them, the read model does not. */
async function enterLatecomers(journal: Journal): Promise<void> {
  const context = { commandId: 'enter', actor: 'system', client: 'test' };
  const data = { contactId: 'late', name: 'Ewa Nowa', email: 'ewa@nowa.example', newsroomId: 'late-newsroom' };
  const newsroom = { newsroomId: 'late-newsroom', name: 'Nowa', kind: 'other', domains: [] } as const;
  const employee = { employeeId: 'late-employee', name: 'Jan Świeży', email: 'jan@urzad.example', unitId: 'u' };
  await journal.append(contactStream('late'), 'no-stream', [{ type: 'ContactRegistered', data }], context);
  await journal.append(
    newsroomStream('late-newsroom'),
    'no-stream',
    [{ type: 'NewsroomRegistered', data: newsroom }],
    context,
  );
  const added = { type: 'EmployeeAdded', data: { ...employee, roles: ['officer'] } } as const;
  await journal.append(employeeStream('late-employee'), 'no-stream', [added], context);
  await database.pool.query(
    `INSERT INTO read.case_list (id, kind, number, number_key, channel, received_at, contact_id, subject_of, newsroom_id, assignee_id, revision)
     VALUES ('late', 'pressInquiry', '1900/000001', '1900/000001', 'phone', now() - interval '90 years', 'late', 'late', 'late-newsroom', 'late-employee', 2)`,
  );
}

const list = (filter: CaseFilter, sort: Sort = '-receivedAt', cursor?: string) =>
  queries.list(filter, sort, 50, cursor, VIEWER);

describe('a list of a million cases reads few rows', () => {
  const views = VIEWS.flatMap((view) => SORTS.map((sort) => [view, sort] as const));
  it.each(views)('in the view %s, sorted by %s, the second page too', async (view, sort) => {
    let cursor: string | null = null;
    await readsFew(async () => ({ nextCursor: cursor } = await list({ view }, sort)));
    if (cursor !== null) await readsFew(() => list({ view }, sort, cursor!));
  });

  it.each<[string, CaseFilter]>([
    ['the usual kind', { kind: ['pressInquiry'] }],
    ['a rare kind', { kind: ['petition'] }],
    ['a kind that never was', { kind: ['appeal'] }],
    ['a state', { status: ['closed'] }],
    ['a rare state', { status: ['registered'] }],
    ['an assignee', { assignee: 'e7' }],
    ['a contact', { contact: 'c77' }],
    ['a newsroom', { newsroom: 'n77' }],
    ['what is overdue', { overdue: true }],
    ['what is no case', { dismissed: true }],
  ])('of %s', async (_, filter) => {
    await readsFew(() => list(filter));
    await readsFew(() => list(filter, 'dueAt'));
  });

  it('in the counts of the inbox', async () => {
    let counts: object = {};
    await readsFew(async () => (counts = await queries.counts(VIEWER)));
    expect(counts).toMatchObject({ all: COUNT_LIMIT + 1 });
  });

  it.each(VIEWS)('in the counts by kind of the view %s', async (view) => {
    let kinds: readonly KindCount[] = [];
    await readsFew(async () => (kinds = await queries.countsByKind(view, VIEWER)));
    const counts = await queries.counts(VIEWER);
    if (view !== 'all') expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(counts[view]);
    else expect(kinds.map(({ kind }) => kind).sort()).toEqual(['petition', 'pressInquiry']);
  });
});

describe('an officer of another unit than the press office', () => {
  it.each<[string, Viewer, number]>([
    ['with many cases', elsewhere('e7', 'u7'), 80_000],
    ['with few', elsewhere('nobody', 'rare'), 34],
    ['with units below', elsewhere('e8', 'u8', 'rare', 'u9'), 160_000],
    ['with none', elsewhere('nobody', 'empty'), 0],
  ])('%s reads few rows of the list, and in the counts', async (_, viewer, cases) => {
    for (const view of VIEWS)
      for (const sort of SORTS) await readsFew(() => queries.list({ view }, sort, 50, undefined, viewer));
    let counts = { all: 0 };
    // Of one case in ten, the ten thousand that are counted are met among a hundred thousand.
    await plans.readFewerRows(15 * COUNT_LIMIT, async () => (counts = await queries.counts(viewer)));
    expect(counts.all).toBeGreaterThanOrEqual(Math.min(cases, COUNT_LIMIT));
    expect(counts.all).toBeLessThanOrEqual(Math.min(cases * 2, COUNT_LIMIT + 1));
  });

  it('finds nothing else', async () => {
    const viewer = elsewhere('nobody', 'rare');
    const { items } = await queries.list({}, '-receivedAt', 200, undefined, viewer);
    expect(new Set(items.map(({ unit }) => unit?.id))).toEqual(new Set(['rare']));
    await readsFew(async () => expect(await queries.search('remont', viewer, 8)).toEqual([]));
  });
});

describe('whoever was entered a moment ago', () => {
  it('has a name in the list already', async () => {
    expect((await list({ contact: 'late' })).items).toEqual([
      expect.objectContaining({
        contact: { id: 'late', name: 'Ewa Nowa', email: 'ewa@nowa.example' },
        newsroom: { id: 'late-newsroom', name: 'Nowa' },
        assignee: { id: 'late-employee', name: 'Jan Świeży' },
      }),
    ]);
  });

  it('has a name on the page of the case, and an address to answer to', async () => {
    expect((await queries.contactsOf(['late'])).get('late')?.name).toBe('Ewa Nowa');
    expect([...(await queries.namesOf({ newsrooms: ['late-newsroom'] }))]).toEqual([['late-newsroom', 'Nowa']]);
    expect([...(await queries.namesOf({ employees: ['late-employee', 'system'] }))]).toEqual([
      ['late-employee', 'Jan Świeży'],
    ]);
    expect(await queries.contactEmail('late')).toBe('ewa@nowa.example');
  });
});

describe('what somebody works through', () => {
  it('has the running clocks first, soonest first, then what waits to be closed, page by page', async () => {
    const due: { dueAt: number; ended: boolean }[] = [];
    await database.pool.query(
      `UPDATE read.case_list SET answered = true, running_due_at = NULL WHERE id IN (SELECT id FROM read.case_list
         WHERE assignee_id = 'e7' AND NOT closed ORDER BY due_at LIMIT 5)`,
    );
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await queries.list({ view: 'mine' }, 'dueAt', 7, cursor, VIEWER);
      due.push(...page.items.map(({ dueAt, status }) => ({ dueAt: Date.parse(dueAt!), ended: status === 'answered' })));
      cursor = page.nextCursor;
    }
    expect(due.length).toBeGreaterThan(20);
    expect(due.filter(({ ended }) => ended)).toHaveLength(5);
    expect(due).toEqual([...due].sort((a, b) => Number(a.ended) - Number(b.ended) || a.dueAt - b.dueAt));
  });
});

describe('the workload', () => {
  it('is told from the cases whose clock runs', async () => {
    const workload = new WorkloadQueries(new ReadTables(database), queries, new SystemClock(), visibility);
    await readsFew(async () => {
      const { overdue, days, later, people } = await workload.workload(VIEWER);
      const all = overdue + later + days.reduce((sum, { cases }) => sum + cases, 0);
      expect(all).toBeGreaterThan(OPEN / 2);
      expect(days).toHaveLength(14);
      expect(people.reduce((sum, one) => sum + one.overdue + one.thisWeek + one.later, 0)).toBe(all);
      expect(people.map((one) => one.overdue)).toEqual(people.map((one) => one.overdue).sort((a, b) => b - a));
    });
  });
});

describe('the alarms that are due', () => {
  it('are those of cases that have not ended, soonest first', async () => {
    await readsFew(async () => {
      const alarms = await queries.dueAlarms(200);
      expect(alarms).toHaveLength(200);
      // The oldest that are awake belong to cases that have ended.
      expect(alarms[0]).toMatchObject({ deadline_id: `d${CASES - OPEN + 1}`, level: 0 });
    });
  });
});

describe('searching a million cases', () => {
  it('reads few rows for what is rare, and finds all of it', async () => {
    const rare = createHash('md5').update('1234').digest('hex').slice(0, 6);
    for (const sort of SORTS) await readsFew(() => list({ q: rare }, sort));
    expect((await list({ q: rare })).items.map(({ subject }) => subject)).toContainEqual(`Dotacja dla teatru ${rare}`);
    await readsFew(() => list({ q: '2003/012345' }));
    expect((await list({ q: '2003/012345' })).items).toHaveLength(1);
  });

  it('reads few rows for what is not there', async () => {
    for (const q of ['nie ma takiej sprawy', 'żółć', 'łąka', '%', 'a!!', '2099/', 'remont żłobków', 'gazeta7 remont'])
      await readsFew(async () => expect((await list({ q })).items).toEqual([]));
  });

  it('reads few rows for what is everywhere', async () => {
    for (const q of ['remont', 'żłobk', 'zlobk', 'drogi remontem', 'budżety żłobkom', 'r', 're', 'gazeta7', 'osoba'])
      for (const sort of ['-receivedAt', 'number'] as const) await readsFew(() => list({ q }, sort));
  });

  it('shows every case of a person once, page by page', async () => {
    const { rows } = await database.pool.query<{ name: string }>(`SELECT name FROM read.contacts WHERE id = 'c77'`);
    for (const sort of SORTS) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await queries.list({ q: rows[0]!.name }, sort, 20, cursor, VIEWER);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const its = await queries.list({ contact: 'c77' }, sort, 200, undefined, VIEWER);
      expect(seen).toEqual(its.items.map(({ id }) => id));
    }
  });

  it('keeps to the other filters', async () => {
    const { items } = await list({ q: 'budżet', assignee: 'e7', status: ['closed'] });
    expect(items).toHaveLength(50);
    expect(items.every(({ assignee, status }) => assignee?.id === 'e7' && status === 'closed')).toBe(true);
  });
});
