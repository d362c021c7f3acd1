import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStore } from '#libs/event-store';
import { freePort } from '#libs/postgres';
import { officeDayIn } from './support/office-days.js';
import { startTestOffice, type Answer, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';
import { RIGHTS } from './rights.js';

/**
 * Who may see a case: the press office all, an officer elsewhere what stands in their unit and below, and what they have. One case is in the
 * hands of an officer of the roads, and then of somebody else; every endpoint is asked before and after.
 */

/** Whose answers tell of a case, where the caller may see it. A new endpoint that does is one line here, and is asked of everything below. */
const TELL_OF_CASES = [
  'GET /api/approvals',
  'GET /api/attachments/{id}',
  'GET /api/cases',
  'GET /api/cases/{id}',
  'GET /api/cases/{id}/case-log',
  'GET /api/cases/{id}/contributions',
  'GET /api/cases/{id}/contributions/table.csv',
  'GET /api/cases/{id}/correspondence',
  'GET /api/cases/{id}/drafts',
  'GET /api/cases/{id}/history',
  'GET /api/cases/{id}/messages/{messageId}/raw',
  'GET /api/cases/{id}/messages/{messageId}/text',
  'GET /api/cases/{id}/tasks',
  'GET /api/cases/{id}/text-modules',
  'GET /api/contacts/{id}/history',
  'GET /api/contacts/{id}/timeline',
  'GET /api/contributions',
  'GET /api/contributions/{id}',
  'GET /api/drafts/{id}',
  'GET /api/drafts/{id}/comments',
  'GET /api/employees/{id}/audit',
  'GET /api/employees/{id}/audit.csv',
  'GET /api/employees/{id}/audit/cases',
  'GET /api/employees/{id}/meanwhile',
  'GET /api/newsrooms/{id}/history',
  'GET /api/newsrooms/{id}/timeline',
  'GET /api/notifications',
  'GET /api/search',
  'GET /api/tasks',
  'GET /api/tasks/{id}',
  'GET /api/topics/{id}/cases',
  'GET /api/units/{id}/timeline',
];

interface Case {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly unit: { id: string; name: string } | null;
  readonly contact: { id: string };
  readonly newsroom: { id: string };
  readonly correspondence: readonly { id: string; attachments: readonly { id: string }[] }[];
}
interface Things {
  readonly items: readonly { readonly id: string; readonly kind: string; readonly about?: { id: string } }[];
  readonly unread: number;
}

const PASSWORD = 'zielony parasol nad Wisłą';
/** In all that is said in the case, and nowhere else. */
const CANARY = 'KANAREK-7719';

let office: TestOffice;
let port: number;
let administrator: Client;
let press: Client;
let roads: Client;
let bridges: Client;
let health: Client;
const units = new Map<string, string>();
const people = new Map<string, string>();
let theCase: Case;
/** What stands in paths and queries, by the first part of the path. */
let ids: Readonly<Record<string, string>>;

async function unit(name: string, parent?: string): Promise<void> {
  const parentId = parent === undefined ? undefined : units.get(parent);
  const { body } = await administrator.post<{ id: string }>('/api/units', { name, kind: 'department', parentId });
  units.set(name, body.id);
}

async function employee(name: string, unitName: string, ...roles: string[]): Promise<Client> {
  const email = `${name}@urzad.example`;
  const given = { name: `Osoba ${name}`, email, roles, unitId: units.get(unitName), password: PASSWORD };
  const { status, body } = await administrator.post<{ id: string }>('/api/employees', given);
  expect(status).toBe(201);
  people.set(name, body.id);
  return office.client(email, PASSWORD);
}

const assign = (id: string, name: string) =>
  administrator.post(`/api/cases/${id}/assignments`, { employeeId: people.get(name), priority: 'high' });
/** Until the lists show what the administrator wrote. */
const settled = () => administrator.get('/api/cases?limit=1');
const all = async (client: Client) => (await client.get<{ all: number }>('/api/cases/counts')).body.all;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const byHand = (changes: object = {}) => ({
  channel: 'phone',
  subject: 'Remont mostu',
  text: 'Kiedy koniec?',
  contact: { name: 'Ewa Nowak', email: 'ewa@gazeta.example' },
  ...changes,
});
async function register(client: Client): Promise<string> {
  const { status, body } = await client.post<{ id: string }>('/api/cases', byHand());
  expect(status).toBe(201);
  return body.id;
}

/** A mail with a file, and one that is no case. */
async function receive(): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  await transport.sendMail({
    from: 'Anna Lis <anna@kurier.example>',
    to: 'prasa@urzad.example',
    subject: `Pytanie ${CANARY}`,
    text: `Kiedy remont? ${CANARY}`,
    attachments: [{ filename: 'pytania.txt', content: `Pytania ${CANARY}` }],
  });
  await transport.sendMail({
    from: 'Biuletyn <biuletyn@kurier.example>',
    to: 'prasa@urzad.example',
    subject: 'Biuletyn',
    text: 'Nowości',
    headers: { 'List-Id': '<biuletyn.kurier.example>', Precedence: 'bulk' },
  });
}

