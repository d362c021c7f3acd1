import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#libs/kernel';
import { contactEvents, ContactQueries } from '#libs/contacts';
import type { Viewer } from '#libs/http';
import { memoryJournal } from '#libs/journal/testing';
import { SystemClock } from '#libs/kernel';
import { Visibility, type Persons } from '#libs/manifest';
import { NameBook } from '#libs/names';
import {
  CurrentUnits,
  organizationEvents,
  type CurrentEmployees,
  type CurrentFunctions,
  type EmployeeItem,
  type OrganizationDirectory,
} from '#libs/organization';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { manifests } from '../apps/composition/manifests.js';
import { AuditQueries } from '../libs/audit/queries/audit-queries.js';
import type { OffHours } from '../libs/audit/queries/off-hours.js';
import {
  CaseQueries,
  COUNT_LIMIT,
  SORTS,
  VIEWS,
  type CaseFilter,
  type Sort,
} from '../libs/cases/queries/case-queries.js';
import { WorkloadQueries } from '../libs/cases/queries/workload.js';
import { ContributionTerms } from '../libs/contributions/queries/contribution-terms.js';
import { WaitingApprovals } from '../libs/drafts/queries/waiting-approvals.js';
import { UnitFiguresQuery } from '../libs/contributions/queries/unit-figures.js';
import { UnitHistory, type UnitTimelineType } from '../libs/contact-history/queries/unit-history.js';
import { TimelineQueries, type Party, type TimelineFilter } from '../libs/contact-history/queries/timeline-queries.js';
import { NOTIFICATION_TABLES, NotificationQueries } from '../libs/notifications/queries/notification-queries.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { fillReadModels, plansOf, type Plans, type Reading } from './support/read-plans.js';

/** A young office, and the same one when it has four times as much. */
const YOUNG = 8_000;
const GROWN = 32_000;
const OPEN = 400;
/** Drafts that wait for a signature: of the newest cases, in either office. */
const WAITING = 2_000;
const TABLES = [
  'case_list',
  'contacts',
  'names',
  'audit',
  'notifications',
  'contact_timeline',
  'unit_timeline',
  'contributions',
  'drafts',
  'tasks',
  'case_watchers',
  'mail_side_list',
];

