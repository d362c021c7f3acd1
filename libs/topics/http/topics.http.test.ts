import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { officeDayIn } from '../../../tests/support/office-days.js';
import { readPdf } from '../../../tests/support/pdf.js';
import { foldedViews, inOrder, saidBy } from '../../../tests/support/topic-views.js';
import { until } from '../../../tests/support/until.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

/** Topics, their cases and lines, over HTTP; and a case that quotes a line which then changes. */

const PASSWORD = 'zielona łódź na wiśle';
interface Written {
  readonly id: string;
  readonly revision: number;
  readonly code?: string;
}
interface Topic {
  readonly figures: { cases: number; open: number; overdue: number; answered: number };
  readonly lines: readonly {
    id: string;
    inForce: number | null;
    versions: readonly { version: number; state: string }[];
  }[];
}
interface OfCase {
  readonly topics: readonly { id: string; lines: readonly { id: string; text: string }[] }[];
  readonly quotes: readonly { state: string; version: number; current: number | null }[];
}

let office: TestOffice;
let jan: Client;
let ola: Client;
let administrator: Client;
let unitId: string;
let janId: string;

const topic = (id: string) => jan.get<Topic>(`/api/topics/${id}`);
const open = async (name: string) => (await jan.post<Written>('/api/topics', { name })).body.id;
async function register(subject = 'Objazd mostu'): Promise<string> {
  const body = { channel: 'phone', subject, text: 'Którędy?', contact: { name: 'Ewa', email: 'ewa@gazeta.example' } };
  return (await jan.post<Written>('/api/cases', body)).body.id;
}
const line = (changes: object = {}) => ({ title: 'Objazd', text: 'Przez DK 46.', use: 'quotable', ...changes });
async function approvedLine(topicId: string, changes: object = {}): Promise<string> {
  const { body } = await jan.post<Written>(`/api/topics/${topicId}/lines`, line(changes));
  expect((await ola.post(`/api/topics/${topicId}/lines/${body.id}/approval`, { version: 1 })).status).toBe(200);
  return body.id;
}

beforeAll(async () => {
  office = await startTestOffice();
  administrator = await office.client();
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  unitId = units.body.items[0]!.id;
  const employee = async (name: string, role: string) => {
    const given = { name, email: `${name}@urzad.example`, roles: [role], unitId };
    const added = await administrator.post<Written>('/api/employees', { ...given, password: PASSWORD });
    expect(added.status).toBe(201);
    return { id: added.body.id, client: await office.client(given.email, PASSWORD) };
  };
  ({ id: janId, client: jan } = await employee('jan', 'officer'));
  ({ client: ola } = await employee('ola', 'coordinator'));
});
afterAll(() => office?.stop());