/** It waits for the officer of the roads, wherever its case stands; no other draft does. */
async function submitToRoads(draftId: string): Promise<void> {
  const ladder = {
    ...{ id: 'roads', name: 'Drogi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] },
    ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
    levels: [{ signatory: 'employee', employeeId: people.get('roads') }],
  };
  expect((await administrator.put('/api/ladders', { ladders: [ladder] })).status).toBe(200);
  expect((await press.post(`/api/drafts/${draftId}/submission`)).status).toBe(200);
  expect((await administrator.put('/api/ladders', { ladders: [] })).status).toBe(200);
}

beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({ env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example' } });
  administrator = await office.client();
  const root = await administrator.get<Things>('/api/units');
  units.set('press', root.body.items[0]!.id);
  await unit('roads', 'press');
  await unit('bridges', 'roads');
  await unit('health', 'press');
  press = await employee('press', 'press', 'officer');
  roads = await employee('roads', 'roads', 'officer');
  bridges = await employee('bridges', 'bridges', 'officer');
  health = await employee('health', 'health', 'officer');
  await administrator.post('/api/newsrooms', { name: 'Kurier', kind: 'daily', domains: ['kurier.example'] });
  await receive();
  const item = await until(async () => (await press.get<{ items: Case[] }>(`/api/cases?q=${CANARY}`)).body.items[0]);
  theCase = (await press.get<Case>(`/api/cases/${item.id}`)).body;
  const message = theCase.correspondence[0]!;
  const asked = await press.post<{ id: string }>(`/api/cases/${theCase.id}/contributions`, {
    unitId: units.get('health'),
    question: 'Ilu było rannych?',
    dueAt: inDays(1),
  });
  expect(asked.status).toBe(201);
  const drafted = await press.post<{ id: string }>(`/api/cases/${theCase.id}/drafts`, { text: `Projekt ${CANARY}` });
  expect(drafted.status).toBe(201);
  const task = await press.post<{ id: string }>(`/api/cases/${theCase.id}/tasks`, {
    text: `Zadzwonić ${CANARY}`,
    day: officeDayIn(1),
  });
  expect(task.status).toBe(201);
  const comment = { version: 1, from: 0, to: 7, text: `Uwaga ${CANARY}` };
  expect((await press.post(`/api/drafts/${drafted.body.id}/comments`, comment)).status).toBe(201);
  await submitToRoads(drafted.body.id);
  const offered = { name: 'Numer', language: 'pl', kinds: [], text: 'Sprawa {{case.number}}' };
  expect((await administrator.post('/api/text-modules', offered)).status).toBe(201);
  const topic = await administrator.post<{ id: string }>('/api/topics', { name: 'Remont mostu' });
  expect((await administrator.post(`/api/topics/${topic.body.id}/cases`, { caseIds: [theCase.id] })).status).toBe(200);
  const mail = await until(async () => (await press.get<Things>('/api/mail')).body.items[0]);
  ids = {
    cases: theCase.id,
    messageId: message.id,
    replyId: message.id,
    place: '0',
    day: '2026-01-01',
    page: 'volume',
    figure: 'by-channel',
    attachments: message.attachments[0]!.id,
    contacts: theCase.contact.id,
    newsrooms: theCase.newsroom.id,
    contributions: asked.body.id,
    drafts: drafted.body.id,
    tasks: task.body.id,
    topics: topic.body.id,
    documentId: 'nothing',
    'topic-surges': 'nothing',
    encounters: 'nothing',
    hash: 'nothing',
    employees: people.get('roads')!,
    units: units.get('roads')!,
    mail: mail.id,
    mailboxes: 'nothing',
    'free-days': 'nothing',
    invitations: 'nothing',
    imports: 'nothing',
    // Whoever has one ordered it; `exports` below asks for what may be fetched.
    exports: 'nothing',
    replays: 'nothing',
    communiques: 'nothing',
    mailings: 'nothing',
    coverage: 'nothing',
    'photo-libraries': 'nothing',
    library: 'nothing',
    reference: 'nothing',
    photos: 'nothing',
    'press-room': 'nothing',
    'plan-feeds': 'nothing',
    'press-events': 'nothing',
    file: 'nothing',
    'contact-lists': 'nothing',
    session: 'nothing',
    office: 'nothing',
    administration: 'nothing',
  };
});
afterAll(() => office?.stop());

const QUERIES: Readonly<Record<string, string>> = {
  'GET /api/search': `?q=${CANARY}`,
  'GET /api/photos': '?id=nothing',
  ...Object.fromEntries(
    Object.keys(RIGHTS)
      .filter((route) => /\/as-of(\/difference)?$/.test(route))
      .map((route) => [route, route.endsWith('as-of') ? '?revision=1' : '?fromRevision=0&toRevision=1']),
  ),
};

/** With the ids of the case and of all that belongs to it. @throws Error where nobody has said here what stands in the path */
function pathOf(route: string, caseId = theCase.id): string {
  const [, path = ''] = route.split(' ');
  const room = path.split('/')[2]!;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name] ?? (room === 'cases' && name === 'id' ? caseId : ids[room]);
    if (value === undefined) throw new Error(`say in visibility.http.test.ts what stands for {${name}} of ${route}`);
    return value;
  });
  return filled + (QUERIES[route] ?? '');
}

const ask = (client: Client, route: string, caseId?: string): Promise<Answer<unknown>> =>
  client.call(route.split(' ')[0]!, pathOf(route, caseId));

/** What a stream of changes says stays open; in the access log stands what these questions themselves ask for, and it is asked by itself below. */
const ASKED_APART = ['GET /api/changes', 'GET /api/access-log', 'GET /api/access-log/mine'];
const READS = Object.keys(RIGHTS).filter((route) => route.startsWith('GET ') && !ASKED_APART.includes(route));
const OF_ONE_CASE = Object.keys(RIGHTS).filter((route) => route.includes(' /api/cases/{id}'));

async function tellingOfTheCase(client: Client): Promise<string[]> {
  const telling = await Promise.all(
    READS.map(async (route) => {
      const said = JSON.stringify((await ask(client, route)).body ?? '');
      return [theCase.id, theCase.number, CANARY].some((sign) => said.includes(sign)) ? route : [];
    }),
  );
  return telling.flat().sort();
}