/** Each case has two entries of the audit and tells its officer of something; a fifth of them are of one newsroom. */
const entered = (from: number, to: number): string => `
  INSERT INTO read.contacts (id, person_id, name, email, revision)
    SELECT 'c' || n, 'c' || n, 'Osoba ' || substr(md5(n::text), 1, 8), 'o' || n || '@gazeta.example', 0
      FROM generate_series(${from} / 4 + 1, ${to} / 4) n;
  INSERT INTO read.contact_addresses (contact_id, id, medium, kind, value, found_by, is_primary, shared, added_at)
    SELECT 'c' || n, 'email', 'email', 'work', 'o' || n || '@gazeta.example', 'o' || n || '@gazeta.example', true, false, now()
      FROM generate_series(${from} / 4 + 1, ${to} / 4) n;
  INSERT INTO read.contact_memberships (contact_id, id, newsroom_id, from_day)
    SELECT 'c' || n, 'first', 'n' || n % 40, '' FROM generate_series(${from} / 4 + 1, ${to} / 4) n;
  INSERT INTO read.names (id, kind, name) SELECT id, 'contact', name FROM read.contacts ON CONFLICT DO NOTHING;
  INSERT INTO read.names (id, kind, name) SELECT 'n' || n, 'newsroom', 'Gazeta ' || n FROM generate_series(0, 39) n ON CONFLICT DO NOTHING;
  INSERT INTO read.names (id, kind, name) SELECT 'e' || n, 'employee', 'Osoba ' || n FROM generate_series(0, 19) n ON CONFLICT DO NOTHING;
  INSERT INTO read.names (id, kind, name) SELECT 'u' || n, 'unit', 'Departament ' || n FROM generate_series(0, 7) n ON CONFLICT DO NOTHING;
  INSERT INTO read.newsrooms (id, name, kind, domains, revision)
    SELECT 'n' || n, 'Gazeta ' || n, 'daily', '[]', 0 FROM generate_series(0, 39) n ON CONFLICT DO NOTHING;
  UPDATE read.case_list SET closed = true, answered = true, running_due_at = NULL WHERE NOT closed;
  INSERT INTO read.case_list (id, kind, number, number_key, subject, closed, dismissed, answered, begun, priority, priority_rank, channel,
      received_at, due_at, running_due_at, escalation_level, assignee_id, unit_id, contact_id, subject_of, newsroom_id, came_from, came_from_of, revision)
    SELECT 'i' || n, CASE WHEN n % 50 = 0 THEN 'petition' ELSE 'pressInquiry' END, '2026/' || lpad(n::text, 6, '0'), '2026/' || lpad(n::text, 6, '0'),
      (array['Remont drogi', 'Budżet żłobków', 'Dotacja dla teatru', 'Hałas lotniska'])[1 + n % 4] || ' ' || substr(md5(n::text), 1, 6),
      n <= ${to - OPEN}, n % 80 = 0 AND n <= ${to - OPEN}, n <= ${to - OPEN}, true,
      CASE n % 4 WHEN 0 THEN 'urgent' ELSE 'normal' END, CASE n % 4 WHEN 0 THEN 3 ELSE 1 END, CASE n % 20 WHEN 0 THEN 'phone' ELSE 'email' END,
      now() - make_interval(mins => 60 * (${to} - n)), now() + make_interval(days => 10, mins => -60 * (${to} - n)),
      CASE WHEN n > ${to - OPEN} THEN now() + make_interval(days => 10, mins => -60 * (${to} - n)) END,
      CASE WHEN n % 9 = 0 THEN 3 ELSE 0 END, CASE WHEN n % 10 > 0 THEN 'e' || n % 20 END, CASE WHEN n % 10 > 0 THEN 'u' || n % 8 END,
      'c' || 1 + n % (${to} / 4), 'c' || 1 + n % (${to} / 4), CASE WHEN n % 5 = 0 THEN 'n0' ELSE 'n' || n % 40 END,
      CASE WHEN n % 20 = 0 THEN 'profil-' || lpad(n::text, 6, '0') END, CASE WHEN n % 20 = 0 THEN 'c' || 1 + n % (${to} / 4) END, 5
      FROM generate_series(${from} + 1, ${to}) n;
  INSERT INTO read.timeline_cases (case_id, case_contact_id, newsroom_id, kind, received_at, begun_by_us, dismissed)
    SELECT id, contact_id, newsroom_id, kind, received_at, false, dismissed FROM read.case_list
      WHERE substr(id, 2)::integer > ${from};
  INSERT INTO read.contact_timeline (id, kind, at, contact_id, newsroom_id, case_id, case_contact_id, encounter_id, title, excerpt, person_id, sent_at)
    SELECT entry_kind || '-' || id, entry_kind, received_at + make_interval(hours => place), contact_id, newsroom_id,
      CASE WHEN place < 2 THEN id END, CASE WHEN place < 2 THEN contact_id END, CASE WHEN place = 2 THEN id END,
      subject, 'Kiedy odpowiedź?', contact_id, CASE WHEN place = 1 THEN received_at END
      FROM read.case_list,
        (VALUES ('case', 0), ('answer', 1), ('call', 2)) entry (entry_kind, place)
      WHERE substr(id, 2)::integer > ${from} AND (place < 2 OR id LIKE '%7');
  INSERT INTO read.unit_timeline (id, kind, at, unit_id, case_id, given_id, title, person_id)
    SELECT 'case-' || id, 'case', received_at, unit_id, id, id, subject, contact_id
      FROM read.case_list WHERE substr(id, 2)::integer > ${from} AND unit_id IS NOT NULL;
  UPDATE read.contributions SET state = 'accepted';
  INSERT INTO read.contributions (id, case_id, contact_id, round_id, unit_id, asker_id, state, question, asked_at, due_at, answered_at, term_set_at)
    SELECT 'q' || n, 'i' || n, 'c' || 1 + n % (${to} / 4), 'r' || n, 'u' || n % 8, 'e' || n % 20, CASE WHEN n > ${to - OPEN} THEN 'asked' ELSE 'accepted' END,
      'Ile kosztował remont?', received_at, received_at + make_interval(days => 3), CASE WHEN n <= ${to - OPEN} THEN received_at + make_interval(days => 2) END, received_at
      FROM generate_series(${from} + 1, ${to}) n JOIN read.case_list ON id = 'i' || n;
  UPDATE read.drafts SET state = 'sent', submitted_at = NULL;
  DELETE FROM read.draft_waits;
  UPDATE read.draft_people SET waits = false WHERE waits;
  INSERT INTO read.drafts (id, thing_kind, thing_id, state, purpose, begun_at, submitted_at, version, written_by)
    SELECT 'd' || n, 'case', 'i' || n, CASE WHEN n > ${to - WAITING} THEN 'submitted' ELSE 'sent' END, 'answer', received_at,
      CASE WHEN n > ${to - WAITING} THEN received_at END, 1, 'e' || n % 20 FROM generate_series(${from} + 1, ${to}) n JOIN read.case_list ON id = 'i' || n;
  INSERT INTO read.draft_people (draft_id, employee_id, wrote, version, waits)
    SELECT 'd' || n, 'e' || n % 20, true, 1, n > ${to - WAITING} FROM generate_series(${from} + 1, ${to}) n;
  INSERT INTO read.draft_waits (draft_id, level, since, signatory, named_id, may_edit)
    SELECT 'd' || n, level, CASE level WHEN 0 THEN now() END, CASE level WHEN 0 THEN 'employee' ELSE 'coordinator' END,
      CASE level WHEN 0 THEN 'e' || n / 20 % 40 END, false FROM generate_series(${to - WAITING} + 1, ${to}) n, generate_series(0, 1) level;
  INSERT INTO read.audit_entries (event_id, position, occurred_at, recorded_at, actor_id, type, subject_kind, subject_id, case_id, contact_id, newsroom_id, revision, facts)
    SELECT 'v' || n || '-' || entry, lpad(n || '' || entry, 20, '0'), received_at, received_at, CASE entry WHEN 0 THEN 'system' ELSE 'e' || n % 20 END,
      'NoteAdded', 'case', 'i' || n, 'i' || n, contact_id, newsroom_id, entry, '{}'
      FROM generate_series(${from} + 1, ${to}) n JOIN read.case_list ON id = 'i' || n, generate_series(0, 1) entry;
  INSERT INTO read.notifications (id, recipient, kind, about_kind, about_id, at, position)
    SELECT 'm' || n, CASE n % 2 WHEN 0 THEN 'role:coordinator' ELSE 'e' || n % 20 END, 'escalated', 'case', 'i' || n, now(), lpad(n::text, 20, '0')
      FROM generate_series(${from} + 1, ${to}) n`;

