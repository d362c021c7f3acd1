import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../tests/support/pdf.js';
import { until } from '../../../tests/support/until.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface Item {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly summary: string;
  readonly subject: { kind: string; id: string; label: string | null };
  readonly case: { id: string; number: string } | null;
  readonly actor: { id: string; name: string | null };
}
interface Items {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const THIS_YEAR = Temporal.Now.plainDateISO('Europe/Warsaw').year;
const PASSWORD = 'zielony parasol nad Wisłą';
let office: TestOffice;
let administrator: Client;
let officer: Client;
let officerId: string;
let contactId: string;
let newsroomId: string;
let caseId: string;

const employee = async (name: string, email: string, roles: string[]): Promise<string> => {
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  const unitId = units.body.items[0]!.id;
  const answer = await administrator.post<Written>('/api/employees', {
    name,
    email,
    roles,
    unitId,
    password: PASSWORD,
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
};

beforeAll(async () => {
  office = await startTestOffice();
  administrator = await office.client();
  officerId = await employee('Anna Lis', 'anna@urzad.pl', ['officer']);
  officer = await office.client('anna@urzad.pl', PASSWORD);
  const newsroom = await officer.post<Written>('/api/newsrooms', { name: 'Kurier Poranny', kind: 'daily' });
  newsroomId = newsroom.body.id;
  const contact = await officer.post<Written>('/api/contacts', { name: 'Maria Wójcik', newsroomId });
  contactId = contact.body.id;
  const theCase = await officer.post<Written>('/api/cases', {
    channel: 'phone',
    subject: 'Remont mostu',
    text: 'Kiedy koniec remontu?',
    contact: { id: contactId, name: 'Maria Wójcik' },
  });
  expect(theCase.status).toBe(201);
  caseId = theCase.body.id;
  await officer.post(`/api/cases/${caseId}/notes`, { text: 'Zapytać ZDW; "pilne"' });
});
afterAll(() => office?.stop());

describe('the audit of an employee', () => {
  it('shows everything that they did, newest first', async () => {
    const { status, body } = await officer.get<Items>(`/api/employees/${officerId}/audit`);
    expect(status).toBe(200);
    expect(body.items.map(({ type }) => type)).toEqual([
      'NoteAdded',
      'DeadlineStarted',
      'MessageReceived',
      'CaseRegistered',
      'ContactRegistered',
      'NewsroomRegistered',
      'SignedIn',
    ]);
    expect(body.items[0]).toMatchObject({
      subject: { kind: 'case', id: caseId, label: expect.stringMatching(/^\d{4}\/\d{6}$/) },
      summary: 'Notatka: Zapytać ZDW; "pilne"',
    });
    expect(body.items[4]!.subject).toEqual({ kind: 'contact', id: contactId, label: 'Maria Wójcik' });
  });

  it('comes in pages that leave nothing out', async () => {
    const whole = await officer.get<Items>(`/api/employees/${officerId}/audit?limit=200`);
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? 'limit=3' : `limit=3&cursor=${cursor}`;
      const { body } = await officer.get<Items>(`/api/employees/${officerId}/audit?${query}`);
      ids.push(...body.items.map(({ eventId }) => eventId));
      cursor = body.nextCursor;
    }
    expect(ids).toEqual(whole.body.items.map(({ eventId }) => eventId));
  });

  it('is filtered by kind of act, hours and personal data, and summed up by case', async () => {
    const read = async (query: string) =>
      (await administrator.get<Items>(`/api/employees/${officerId}/audit?limit=200&${query}`)).body.items;
    const types = async (query: string) => (await read(query)).map(({ type }) => type);
    expect(await types('act=note')).toEqual(['NoteAdded']);
    expect(await types(`act=note,signIn&case=${caseId}`)).toEqual(['NoteAdded']);
    expect(await types('act=clock')).toEqual([]);
    expect((await read('act=note'))[0]).toMatchObject({ actor: { name: 'Anna Lis' }, case: { id: caseId } });
    const whole = await types('');
    expect(whole).toContain('SignedIn');
    for (const flag of ['offHours', 'personal']) {
      const [is, not] = [await types(`${flag}=true`), await types(`${flag}=false`)];
      expect([...is, ...not].sort()).toEqual(whole.toSorted());
    }
    expect(await types('personal=false')).toContain('DeadlineStarted');
    expect(await types('by=deputies')).toEqual([]);
    expect(await types('channel=email')).toEqual([]);
    expect(await types('channel=phone&act=registration')).toEqual(['MessageReceived', 'CaseRegistered']);
    const byCase = await administrator.get(`/api/employees/${officerId}/audit/cases`);
    expect(byCase.body).toMatchObject({ items: [{ case: { id: caseId }, acts: 4 }] });
    expect(await administrator.get(`/api/employees/${officerId}/audit?act=magic`)).toMatchObject({ status: 400 });
  });

  it('is bounded by days in Warsaw', async () => {
    const count = async (query: string) =>
      (await officer.get<Items>(`/api/employees/${officerId}/audit?${query}`)).body.items.length;
    const today = Temporal.Now.plainDateISO('Europe/Warsaw');
    expect(await count(`from=${today.toString()}&to=${today.toString()}`)).toBe(7);
    expect(await count(`to=${today.subtract({ days: 1 }).toString()}`)).toBe(0);
    expect(await count(`from=${today.add({ days: 1 }).toString()}`)).toBe(0);
    for (const from of ['wczoraj', '2026-02-30', '2026-W10', '2026-03-02T10:00:00']) {
      const refused = await officer.get(`/api/employees/${officerId}/audit?from=${from}`);
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'from', code: 'not-date' }] } });
    }
  });

  it('is bounded by instants too, both included, their plus encoded or not', async () => {
    const path = `/api/employees/${officerId}/audit`;
    const { items } = (await officer.get<Items>(path)).body;
    const { occurredAt } = items[1]!;
    const same = items.filter((item) => item.occurredAt === occurredAt).map(({ eventId }) => eventId);
    const inWarsaw = Temporal.Instant.from(occurredAt).toString({ timeZone: '+01:00', smallestUnit: 'millisecond' });
    for (const instant of [occurredAt, encodeURIComponent(inWarsaw), inWarsaw]) {
      const found = await officer.get<Items>(`${path}?from=${instant}&to=${instant}`);
      expect(found.body.items.map(({ eventId }) => eventId)).toEqual(same);
    }
  });

  it('speaks English where asked to', async () => {
    const { body } = await officer.get<Items>(`/api/employees/${officerId}/audit`, { 'accept-language': 'en' });
    expect(body.items[0]!.summary).toBe('Note: Zapytać ZDW; "pilne"');
  });

  it('is a CSV file that no spreadsheet runs', async () => {
    const { status, headers, body } = await officer.get<string>(`/api/employees/${officerId}/audit.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="audyt.csv"');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toContain('Kiedy;Kto;Co;Sprawa;');
    expect(lines).toHaveLength(8);
    expect(lines[1]).toContain('"Notatka: Zapytać ZDW; ""pilne""";2026/000001;sprawa;');
  });

  it('is for its owner, the auditor and the coordinator', async () => {
    await employee('Jan Kot', 'jan@urzad.pl', ['officer']);
    await employee('Ewa Sum', 'ewa@urzad.pl', ['auditor']);
    const ask = async (email: string, path: string) => {
      const client = await office.client(email, PASSWORD);
      return (await client.get<{ code?: string }>(path)).status;
    };
    expect(await ask('jan@urzad.pl', `/api/employees/${officerId}/audit`)).toBe(403);
    expect(await ask('jan@urzad.pl', `/api/employees/${officerId}/audit.csv`)).toBe(403);
    expect(await ask('ewa@urzad.pl', `/api/employees/${officerId}/audit`)).toBe(200);
    expect(await ask('ewa@urzad.pl', '/api/employees/nobody/audit')).toBe(404);
  });
});

describe('the history of contact', () => {
  const expected = ['CaseRegistered', 'MessageReceived', 'DeadlineStarted', 'NoteAdded'];

  it('with a journalist is whole, oldest first', async () => {
    const { body } = await officer.get<Items>(`/api/contacts/${contactId}/history`);
    expect(body.items.map(({ type }) => type)).toEqual(['ContactRegistered', ...expected]);
    expect(body.items[4]).toMatchObject({ actor: { id: officerId, name: 'Anna Lis' }, case: { id: caseId } });
  });

  it('with a newsroom holds its cases', async () => {
    const { body } = await officer.get<Items>(`/api/newsrooms/${newsroomId}/history`);
    expect(body.items.map(({ type }) => type)).toEqual(['NewsroomRegistered', ...expected]);
    const page = await officer.get<Items>(`/api/newsrooms/${newsroomId}/history?limit=2`);
    const next = await officer.get<Items>(
      `/api/newsrooms/${newsroomId}/history?limit=200&cursor=${page.body.nextCursor}`,
    );
    expect([...page.body.items, ...next.body.items]).toEqual(body.items);
  });

  it('of nobody is not found', async () => {
    expect((await officer.get(`/api/contacts/nobody/history`)).status).toBe(404);
    expect((await officer.get(`/api/newsrooms/${contactId}/history`)).status).toBe(404);
  });
});

describe('the history of settings', () => {
  it('says who changed units, newest first, page by page', async () => {
    const add = (name: string) => administrator.post('/api/units', { name, kind: 'department' });
    expect((await add('Departament Dróg')).status).toBe(201);
    expect((await add('Departament Mostów')).status).toBe(201);
    const path = '/api/administration/history/unit';
    const { body } = await administrator.get<Items>(path);
    expect(body.items.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Dodano komórkę: Departament Mostów'),
      expect.stringContaining('Dodano komórkę: Departament Dróg'),
      expect.stringContaining('Dodano komórkę: Biuro prasowe'),
    ]);
    expect(body.items[0]!.actor.name).toBe('Administrator');
    const first = (await administrator.get<Items>(`${path}?limit=2`)).body;
    const rest = (await administrator.get<Items>(`${path}?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items]).toEqual(body.items);
    expect(rest.nextCursor).toBeNull();
  });

  it('says of each thing who set it last', async () => {
    const { body: added } = await administrator.post<Written>('/api/units', { name: 'Kadry', kind: 'department' });
    const path = '/api/administration/history/unit/sources';
    const of = async () =>
      (await administrator.get<{ items: { id: string; at: string; by: object }[] }>(path)).body.items.find(
        ({ id }) => id === added.id,
      )!;
    const first = await of();
    expect(first.by).toMatchObject({ name: 'Administrator' });
    expect((await administrator.patch(`/api/units/${added.id}`, { name: 'Kadry i płace' })).status).toBe(200);
    expect((await of()).at > first.at).toBe(true);
    expect((await administrator.get('/api/administration/history/case/sources')).status).toBe(404);
  });

  it('of an employee says who changed roles, clearance, functions and absences, and where they head a unit', async () => {
    const id = await employee('Zofia Zmienna', 'zofia@urzad.example', ['officer']);
    const { body: unit } = await administrator.post<Written>('/api/units', { name: 'Wydział Z', kind: 'department' });
    const change = { roles: ['officer', 'registrar'], unitId: unit.id, clearance: 'confidential' };
    expect((await administrator.patch(`/api/employees/${id}`, change)).status).toBe(200);
    for (const headId of [id, null]) await administrator.patch(`/api/units/${unit.id}`, { headId });
    // Another name of the unit says nothing of its people.
    await administrator.patch(`/api/units/${unit.id}`, { name: 'Wydział Zet' });
    for (const holderIds of [[id], []]) await administrator.patch('/api/functions/registry', { holderIds });
    const days = { from: '2031-07-01', to: '2031-07-03' };
    const absence = { employeeId: id, deputyId: officerId, scope: 'all', ...days };
    expect((await administrator.post('/api/absences', absence)).status).toBe(201);
    const path = `/api/employees/${id}/history`;
    const { items } = await until(
      async () => (await administrator.get<Items>(path)).body,
      (body) => body.items.some(({ type }) => type === 'AbsencePlanned'),
    );
    expect(items.map(({ type }) => type)).toEqual([
      'AbsencePlanned',
      'FunctionHoldersSet',
      'FunctionHoldersSet',
      'UnitChanged',
      'UnitChanged',
      'EmployeeChanged',
      'EmployeeAdded',
    ]);
    expect(items[5]).toMatchObject({
      actor: { name: 'Administrator' },
      summary: expect.stringMatching(/role: .+komórka: .+wgląd|komórka/),
    });
    const own = await office.client('zofia@urzad.example', PASSWORD);
    expect((await own.get<Items>(path)).body.items).toHaveLength(7);
    expect((await officer.get(path)).status).toBe(403);
    expect((await administrator.get('/api/employees/nobody/history')).status).toBe(404);
  });

  it('of anything else is not found', async () => {
    expect((await administrator.get('/api/administration/history/case')).status).toBe(404);
  });
});