describe('a case', () => {
  it('that nobody has is the press office’s', async () => {
    expect(theCase.unit).toBeNull();
    expect(await all(press)).toBe(1);
    for (const client of [roads, bridges, health]) {
      expect(await all(client)).toBe(0);
      expect(await tellingOfTheCase(client)).toEqual([]);
    }
  });

  it('that is given to an officer of another unit is told of wherever they look', async () => {
    expect((await assign(theCase.id, 'roads')).status).toBe(201);
    expect((await roads.post(`/api/cases/${theCase.id}/notes`, { text: `Notatka ${CANARY}` })).status).toBe(201);
    await settled();
    expect(await tellingOfTheCase(roads)).toEqual(TELL_OF_CASES);
    expect(await all(roads)).toBe(1);
    expect((await roads.get<Case>(`/api/cases/${theCase.id}`)).body.unit).toEqual({
      id: units.get('roads'),
      name: 'roads',
    });
  });

  it('is seen by the press office still, and not from units below or beside', async () => {
    expect(await all(press)).toBe(1);
    for (const client of [bridges, health]) expect(await tellingOfTheCase(client)).toEqual([]);
  });

  it.each([
    ['coordinator', 1],
    ['auditor', 1],
    ['registrar', 1],
  ])('is seen by a %s of whatever unit', async (role, cases) => {
    const client = await employee(role, 'health', role);
    expect(await all(client)).toBe(cases);
    expect((await client.get(`/api/cases/${theCase.id}`)).status).toBe(200);
  });

  // Whoever erases a person is told the numbers of what is still open, and no word of it.
  it.each([
    ['contributor', []],
    ['analyst', []],
    ['administrator', ['GET /api/contacts/{id}/erasure']],
  ])('is not told of to a mere %s', async (role, telling) =>
    expect(await tellingOfTheCase(await employee(role, 'roads', role))).toEqual(telling),
  );
});

describe('a case that was given to somebody elsewhere', () => {
  let told: string;
  const ending = new AbortController();

  const exports = new Map<string, string>();
  const fileOf = (of: string) => roads.get<{ code?: string }>(`/api/exports/${exports.get(of)}/file`);

  beforeAll(async () => {
    for (const [of, filter] of [
      ['caseLog', { case: theCase.id }],
      ['cases', { status: 'assigned,inProgress,waitingForInput,pendingApproval,registered' }],
    ] as const) {
      const { status, body } = await roads.post<{ id: string }>('/api/exports', { of, format: 'csv', filter });
      expect(status).toBe(202);
      exports.set(of, body.id);
      expect(
        (
          await until(
            () => fileOf(of),
            (answer) => answer.status !== 409,
          )
        ).status,
      ).toBe(200);
    }
    const response = await fetch(new URL('/api/changes', office.url), {
      headers: { cookie: roads.cookie! },
      signal: ending.signal,
    });
    told = '';
    void (async () => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) told += chunk;
    })().catch(() => undefined);
    expect((await assign(theCase.id, 'health')).status).toBe(201);
    await settled();
  });
  afterAll(() => ending.abort());

  it('is told of nowhere: no list, no search, no file, no mail, no history, no notification', async () => {
    expect(await tellingOfTheCase(roads)).toEqual([]);
    expect(await all(roads)).toBe(0);
    expect((await roads.get<Things>('/api/notifications')).body).toEqual({
      items: [],
      groups: [],
      unread: 0,
      waiting: 0,
    });
    expect(await tellingOfTheCase(health)).toContain('GET /api/cases/{id}');
  });

  it('is in no file that was made for them before', async () => {
    expect(await fileOf('caseLog')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    expect(await fileOf('cases')).toMatchObject({ status: 403, body: { code: 'export-holds-hidden' } });
    const again = { of: 'caseLog', format: 'csv', filter: { case: theCase.id } };
    expect(await roads.post('/api/exports', again)).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  });

  it.each(OF_ONE_CASE)('%s answers as if there were none', async (route) => {
    const unseen = await ask(roads, route);
    const made = await ask(roads, route, 'no-such-case');
    const says = ({ status, body }: Answer<unknown>) => {
      const { code, detail, title } = body as Record<string, unknown>;
      return { status, code, detail, title };
    };
    expect(says(unseen)).toEqual(says(made));
    expect(says(unseen)).toMatchObject(
      RIGHTS[route]!.includes('officer')
        ? { status: 404, code: 'case-not-found' }
        : { status: 403, code: 'role-not-allowed' },
    );
  });

  it('gives none of its files to be sent in a case that they have', async () => {
    const own = await register(roads);
    const answer = (id: string) =>
      roads.post<{ code: string }>(`/api/cases/${own}/replies`, { text: 'W załączeniu.', attachmentIds: [id] });
    const [unseen, made] = [await answer(ids.attachments!), await answer('no-such-file')];
    expect([unseen.status, unseen.body.code]).toEqual([409, 'attachment-unavailable']);
    expect([made.status, made.body.code]).toEqual([409, 'attachment-unavailable']);
  });

  it('takes nothing from them: no case of theirs, no mail', async () => {
    const own = await register(roads);
    const refused = { status: 404, body: { code: 'case-not-found' } };
    expect(await roads.post(`/api/cases/${own}/joining`, { intoId: theCase.id })).toMatchObject(refused);
    expect(await roads.post('/api/mail/placing', { mailIds: [ids.mail], caseId: theCase.id })).toMatchObject(refused);
  });

  it('changes unnamed for whoever follows the changes, whose lists are read anew', async () => {
    await health.post(`/api/cases/${theCase.id}/notes`, { text: 'Sprawdzam.' });
    await administrator.post('/api/units', { name: 'Kadry', kind: 'department' });
    await until(() => told.includes('{"kind":"unit"}'));
    expect(told).toContain('data: {"kind":"case"}\n\n');
    expect(told).not.toContain(theCase.id);
  });

  it('comes back with the next assignment', async () => {
    await assign(theCase.id, 'roads');
    await settled();
    expect(await tellingOfTheCase(roads)).toEqual(TELL_OF_CASES);
  });
});

