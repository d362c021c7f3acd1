import { encodeCursor } from '#libs/kernel';
import { SORTS, VIEWS, type View } from '../../libs/cases/queries/case-queries.js';
import type { ScaleOffice } from './scale-office.js';

/** Something that people ask the API again and again, and the plainest SQL over the same rows. */
export interface Question {
  readonly name: string;
  readonly path: (n: number) => string;
  /** Not the first page, but the one after it. */
  readonly nextPage: boolean;
  /** `overseers`: coordinators and auditors. `pressOffice`: all but those who see the cases of their own unit only. */
  readonly by: 'anybody' | 'pressOffice' | 'overseers';
  readonly sql: string;
  readonly values: readonly unknown[];
}

const VIEW_CONDITIONS: Readonly<Record<View, string>> = {
  mine: 'NOT closed AND assignee_id = $1',
  unassigned: 'NOT closed AND assignee_id IS NULL AND NOT in_unit',
  inUnit: 'NOT closed AND in_unit',
  dueThisWeek: "open_due_at > now() AND open_due_at <= now() + interval '7 days'",
  overdue: 'open_due_at <= now()',
  escalated: 'NOT closed AND escalation_level > 0',
  all: 'NOT dismissed',
};
const COLUMNS: Readonly<Record<string, string>> = {
  dueAt: 'due_at',
  requestedBy: 'requested_by',
  receivedAt: 'received_at',
  priority: 'priority_rank',
  number: 'number',
};
const EVENTS = 'SELECT * FROM es.events WHERE stream = $1 ORDER BY revision DESC LIMIT';
const ENTRIES = 'SELECT * FROM read.audit_entries WHERE';
const TIMELINE = 'SELECT * FROM read.contact_timeline WHERE';
const NEWEST = 'ORDER BY at DESC LIMIT 50';
const IN_ORDER = 'ORDER BY occurred_at, position LIMIT 50';

