import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RIGHTS } from './rights.js';
import { openEventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import { plain, seen, type PlainlySeen } from './support/plain-case.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

/** The office as it was: one thing at any time of its life. */

interface Written {
  readonly id: string;
}
interface CaseThen extends PlainlySeen {
  readonly id: string;
  readonly subject: string | null;
  readonly outcome: string | null;
  readonly contact: { readonly name: string | null } | null;
  readonly allowed: readonly string[];
  readonly deadlines: readonly { readonly state: string; readonly escalation: unknown }[];
  readonly overdue: boolean;
}
interface Happened {
  readonly items: readonly { readonly type: string; readonly revision: number; readonly occurredAt: string }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
let office: TestOffice;
let administrator: Client;
let auditor: Client;
let officer: Client;
const people = new Map<string, string>();
const cases: string[] = [];
let pressOffice: string;

async function employee(name: string, ...roles: string[]): Promise<Client> {
  const email = `${name}@urzad.example`;
  const given = { name: `Osoba ${name}`, email, roles, unitId: pressOffice, password: PASSWORD };
  const { body } = await administrator.post<Written>('/api/employees', given);
  people.set(name, body.id);
  return office.client(email, PASSWORD);
}

async function done(answer: Promise<{ readonly status: number; readonly body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
}

async function register(place: number): Promise<string> {
  const contact = { name: `Ewa ${place}`, email: `ewa${place}@gazeta.example` };
  const question = { channel: 'phone', subject: `Sprawa ${place}`, text: `Pytanie ${place}`, contact };
  const { status, body } = await officer.post<Written>('/api/cases', question);
  expect(status).toBe(201);
  cases.push(body.id);
  return body.id;
}

beforeAll(async () => {
  office = await startTestOffice();
  administrator = await office.client();
  pressOffice = (await administrator.get<{ items: Written[] }>('/api/units')).body.items[0]!.id;
  officer = await employee('oficer', 'officer', 'coordinator');
  auditor = await employee('kontroler', 'auditor');
  // What is done with each, beyond its registration, hangs on its place.
  for (let place = 0; place < 8; place++) {
    const id = await register(place);
    const path = `/api/cases/${id}`;
    if (place % 2 === 0)
      await done(officer.post(`${path}/assignments`, { employeeId: people.get('oficer'), priority: 'high' }));
    if (place % 3 === 0) await done(officer.post(`${path}/notes`, { text: `Notatka ${place}` }));
    if (place % 4 === 1)
      await done(officer.patch(`${path}/registration`, { subject: `Inaczej ${place}`, reason: 'błąd' }));
    if (place % 4 === 2) await done(officer.post(`${path}/classification`, { kind: 'other', reason: 'bo tak' }));
    if (place % 3 === 2) await done(officer.post(`${path}/dismissal`, { reason: 'spam' }));
    if (place === 5) await done(officer.post(`${path}/reopening`, { reason: 'jednak' }));
    if (place % 4 === 0) await done(officer.post(`${path}/replies`, { text: `Odpowiedź ${place}`, via: 'phone' }));
  }
});
afterAll(() => office?.stop());

const asOf = <Body = CaseThen>(id: string, query: string, client = auditor, things = 'cases') =>
  client.get<Body>(`/api/${things}/${id}/as-of?${query}`);
const happened = async (id: string, things = 'cases') =>
  (await auditor.get<Happened>(`/api/${things}/${id}/as-of/events?limit=200`)).body.items;

describe('a case', () => {
  it('at any revision, and at any instant, is what a plain reading of the log makes of it', async () => {
    const store = await openEventStore({ databaseUrl: office.databaseUrl });
    const log = await store.readAll({ limit: 10_000 });
    await store.close();
    const prefix = (instant: string) => {
      const later = log.findIndex(({ metadata }) => metadata.occurredAt > instant);
      return later < 0 ? log : log.slice(0, later);
    };
    const of = (id: string, events: readonly StoredEvent[]) => events.filter(({ stream }) => stream === `case-${id}`);
    const times = log.map(({ metadata }) => Date.parse(metadata.occurredAt));
    const [from, to] = [Math.min(...times), Math.max(...times)];
    for (const id of cases) {
      const its = of(id, log);
      for (const { revision } of its) {
        const { status, body, headers } = await asOf(id, `revision=${revision}`);
        expect(status).toBe(200);
        expect(headers.get('etag')).toBe(`"${revision}"`);
        expect(seen(body)).toEqual(plain(its.slice(0, revision + 1)));
      }
      const exact = its.flatMap(({ metadata }) => [-1, 0].map((add) => Date.parse(metadata.occurredAt) + add));
      const random = Array.from({ length: 4 }, () => from + Math.floor(Math.random() * (to - from)));
      // What is written from now on stands behind the newest event of the log, and so in no prefix that ends before it.
      for (const time of [...exact, ...random].filter((one) => one < to)) {
        const instant = new Date(time).toISOString();
        const expected = of(id, prefix(instant));
        const { status, body } = await asOf<CaseThen & { code: string }>(id, `at=${instant}`);
        if (expected.length === 0) expect([instant, status, body.code]).toEqual([instant, 404, 'not-there-yet']);
        else expect([instant, seen(body)]).toEqual([instant, plain(expected)]);
      }
    }
  });

  it('stands as its page shows it, and nothing can be done with it', async () => {
    const id = cases[0]!;
    const now = (await officer.get<CaseThen>(`/api/cases/${id}`)).body;
    const then = (await asOf(id, `revision=${now.revision}`, officer)).body;
    const { allowed, deadlines, legalActs: _acts, ...page } = now as CaseThen & { legalActs: unknown };
    expect(allowed.length).toBeGreaterThan(0);
    expect(then).toMatchObject({ ...page, allowed: [], legalActs: [] });
    expect(then.deadlines.map(({ state }) => state)).toEqual(deadlines.map(({ state }) => state));
    const first = (await asOf(id, 'revision=2')).body;
    expect(first).toMatchObject({ assignee: null, priority: 'normal', deadlines: [{ state: 'running' }] });
  });

  it('says what is other at one moment than at another', async () => {
    const id = cases[0]!;
    const its = await happened(id);
    const assigned = its.find(({ type }) => type === 'CaseAssigned')!.revision;
    const path = `/api/cases/${id}/as-of/difference?fromRevision=${assigned - 1}&toRevision=${assigned}`;
    const { body } = await auditor.get<{ items: { path: string[]; before: unknown; after: unknown }[] }>(path);
    expect(body.items).toContainEqual({ path: ['priority'], before: 'normal', after: 'high' });
    expect(body.items).toContainEqual({
      path: ['assignee'],
      before: null,
      after: { id: people.get('oficer'), name: 'Osoba oficer' },
    });
  });

  it.each([
    ['', 400, 'one-moment'],
    ['at=2026-01-01&revision=0', 400, 'one-moment'],
    ['at=wczoraj', 400, 'moment-malformed'],
    ['at=2026-02-30', 400, 'no-such-day'],
    ['at=2025-10-26T02:30', 400, 'time-twice'],
    ['at=2025-10-26T02:30%2B01:00', 404, 'not-there-yet'],
    ['at=2025-10-26T02:30+01:00', 404, 'not-there-yet'],
    ['at=2026-03-29T02:30', 400, 'time-skipped'],
    ['at=2099-01-01', 400, 'in-the-future'],
    ['revision=999', 404, 'revision-past-end'],
  ])('is refused for %s', async (query, status, code) =>
    expect(await asOf(cases[0]!, query)).toMatchObject({ status, body: { code } }),
  );

  it('is for auditors and coordinators', async () => {
    const other = await employee('inny', 'officer');
    expect(await asOf(cases[0]!, 'revision=0', other)).toMatchObject({ status: 403 });
    expect(await asOf('nothing', 'revision=0')).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  });

  it('of a person who was erased since shows nothing of them, whatever the moment', async () => {
    const id = await register(99);
    const { contact } = (await officer.get<{ contact: Written }>(`/api/cases/${id}`)).body;
    const before = (await asOf(id, 'revision=1')).body;
    expect(before.correspondence[0]!.text).toBe('Pytanie 99');
    await done(
      administrator.post(`/api/contacts/${contact.id}/erasure`, { confirmation: 'Ewa 99', reason: 'objection' }),
    );
    const then = await until(
      async () => (await asOf<CaseThen & { contactErasedAt: string | null }>(id, 'revision=1')).body,
      ({ contactErasedAt }) => contactErasedAt !== null,
    );
    expect(then).toMatchObject({ subject: null, contact: { name: null }, correspondence: [{ text: null }] });
    const person = (await asOf<{ name: string | null }>(contact.id, 'revision=0', auditor, 'contacts')).body;
    expect(person).toMatchObject({ name: null });
  });
});

describe('other things', () => {
  it('are shown as they were', async () => {
    const id = cases[1]!;
    const { contact } = (await officer.get<{ contact: Written }>(`/api/cases/${id}`)).body;
    await done(officer.patch(`/api/contacts/${contact.id}`, { name: 'Ewa Inaczej' }));
    const named = async (things: string, of: string, revision: number) =>
      (await asOf<object>(of, `revision=${revision}`, auditor, things)).body;
    expect(await named('contacts', contact.id, 0)).toMatchObject({ name: 'Ewa 1' });
    const last = (await happened(contact.id, 'contacts')).at(-1)!;
    expect(await named('contacts', contact.id, last.revision)).toMatchObject({ name: 'Ewa Inaczej' });

    await done(administrator.patch(`/api/units/${pressOffice}`, { name: 'Biuro inaczej' }));
    const units = await happened(pressOffice, 'units');
    expect(units.map(({ type }) => type)).toEqual(['UnitAdded', 'UnitChanged']);
    expect(await named('units', pressOffice, units[1]!.revision)).toMatchObject({ name: 'Biuro inaczej' });
    expect(await named('units', pressOffice, units[0]!.revision)).not.toMatchObject({ name: 'Biuro inaczej' });

    const who = people.get('oficer')!;
    await done(administrator.patch(`/api/employees/${who}`, { roles: ['officer', 'coordinator', 'registrar'] }));
    expect(await named('employees', who, 0)).toMatchObject({ name: 'Osoba oficer', roles: ['coordinator', 'officer'] });

    const asked = await officer.post<Written>(`/api/cases/${id}/contributions`, {
      unitId: pressOffice,
      question: 'Ile?',
      dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(asked.status).toBe(201);
    await done(officer.post(`/api/contributions/${asked.body.id}/withdrawal`, { reason: 'Już wiemy' }));
    expect(await named('contributions', asked.body.id, 0)).toMatchObject({
      ...{ question: 'Ile?', state: 'asked' },
      ...{ mayAnswer: false, mayDecide: false },
    });

    const drafted = await officer.post<Written>(`/api/cases/${id}/drafts`, { text: 'Raz' });
    await done(officer.post(`/api/drafts/${drafted.body.id}/versions`, { text: 'Dwa' }));
    expect(await named('drafts', drafted.body.id, 1)).toMatchObject({ version: 1, newest: { text: 'Raz' } });
    expect(await named('drafts', drafted.body.id, 2)).toMatchObject({ version: 2, mayApprove: false });
  });
});

describe('the whole office as of an instant', () => {
  interface Listed {
    readonly items: ReadonlyArray<{
      readonly id: string;
      readonly subject: string | null;
      readonly contact: { readonly id: string; readonly name: string | null; readonly email: string | null } | null;
    }>;
  }
  interface OfficeReplay {
    readonly id: string;
    readonly at: string;
    readonly position: string;
    readonly state: string;
    readonly progress: number;
  }
  const VIEWS = ['/api/cases?limit=200&sort=number', '/api/cases/counts', '/api/cases/counts/kinds?view=all'];
  const now = async (client: Client) =>
    Promise.all(
      [...VIEWS, '/api/cases/workload', '/api/contacts?limit=200'].map(
        async (path) => (await client.get(path)).body as unknown,
      ),
    );
  const then = (client: Client, replay: string) =>
    Promise.all(
      [...VIEWS, '/api/cases/workload', '/api/contacts?limit=200'].map(
        async (path) => (await client.get(`${path}${path.includes('?') ? '&' : '?'}replay=${replay}`)).body as unknown,
      ),
    );
  const ask = async (at: string, client = auditor) => {
    const { status, body } = await client.post<OfficeReplay>('/api/replays', { at });
    expect(status).toBe(202);
    return until(
      async () => (await client.get<OfficeReplay>(`/api/replays/${body.id}`)).body,
      ({ state }) => state === 'ready' || state === 'failed',
    );
  };
  const log = async () => {
    const store = await openEventStore({ databaseUrl: office.databaseUrl });
    const events = await store.readAll({ limit: 10_000 });
    await store.close();
    return events;
  };
  /** The office of a moment at which nothing happened while it was read. */
  const stillOffice = () =>
    until(async () => {
      const before = await log();
      const views = await now(auditor);
      // The log is not in the order of its times.
      const at = before
        .map(({ metadata }) => metadata.occurredAt)
        .sort()
        .at(-1)!;
      return before.length === (await log()).length && { at, views };
    });

  it('shows what its lists showed, whatever has happened since, and nothing that may not be seen now', async () => {
    const { at, views } = await stillOffice();
    const [closely, erased] = [cases[0]!, cases[1]!];
    await register(90);
    await done(officer.patch(`/api/cases/${cases[2]!}/registration`, { subject: 'Zmieniona', reason: 'błąd' }));
    const replay = await ask(at);
    expect(replay).toMatchObject({ at, state: 'ready', progress: 1 });
    expect(await then(auditor, replay.id)).toEqual(views);
    expect(await ask(at, officer)).toMatchObject({ id: replay.id, position: replay.position });

    await keepClosely(closely);
    const ids = (list: unknown) => (list as Listed).items.map(({ id }) => id);
    const seen = await until(
      async () => (await then(auditor, replay.id))[0],
      (list) => !ids(list).includes(closely),
    );
    expect(ids(seen)).toEqual(ids(views[0]).filter((id) => id !== closely));

    // What was erased since is never shown as it was, and stands in no replay any more.
    const contact = (views[0] as Listed).items.find(({ id }) => id === erased)!.contact!;
    await done(
      administrator.post(`/api/contacts/${contact.id}/erasure`, { reason: 'objection', confirmation: contact.name }),
    );
    expect((await auditor.get<{ code: string }>(`/api/cases?replay=${replay.id}`)).body.code).toBe('replay-not-found');
    expect((await ask(at)).id).toBe(replay.id);
    const [list] = (await then(auditor, replay.id)) as [Listed];
    expect(list.items.find(({ id }) => id === erased)).toMatchObject({
      subject: null,
      contact: { id: contact.id, name: null, email: null },
    });
    expect(await rowsOfReplays()).not.toContain(contact.name);
    expect(await rowsOfReplays()).toContain('Ewa 2');
  });

  /** As an event of its own: how a case comes to be confidential, no command says yet. */
  async function keepClosely(caseId: string): Promise<void> {
    const store = await openEventStore({ databaseUrl: office.databaseUrl });
    const stream = `case-${caseId}`;
    const last = (await store.readStream(stream)).at(-1)!;
    const { contactId } = (await store.readStream(stream, { limit: 1 }))[0]!.data as { contactId: string };
    const data = { caseId, contactId, sensitivity: 'confidential' };
    const metadata = { ...last.metadata, schema: 1, occurredAt: new Date().toISOString() };
    await store.append(stream, last.revision, [{ id: randomUUID(), type: 'SensitivitySet', data, metadata }]);
    await store.close();
  }

  /** Whatever stands in the read models of replays. */
  async function rowsOfReplays(): Promise<string> {
    const client = new pg.Client({ connectionString: office.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ all: string }>(
      `SELECT query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, true, '')::text AS all
       FROM pg_tables WHERE schemaname LIKE 'replay\\_%'`,
    );
    await client.end();
    return rows.map(({ all }) => all).join('\n');
  }

  it.each([
    ['before the first event', '2001-01-01T00:00:00Z', 'before-the-first-event'],
    ['in the future', '2999-01-01T00:00:00Z', 'in-the-future'],
    ['on a day that there is not', '2026-02-30', 'no-such-day'],
    ['in the hour that the change of clocks repeats', '2025-10-26T02:30', 'time-twice'],
    ['in no form that it knows', 'wczoraj', 'moment-malformed'],
  ])('refuses an instant %s', async (_, at, code) => {
    expect((await auditor.post<{ code: string }>('/api/replays', { at })).body.code).toBe(code);
  });

  const read = async (path: string) => {
    const { status, body } = await auditor.get<{ items: object[] }>(path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  /** What these answer at a moment at which nothing happened while they were read. */
  const stillAnswers = (paths: readonly string[]) =>
    until(async () => {
      const events = (await log()).length;
      const said = await Promise.all(paths.map(read));
      const all = await log();
      const at = all
        .map(({ metadata }) => metadata.occurredAt)
        .sort()
        .at(-1)!;
      return all.length === events && { at, said };
    });
  /** What nobody has opened yet is built first. */
  const readThen = async (path: string, id: string) => {
    const past = `${path}${path.includes('?') ? '&' : '?'}replay=${id}`;
    await until(
      async () => {
        const { status, body } = await auditor.get<{ code?: string; detail?: string }>(past);
        return [status, body.code, body.detail].join(' ');
      },
      (said) => said.startsWith('200'),
    );
    return read(past);
  };

  it('shows what somebody had done by then, and in which cases', async () => {
    const who = people.get('oficer')!;
    const views = [`/api/employees/${who}/audit?limit=200`, `/api/employees/${who}/audit/cases`];
    const before = await stillAnswers(views);
    await done(officer.post(`/api/cases/${cases[3]!}/notes`, { text: 'Po tej chwili.' }));
    const { id } = await ask(before.at);
    for (const [place, path] of views.entries()) expect(await readThen(path, id)).toEqual(before.said[place]);
    expect((await read(views[0]!)).items.length).toBe(before.said[0]!.items.length + 1);
  });

  it('shows residents’ reports where they were, how far, and by the registers of then', async () => {
    const category = { name: 'Dziura w jezdni', open: true };
    const setCategories = (all: readonly object[]) =>
      done(administrator.put('/api/intervention-categories', { categories: all }));
    await setCategories([category]);
    const [hole] = ((await read('/api/intervention-categories')) as unknown as { categories: [{ id: string }] })
      .categories;
    const reports = await Promise.all(
      [0, 1].map(async (place) => {
        const report = { kind: 'intervention', channel: 'phone', subject: `Zgłoszenie ${place}`, text: 'Proszę.' };
        const { body } = await officer.post<Written>('/api/cases', report);
        await done(officer.put(`/api/cases/${body.id}/place`, { latitude: 49.7, longitude: 19.6 + place }));
        await done(officer.put(`/api/cases/${body.id}/category`, { categoryId: hole.id }));
        return body.id;
      }),
    );
    const step = { step: 'accepted', public: true, text: 'Sprawdzimy.' };
    const inAMonth = Temporal.Now.plainDateISO('Europe/Warsaw').add({ days: 30 }).toString();
    await done(officer.post(`/api/cases/${reports[0]!}/steps`, { ...step, promisedFor: inAMonth }));
    const views = [
      '/api/interventions?limit=200&sort=since',
      '/api/interventions?limit=200&state=accepted',
      '/api/interventions/board',
      '/api/interventions/map',
      '/api/interventions/figures?by=category&all=true',
      '/api/intervention-categories',
      '/api/areas',
      '/api/areas/boundaries',
    ];
    await until(async () => (await read(views[1]!)).items.length === 1);
    const before = await stillAnswers(views);
    await setCategories([{ ...hole, ...category, name: 'Zapadlisko' }]);
    await done(officer.post(`/api/cases/${reports[1]!}/steps`, step));
    await done(officer.put(`/api/cases/${reports[1]!}/place`, { latitude: 50, longitude: 19 }));
    await until(async () => (await read(views[1]!)).items.length === 2);
    const { id } = await ask(before.at);
    for (const [place, path] of views.entries())
      expect([path, await readThen(path, id)]).toEqual([path, before.said[place]]);
    expect(await read(views[5]!)).not.toEqual(before.said[5]);
  });

  it('is changed by nothing: whatever is opened and tried there, rows and events stay as they were', async () => {
    const { id } = await ask((await stillOffice()).at);
    // What the office does by itself meanwhile (its clocks, its mail) changes rows too: then it is looked at once more.
    const { since, before, after } = await until(
      async () => {
        await stillOffice();
        const [{ length }, rows] = [await log(), await everything()];
        await callEverything(id);
        return { since: (await log()).slice(length), before: rows, after: await everything() };
      },
      (tried) => tried.since.length === 0 || tried.since.some(({ metadata }) => metadata.actor !== 'system'),
    );
    expect(since.map(({ stream, type }) => `${stream}: ${type}`)).toEqual([]);
    expect(after).toEqual(before);
  });

  async function callEverything(replay: string): Promise<void> {
    for (const route of Object.keys(RIGHTS).filter((one) => one.includes(' /api/'))) {
      const [method = '', path = ''] = route.split(' ');
      const of = path.replace('/cases/{id}', `/cases/${cases[2]!}`).replace(/\{\w+\}/g, people.get('oficer')!);
      const { status } = await fetch(new URL(`${of}?replay=${replay}&q=remont`, auditor.url), {
        method,
        headers: { cookie: auditor.cookie!, 'content-type': 'application/json' },
        ...(method !== 'GET' && { body: '{}' }),
      });
      if (method !== 'GET') expect([route, status]).toEqual([route, 403]);
    }
  }

  /** Every table of the office with what stands in it; but for reads, replays, and what the machinery notes for itself. */
  async function everything(): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: office.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ said: string }>(
      `SELECT schemaname || '.' || tablename || ' ' ||
         md5(query_to_xml(format('SELECT t::text FROM %I.%I t ORDER BY 1', schemaname, tablename), true, false, '')::text) AS said
       FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'access_log', 'replays')
         AND schemaname NOT LIKE 'replay\\_%' AND tablename NOT SIMILAR TO '%(session|lease|heartbeat|checkpoint|presence|snapshot|process|rises|time_of_log)%' ORDER BY 1`,
    );
    await client.end();
    return rows.map(({ said }) => said);
  }

  it('is read by nobody but auditors and coordinators, and answers only what says so', async () => {
    const { id } = await ask((await stillOffice()).at);
    const only = await employee('tylko', 'officer');
    expect((await only.get<{ code: string }>(`/api/cases?replay=${id}`)).body.code).toBe('role-not-allowed');
    for (const path of ['/api/tasks', `/api/cases/${cases[2]!}`, '/api/notifications'])
      expect((await auditor.get<{ code: string }>(`${path}?replay=${id}`)).body.code).toBe('replay-not-found');
    expect((await auditor.get<{ code: string }>('/api/cases?replay=20010101T000000.000Z')).body.code).toBe(
      'replay-not-found',
    );
  });
});