describe('a case of somebody who is away', () => {
  it('is told of to whoever stands in, as long as they do, and not what is the absent one’s own', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' }).format();
    const [employeeId, deputyId] = [people.get('roads'), people.get('bridges')];
    const absence = { employeeId, deputyId, from: today, to: today, scope: 'all' };
    const { body } = await roads.post<{ id: string }>('/api/absences', absence);
    const own = (route: string) => route.startsWith('GET /api/employees/');
    expect(await tellingOfTheCase(bridges)).toEqual(TELL_OF_CASES.filter((route) => !own(route)));
    expect(await tellingOfTheCase(health)).toEqual([]);
    await roads.delete(`/api/absences/${body.id}`);
    expect(await tellingOfTheCase(bridges)).toEqual([]);
  });
});

describe('an answer that went out', () => {
  interface Earlier {
    readonly items: readonly { readonly caseId: string; readonly answerId: string; readonly by: { name: string } }[];
  }
  const registered = async (client: Client, subject: string) =>
    (await client.post<{ id: string }>('/api/cases', byHand({ subject }))).body.id;
  const earlier = async (client: Client, id: string, q = '') =>
    (await client.get<Earlier>(`/api/cases/${id}/earlier-answers${q && `?q=${encodeURIComponent(q)}`}`)).body.items;

  it('is found from a case about the same by whoever sees both, the most alike in front', async () => {
    const [answered, alike, open] = [
      await registered(press, 'Kąpielisko nad Sanem: godziny otwarcia'),
      await registered(press, 'Kąpielisko w Solinie'),
      await registered(press, 'Kąpielisko nad Sanem zamknięte'),
    ];
    const final = { text: 'Od 9 do 18.', via: 'phone', deliveredOn: officeDayIn(0) };
    for (const id of [answered, alike]) expect((await press.post(`/api/cases/${id}/replies`, final)).status).toBe(201);
    const own = await registered(press, 'Godziny kąpieliska nad Sanem');
    const elsewhere = await registered(roads, 'Godziny kąpieliska nad Sanem');
    const found = await until(
      () => earlier(press, own),
      (items) => items.length === 2,
    );
    expect(found.map(({ caseId }) => caseId)).toEqual([answered, alike]);
    expect(found[0]!.by.name).toBe('Osoba press');
    expect((await earlier(press, own, 'SOLINA')).map(({ caseId }) => caseId)).toEqual([alike]);
    expect(await earlier(press, own, 'lotnisko')).toEqual([]);
    expect(await earlier(press, open, '?!')).toEqual([]);
    expect(await earlier(roads, elsewhere)).toEqual([]);
    expect(await earlier(roads, elsewhere, 'Solina')).toEqual([]);
  });
});