export function questionsOf(office: ScaleOffice): readonly Question[] {
  const { people, longCaseId, bigNewsroomId, busyContactId, someCaseIds } = office;
  const officer = people.find(({ roles }) => roles.includes('officer'))!.id;
  const someCase = (n: number) => someCaseIds[n % someCaseIds.length]!;
  const today = Temporal.Now.plainDateISO();
  const middle = today.subtract({ months: 18 });
  const later = `cursor=${encodeCursor([`${middle}T00:00:00.000Z`, '0'])}`;
  const whose = (view: View) => (view === 'mine' ? [officer] : []);
  const month = (name: string, from: Temporal.PlainDate): Question => ({
    ...ask(
      name,
      `/api/employees/${officer}/audit?from=${from}&to=${from.add({ months: 1 })}`,
      `${ENTRIES} actor_id = $1 AND occurred_at >= $2 AND occurred_at < $3 ORDER BY occurred_at DESC LIMIT 50`,
      [officer, `${from}`, `${from.add({ months: 1, days: 1 })}`],
    ),
    by: 'overseers',
  });
  return [
    ...VIEWS.map((view) => list(`view ${view}`, `view=${view}`, VIEW_CONDITIONS[view], whose(view))),
    ...VIEWS.map((view) =>
      list(`view ${view}, by term`, `view=${view}&sort=dueAt`, VIEW_CONDITIONS[view], whose(view), 'dueAt'),
    ),
    ...VIEWS.map((view) =>
      list(
        `view ${view}, petitions`,
        `view=${view}&kind=petition`,
        `${VIEW_CONDITIONS[view]} AND kind = 'petition'`,
        whose(view),
      ),
    ),
    ...SORTS.map((sort) => list(`all by ${sort}`, `sort=${sort}`, 'NOT dismissed', [], sort)),
    ...SORTS.map((sort) => ({
      ...list(`all by ${sort}, next page`, `sort=${sort}`, 'NOT dismissed', [], sort, 50),
      nextPage: true,
    })),
    ...['registered', 'assigned', 'inProgress', 'answered', 'closed'].map((status) =>
      list(`status ${status}`, `status=${status}`, 'status = $1', [status]),
    ),
    ...['pressInquiry', 'petition', 'rectification'].map((kind) =>
      list(`kind ${kind}, by term`, `kind=${kind}&sort=dueAt`, 'kind = $1', [kind], 'dueAt'),
    ),
    list('petitions, closed', 'kind=petition&status=closed', "kind = 'petition' AND status = 'closed'"),
    list('petitions, overdue', 'kind=petition&overdue=true', "kind = 'petition' AND open_due_at <= now()"),
    list('overdue', 'overdue=true', 'open_due_at <= now()'),
    list('not overdue, by term', 'overdue=false&sort=dueAt', 'coalesce(open_due_at > now(), true)', [], 'dueAt'),
    list('priority urgent', 'priority=urgent', "priority = 'urgent'"),
    list('channel phone', 'channel=phone', "channel = 'phone'"),
    list('no case at all', 'dismissed=true', 'dismissed'),
    list('an officer', `assignee=${officer}`, 'assignee_id = $1', [officer]),
    list('an officer, by term', `assignee=${officer}&sort=dueAt`, 'assignee_id = $1', [officer], 'dueAt'),
    list('a contact', `contact=${busyContactId}`, 'contact_id = $1', [busyContactId]),
    list('the newsroom', `newsroom=${bigNewsroomId}`, 'newsroom_id = $1', [bigNewsroomId]),
    list('the newsroom, by term', `newsroom=${bigNewsroomId}&sort=dueAt`, 'newsroom_id = $1', [bigNewsroomId], 'dueAt'),
    list(
      'the newsroom, petitions',
      `newsroom=${bigNewsroomId}&kind=petition`,
      "newsroom_id = $1 AND kind = 'petition'",
      [bigNewsroomId],
    ),
    search('a word in many cases', 'remont'),
    search('a word in many cases, by term', 'remont', 'dueAt'),
    search('a word and a name', 'remont lis'),
    search('a name of many', 'wrona'),
    search('a word in few cases', 'lis-1a'),
    search('a number', `${middle.year}/000123`),
    search('what is nowhere', 'krokodyl'),
    ask('palette: a word', '/api/search?q=remont', found("subject ILIKE '%remont%'")),
    ask('palette: a name', '/api/search?q=wrona', "SELECT * FROM read.contacts WHERE name ILIKE '%wrona%' LIMIT 8"),
    ask('palette: a number', '/api/search?q=000123', found("number LIKE '%000123%'")),
    ask(
      'counts of the inbox',
      '/api/cases/counts',
      `SELECT count(*), count(*) FILTER (WHERE NOT closed AND assignee_id IS NULL), count(*) FILTER (WHERE open_due_at <= now())
         FROM read.case_list WHERE NOT dismissed`,
    ),
    {
      ...ask(
        'workload',
        '/api/cases/workload',
        'SELECT assignee_id, count(*) FROM read.case_list WHERE open_due_at IS NOT NULL GROUP BY 1',
      ),
      by: 'overseers',
    },
    ask(
      'the bell',
      '/api/notifications',
      "SELECT * FROM read.notifications WHERE recipient = 'role:coordinator' ORDER BY position DESC LIMIT 50",
    ),
    ...[
      ask('a case', (n) => `/api/cases/${someCase(n)}`, `${EVENTS} 20`, [`case-${someCase(0)}`]),
      ask("a case's history", (n) => `/api/cases/${someCase(n)}/history`, `${EVENTS} 50`, [`case-${someCase(0)}`]),
      ask('a case of 500 messages', `/api/cases/${longCaseId}`, `${EVENTS} 110`, [`case-${longCaseId}`]),
      ask('its history', `/api/cases/${longCaseId}/history`, `${EVENTS} 50`, [`case-${longCaseId}`]),
    ].map((question): Question => ({ ...question, by: 'pressOffice' })),
    ask(
      'contacts',
      '/api/contacts?q=lis',
      "SELECT * FROM read.contacts WHERE name ILIKE '%lis%' ORDER BY name LIMIT 50",
    ),
    ask(
      'newsrooms',
      '/api/newsrooms?q=gazeta',
      "SELECT * FROM read.newsrooms WHERE name ILIKE '%gazeta%' ORDER BY name LIMIT 50",
    ),
    ask("a contact's history", `/api/contacts/${busyContactId}/history`, `${ENTRIES} contact_id = $1 ${IN_ORDER}`, [
      busyContactId,
    ]),
    ask(
      "the newsroom's history",
      `/api/newsrooms/${bigNewsroomId}/history`,
      `${ENTRIES} case_id IN (SELECT id FROM read.case_list WHERE newsroom_id = $1) ${IN_ORDER}`,
      [bigNewsroomId],
    ),
    ask(
      "the newsroom's history, its middle",
      `/api/newsrooms/${bigNewsroomId}/history?${later}`,
      `${ENTRIES} case_id IN (SELECT id FROM read.case_list WHERE newsroom_id = $1) AND occurred_at > $2 ${IN_ORDER}`,
      [bigNewsroomId, `${middle}`],
    ),
    ask("a contact's timeline", `/api/contacts/${busyContactId}/timeline`, `${TIMELINE} contact_id = $1 ${NEWEST}`, [
      busyContactId,
    ]),
    ask(
      "the newsroom's timeline",
      `/api/newsrooms/${bigNewsroomId}/timeline`,
      `${TIMELINE} newsroom_id = $1 ${NEWEST}`,
      [bigNewsroomId],
    ),
    ask(
      "the newsroom's statistics",
      `/api/newsrooms/${bigNewsroomId}/statistics`,
      'SELECT kind, count(*) FROM read.timeline_cases WHERE newsroom_id = $1 AND NOT dismissed GROUP BY 1',
      [bigNewsroomId],
    ),
    month("an officer's month", today.subtract({ months: 1 })),
    month("an officer's month, long ago", today.subtract({ years: 2 })),
  ];
}