describe('a crisis', () => {
  interface Listed {
    readonly items: readonly { readonly id: string; readonly inCrisis: boolean }[];
    readonly nextCursor: string | null;
  }
  interface Term {
    readonly deadlines: readonly { internalTarget: string; legalEnd: string }[];
  }
  const list = async (query: string) => (await jan.get<Listed>(`/api/cases?${query}`)).body;
  const term = async (id: string) => (await jan.get<Term>(`/api/cases/${id}`)).body.deadlines[0]!;

  it('puts its cases in front of every list, shortens what the office set, and ends so', async () => {
    const first = await register('Ewakuacja muzeum');
    const others = [await register('Dotacje'), await register('Stypendia')];
    const id = await open('Ewakuacja muzeum');
    const before = await term(first);
    await jan.post(`/api/topics/${id}/cases`, { caseIds: [first] });
    expect((await ola.post(`/api/topics/${id}/crisis`, { reason: 'Pożar', internalDays: 0 })).status).toBe(201);
    for (const sort of ['-receivedAt', 'dueAt', '-number']) {
      const { items } = await until(
        () => list(`sort=${sort}`),
        (page) => page.items[0]!.id === first,
      );
      expect(items.map(({ inCrisis }) => inCrisis)).toEqual(items.map((_, place) => place === 0));
    }
    // Page by page each case comes once.
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Listed = await list(`sort=-receivedAt&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(seen[0]).toBe(first);
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toEqual(expect.arrayContaining(others));
    const during = await term(first);
    expect(during.legalEnd).toBe(before.legalEnd);
    expect(during.internalTarget < before.internalTarget).toBe(true);

    expect((await ola.post(`/api/topics/${id}/crisis-end`)).status).toBe(200);
    const { items } = await until(
      () => list('sort=-receivedAt'),
      (page) => page.items.every(({ inCrisis }) => !inCrisis),
    );
    expect(items[0]!.id).not.toBe(first);
    const { internalTarget, legalEnd } = before;
    expect(await term(first)).toMatchObject({ internalTarget, legalEnd });
  });
});

describe('a crisis, wherever cases wait', () => {
  interface Lines {
    readonly items: readonly {
      readonly id: string;
      readonly kind: string;
      readonly about?: { id: string };
      readonly case?: { id: string };
      readonly thing?: { id: string };
    }[];
    readonly nextCursor?: string | null;
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  it('puts its cases in front: search, tasks, questions to units, signatures, the bell, other topics', async () => {
    const ladder = { id: 'answers', name: 'Odpowiedzi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] };
    const level = { signatory: 'coordinator', employeeId: null };
    const ways = { inOrder: true, lastMayEdit: false, sendsOnApproval: false, levels: [level] };
    expect((await administrator.put('/api/ladders', { ladders: [{ ...ladder, ...ways }] })).status).toBe(200);
    const topicId = await open('Wszystkie zgłoszenia');
    const urgent = await register('Powódź w Nysie');
    const other = await register('Powódź w archiwum');
    await jan.post(`/api/topics/${topicId}/cases`, { caseIds: [urgent, other] });
    for (const [place, id] of [urgent, other].entries()) {
      const later = 5 - place;
      const assigned = await ola.post(`/api/cases/${id}/assignments`, {
        employeeId: janId,
        priority: 'normal',
      });
      expect(assigned.status).toBeLessThan(300);
      const day = officeDayIn(later);
      expect((await jan.post(`/api/cases/${id}/tasks`, { text: 'Zadzwoń', day })).status).toBe(201);
      const asked = { unitId, question: 'Od kiedy?', dueAt: inDays(later), reason: 'Próba' };
      expect((await jan.post(`/api/cases/${id}/contributions`, asked)).status).toBe(201);
    }
    // The other one has waited for longer.
    for (const id of [other, urgent]) {
      const draft = await jan.post<Written>(`/api/cases/${id}/drafts`, { html: '<p>Woda opada.</p>' });
      expect((await jan.post(`/api/drafts/${draft.body.id}/submission`)).status).toBe(200);
    }
    const both = (path: string, client = jan) =>
      client.get<Lines>(path).then(({ body }) =>
        body.items
          .filter(({ kind }) => !path.includes('notifications') || kind === 'assigned')
          .map((one) => one.case?.id ?? one.thing?.id ?? one.about?.id ?? one.id)
          .filter((id) => id === urgent || id === other),
      );
    const order = () =>
      Promise.all([
        both('/api/search?q=powódź'),
        both('/api/tasks?view=mine'),
        both('/api/contributions?state=waiting'),
        both('/api/approvals', ola),
        both('/api/notifications'),
        both(`/api/topics/${topicId}/cases`),
      ]);
    expect(await until(order, (lists) => lists.every((ids) => ids.length === 2))).toEqual(
      Array(6).fill([other, urgent]),
    );
    const id = await open('Powódź');
    await jan.post(`/api/topics/${id}/cases`, { caseIds: [urgent] });
    expect((await ola.post(`/api/topics/${id}/crisis`, { reason: 'Fala na Nysie' })).status).toBe(201);
    await until(order, (lists) => lists.every(([first]) => first === urgent));
    // Page by page each comes once.
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Lines = (await jan.get<Lines>(`/api/tasks?view=mine&limit=1${cursor && `&cursor=${cursor}`}`)).body;
      seen.push(...page.items.map((item) => item.case!.id));
      cursor = page.nextCursor ?? null;
    }
    expect(seen).toEqual([urgent, other]);
    expect((await ola.post(`/api/topics/${id}/crisis-end`)).status).toBe(200);
    await until(order, (lists) => lists.every(([first]) => first === other));
    expect((await administrator.put('/api/ladders', { ladders: [] })).status).toBe(200);
  });
});

describe('a topic', () => {
  it('counts its cases, and lets them go again', async () => {
    const id = await open('Most w Nysie');
    const caseIds = [await register(), await register()];
    const added = await jan.post<Written>(`/api/topics/${id}/cases`, { caseIds });
    expect(added).toMatchObject({ status: 200, body: { id, revision: 1 } });
    expect((await topic(id)).body.figures).toEqual({ cases: 2, open: 2, overdue: 0, answered: 0 });
    const { body } = await jan.get<{ items: { id: string }[] }>(`/api/topics/${id}/cases`);
    expect(body.items.map(({ id }) => id).sort()).toEqual([...caseIds].sort());
    expect((await jan.call('DELETE', `/api/topics/${id}/cases/${caseIds[0]}`)).status).toBe(200);
    expect((await topic(id)).body.figures.cases).toBe(1);
  });

  it('is found by its name, and tells what happened with it', async () => {
    const id = await open('Strajk w szpitalu');
    const found = await jan.get<{ items: { kind: string; id: string }[] }>('/api/search?q=szpital');
    expect(found.body.items).toContainEqual(expect.objectContaining({ kind: 'topic', id }));
    const { body } = await jan.get<{ items: { summary: string }[] }>(`/api/topics/${id}/history`);
    expect(body.items.map(({ summary }) => summary)).toEqual(['Założono temat: Strajk w szpitalu']);
  });

  it.each([
    ['nobody’s topic', '/api/topics/nothing/cases', { caseIds: ['nothing'] }, 404, 'case-not-found'],
    ['no case', '/api/topics/nothing/cases', { caseIds: [] }, 400, 'invalid-input'],
    ['no name', '/api/topics', { name: ' ' }, 400, 'invalid-input'],
    ['an owner whom nobody knows', '/api/topics', { name: 'Most', ownerId: 'nobody' }, 404, 'employee-unknown'],
    ['a unit that nobody knows', '/api/topics', { name: 'Most', unitIds: ['nothing'] }, 404, 'unit-unknown'],
  ])('refuses %s', async (_what, path, body, status, code) =>
    expect(await jan.post<Written>(path, body)).toMatchObject({ status, body: { code } }),
  );

  it('can be looked at as it was', async () => {
    const id = await open('Dawny most');
    await jan.call('PATCH', `/api/topics/${id}`, { name: 'Nowy most' });
    const was = await administrator.get<{ name: string }>(`/api/topics/${id}/as-of?revision=0`);
    expect(was).toMatchObject({ status: 200, body: { name: 'Dawny most', caseIds: [] } });
  });
});

describe('a line to take', () => {
  it('holds once another than its author has approved it', async () => {
    const id = await open('Linia');
    const { body } = await jan.post<Written>(`/api/topics/${id}/lines`, line());
    const path = `/api/topics/${id}/lines/${body.id}`;
    expect((await topic(id)).body.lines).toMatchObject([{ inForce: null, versions: [{ state: 'written' }] }]);
    expect(await jan.post(`${path}/approval`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'own-line' },
    });
    expect((await ola.post(`${path}/approval`, { version: 1 })).status).toBe(200);
    expect((await topic(id)).body.lines).toMatchObject([{ inForce: 1 }]);
    await jan.post(`${path}/versions`, line({ text: 'Przez Brzeg.', version: 2 }));
    expect((await topic(id)).body.lines).toMatchObject([{ inForce: 1, versions: [{ version: 2 }, { version: 1 }] }]);
    expect(await ola.post(`${path}/approval`, { version: 1 })).toMatchObject({ status: 412 });
  });

  it('is at hand in its cases, and a letter that quotes it hears of its change', async () => {
    const id = await open('Cytaty');
    const caseId = await register();
    await jan.post(`/api/topics/${id}/cases`, { caseIds: [caseId] });
    const lineId = await approvedLine(id);
    const ofCase = async () => (await jan.get<OfCase>(`/api/cases/${caseId}/topics`)).body;
    expect((await ofCase()).topics).toMatchObject([{ id, lines: [{ id: lineId, text: 'Przez DK 46.' }] }]);
    const quote = { topicId: id, lineId, version: 1 };
    expect((await jan.post(`/api/cases/${caseId}/line-quotes`, quote)).status).toBe(200);
    expect((await ofCase()).quotes).toMatchObject([{ state: 'current', version: 1 }]);
    await jan.post(`/api/topics/${id}/lines/${lineId}/versions`, line({ text: 'Przez Brzeg.', version: 2 }));
    await ola.post(`/api/topics/${id}/lines/${lineId}/approval`, { version: 2 });
    expect((await ofCase()).quotes).toMatchObject([{ state: 'changed', version: 1, current: 2 }]);
    expect(await jan.post(`/api/cases/${caseId}/line-quotes`, quote)).toMatchObject({
      status: 409,
      body: { code: 'line-not-in-force' },
    });
    const drop = `/api/cases/${caseId}/line-quotes?topicId=${id}&lineId=${lineId}&version=1`;
    expect((await jan.call('DELETE', drop)).status).toBe(200);
    expect((await ofCase()).quotes).toEqual([]);
  });

  it('that is internal is not quoted', async () => {
    const id = await open('Wewnętrzna');
    const lineId = await approvedLine(id, { use: 'internal' });
    const quote = { topicId: id, lineId, version: 1 };
    const answer = await jan.post(`/api/cases/${await register()}/line-quotes`, quote);
    expect(answer).toMatchObject({ status: 409, body: { code: 'line-internal' } });
  });
});

describe('under a ladder', () => {
  interface Said {
    readonly lines: readonly {
      inForce: number | null;
      signsAs: readonly { id: string }[];
      waitsFor: readonly { name: string }[];
      versions: readonly { ladder: string | null; levels: readonly { signedBy: { name: string } | null }[] }[];
    }[];
    readonly progress: { waiting: number; given: number; withheld: object[] } | null;
  }
  interface Approvals {
    readonly items: readonly { purpose: string; id: string; title: string | null; level: number | null }[];
  }
  const level = (changes: object) => ({ signatory: 'coordinator', employeeId: null, ...changes });
  const ladders = (...covers: string[]) =>
    administrator.put('/api/ladders', {
      ladders: [
        {
          ...{ id: 'topics', name: 'Przekazy', kinds: [], outcomes: [], unitIds: [], covers },
          ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
          levels: [level({ signatory: 'employee', employeeId: janId }), level({ term: { amount: 4, unit: 'hours' } })],
        },
      ],
    });
  const waitingOf = async (client: Client, id: string) =>
    (await client.get<Approvals>('/api/topic-approvals')).body.items.filter((one) => one.id === id);
  const found = (client: Client, id: string) =>
    until(
      () => waitingOf(client, id),
      (items) => items.length > 0,
    );
  let ewa: Client;

  beforeAll(async () => {
    const given = { name: 'ewa', email: 'ewa@urzad.example', roles: ['officer'], unitId };
    expect((await administrator.post('/api/employees', { ...given, password: PASSWORD })).status).toBe(201);
    ewa = await office.client(given.email, PASSWORD);
  });
  afterAll(() => administrator.put('/api/ladders', { ladders: [] }));

  it('a line holds once all levels have signed, in their order, and stands with whoever is to sign', async () => {
    expect((await ladders('topicLine')).status).toBe(200);
    const id = await open('Szczeble');
    const { body } = await ewa.post<Written>(`/api/topics/${id}/lines`, line());
    const approve = (client: Client, version = 1) =>
      client.post<Written>(`/api/topics/${id}/lines/${body.id}/approval`, { version });
    const said = async (client: Client) => (await client.get<Said>(`/api/topics/${id}`)).body.lines[0]!;
    expect(await found(jan, body.id)).toMatchObject([{ purpose: 'topicLine', title: 'Objazd', level: 0 }]);
    expect(await waitingOf(ola, body.id)).toEqual([]);
    expect(await said(jan)).toMatchObject({ signsAs: [{ id: janId }], waitsFor: [{ name: 'jan' }] });
    expect(await said(ola)).toMatchObject({ signsAs: [], waitsFor: [{ name: 'jan' }] });
    expect(await approve(ewa)).toMatchObject({ status: 409, body: { code: 'own-line' } });
    expect(await approve(ola)).toMatchObject({ status: 409, body: { code: 'line-level-signed' } });
    expect(await approve(jan, 2)).toMatchObject({ status: 412 });
    expect((await approve(jan)).status).toBe(200);
    expect((await said(jan)).inForce).toBeNull();
    expect(await found(ola, body.id)).toMatchObject([{ level: 1, dueAt: expect.any(String), late: false }]);
    // The ladders change meanwhile: what is on its way goes on as it was.
    expect((await ladders('answer')).status).toBe(200);
    expect((await approve(ola)).status).toBe(200);
    const { inForce, versions } = await said(jan);
    expect({ inForce, ...versions[0] }).toMatchObject({
      inForce: 1,
      ladder: 'Przekazy',
      levels: [{ signedBy: { name: 'jan' } }, { signedBy: { name: 'ola' } }],
    });
    await until(
      () => waitingOf(ola, body.id),
      (items) => items.length === 0,
    );
  });

  it('a statement is given with the last signature, where the same ladder covers such letters of its cases too', async () => {
    // Not each case's own ladder: one that names the same people for both.
    expect((await ladders('crisisStatement', 'holdingStatement')).status).toBe(200);
    const id = await open('Szczeble oświadczenia');
    const path = `/api/topics/${id}`;
    await jan.post(`${path}/cases`, { caseIds: [await register()] });
    await ola.post(`${path}/crisis`, { reason: 'Powódź' });
    const { body } = await ewa.post<Written>(`${path}/statements`, { text: 'Ustalamy.' });
    const approve = (client: Client) => client.post<Written>(`${path}/statements/${body.id}/approval`);
    expect(await found(jan, body.id)).toMatchObject([{ purpose: 'crisisStatement', level: 0 }]);
    expect((await approve(jan)).status).toBe(200);
    expect((await jan.get<Said>(path)).body.progress).toBeNull();
    expect((await approve(ola)).status).toBe(200);
    const progress = await until(
      async () => (await ola.get<Said>(path)).body.progress!,
      ({ waiting }) => waiting === 0,
    );
    expect(progress).toMatchObject({ given: 1, withheld: [] });
    expect((await ola.post(`${path}/crisis-end`)).status).toBe(200);
  });

  it('a statement gets round no other ladder of a case', async () => {
    expect((await ladders('holdingStatement')).status).toBe(200);
    const id = await open('Osobna ścieżka');
    const path = `/api/topics/${id}`;
    await jan.post(`${path}/cases`, { caseIds: [await register()] });
    await ola.post(`${path}/crisis`, { reason: 'Powódź' });
    const { body } = await ewa.post<Written>(`${path}/statements`, { text: 'Ustalamy.' });
    await jan.get(path);
    expect((await ola.post(`${path}/statements/${body.id}/approval`)).status).toBe(200);
    const progress = await until(
      async () => (await ola.get<Said>(path)).body.progress!,
      ({ waiting }) => waiting === 0,
    );
    expect(progress).toMatchObject({ given: 0, withheld: [{ code: 'approval-required', count: 1 }] });
    expect((await ola.post(`${path}/crisis-end`)).status).toBe(200);
  });
});

describe('documents of a topic', () => {
  interface Documents {
    readonly documents: readonly { id: string; name: string; size: number; by: { name: string } }[];
    readonly revision: number;
  }
  const upload = async (name: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), name);
    return (await jan.call<Written>('POST', '/api/attachments', form)).body.id;
  };

  it('are read by whoever reads the topic, stand in its history and as they were, and are removed and put back', async () => {
    const id = await open('Z dokumentami');
    const path = `/api/topics/${id}/documents`;
    const attachmentId = await upload('mapa objazdu.pdf');
    // Nobody's but the uploader's, before and as what is of another topic.
    expect((await ola.post(path, { attachmentId })).status).toBe(404);
    const added = await jan.post<Written>(path, { attachmentId });
    expect(added.status).toBe(201);
    const listed = async (client = ola) => (await client.get<Documents>(`/api/topics/${id}`)).body.documents;
    expect(await listed()).toMatchObject([{ name: 'mapa objazdu.pdf', size: 8, by: { name: 'jan' } }]);
    expect((await jan.post<Written>(path, { attachmentId })).body.revision).toBe(added.body.revision);
    const file = await ola.get(`${path}/${added.body.id}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('mapa%20objazdu.pdf');
    const other = await open('Inny temat');
    expect((await ola.get(`/api/topics/${other}/documents/${added.body.id}`)).status).toBe(404);
    expect((await ola.get(`/api/attachments/${added.body.id}`)).status).toBe(404);
    await until(
      async () => (await ola.get<{ items: { summary: string }[] }>(`/api/topics/${id}/history`)).body.items,
      (items) => items.some(({ summary }) => summary === 'Dodano dokument: mapa objazdu.pdf'),
    );
    expect((await jan.delete(`${path}/${added.body.id}`)).status).toBe(200);
    expect(await listed(jan)).toEqual([]);
    expect(await jan.get(`${path}/${added.body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'document-not-found' },
    });
    const then = await administrator.get<Documents>(`/api/topics/${id}/as-of?revision=${added.body.revision}`);
    expect(then.body.documents).toMatchObject([{ name: 'mapa objazdu.pdf' }]);
    const before = await administrator.get<Documents>(`/api/topics/${id}/as-of?revision=${added.body.revision - 1}`);
    expect(before.body.documents).toEqual([]);
    expect((await jan.post(path, { attachmentId: added.body.id })).status).toBe(201);
    expect(await listed(jan)).toHaveLength(1);
    expect((await jan.post('/api/topics/nothing/documents', { attachmentId })).status).toBe(404);
  });
});

describe('what looks alike', () => {
  it('is told to coordinators when more arrives than usual, and suggested', async () => {
    const subject = 'Awaria wodociągu w Opolu';
    const caseIds: string[] = [];
    for (const words of ['', ' dzisiaj', ' znowu', ' – pytanie', ' rano', ' nocą'])
      caseIds.push(await register(subject + words));
    const { id } = (
      await until(async () => {
        const { body } = await ola.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications');
        return body.items.find(({ kind }) => kind === 'surge');
      })
    ).about;
    const surge = await ola.get<{ threshold: number; cases: { id: string }[] }>(`/api/topic-surges/${id}`);
    expect(surge.body.threshold).toBe(5);
    expect(surge.body.cases.length).toBeGreaterThanOrEqual(5);
    const topicId = await open('Awaria wodociągu');
    await jan.post(`/api/topics/${topicId}/cases`, { caseIds: caseIds.slice(0, 1) });
    const suggested = await jan.get<{ items: { id: string }[] }>(`/api/topics/${topicId}/suggestions`);
    expect(suggested.body.items.map(({ id }) => id).sort()).toEqual(caseIds.slice(1).sort());
    const ofCase = await jan.get<{ suggested: { id: string }[] }>(`/api/cases/${caseIds[1]}/topics`);
    expect(ofCase.body.suggested).toContainEqual(expect.objectContaining({ id: topicId }));
  });
});

describe('a crisis', () => {
  it('answers all open cases of its topic in one reviewed step, each in a mail of its own', async () => {
    const id = await open('Katastrofa mostu');
    const caseIds = [await register(), await register(), await register()];
    await jan.post(`/api/topics/${id}/cases`, { caseIds });
    await jan.post(`/api/cases/${caseIds[2]}/closing`, { outcome: 'withdrawn' });
    const path = `/api/topics/${id}`;
    expect((await jan.post(`${path}/crisis`, { reason: 'Kolizja' })).status).toBe(403);
    expect((await ola.post(`${path}/crisis`, { reason: 'Kolizja' })).status).toBe(201);
    expect(await ola.post(`${path}/crisis`, { reason: 'Kolizja' })).toMatchObject({
      status: 409,
      body: { code: 'crisis-declared' },
    });
    await jan.post(`${path}/crisis-log`, { text: 'Objazd działa', confirmed: true });
    const written = await jan.post<Written>(`${path}/statements`, { text: 'Badamy przyczyny.' });
    // Until the lists show what Jan wrote: Ola answers the cases that they show.
    await jan.get(path);
    expect((await ola.post(`${path}/statements/${written.body.id}/approval`)).status).toBe(200);
    const progress = await until(
      async () => (await ola.get<{ progress: { waiting: number; given: number } }>(path)).body.progress,
      ({ waiting }) => waiting === 0,
    );
    expect(progress).toMatchObject({ given: 2, withheld: [] });
    for (const caseId of caseIds.slice(0, 2)) {
      const { body } = await jan.get<{ status: string; correspondence: { direction: string; text: string }[] }>(
        `/api/cases/${caseId}`,
      );
      const sent = body.correspondence.filter(({ direction }) => direction === 'out');
      expect(sent.map(({ text }) => text.includes('Badamy przyczyny.'))).toEqual([true]);
      expect(body.status).not.toBe('answered');
    }
    expect((await ola.post(`${path}/crisis-end`)).status).toBe(200);
    const { body } = await ola.get<{ crises: { id: string; endedAt: string | null; log: { text: string }[] }[] }>(path);
    expect(body.crises).toMatchObject([{ reason: 'Kolizja', log: [{ text: 'Objazd działa' }] }]);
    expect(body.crises[0]!.endedAt).not.toBeNull();
    const address = new URL(`${path}/crises/${body.crises[0]!.id}/report`, jan.url);
    const answer = await fetch(address, { headers: { cookie: jan.cookie! } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const report = await readPdf(await answer.bytes());
    expect(report).toMatchObject({ title: 'Raport z kryzysu: Katastrofa mostu', accessible: '1', pages: 1 });
    for (const words of ['Kolizja', 'Objazd działa', 'Wysłane w sprawach: 2', '3 (otwarte: 2)', 'ola'])
      expect(report.text).toContain(words);
    const nothing = await jan.get<Written>(`${path}/crises/nothing/report`);
    expect(nothing).toMatchObject({ status: 404, body: { code: 'crisis-not-found' } });
  });

  it('is played back: what was known at each moment, and nothing of later', async () => {
    const id = await open('Dawny kryzys');
    const path = `/api/topics/${id}`;
    await ola.post(`${path}/crisis`, { reason: 'Kolizja' });
    const before = (await jan.post<Written>(`${path}/crisis-log`, { text: 'Pogłoska', confirmed: false })).body;
    await jan.post(`${path}/crisis-log`, { text: 'Potwierdzone po godzinie', confirmed: true });
    await ola.post(`${path}/crisis-end`);
    interface Past {
      readonly crises: readonly {
        endedAt: string | null;
        team: object[];
        log: { text: string; by: { name: string } }[];
      }[];
    }
    const was = await administrator.get<Past>(`${path}/as-of?revision=${before.revision}`);
    expect(was.body.crises).toMatchObject([{ endedAt: null, log: [{ text: 'Pogłoska', by: { name: 'jan' } }] }]);
    expect(was.body.crises[0]!.log).toHaveLength(1);
    expect(was.body.crises[0]!.team).toHaveLength(1);
  });

  it('that was ended while its statement waited lets nothing leave, and says so', async () => {
    const id = await open('Krótki kryzys');
    await jan.post(`/api/topics/${id}/cases`, { caseIds: [await register()] });
    await ola.post(`/api/topics/${id}/crisis`, { reason: 'Alarm' });
    const { body } = await jan.post<Written>(`/api/topics/${id}/statements`, { text: 'Badamy.' });
    await ola.post(`/api/topics/${id}/crisis-end`);
    expect(await ola.post(`/api/topics/${id}/statements/${body.id}/approval`)).toMatchObject({
      status: 409,
      body: { code: 'crisis-over' },
    });
  });

  it('declared by two at one moment is one crisis; ended at the moment of an approval, its statement reaches all or nobody', async () => {
    const id = await open('W jednej chwili');
    const path = `/api/topics/${id}`;
    const caseIds = [await register(), await register()];
    await jan.post(`${path}/cases`, { caseIds });
    const declared = await Promise.all([1, 2, 3].map(() => ola.post(`${path}/crisis`, { reason: 'Alarm' })));
    expect(declared.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const { body } = await jan.post<Written>(`${path}/statements`, { text: 'Badamy.' });
    await jan.get(path);
    const approve = () => ola.post<Written>(`${path}/statements/${body.id}/approval`);
    const [approval, end] = await Promise.all([approve(), ola.post<Written>(`${path}/crisis-end`)]);
    expect(end.status).toBe(200);
    interface Said {
      readonly crises: readonly { endedAt: string | null; statements: readonly { cases: number }[] }[];
      readonly progress: { waiting: number; given: number } | null;
    }
    const said = async () => (await ola.get<Said>(path)).body;
    const approved = approval.status === 200;
    if (!approved) expect(approval).toMatchObject({ status: 409, body: { code: 'crisis-over' } });
    const now = await until(said, ({ progress }) => !approved || progress?.waiting === 0);
    expect(now.progress?.given ?? 0).toBe(approved ? 2 : 0);
    expect(now.crises).toHaveLength(1);
    expect(now.crises[0]!.endedAt).not.toBeNull();
    // Said again, it says so again and gives nothing twice.
    expect((await approve()).status).toBe(approved ? 200 : 409);
    expect((await said()).progress?.given ?? 0).toBe(approved ? 2 : 0);
  });
});

describe('the reporting views over topics', () => {
  let database: pg.Client;
  beforeAll(async () => {
    database = new pg.Client({ connectionString: office.databaseUrl });
    await database.connect();
  });
  afterAll(() => database?.end());

  it.each(['topics', 'topic_cases', 'topic_lines', 'crises', 'holding_statements'] as const)(
    'say of all that happened above what its events come to: %s',
    async (view) => {
      const folded = inOrder((await foldedViews(database))[view]);
      expect(folded.length).toBeGreaterThan(1);
      const said = async () => inOrder(await saidBy(database, view));
      await until(said, (rows) => JSON.stringify(rows) === JSON.stringify(folded)).catch(() => undefined);
      expect(await said()).toEqual(folded);
    },
  );
});