const coordinator: Viewer = { id: 'e7', roles: ['coordinator', 'officer'], unitId: 'press', reach: 'office' };
const deputy: Viewer = {
  ...coordinator,
  id: 'e8',
  roles: ['officer'],
  standsInFor: [{ ...coordinator, id: 'e8', actingFor: 'e7' }],
};
const ofUnit: Viewer = { id: 'e3', roles: ['officer'], unitId: 'u3', reach: { units: ['u3'], unclaimed: false } };

let test: TestDatabase;
let database: Database;
let plans: Plans;
let cases: CaseQueries;
let workload: WorkloadQueries;
let contacts: ContactQueries;
let audit: AuditQueries;
let bell: NotificationQueries;
let approvals: WaitingApprovals;
let terms: ContributionTerms;
let figures: UnitFiguresQuery;
let timeline: TimelineQueries;
let unitHistory: UnitHistory;
/** Of each question, what it read in the young office. */
const young = new Map<string, Reading>();

/** What people ask for again and again. */
const questions = (): readonly (readonly [string, () => Promise<unknown>])[] => {
  const list = (filter: CaseFilter, sort: Sort = '-receivedAt', viewer = coordinator) =>
    cases.list(filter, sort, 50, undefined, viewer);
  const pages = (filter: CaseFilter, sort: Sort) => async () => {
    const { nextCursor } = await list(filter, sort);
    if (nextCursor) await cases.list(filter, sort, 50, nextCursor, coordinator);
  };
  const filters: readonly CaseFilter[] = [
    { status: ['registered'] },
    { status: ['closed'] },
    { kind: ['petition'] },
    { kind: ['petition'], status: ['closed'] },
    { kind: ['appeal'] },
    { assignee: 'e7' },
    { contact: 'c77' },
    { newsroom: 'n0' },
    { newsroom: 'n7' },
    { newsroom: 'n0', kind: ['petition'] },
    { priority: ['urgent'] },
    { priority: ['low'] },
    { channel: ['phone'] },
    { channel: ['webForm'] },
    { overdue: true },
    { overdue: false },
  ];
  const middleOfTime = () => new Date(Date.now() - 50 * 86_400_000).toISOString();
  const middle = encodeCursor([middleOfTime(), '0']);
  const month = {
    since: new Date(Date.now() - 60 * 86_400_000).toISOString(),
    before: new Date(Date.now() - 30 * 86_400_000).toISOString(),
  };
  const story = (party: Party, filter: Partial<TimelineFilter> = {}, cursor?: string) =>
    timeline.timeline(party, { since: null, before: null, ...filter }, { limit: 50, cursor }, coordinator);
  const maria: Party = { kind: 'contact', id: 'c77' };
  const big: Party = { kind: 'newsroom', id: 'n0' };
  const ofRoads = (filter: { q?: string; types?: readonly UnitTimelineType[] } = {}) =>
    unitHistory.timeline('u3', { since: null, before: null, ...filter }, { limit: 50 }, coordinator);
  return [
    ["a contact's line of time", () => story(maria)],
    ["a newsroom's line of time", () => story(big)],
    ["a newsroom's line of time, its middle", () => story(big, {}, encodeCursor([middleOfTime(), '0']))],
    ["a newsroom's line of time, a month", () => story(big, month)],
    ["a newsroom's calls", () => story(big, { types: ['calls'] })],
    ["a newsroom's messages", () => story(big, { types: ['messages'] })],
    ["a unit's line of time", () => ofRoads()],
    ["a unit's cases", () => ofRoads({ types: ['cases'] })],
    ["a unit's answers", () => ofRoads({ types: ['answers'] })],
    ["what a unit's line of time has of rare words", () => ofRoads({ q: 'krokodyl' })],
    ["what a newsroom's line of time has of rare words", () => story(big, { q: 'krokodyl' })],
    ["what a newsroom's line of time has of many words", () => story(big, { q: 'remont' })],
    ...VIEWS.flatMap((view) => SORTS.map((sort) => [`view ${view} by ${sort}`, pages({ view }, sort)] as const)),
    ...VIEWS.map((view) => [`view ${view}, a kind`, () => list({ view, kind: ['petition'] })] as const),
    ...filters.flatMap((filter) =>
      (['-receivedAt', 'dueAt'] as const).map(
        (sort) => [`${JSON.stringify(filter)} by ${sort}`, pages(filter, sort)] as const,
      ),
    ),
    ['what was no case', pages({ dismissed: true }, '-receivedAt')],
    ...VIEWS.map((view) => [`view ${view} of one unit`, () => list({ view }, 'dueAt', ofUnit)] as const),
    ['what is rare', () => list({ q: '000123' })],
    ['what is nowhere', () => list({ q: 'krokodyl' })],
    ['what came from an account', () => list({ q: 'profil-000440' })],
    ['the palette by an account', () => cases.search('profil-000440', coordinator, 8)],
    ['the palette', () => cases.search('remont', coordinator, 8)],
    ['a contact by address', () => contacts.contacts({ q: 'o77@gazeta.example', limit: 50 })],
    ['a newsroom by name', () => contacts.newsrooms({ q: 'gazeta', limit: 50 })],
    ['the workload', () => workload.workload(coordinator)],
    ['terms of units that nobody was told of', () => terms.watched(new Date().toISOString(), 50)],
    ['how punctual a unit is', () => figures.of('u3', month, coordinator)],
    ['what waits for a signature', () => approvals.page(50, undefined, ofUnit)],
    ['what waits for a signature, of whoever sets ladders', () => approvals.page(50, undefined, coordinator)],
    ['the bell', () => bell.bell(coordinator, 10)],
    ["a contact's history", () => audit.contactHistory('c77', { limit: 50 }, 'pl', coordinator)],
    ["a newsroom's history", () => audit.newsroomHistory('n0', { limit: 50 }, 'pl', coordinator)],
    [
      "a newsroom's history, its middle",
      () => audit.newsroomHistory('n0', { limit: 50, cursor: middle }, 'pl', coordinator),
    ],
    ['what happened while somebody was away', () => audit.meanwhile('e7', month, { limit: 50 }, 'pl', coordinator)],
    ['the bell of whoever stands in', () => bell.bell(deputy, 10)],
    [
      "an employee's month",
      () => audit.employeeAudit('e7', { ...month, by: 'own' }, { limit: 50 }, 'pl', coordinator, true),
    ],
  ];
};