describe('a case that was given to a unit', () => {
  const give = (client: Client, id: string, body: object) =>
    client.post<{ code: string }>(`/api/cases/${id}/assignments`, { priority: 'normal', ...body });
  const head = (unitName: string, name: string | null) =>
    administrator.patch(`/api/units/${units.get(unitName)}`, { headId: name && people.get(name) });
  /** Of the cases of the group that waits in units. */
  const waiting = async (client: Client) => (await client.get<{ inUnit: number }>('/api/cases/counts')).body.inUnit;
  const toldOf = async (client: Client, id: string) =>
    (await client.get<Things>('/api/notifications')).body.items
      .filter(({ about }) => about?.id === id)
      .map(({ kind }) => kind);

  it('waits there, is told to the head, and is given by them to somebody of the unit', async () => {
    expect((await head('roads', 'roads')).status).toBe(200);
    const id = await register(press);
    const note = 'Proszę o projekt odpowiedzi.';
    const [dueAt, later] = [inDays(3), inDays(5)];
    expect(await give(administrator, id, { unitId: units.get('roads'), note, dueAt })).toMatchObject({ status: 201 });
    await settled();
    expect(await waiting(roads)).toBe(1);
    expect((await roads.get<Things>('/api/cases?view=inUnit')).body.items).toMatchObject([
      { id, status: 'assigned', assignee: null, unit: { name: 'roads' }, assignmentDueAt: dueAt },
    ]);
    expect((await health.get(`/api/cases/${id}`)).status).toBe(404);
    expect(await toldOf(roads, id)).toEqual(['assignedToUnit']);

    expect(await give(roads, id, { employeeId: people.get('health') })).toMatchObject({
      status: 409,
      body: { code: 'may-assign-within-unit' },
    });
    expect(await give(roads, id, { employeeId: people.get('bridges'), dueAt: later })).toMatchObject({
      status: 409,
      body: { code: 'assignment-term-loosened' },
    });
    expect((await give(roads, id, { employeeId: people.get('bridges') })).status).toBe(201);
    await settled();
    expect(await waiting(roads)).toBe(0);
    expect((await bridges.get(`/api/cases/${id}`)).body).toMatchObject({
      assignee: { name: 'Osoba bridges' },
      assignments: [
        { employee: null, unit: { name: 'roads' }, note, dueAt },
        { employee: { name: 'Osoba bridges' }, unit: { name: 'bridges' }, note: null, dueAt },
      ],
    });
  });

  it('is taken by anybody of the unit, and by nobody for another', async () => {
    const id = await register(press);
    await give(administrator, id, { unitId: units.get('bridges') });
    const refused = { status: 403, body: { code: 'may-assign-only-oneself' } };
    expect(await give(bridges, id, { employeeId: people.get('roads') })).toMatchObject(refused);
    expect(await give(bridges, id, { unitId: units.get('roads') })).toMatchObject(refused);
    expect((await give(bridges, id, { employeeId: people.get('bridges') })).status).toBe(201);
  });

  it('is told to the deputy of a head who has left, and given by them', async () => {
    await employee('dawny', 'health', 'officer');
    const deputy = await employee('zastepca', 'health', 'officer');
    const unit = `/api/units/${units.get('health')}`;
    const chosen = { headId: people.get('dawny'), deputyId: people.get('zastepca') };
    expect((await administrator.patch(unit, chosen)).status).toBe(200);
    expect(await administrator.patch(unit, { deputyId: people.get('dawny') })).toMatchObject({
      status: 409,
      body: { code: 'deputy-is-head' },
    });
    await administrator.patch(`/api/employees/${people.get('dawny')}`, { active: false });
    const id = await register(press);
    await give(administrator, id, { unitId: units.get('health') });
    await settled();
    expect(await toldOf(deputy, id)).toEqual(['assignedToUnit']);
    expect((await give(deputy, id, { employeeId: people.get('zastepca') })).status).toBe(201);
    await administrator.patch(unit, { headId: null, deputyId: null });
  });

  it('is told to the coordinators where the unit has no head who could act', async () => {
    const coordinator = await employee('kora', 'health', 'coordinator');
    const deputy = await employee('odeszla', 'health', 'officer');
    const [without, gone] = [await register(press), await register(press)];
    await give(administrator, without, { unitId: units.get('health') });
    expect((await head('health', 'odeszla')).status).toBe(200);
    expect((await deputy.get('/api/session')).status).toBe(200);
    await administrator.patch(`/api/employees/${people.get('odeszla')}`, { active: false });
    await give(administrator, gone, { unitId: units.get('health') });
    await settled();
    for (const id of [without, gone]) expect(await toldOf(coordinator, id)).toEqual(['assignedToUnit']);
  });

  it('names who or where, and a term that can be kept', async () => {
    const id = await register(press);
    const unitId = units.get('roads');
    const refusal = async (body: object) => {
      const { status, body: problem } = await give(administrator, id, body);
      return [status, problem.code];
    };
    expect(await refusal({})).toEqual([400, 'assignment-to-one']);
    expect(await refusal({ unitId, employeeId: people.get('roads') })).toEqual([400, 'assignment-to-one']);
    expect(await refusal({ unitId: 'nowhere' })).toEqual([404, 'unit-unknown']);
    expect(await refusal({ unitId, dueAt: inDays(-1) })).toEqual([409, 'assignment-term-past']);
    expect(await refusal({ unitId, dueAt: inDays(90) })).toEqual([409, 'assignment-term-too-late']);
    expect(await refusal({ unitId, dueAt: 'tomorrow' })).toEqual([400, 'invalid-input']);
  });

  it('has a head of its own, of a unit above, or of the press office', async () => {
    expect(await head('roads', 'health')).toMatchObject({ status: 409, body: { code: 'unit-head-elsewhere' } });
    expect(await head('roads', 'odeszla')).toMatchObject({ status: 409, body: { code: 'employee-deactivated' } });
    expect((await head('bridges', 'roads')).status).toBe(200);
    expect((await head('bridges', null)).status).toBe(200);
  });
});