describe('the access log', () => {
  interface Read {
    readonly act: string;
    readonly kind: string;
    readonly employeeId: string;
    readonly employeeName: string | null;
    readonly thingId: string | null;
    readonly thingLabel: string | null;
    readonly client: string;
    readonly detail: string | null;
    readonly words: string | null;
    readonly place: { userAgent: string } | null;
  }
  interface Reads {
    readonly items: readonly Read[];
    readonly nextCursor: string | null;
  }
  let auditor: Client;

  it('has who opened, searched for, exported and administered what, and who signed in from where', async () => {
    await employee('Olga Kontrolerska', 'olga@urzad.pl', ['auditor']);
    auditor = await office.client('olga@urzad.pl', PASSWORD);
    const console = { 'x-client': 'console/0.1.0' };
    for (const path of [
      `/api/cases/${caseId}`,
      `/api/cases/${caseId}/correspondence`,
      `/api/contacts/${contactId}`,
      '/api/search?q=Kowalska',
      `/api/cases/${caseId}/case-log`,
      '/api/cases',
    ])
      expect((await officer.get(path, console)).status).toBe(200);
    expect((await officer.get('/api/cases/00000000-0000-4000-8000-000000000000', console)).status).toBe(404);
    const read = (more = '') => auditor.get<Reads>(`/api/access-log?limit=200&employee=${officerId}${more}`);
    const { body } = await until(read, (answer) =>
      answer.body.items.some(({ act, kind }) => act === 'exported' && kind === 'case'),
    );
    const of = (act: string) => body.items.filter((one) => one.act === act && one.client === 'console/0.1.0');
    expect(of('opened').filter(({ kind }) => kind === 'case')).toEqual([
      expect.objectContaining({
        thingId: caseId,
        thingLabel: expect.stringMatching(/^\d{4}\/\d{6}$/),
        employeeName: 'Anna Lis',
      }),
    ]);
    // Opened by what came before in the same session, perhaps: that is one opening.
    expect(body.items.find(({ act, kind }) => act === 'opened' && kind === 'contact')).toMatchObject({
      thingLabel: 'Maria Wójcik',
    });
    expect(of('searched')).toMatchObject([{ words: 'Kowalska', detail: '/api/search' }]);
    expect(of('exported')).toMatchObject([{ kind: 'case', thingId: caseId }]);
    expect(body.items.filter(({ act }) => act === 'signedIn')).toMatchObject([
      { thingId: officerId, place: { userAgent: expect.any(String) } },
    ]);
    const administered = (await auditor.get<Reads>('/api/access-log?act=administered&limit=200')).body.items;
    expect(administered).toContainEqual(expect.objectContaining({ detail: 'POST /api/employees' }));
    const onCase = (await auditor.get<Reads>(`/api/access-log?thing=${caseId}&client=console&kind=case`)).body.items;
    expect(onCase.length).toBe(2);
    expect((await read('&from=2020-01-01&to=2020-01-31')).body.items).toEqual([]);
    // Whoever reads it stands in it.
    await until(
      async () => (await auditor.get<Reads>('/api/access-log?kind=accessLog')).body.items,
      (items) =>
        items.some(({ employeeName, thingId }) => employeeName === 'Olga Kontrolerska' && thingId === officerId),
    );
  });

  it('has who was refused, what they tried, and why', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    const jan = await employee('Jan Tryb', 'tryb@urzad.pl', ['officer']);
    const client = await office.client('tryb@urzad.pl', PASSWORD);
    for (const path of [
      `/api/cases/${nothing}`,
      `/api/cases/${nothing}`,
      `/api/cases/${caseId}/as-of?revision=0`,
      `/api/employees/${officerId}/audit`,
      `/api/employees/${officerId}/audit.csv`,
      '/api/access-log',
    ])
      expect((await client.get(path)).status).toBeGreaterThanOrEqual(403);
    const filter = { case: nothing };
    expect((await client.post('/api/exports', { of: 'caseLog', format: 'csv', filter })).status).toBe(404);
    const other = { of: 'person', format: 'csv', filter: { contact: contactId } };
    expect((await client.post('/api/exports', other)).status).toBe(403);
    // What is no attempt to read anything.
    expect((await client.get('/api/nothing')).status).toBe(404);
    expect((await client.post('/api/cases', {})).status).toBe(400);
    const refused = await until(
      async () => (await auditor.get<Reads>(`/api/access-log?employee=${jan}&act=refused&limit=200`)).body.items,
      (items) => items.length >= 7,
    );
    expect(refused.map(({ kind, thingId, detail }) => [kind, thingId, detail]).toSorted()).toEqual(
      [
        ['case', nothing, 'opened case-not-found'],
        ['case', caseId, 'replayed role-not-allowed'],
        ['audit', officerId, 'opened audit-of-others'],
        ['audit', officerId, 'exported audit-of-others'],
        ['accessLog', null, 'opened role-not-allowed'],
        ['case', nothing, 'exported case-not-found'],
        ['contact', contactId, 'exported export-not-yours'],
      ].toSorted(),
    );
  });

  it('has days, each of which is compared with its event', async () => {
    const { body } = await auditor.get<{ items: { day: string; closedAt: null }[]; years: number }>(
      '/api/access-log/days',
    );
    expect(body).toMatchObject({ items: [{ closedAt: null }], years: 2, wordsDays: 90 });
    const check = (day: string) => auditor.get<object>(`/api/access-log/days/${day}/check`);
    expect((await check(body.items[0]!.day)).body).toMatchObject({ verdict: 'open', sha256: null });
    for (const day of ['2001-01-01', 'yesterday'])
      expect(await check(day)).toMatchObject({ status: 404, body: { code: 'access-day-unknown' } });
  });

  it('tells everybody what is recorded about themselves, and nothing of others', async () => {
    const { body } = await officer.get<Reads>('/api/access-log/mine?limit=200');
    expect(body.items.length).toBeGreaterThan(4);
    expect(new Set(body.items.map(({ employeeId }) => employeeId))).toEqual(new Set([officerId]));
    expect((await officer.get('/api/access-log')).status).toBe(403);
  });

  it('is told of to everybody once, auditors too, and that they know is recorded', async () => {
    const path = '/api/access-log/notice';
    for (const client of [officer, auditor]) {
      expect((await client.get(path)).body).toEqual({ known: false, years: 2, wordsDays: 90 });
      for (let again = 0; again < 2; again += 1) expect((await client.post(path)).status).toBe(204);
      expect((await client.get(path)).body).toMatchObject({ known: true });
    }
    const { items } = (await officer.get<Items>(`/api/employees/${officerId}/audit`)).body;
    expect(items.filter(({ type }) => type === 'AccessLogExplained')).toMatchObject([
      {
        subject: { kind: 'employee', id: officerId },
        summary: 'Zapoznano się z tym, co i po co zapisuje dziennik dostępu',
      },
    ]);
  });
});