/** Who works here, by the ids of the tables. */
const staff = (id: string): EmployeeItem => ({
  ...{ id, name: id, email: '', active: true, revision: 0, clearance: 'normal' as const },
  ...(id === coordinator.id ? { roles: coordinator.roles, unitId: 'press' } : { roles: ['officer'], unitId: 'u3' }),
});

/** Counts exactly what is open, and so reads all of that. */
const EXACT = ['the bell', 'the bell of whoever stands in'];

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url, maxConnections: 4 });
  const projections = manifests.projections.filter(({ name }) => TABLES.includes(name));
  await fillReadModels(database, projections, entered(0, YOUNG));
  plans = plansOf(database);
  await database.pool.query(NOTIFICATION_TABLES);
  const { journal } = await memoryJournal({ contacts: contactEvents, organization: organizationEvents });
  const [read, clock] = [new ReadTables(database), new SystemClock()];
  const [names, units, visibility] = [
    new NameBook(read),
    new CurrentUnits(journal),
    new Visibility(manifests, read, journal),
  ];
  contacts = new ContactQueries(read);
  cases = new CaseQueries(read, journal, clock, visibility, units, names, contacts, { idsOf: async () => [] });
  workload = new WorkloadQueries(read, cases, clock, visibility);
  terms = new ContributionTerms(read);
  figures = new UnitFiguresQuery(read, visibility, clock);
  timeline = new TimelineQueries(read, names, visibility, manifests, clock, new ContactQueries(read));
  unitHistory = new UnitHistory(read, names, visibility, manifests, clock);
  const persons = { idsOf: (id: string) => contacts.samePerson(id) } as Persons;
  audit = new AuditQueries(read, names, manifests, visibility, persons, {} as OffHours);
  await database.pool.query(
    'CREATE SCHEMA drafts; CREATE TABLE drafts.seen_versions (draft_id text, employee_id text, version integer, PRIMARY KEY (draft_id, employee_id))',
  );
  const viewers = new Map([coordinator, ofUnit].map((viewer) => [viewer.id, viewer]));
  approvals = new WaitingApprovals(
    read,
    names,
    visibility,
    { viewer: async (id: string) => viewers.get(id) } as CurrentEmployees,
    { heldBy: async () => [] as readonly string[] } as unknown as CurrentFunctions,
    units,
    {
      active: async (ids: readonly string[]) => ids.map(staff),
      employeesByRole: async () => [staff('e7')],
    } as unknown as OrganizationDirectory,
    clock,
  );
  bell = new NotificationQueries(database, read, names, visibility);
  for (const [name, ask] of questions()) young.set(name, await plans.reading(ask));
  await database.pool.query(entered(YOUNG, GROWN));
  await database.pool.query('VACUUM ANALYZE');
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

/** Rows that a statement may read more where the office has four times as many. */
const MORE = 400;

describe('an office that has four times as much', () => {
  /** What holds nothing but levels that wait is read whole for whoever signs instead of others. */
  it('reads no more of it for what people ask, and never a whole table', async () => {
    const grown: string[] = [];
    for (const [name, ask] of questions()) {
      const { rows, scanned } = await plans.reading(ask);
      const before = young.get(name)!.rows;
      if (!EXACT.includes(name) && rows > before + MORE)
        grown.push(`${name}: ${rows} rows, where it had been ${before}`);
      const whole = scanned.filter((table) => !table.startsWith('draft_waits'));
      if (whole.length > 0) grown.push(`${name}: all of ${whole.join(', ')}`);
    }
    expect(grown).toEqual([]);
  });

  it('counts no further than a list says', async () => {
    for (const viewer of [coordinator, ofUnit]) {
      const { rows } = await plans.reading(() => cases.counts(viewer));
      expect(rows).toBeLessThan(2 * COUNT_LIMIT);
    }
  });
});