describe('the tree of units', () => {
  it('lets those above see what stands below, wherever a unit is moved', async () => {
    const id = await register(press);
    await assign(id, 'bridges');
    const seenBy = async (client: Client) => (await client.get(`/api/cases/${id}`)).status === 200;
    expect([await seenBy(bridges), await seenBy(roads), await seenBy(health)]).toEqual([true, true, false]);
    await administrator.patch(`/api/units/${units.get('bridges')}`, { parentId: units.get('health') });
    expect([await seenBy(bridges), await seenBy(roads), await seenBy(health)]).toEqual([true, false, true]);
    await settled();
    const listed = async (client: Client) =>
      (await client.get<Things>('/api/cases')).body.items.some((one) => one.id === id);
    expect([await listed(bridges), await listed(roads), await listed(health)]).toEqual([true, false, true]);
  });

  it('keeps what an officer elsewhere registered in their unit, until somebody has it', async () => {
    const id = await register(roads);
    expect((await roads.get<Case>(`/api/cases/${id}`)).body.unit).toMatchObject({ name: 'roads' });
    expect((await press.get(`/api/cases/${id}`)).status).toBe(200);
    expect((await health.get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('is what it is now: whoever is moved into the press office sees all at once', async () => {
    await administrator.patch(`/api/employees/${people.get('health')}`, { unitId: units.get('press') });
    expect((await health.get(`/api/cases/${theCase.id}`)).status).toBe(200);
    await administrator.patch(`/api/employees/${people.get('health')}`, { unitId: units.get('health') });
    expect((await health.get(`/api/cases/${theCase.id}`)).status).toBe(404);
  });
});

describe('mail that became no case', () => {
  it('is the press office’s', async () => {
    const seen = async (client: Client) => [
      (await client.get<Things>('/api/mail')).body.items.length,
      (await client.get(`/api/mail/${ids.mail}`)).status,
      (await client.get(`/api/mail/${ids.mail}/raw`)).status,
      (await client.get<{ states: { waiting: number } }>('/api/mail/counts')).body.states.waiting,
    ];
    expect(await seen(press)).toEqual([1, 200, 200, 1]);
    expect(await seen(roads)).toEqual([0, 404, 404, 0]);
    const act = (what: string) => roads.post(`/api/mail/${what}`, { mailIds: [ids.mail] });
    for (const what of ['placing', 'putting-away', 'taking-back'])
      expect(await act(what)).toMatchObject({
        status: 200,
        body: { results: [{ done: false, problem: { code: 'mail-not-found' } }] },
      });
  });
});

describe('what a unit is asked about a case', () => {
  interface Waiting {
    readonly status: string;
    readonly awaited: { readonly count: number };
  }
  interface Contribution {
    readonly state: string;
    readonly case: object | null;
    readonly attachments: readonly { attachmentId: string }[];
    readonly thread: readonly { text: string; version: number; attachments: readonly { attachmentId: string }[] }[];
    readonly mayAnswer: boolean;
    readonly mayDecide: boolean;
  }
  let water: Client;
  let colleague: Client;
  let id: string;
  const ask = (body: object) =>
    press.post<{ id: string; code: string; items: { id: string; unitId: string }[] }>(
      `/api/cases/${theCase.id}/contributions`,
      { question: 'Czy woda była zdatna?', dueAt: inDays(1), ...body },
    );
  const upload = async (client: Client, content: string) => {
    const form = new FormData();
    form.append('file', new Blob([content]), 'plik.txt');
    const response = await fetch(new URL('/api/attachments', office.url), {
      method: 'POST',
      body: form,
      headers: { cookie: client.cookie!, origin: office.url },
    });
    expect(response.status).toBe(201);
    return ((await response.json()) as { id: string }).id;
  };
  const act = (client: Client, what: string, body: object = {}) =>
    client.post<{ code: string }>(`/api/contributions/${id}/${what}`, body);
  const read = (client: Client) => client.get<Contribution>(`/api/contributions/${id}`);

  beforeAll(async () => {
    await unit('water', 'press');
    water = await employee('woda', 'water', 'contributor');
    colleague = await employee('rzecznik', 'press', 'contributor');
    const asked = await ask({ unitIds: [units.get('water'), units.get('health')], attachmentIds: [ids.attachments] });
    expect(asked.status).toBe(201);
    id = asked.body.items.find(({ unitId }) => unitId === units.get('water'))!.id;
    await settled();
  });

  it('is all that it learns of the case: the question and the chosen files', async () => {
    expect(await tellingOfTheCase(water)).toEqual(['GET /api/attachments/{id}']);
    await until(async () => {
      const { awaited } = (await press.get<Waiting>(`/api/cases/${theCase.id}`)).body;
      return awaited.count >= 2;
    });
    expect((await read(water)).body).toMatchObject({
      question: 'Czy woda była zdatna?',
      case: null,
      attachments: [{ attachmentId: ids.attachments }],
      mayAnswer: true,
      mayDecide: false,
    });
    const listed = await water.get<Things>('/api/contributions?unit=own&state=waiting');
    expect(listed.body.items).toMatchObject([{ id, case: null }]);
    const told = await water.get<Things>('/api/notifications');
    expect(told.body.items).toMatchObject([{ kind: 'contributionAsked', about: { id } }]);
    const [file] = [await upload(press, 'Projekt')];
    expect((await press.post(`/api/cases/${theCase.id}/notes`, { text: 'x', attachmentIds: [file] })).status).toBe(201);
    expect((await water.get(`/api/attachments/${file}`)).status).toBe(404);
    expect((await act(water, 'answers', { text: 'Tak.', attachmentIds: [file] })).body.code).toBe(
      'attachment-not-found',
    );
  });

  it('is nobody else’s: neither another unit’s, nor a contributor’s of the press office', async () => {
    for (const client of [roads, bridges, health, colleague]) {
      const seesCase = client === roads;
      expect((await read(client)).status).toBe(seesCase ? 200 : 404);
      expect((await act(client, 'answers', { text: 'Tak.' })).body.code).toBe(
        seesCase ? 'contribution-of-another-unit' : 'contribution-not-found',
      );
    }
    expect((await colleague.get<Things>('/api/contributions')).body.items).toEqual([]);
    expect((await health.get<Things>('/api/contributions')).body.items.map((one) => one.id)).not.toContain(id);
    expect((await act(water, 'acceptance')).status).toBe(403);
  });

  it('is answered in versions, returned, accepted, and then done', async () => {
    const file = await upload(water, 'Wyniki badań');
    expect((await act(water, 'taking')).status).toBe(201);
    expect((await act(water, 'queries', { text: 'W którym tygodniu?' })).status).toBe(201);
    expect((await act(press, 'explanation', { text: 'W maju.' })).status).toBe(201);
    expect((await act(water, 'answers', { text: 'Tak.' })).status).toBe(201);
    expect((await act(press, 'return', { reason: 'Proszę o wyniki.' })).status).toBe(201);
    expect((await act(water, 'answers', { text: 'Tak, w załączeniu.', attachmentIds: [file] })).status).toBe(201);
    expect((await press.get(`/api/attachments/${file}`)).status).toBe(200);
    expect((await water.get(`/api/attachments/${file}`)).status).toBe(200);
    const { thread, case: its } = (await read(press)).body;
    expect(its).toMatchObject({ id: theCase.id });
    expect(thread.at(-1)).toMatchObject({
      text: 'Tak, w załączeniu.',
      version: 2,
      attachments: [{ attachmentId: file }],
    });
    expect((await act(press, 'acceptance')).status).toBe(201);
    expect(await act(water, 'answers', { text: 'Jeszcze.' })).toMatchObject({
      status: 409,
      body: { code: 'contribution-accepted' },
    });
  });

  it('is found, counted and taken out as a table by whoever sees it, and by nobody else', async () => {
    await settled();
    const found = async (client: Client) =>
      (await client.get<{ items: { kind: string; detail: string }[] }>('/api/search?q=zdatna')).body.items
        .flatMap(({ kind, detail }) => (kind === 'contribution' ? detail : []))
        .sort();
    expect(await found(press)).toEqual(['health', 'water']);
    expect(await found(water)).toEqual(['water']);
    expect(await found(health)).toEqual(['health']);
    for (const client of [bridges, colleague]) expect(await found(client)).toEqual([]);

    const figures = async (client: Client, unit: string) =>
      (await client.get(`/api/contributions/figures?unit=${unit}`)).body;
    expect(await figures(water, 'own')).toEqual({
      ...{ open: 0, overdue: 0, asked: 1, answered: 1, onTime: 1 },
      medianHours: expect.any(Number),
    });
    expect(await figures(bridges, units.get('water')!)).toMatchObject({ asked: 0, medianHours: null });

    const table = (client: Client) => client.get<string>(`/api/cases/${theCase.id}/contributions/table.csv`);
    expect((await table(water)).status).toBe(403);
    const lines = String((await table(press)).body).split('\r\n');
    expect(lines.find((line) => line.includes(';water;'))).toMatch(/^.+;Czy woda była zdatna\?;water;przyjęty;.+;;/);
  });

  it('stands in the history of the unit, for whoever sees it', async () => {
    await settled();
    const history = (client: Client, query = '') =>
      client.get<{ items: { kind: string; title: string; excerpt: string | null; case: object | null }[] }>(
        `/api/units/${units.get('water')}/timeline?${query}`,
      );
    const said = async (client: Client, query?: string) =>
      (await history(client, query)).body.items.map(({ kind, excerpt, title }) => `${kind}: ${excerpt ?? title}`);
    const all = ['contribution: Tak, w załączeniu.', 'contribution: Tak.', 'question: Czy woda była zdatna?'];
    expect(await said(press)).toEqual(all);
    expect(await said(roads)).toEqual(all);
    expect(await said(bridges)).toEqual([]);
    expect((await history(water)).status).toBe(403);
    expect(await said(press, 'types=answers&q=załączeniu')).toEqual(all.slice(0, 1));
    expect(await said(press, 'q=zdatna')).toEqual(all);
    expect(await said(press, 'limit=1')).toEqual(all.slice(0, 1));
    expect((await history(press)).body.items[0]!.case).toMatchObject({ id: theCase.id });
    expect((await press.get('/api/units/nothing/timeline')).status).toBe(404);
    const figures = async (client: Client) => (await client.get(`/api/units/${units.get('water')}/statistics`)).body;
    expect(await figures(press)).toMatchObject({ cases: 0, questions: 1, contributed: 1, late: 0 });
    expect(await figures(bridges)).toMatchObject({ questions: 0, medianHoursToContribute: null });
  });

  it('goes with the hands it is passed on to', async () => {
    const other = await ask({ unitId: units.get('water'), employeeId: people.get('woda') });
    id = other.body.id;
    await settled();
    const toRoads = { unitId: units.get('bridges'), reason: 'To most.' };
    expect((await act(water, 'handing-on', toRoads)).status).toBe(201);
    expect((await act(press, 'handing-on/consent')).status).toBe(201);
    await settled();
    expect((await read(water)).status).toBe(404);
    expect((await read(bridges)).body).toMatchObject({ mayAnswer: true });
    expect((await act(press, 'withdrawal', { reason: 'Już wiemy.' })).status).toBe(201);
    expect((await act(bridges, 'answers', { text: 'Tak.' })).body).toMatchObject({ tooLate: 'withdrawn' });
  });

  it('is overtaken by an answer that says why it does not wait for it, and the unit learns why', async () => {
    const contact = { name: 'Ewa Wodna', email: 'ewa@wodna.example' };
    const question = { channel: 'phone', subject: 'Ciśnienie', text: 'Czy spadło?', contact };
    const other = (await administrator.post<{ id: string }>('/api/cases', question)).body;
    const asked = await administrator.post<{ id: string }>(`/api/cases/${other.id}/contributions`, {
      unitId: units.get('water'),
      question: 'Czy ciśnienie spadło?',
      dueAt: inDays(1),
    });
    expect(asked.status).toBe(201);
    ({ id } = asked.body);
    const stands = async () => (await administrator.get<Waiting>(`/api/cases/${other.id}`)).body;
    await until(async () => (await stands()).status === 'waitingForInput');
    const answer = (body: object) => administrator.post(`/api/cases/${other.id}/replies`, { text: 'Nie.', ...body });
    expect(await answer({})).toMatchObject({
      status: 409,
      body: {
        code: 'contributions-open',
        parameters: { awaited: [{ id: units.get('water'), dueAt: expect.any(String), lateSince: null }] },
      },
    });
    expect((await answer({ final: false })).status).toBe(201);
    expect((await answer({ pastContributionsReason: 'Wiemy od dyżurnego.' })).status).toBe(201);
    await until(async () => (await read(water)).body.state === 'overtaken');
    await until(async () => (await stands()).awaited.count === 0);
    expect((await stands()).status).toBe('answered');
    const history = await administrator.get<{ items: { type: string; summary: string }[] }>(
      `/api/cases/${other.id}/history`,
    );
    const said = history.body.items.filter(({ type }) => type.startsWith('Input')).map(({ summary }) => summary);
    expect(said).toHaveLength(3);
    for (const summary of said) expect(summary).toContain('water');
    expect(said.join()).toContain('Wiemy od dyżurnego.');
    expect(JSON.stringify((await read(water)).body)).toContain('Wiemy od dyżurnego.');
    expect((await act(water, 'answers', { text: 'A jednak.' })).body).toMatchObject({ tooLate: 'answered' });
  });

  it.each([
    ['contribution-to-one', 400, () => ({})],
    ['contribution-term-past', 409, () => ({ unitId: units.get('water'), dueAt: inDays(-1) })],
    ['contribution-employee-elsewhere', 409, () => ({ unitId: units.get('water'), employeeId: people.get('health') })],
    ['attachment-not-found', 404, () => ({ unitId: units.get('water'), attachmentIds: ['nothing'] })],
    ['unit-unknown', 404, () => ({ unitId: 'nowhere' })],
  ])('is refused as %s', async (code, status, body) =>
    expect(await ask(body())).toMatchObject({ status, body: { code } }),
  );
});

describe('a case that is kept closely', () => {
  /** As an event of its own: how a case comes to be confidential, no command says yet. */
  async function keep(sensitivity: 'normal' | 'confidential'): Promise<void> {
    const events = await openEventStore({ databaseUrl: office.databaseUrl });
    const id = randomUUID();
    const metadata = {
      ...{ actor: 'system', client: 'test', commandId: id, $correlationId: id, $causationId: id },
      ...{ occurredAt: new Date().toISOString(), schema: 1 },
    };
    const data = { caseId: theCase.id, contactId: theCase.contact.id, sensitivity };
    await events.append(`case-${theCase.id}`, 'exists', [{ id, type: 'SensitivitySet', data, metadata }]);
    await events.close();
    const seen = sensitivity === 'normal';
    await until(
      async () => tellingOfTheCase(auditor),
      (telling) => telling.length > 0 === seen,
    );
  }
  const clear = async (name: string, clearance: string) =>
    expect((await administrator.patch(`/api/employees/${people.get(name)}`, { clearance })).status).toBe(200);
  const own = (route: string) => route.startsWith('GET /api/employees/');
  let auditor: Client;

  beforeAll(async () => {
    auditor = await employee('kontroler', 'health', 'auditor');
    await assign(theCase.id, 'roads');
    await settled();
    expect(await tellingOfTheCase(roads)).toEqual(TELL_OF_CASES);
    await keep('confidential');
  });

  it('is told of to nobody without the clearance, whatever they are and whoever has the case', async () => {
    const coordinator = await employee('szef', 'press', 'coordinator', 'registrar', 'officer');
    for (const client of [auditor, coordinator, press, roads, bridges, health])
      expect(await tellingOfTheCase(client)).toEqual([]);
    const refused = { status: 404, body: { code: 'case-not-found' } };
    for (const client of [coordinator, roads]) {
      expect(await client.get(`/api/cases/${theCase.id}`)).toMatchObject(refused);
      expect(await client.post(`/api/cases/${theCase.id}/notes`, { text: 'Notatka' })).toMatchObject(refused);
    }
  });

  it('stands in the access log as something that its reader may not see', async () => {
    interface Reads {
      readonly items: readonly { readonly act: string; readonly kind: string; readonly hidden: boolean }[];
    }
    for (const [client, path] of [
      [auditor, `/api/access-log?limit=200&employee=${people.get('roads')}`],
      [roads, '/api/access-log/mine?limit=200'],
    ] as const) {
      const { body } = await client.get<Reads>(path);
      expect(body.items).toContainEqual(expect.objectContaining({ act: 'opened', kind: 'case', hidden: true }));
      const ofThings = JSON.stringify(body.items.filter(({ act }) => act !== 'searched'));
      for (const sign of [theCase.id, theCase.number, CANARY]) expect(ofThings).not.toContain(sign);
    }
  });

  it('is told of to those who have the clearance, and would see it otherwise', async () => {
    for (const name of ['roads', 'health', 'kontroler']) await clear(name, 'confidential');
    expect(await tellingOfTheCase(roads)).toEqual(TELL_OF_CASES);
    expect((await roads.get<{ sensitivity: string }>(`/api/cases/${theCase.id}`)).body.sensitivity).toBe(
      'confidential',
    );
    for (const route of [
      'GET /api/employees/{id}/audit.csv',
      'GET /api/cases/{id}/as-of',
      'GET /api/drafts/{id}/as-of',
    ])
      expect(await tellingOfTheCase(auditor)).toContain(route);
    expect(await tellingOfTheCase(health)).not.toContain('GET /api/cases/{id}');
  });

  it('is not told of to a deputy who has no clearance of their own', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' }).format();
    const [employeeId, deputyId] = [people.get('roads'), people.get('bridges')];
    const absence = { employeeId, deputyId, from: today, to: today, scope: 'all' };
    const away = await roads.post<{ id: string }>('/api/absences', absence);
    expect(away.status).toBe(201);
    expect(await tellingOfTheCase(bridges)).toEqual([]);
    await clear('bridges', 'confidential');
    expect(await tellingOfTheCase(bridges)).toEqual(TELL_OF_CASES.filter((route) => !own(route)));
    await roads.delete(`/api/absences/${away.body.id}`);
  });

  it('is shown with the clearance of an employee to administrators, coordinators and themselves', async () => {
    const clearance = async (client: Client) =>
      (await client.get<{ clearance?: string }>(`/api/employees/${people.get('roads')}`)).body.clearance;
    expect(await clearance(administrator)).toBe('confidential');
    expect(await clearance(roads)).toBe('confidential');
    expect(await clearance(health)).toBeUndefined();
  });

  it('is told of to all who see cases, once it is like any other', async () => {
    for (const name of ['roads', 'health', 'bridges', 'kontroler']) await clear(name, 'normal');
    await keep('normal');
    expect(await tellingOfTheCase(roads)).toEqual(TELL_OF_CASES);
  });
});

describe('an officer who became something else', () => {
  it('reads nothing any more in what they were told of', async () => {
    expect((await roads.get<Things>('/api/notifications')).body.items.length).toBeGreaterThan(0);
    await administrator.patch(`/api/employees/${people.get('roads')}`, { roles: ['contributor'] });
    expect((await roads.get<Things>('/api/notifications')).body).toEqual({
      items: [],
      groups: [],
      unread: 0,
      waiting: 0,
    });
    expect(await tellingOfTheCase(roads)).toEqual([]);
  });
});