describe('why a case was late', () => {
  interface Delay {
    readonly from: string;
    readonly lateSince: string | null;
    readonly milliseconds: number;
    readonly late: number;
    readonly parts: { wait: string; milliseconds: number; units: { name: string }[]; people: { name: string }[] }[];
    readonly totals: { wait: string; milliseconds: number }[];
    readonly units: { unit: { name: string }; cases: number }[];
    readonly items: { id: string }[];
    readonly told: { of: string; people: { name: string }[] }[];
    readonly clocks: { rule: string; said: { what: string }[] }[];
  }
  interface Figures {
    readonly own: { handled: number; medianHours: number };
    readonly wrong: { what: string; case: { id: string } }[];
  }
  const sum = (parts: readonly { milliseconds: number }[]) => parts.reduce((all, one) => all + one.milliseconds, 0);

  it('says where it waited, with whom, what the clock said and who was told; for one case and for many', async () => {
    const unit = await administrator.post<Written>('/api/units', { name: 'Zarząd Dróg', kind: 'department' });
    const contributor = { name: 'Ewa Droga', email: 'droga@urzad.pl', roles: ['contributor'], unitId: unit.body.id };
    expect((await administrator.post('/api/employees', { ...contributor, password: PASSWORD })).status).toBe(201);
    const receivedAt = Temporal.Now.instant()
      .subtract({ hours: 24 * 40 })
      .toString();
    const { body } = await officer.post<Written>('/api/cases', {
      channel: 'paper',
      subject: 'Spóźniona',
      text: 'Kiedy?',
      contact: { id: contactId, name: 'Maria Wójcik' },
      receivedAt,
    });
    const assigned = { employeeId: officerId, priority: 'normal' };
    expect((await administrator.post(`/api/cases/${body.id}/assignments`, assigned)).status).toBe(201);
    const dueAt = Temporal.Now.instant().add({ hours: 24 }).toString();
    const question = { unitId: unit.body.id, question: 'Ile to kosztuje?', dueAt, reason: 'I tak po terminie.' };
    expect((await administrator.post(`/api/cases/${body.id}/contributions`, question)).status).toBe(201);

    const { body: one } = await administrator.get<Delay>(`/api/cases/${body.id}/delay`);
    expect(one.parts.map(({ wait }) => wait)).toEqual(['registering', 'unassigned', 'notBegun', 'units']);
    expect(one.parts.at(-1)).toMatchObject({ units: [{ name: 'Zarząd Dróg' }], people: [{ name: 'Anna Lis' }] });
    expect(Date.parse(one.from)).toBe(Date.parse(receivedAt));
    expect(one.lateSince).not.toBeNull();
    expect(sum(one.totals)).toBe(sum(one.parts));
    expect(one.clocks).toMatchObject([{ said: [{ what: 'started' }] }]);
    expect(one.told).toContainEqual(
      expect.objectContaining({ of: 'assigned', people: [expect.objectContaining({ name: 'Anna Lis' })] }),
    );

    const { body: many } = await administrator.get<Delay>('/api/delays?channel=paper');
    expect(many).toMatchObject({
      late: 1,
      items: [{ id: body.id }],
      units: [{ unit: { name: 'Zarząd Dróg' }, cases: 1 }],
    });
    expect(sum(many.totals)).toBe(many.milliseconds);
    expect((await administrator.get<Delay>('/api/delays?channel=email')).body).toMatchObject({ late: 0, totals: [] });
    expect((await officer.get(`/api/cases/${body.id}/delay`)).status).toBe(403);

    // It is answered, too late: the figures of whoever did say so, beside those of their unit.
    const reply = { text: 'Koniec w maju.', via: 'phone', final: true };
    expect(
      (await officer.post(`/api/cases/${body.id}/replies`, { ...reply, pastContributionsReason: 'Pilne.' })).status,
    ).toBe(201);
    const figures = await until(
      async () => (await administrator.get<Figures>(`/api/employees/${officerId}/figures`)).body,
      ({ own }) => own.handled === 1,
    );
    expect(figures).toMatchObject({ own: { onTime: 0, approved: 0 }, unit: { handled: 1, onTime: 0 } });
    expect(figures.own.medianHours).toBeGreaterThan(24 * 39);
    expect(figures.wrong).toContainEqual(
      expect.objectContaining({ what: 'answeredLate', case: expect.objectContaining({ id: body.id }) }),
    );
    expect((await officer.get(`/api/employees/${officerId}/figures`)).status).toBe(403);
  });
});