const ask = (
  name: string,
  path: string | ((n: number) => string),
  sql: string,
  values: readonly unknown[] = [],
): Question => ({
  name,
  path: typeof path === 'string' ? () => path : path,
  nextPage: false,
  by: 'anybody',
  sql,
  values,
});

function list(
  name: string,
  query: string,
  condition: string,
  values: readonly unknown[] = [],
  sort = '-receivedAt',
  offset = 0,
): Question {
  const order = `${COLUMNS[sort.replace('-', '')]}${sort.startsWith('-') ? ' DESC' : ''}`;
  const sql = `SELECT * FROM read.case_list WHERE ${condition} ORDER BY ${order} LIMIT 50 OFFSET ${offset}`;
  return ask(name, `/api/cases?limit=50&${query}`, sql, values);
}

function search(name: string, words: string, sort = '-receivedAt'): Question {
  const conditions = words
    .split(' ')
    .map((_, place) => `(subject ILIKE $${place + 1} OR number LIKE $${place + 1} OR name ILIKE $${place + 1})`);
  return ask(
    `search: ${name}`,
    `/api/cases?limit=50&sort=${sort}&q=${encodeURIComponent(words)}`,
    `SELECT c.* FROM read.case_list c JOIN read.contacts person ON person.id = contact_id
       WHERE ${conditions.join(' AND ')} ORDER BY ${COLUMNS[sort.replace('-', '')]}${sort.startsWith('-') ? ' DESC' : ''} LIMIT 50`,
    words.split(' ').map((word) => `%${word}%`),
  );
}

const found = (condition: string) =>
  `SELECT * FROM read.case_list WHERE ${condition} ORDER BY received_at DESC LIMIT 8`;