describe('what is worth a look', () => {
  interface Found {
    readonly items: readonly {
      readonly id: string;
      readonly rule: string;
      readonly employee: { id: string; name: string };
      readonly case: { id: string } | null;
      readonly count: number | null;
      readonly seen: { by: string; because: string } | null;
    }[];
  }
  it('is found by rules, and leaves the list once an auditor says why', async () => {
    const daysAgo = (days: number) =>
      Temporal.Now.instant()
        .subtract({ hours: 24 * days })
        .toString();
    const register = async (receivedAt: string) =>
      (
        await officer.post<Written>('/api/cases', {
          channel: 'paper',
          subject: 'Pod nadzorem',
          text: 'Kiedy?',
          contact: { id: contactId, name: 'Maria Wójcik' },
          receivedAt,
        })
      ).body.id;
    const [late, fresh] = [await register(daysAgo(60)), await register(daysAgo(0))];
    const correct = (id: string, receivedAt: string) =>
      officer.patch(`/api/cases/${id}/registration`, { receivedAt, reason: 'Data z pieczęci.' });
    expect((await correct(late, daysAgo(59))).status).toBe(200);
    expect((await correct(fresh, daysAgo(1))).status).toBe(200);
    for (const id of [late, fresh])
      expect((await officer.post(`/api/cases/${id}/dismissal`, { reason: 'To nie sprawa.' })).status).toBeLessThan(300);

    const olga = await office.client('olga@urzad.pl', PASSWORD);
    const found = async (query: string) => (await olga.get<Found>(`/api/worth-a-look?${query}`)).body.items;
    const ofCase = async (rule: string) => (await found(`rule=${rule}`)).map(({ case: its }) => its?.id);
    const dismissed = await until(
      () => found('rule=dismissedNearTerm'),
      (items) => items.length > 0,
    );
    expect(dismissed).toMatchObject([
      { case: { id: late }, employee: { id: officerId, name: 'Anna Lis' }, seen: null },
    ]);
    expect(dismissed[0]!.count).toBeLessThan(0);
    expect(await ofCase('receiptCorrected')).toEqual([late]);
    expect(await found('to=2020-01-01')).toEqual([]);

    // From another number of days on, the other one is found as well.
    const rule = '/api/worth-a-look/rules/dismissedNearTerm';
    expect((await olga.put(rule, { threshold: 400 })).status).toBe(200);
    expect((await ofCase('dismissedNearTerm')).toSorted()).toEqual([fresh, late].toSorted());
    expect((await olga.put<object>('/api/worth-a-look/rules/bypass', { threshold: 2 })).body).toMatchObject({
      code: 'threshold-not-countable',
    });
    const rules = await olga.get<{ items: object[] }>('/api/worth-a-look/rules');
    expect(rules.body.items).toContainEqual(
      expect.objectContaining({ rule: 'dismissedNearTerm', threshold: 400, standard: 3 }),
    );

    const { id } = dismissed[0]!;
    expect((await olga.post('/api/worth-a-look/seen', { id, because: 'Pismo trafiło tu dwa razy.' })).status).toBe(200);
    expect(await ofCase('dismissedNearTerm')).toEqual([fresh]);
    expect(await found('seen=true')).toMatchObject([
      { id, seen: { by: 'Olga Kontrolerska', because: 'Pismo trafiło tu dwa razy.' } },
    ]);
    for (const unknown of ['bypass nothing', 'nothing', `offHours ${officerId} 2020-01-01`])
      expect(await olga.post('/api/worth-a-look/seen', { id: unknown, because: 'Nic.' })).toMatchObject({
        status: 404,
        body: { code: 'finding-not-found' },
      });
    // Reads, of which no event tells: many of one day, and those of cases that are nobody's of theirs.
    const reader = await employee('Iga Wgląd', 'iga@urzad.pl', ['officer', 'coordinator']);
    const only = await employee('Ola Wgląd', 'ola@urzad.pl', ['officer']);
    const [iga, ola] = [await office.client('iga@urzad.pl', PASSWORD), await office.client('ola@urzad.pl', PASSWORD)];
    const noted = await ola.post(`/api/cases/${fresh}/notes`, { text: 'Zajmę się tym.' });
    expect(noted.status).toBe(201);
    for (const id of [caseId, late, fresh])
      for (const client of [iga, ola]) expect((await client.get(`/api/cases/${id}`)).status).toBe(200);
    expect((await olga.put('/api/worth-a-look/rules/bulkReads', { threshold: 3 })).status).toBe(200);
    expect((await olga.put('/api/worth-a-look/rules/readsWithoutWork', { threshold: 2 })).status).toBe(200);
    const bulk = await until(
      () => found('rule=bulkReads'),
      (items) => [reader, only].every((id) => items.some((one) => one.employee.id === id)),
    );
    expect(bulk.find((one) => one.employee.id === only)).toMatchObject({ count: 3, case: null });
    const without = await found('rule=readsWithoutWork');
    expect(without.map(({ employee: one, count }) => [one.id, count])).toEqual([[only, 2]]);
    expect((await olga.post('/api/worth-a-look/seen', { id: without[0]!.id, because: 'Zastępstwo.' })).status).toBe(
      200,
    );
    expect(await found('rule=readsWithoutWork')).toEqual([]);

    // An approval that was refused leaves no event either.
    const ladder = {
      ...{ id: 'all', name: 'Odpowiedzi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] },
      ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
      levels: [{ signatory: 'coordinator', employeeId: null }],
    };
    expect((await administrator.put('/api/ladders', { ladders: [ladder] })).status).toBe(200);
    const draft = await iga.post<Written>(`/api/cases/${caseId}/drafts`, {
      text: 'W maju.',
      to: ['maria@kurier.example'],
    });
    expect(draft.status).toBe(201);
    expect((await iga.post(`/api/drafts/${draft.body.id}/submission`)).status).toBe(200);
    expect(await iga.post(`/api/drafts/${draft.body.id}/approval`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'own-draft' },
    });
    expect((await administrator.put('/api/ladders', { ladders: [] })).status).toBe(200);
    const [tried] = await until(
      () => found('rule=ownDraftTried'),
      (items) => items.length > 0,
    );
    expect(tried).toMatchObject({ employee: { id: reader }, case: { id: caseId }, count: null });
    expect((await olga.post('/api/worth-a-look/seen', { id: tried!.id, because: 'Nieporozumienie.' })).status).toBe(
      200,
    );
    expect(await found('rule=ownDraftTried')).toEqual([]);
    // Acts of one day at which the office does not work: none from so many on, whatever the hour.
    expect((await olga.put('/api/worth-a-look/rules/offHours', { threshold: 9_999 })).status).toBe(200);
    expect(await found('rule=offHours')).toEqual([]);
    expect((await officer.get('/api/worth-a-look')).status).toBe(403);
  });
});

describe('exports', () => {
  interface Export {
    readonly id: string;
    readonly state: string;
    readonly progress: number | null;
    readonly rows: number;
    readonly size: number | null;
    readonly sha256: string | null;
    readonly name: string | null;
    readonly why: string | null;
  }
  const order = (client: Client, of: string, format: string, filter: object = {}) =>
    client.post<{ id: string; code?: string }>('/api/exports', { of, format, filter });
  const ended = (client: Client, id: string) =>
    until(
      async () => (await client.get<Export>(`/api/exports/${id}`)).body,
      ({ state }) => state !== 'waiting' && state !== 'running',
    );
  async function made(client: Client, of: string, format: string, filter: object = {}) {
    const { status, body } = await order(client, of, format, filter);
    expect(status).toBe(202);
    const about = await ended(client, body.id);
    expect(about).toMatchObject({ state: 'ready', progress: 100, why: null });
    const response = await fetch(new URL(`/api/exports/${body.id}/file`, client.url), {
      headers: { cookie: client.cookie! },
    });
    expect(response.status).toBe(200);
    const bytes = await response.bytes();
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([about.size, about.sha256]);
    return { about, bytes, text: Buffer.from(bytes).toString() };
  }

  it('give the case log as CSV, JSON lines, a workbook and tagged PDF, and the access log its hash', async () => {
    const csv = await made(officer, 'caseLog', 'csv', { case: caseId });
    const [heads, first] = csv.text.split('\r\n');
    expect(heads).toContain(
      'Osoba podejmująca czynność;Rola;W zastępstwie;Określenie czynności;Identyfikator dokumentu;Kod',
    );
    expect(first).toMatch(/^1;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;Anna Lis;pracownik biura prasowego;;.*;CaseRegistered;/);
    expect(csv.about.name).toMatch(/^metryka-sprawy-\d{4}-\d{6}\.csv$/);
    const lines = (await made(officer, 'caseLog', 'jsonl', { case: caseId })).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)[0]).toMatchObject({
      number: 1,
      who: 'Anna Lis',
      event: 'CaseRegistered',
    });
    expect((await made(officer, 'caseLog', 'xlsx', { case: caseId })).text.slice(0, 2)).toBe('PK');
    const { bytes } = await made(officer, 'caseLog', 'pdf', { case: caseId });
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({
      language: 'pl-PL',
      accessible: '1',
      title: expect.stringMatching(/^Metryka sprawy \d/),
    });
    expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TH']));
    expect(pdf.text).toMatch(/Eksport: Anna Lis, .* stan do zdarzenia nr \d+/);
    const olga = await office.client('olga@urzad.pl', PASSWORD);
    await until(
      async () =>
        (await olga.get<{ items: { detail: string | null }[] }>(`/api/access-log?thing=${caseId}&act=exported`)).body,
      ({ items }) => items.some(({ detail }) => detail === `caseLog csv sha256:${csv.about.sha256}`),
    );
    expect((await officer.get<{ items: Export[] }>('/api/exports')).body.items).toHaveLength(4);
  });

  it('give lists and registers of cases, and audits, in words', async () => {
    const register = await made(officer, 'register', 'csv', { kind: 'pressInquiry', year: THIS_YEAR });
    expect(register.text).toContain(';telefonicznie;Maria Wójcik;Kurier Poranny;Remont mostu;');
    expect((await made(officer, 'register', 'csv', { kind: 'petition', year: 1999 })).about.rows).toBe(0);
    expect((await made(officer, 'cases', 'jsonl', { channel: 'phone' })).about.rows).toBe(1);
    const olga = await office.client('olga@urzad.pl', PASSWORD);
    const audit = await made(olga, 'audit', 'csv', { employee: officerId });
    expect(audit.text).toContain(';sprawa;');
    expect(audit.about.name).toBe('audyt-anna-lis.csv');
  });

  it('give the history of a contact and of a newsroom, and of anything that is played back, to a moment too', async () => {
    const olga = await office.client('olga@urzad.pl', PASSWORD);
    const contact = await made(officer, 'contactHistory', 'csv', { contact: contactId });
    expect(contact.text.split('\r\n')[0]).toContain('Kiedy;Kto;W zastępstwie;Sprawa;Co;Kod zdarzenia;Id zdarzenia');
    expect(contact.text).toContain(';CaseRegistered;');
    expect(contact.about.name).toBe('historia-kontaktu.csv');
    const newsroom = await made(olga, 'contactHistory', 'jsonl', { newsroom: newsroomId });
    expect(newsroom.about.name).toBe('historia-kontaktu-kurier-poranny.jsonl');

    const events = await olga.get<{ items: { occurredAt: string }[] }>(`/api/cases/${caseId}/as-of/events?limit=200`);
    const at = events.body.items.at(-1)!.occurredAt;
    const then = await olga.get(`/api/cases/${caseId}/as-of?at=${at}`);
    await officer.post(`/api/cases/${caseId}/notes`, { text: 'Po tej chwili.' });
    const past = await made(olga, 'history', 'jsonl', { kind: 'case', id: caseId, at });
    const whole = await made(olga, 'history', 'jsonl', { kind: 'case', id: caseId });
    expect(past.text.split('\n')[0]).toBe(whole.text.split('\n')[0]);
    expect(past.about.rows).toBe(Number(then.headers.get('etag')!.replaceAll('"', '')) + 1);
    expect(whole.about.rows).toBeGreaterThan(past.about.rows);
    const { bytes } = await made(olga, 'history', 'pdf', { kind: 'case', id: caseId, at });
    expect((await readPdf(bytes)).text).toMatch(/STAN Z \d{4}-\d\d-\d\d \d\d:\d\d\. Eksport: Olga/);
    const person = await made(olga, 'history', 'csv', { kind: 'contact', id: contactId });
    expect(person.about.name).toBe('historia.csv');
    const register = await made(officer, 'register', 'csv', { kind: 'pressInquiry', year: THIS_YEAR });
    expect(register.text.split('\r\n')[0]).toContain(';Stan;Wynik;');
    for (const [client, of, filter, status, code] of [
      [officer, 'history', { kind: 'case', id: caseId }, 403, 'export-not-yours'],
      [olga, 'history', { kind: 'weather', id: 'x' }, 400, 'history-kind-unknown'],
      [olga, 'history', { kind: 'case', id: 'nothing' }, 404, 'case-not-found'],
      [olga, 'history', { kind: 'contact', id: 'nothing' }, 404, 'history-empty'],
      [olga, 'history', { kind: 'case', id: caseId, at: '2001-01-01' }, 404, 'not-there-yet'],
      [olga, 'history', { kind: 'case', id: caseId, at: '2999-01-01' }, 400, 'in-the-future'],
      [olga, 'history', { kind: 'case', id: caseId, at: '2025-10-26T02:30' }, 400, 'time-twice'],
      [olga, 'contactHistory', {}, 400, 'history-of-whom'],
      [olga, 'contactHistory', { contact: 'nothing' }, 404, 'contact-not-found'],
    ] as const)
      expect(await order(client, of, 'csv', filter)).toMatchObject({ status, body: { code } });
  });

  it('are refused where nobody would get them', async () => {
    const olga = await office.client('olga@urzad.pl', PASSWORD);
    for (const [client, of, filter, status, code] of [
      [officer, 'everything', {}, 400, 'export-unknown'],
      [officer, 'caseLog', {}, 400, 'invalid-input'],
      [officer, 'caseLog', { case: 'nothing' }, 404, 'case-not-found'],
      [officer, 'cases', { colour: 'red' }, 400, 'invalid-input'],
      [officer, 'audit', { employee: 'nobody' }, 403, 'audit-of-others'],
      [olga, 'audit', { employee: 'nobody' }, 404, 'employee-unknown'],
      [olga, 'audit', { employee: officerId, from: '2026-02-30' }, 400, 'invalid-input'],
      [administrator, 'caseLog', { case: 'nothing' }, 404, 'case-not-found'],
    ] as const)
      expect(await order(client, of, 'csv', filter)).toMatchObject({ status, body: { code } });
    expect((await order(officer, 'cases', 'docx')).status).toBe(400);
    const { body } = await order(officer, 'cases', 'csv');
    expect((await olga.get(`/api/exports/${body.id}`)).status).toBe(404);
    expect((await olga.get(`/api/exports/${body.id}/file`)).status).toBe(404);
    expect((await officer.delete(`/api/exports/${body.id}`)).status).toBe(204);
    expect(await officer.get(`/api/exports/${body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'export-not-found' },
    });
  });

  it('give a person a copy of what is kept of them, and name no employee in it', async () => {
    const reply = { via: 'phone', text: 'Dzień dobry,\nremont kończy się w maju.\nANNA LIS, anna@urzad.pl' };
    expect((await officer.post(`/api/cases/${caseId}/replies`, reply)).status).toBe(201);
    const { text, about } = await made(administrator, 'person', 'csv', { contact: contactId });
    for (const kept of [
      'Maria Wójcik',
      'Kurier Poranny',
      'Remont mostu',
      'Kiedy koniec remontu?',
      'remont kończy się w maju',
    ])
      expect(text).toContain(kept);
    for (const never of ['Lis', 'LIS', 'anna@urzad.pl', 'Zapytać ZDW']) expect(text).not.toContain(never);
    expect(text).toContain('[pracownik urzędu]');
    expect(about.name).toBe('dane-osoby.csv');
    expect(await order(officer, 'person', 'csv', { contact: contactId })).toMatchObject({
      status: 403,
      body: { code: 'export-not-yours' },
    });
    expect((await order(administrator, 'person', 'csv', { contact: 'nobody' })).status).toBe(404);
  });

  it('are gone with whoever is erased', async () => {
    const { about } = await made(officer, 'cases', 'csv', { q: 'Wójcik' });
    const erased = { confirmation: 'Maria Wójcik', reason: 'objection' };
    expect((await administrator.post(`/api/contacts/${contactId}/erasure`, erased)).status).toBeLessThan(300);
    expect(await ended(officer, about.id)).toMatchObject({
      state: 'dropped',
      why: expect.stringContaining('usunięto'),
    });
    const gone = await officer.get<{ code: string }>(`/api/exports/${about.id}/file`);
    expect(gone).toMatchObject({ status: 404, body: { code: 'export-dropped' } });
    expect((await made(officer, 'cases', 'csv', { channel: 'phone' })).text).not.toContain('Wójcik');
  });
});
