import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { sentMails } from './support/outbox.js';
import { until } from './support/until.js';

interface Happened {
  readonly type: string;
  readonly actor: { readonly name: string };
}
interface Case {
  readonly dueAt: string;
  readonly revision: number;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly deadlines: readonly { readonly internalTarget: string; readonly legalEnd: string }[];
}

const START = '2026-03-02T09:00:00+01:00';
const administrator = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const officer = { email: 'olga@urzad.example', password: 'zupełnie inne hasło 17' };

let database: TestDatabase;
let office: OfficeProcess | undefined;
let client: Client;
let caseId: string;
/** Of another case somebody says that they have it. */
let takenId: string;
const dataDirectory = newDataDirectory();

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await office?.stop();
  await database?.drop();
  removeDataDirectories();
});

/** Starts the office, after an absence that ends at that instant. */
async function startAt(instant: string): Promise<void> {
  await office?.stop();
  if (office) {
    const offsetMilliseconds = Temporal.Instant.from(instant).epochMilliseconds - Date.now();
    writeFileSync(join(dataDirectory, 'clock.json'), JSON.stringify({ offsetMilliseconds }));
  }
  const environment = { DATABASE_URL: database.url, CLOCK: START, ADMIN_PASSWORD: administrator.password };
  office = await startOfficeProcess({ dataDirectory, environment });
  client = new Client(office.url);
  expect((await client.post('/api/session', administrator)).status).toBe(200);
}

const readCase = async (id = caseId) => (await client.get<Case>(`/api/cases/${id}`)).body;
const alarms = async (id = caseId) => {
  const { body } = await client.get<{ items: Happened[] }>(`/api/cases/${id}/history`);
  return body.items.filter(({ type }) => /Warned|Escalated/.test(type));
};
async function mailsTo(address: string): Promise<string[]> {
  return (await sentMails(dataDirectory))
    .filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)))
    .map(({ subject }) => subject ?? '');
}

describe('the clock of a case', () => {
  it('is set by the day on which it came in', async () => {
    await startAt(START);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const employee = { name: 'Olga Nowak', roles: ['officer'], unitId: units.items[0]!.id, ...officer };
    const { body: added } = await client.post<{ id: string }>('/api/employees', employee);
    const registered = await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy?',
      contact: { name: 'Anna Lis' },
    });
    caseId = registered.body.id;
    await client.post(`/api/cases/${caseId}/assignments`, { employeeId: added.id, priority: 'normal' });
    const other = { channel: 'phone', subject: 'Dotacje', text: 'Ile?', contact: { name: 'Jan Zych' } };
    takenId = (await client.post<{ id: string }>('/api/cases', other)).body.id;
    await client.post(`/api/cases/${takenId}/assignments`, { employeeId: added.id, priority: 'normal' });
    expect(await readCase()).toMatchObject({
      dueAt: '2026-03-16T23:00:00.000Z',
      overdue: false,
      deadlines: [{ internalTarget: '2026-03-16', legalEnd: '2026-03-16' }],
    });
  });

  it('warns the case officer three working days before, also where nothing ran at that moment', async () => {
    await startAt('2026-03-11T08:00:01+01:00');
    await until(async () => (await alarms()).length > 0);
    expect(await alarms()).toMatchObject([{ type: 'DeadlineWarned', actor: { name: 'System' } }]);
    // Of both cases, in one mail.
    await until(async () => (await mailsTo(officer.email)).includes('Terminy: 2 do sprawdzenia'));
    expect(await mailsTo(officer.email)).toHaveLength(3);
    const [digest] = (await sentMails(dataDirectory)).filter(({ subject }) => subject === 'Terminy: 2 do sprawdzenia');
    for (const id of [caseId, takenId]) expect(digest!.text).toContain(`/cases/${id}`);
    expect(digest!.text).toMatch(
      /^2026\/000001, ostrzeżenie: .+\ndo 16 marca 2026, godz. 24:00 \(zostało dni: 5\), prowadzi Olga Nowak$/m,
    );
    expect(digest!.text).not.toContain('Remont mostu');
    expect(await readCase()).toMatchObject({ overdue: false, escalationLevel: 0 });
  });

  it('calls nobody else once somebody has it', async () => {
    await startAt('2026-03-13T08:00:01+01:00');
    await until(async () => (await readCase(takenId)).escalationLevel === 1);
    const path = `/api/cases/${takenId}/acknowledgement`;
    expect(await client.post(path, {})).toMatchObject({ status: 200 });
    const { deadlines, revision } = await readCase(takenId);
    expect(deadlines).toMatchObject([
      { escalation: { level: 1, waits: false, acknowledgedBy: { name: 'Administrator' } } },
    ]);
    // Said twice, it is said once; taken back, and said again.
    expect((await client.post(path, {})).body).toEqual({ revision });
    expect((await client.post(`${path}/undo`, {})).status).toBe(200);
    expect(await readCase(takenId)).toMatchObject({
      deadlines: [{ escalation: { waits: true, acknowledgedBy: null } }],
    });
    expect((await client.post(path, { deadlineId: 'x' })).status).toBe(404);
    expect((await client.post(path, {})).status).toBe(200);
  });

  it('escalates a day before, on the day and when it has run out, each once, though all came while nothing ran', async () => {
    await startAt('2026-03-17T00:00:01+01:00');
    await until(async () => (await alarms()).length >= 4);
    const types = ['DeadlineWarned', 'CaseEscalated', 'CaseEscalated', 'CaseEscalated'];
    expect((await alarms()).map(({ type }) => type)).toEqual(types);
    // That the term has passed stands in the other one too; the level before it does not.
    await until(async () => (await alarms(takenId)).length === 3);
    expect(await readCase(takenId)).toMatchObject({ deadlines: [{ escalation: { level: 3, waits: true } }] });
    expect(await readCase()).toMatchObject({ overdue: true, escalationLevel: 3 });
    const { body } = await client.get<{ items: { id: string }[] }>('/api/cases?overdue=true');
    expect(body.items.map(({ id }) => id).sort()).toEqual([caseId, takenId].sort());
    // Of what came while nothing ran, one mail a moment.
    await until(async () => (await mailsTo(administrator.email)).includes('Terminy: 3 do sprawdzenia'));
    expect(await mailsTo(administrator.email)).toEqual(['Terminy: 2 do sprawdzenia', 'Terminy: 3 do sprawdzenia']);
  });

  it('says nothing twice', async () => {
    await startAt('2026-04-17T12:00:00+02:00');
    await client.post(`/api/cases/${caseId}/notes`, { text: 'Sprawdzam.' });
    const second = await client.post<{ id: string }>('/api/cases', {
      channel: 'paper',
      subject: 'Druga sprawa',
      text: 'Kiedy?',
      contact: { name: 'Jan Kos' },
      receivedAt: '2026-03-02T10:00:00+01:00',
    });
    // Once the second case's alarms have been raised, the clock has looked at all of them.
    const other = async () => (await client.get<Case>(`/api/cases/${second.body.id}`)).body;
    await until(async () => (await other()).escalationLevel === 3);
    expect(await alarms()).toHaveLength(4);
    expect(await mailsTo(officer.email)).toHaveLength(3);
  });

  it('watches the term of a signature: who is to sign hears of it, and the list says that it is late', async () => {
    const level = { signatory: 'coordinator', employeeId: null, term: { amount: 4, unit: 'hours' } };
    const ladder = {
      ...{ id: 'answers', name: 'Odpowiedzi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] },
      ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
    };
    const set = (term: unknown) =>
      client.put('/api/ladders', { ladders: [{ ...ladder, levels: [{ ...level, term }] }] });
    for (const amount of [0, 1.5, 721]) expect((await set({ ...level.term, amount })).status).toBe(400);
    expect((await set(level.term)).status).toBe(200);
    const olga = new Client(office!.url);
    await olga.post('/api/session', officer);
    const contact = { name: 'Ewa Zych', email: 'ewa@gazeta.example' };
    const asked = { channel: 'phone', subject: 'Kładka', text: 'Kiedy?', contact };
    const { body: about } = await olga.post<{ id: string }>('/api/cases', asked);
    const { body: draft } = await olga.post<{ id: string }>(`/api/cases/${about.id}/drafts`, { text: 'W maju.' });
    expect((await olga.post(`/api/drafts/${draft.id}/submission`)).status).toBe(200);
    const levels = async () =>
      (await client.get<{ levels: { dueAt: string; late: boolean }[] }>(`/api/drafts/${draft.id}`)).body.levels;
    expect(await levels()).toMatchObject([{ dueAt: expect.stringMatching(/^2026-04-17T14:/), late: false }]);

    await startAt('2026-04-17T17:00:00+02:00');
    const bell = async () =>
      (await client.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications')).body.items;
    await until(bell, (told) => told.some(({ kind, about: of }) => kind === 'draftLate' && of.id === draft.id));
    expect(await levels()).toMatchObject([{ late: true }]);
    await until(async () => (await mailsTo(administrator.email)).some((one) => one.includes('Minął termin podpisu')));
    expect((await client.post(`/api/drafts/${draft.id}/approval`, { version: 1 })).status).toBe(200);
    await until(bell, (told) => told.every(({ kind }) => kind !== 'draftLate' && kind !== 'draftToApprove'));
  });

  it('watches the day promised to a resident: whoever has the report, the head of its unit and the unit hear of it', async () => {
    const add = async (path: string, body: object) => (await client.post<{ id: string }>(path, body)).body.id;
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const roads = { name: 'Zarząd Dróg', kind: 'department', parentId: units.items[0]!.id };
    const unitId = await add('/api/units', { ...roads, email: 'drogi@urzad.example' });
    const person = async (name: string) => {
      const given = { name, email: `${name.toLowerCase()}@urzad.example`, roles: ['officer'], unitId };
      const id = await add('/api/employees', { ...given, password: officer.password });
      return { id, email: given.email };
    };
    const [head, worker] = [await person('Helena'), await person('Wojtek')];
    expect((await client.patch(`/api/units/${unitId}`, { headId: head.id })).status).toBe(200);
    const hole = { kind: 'intervention', channel: 'phone', subject: 'Dziura w jezdni', text: 'Głęboka.' };
    const reportId = await add('/api/cases', { ...hole, contact: { name: 'Zofia Kania' } });
    await client.post(`/api/cases/${reportId}/assignments`, { employeeId: worker.id, priority: 'normal' });
    const step = { step: 'accepted', public: true, text: 'Załatamy.', promisedFor: '2026-04-20' };
    expect((await client.post(`/api/cases/${reportId}/steps`, step)).status).toBe(201);

    await startAt('2026-04-21T00:00:01+02:00');
    const told = async (email: string) =>
      (await mailsTo(email)).filter((subject) => subject.startsWith('Minął dzień obiecany mieszkańcowi'));
    for (const email of [head.email, worker.email, 'drogi@urzad.example'])
      await until(async () => (await told(email)).length === 1);
    expect(await told(administrator.email)).toEqual([]);
    const letter = (await sentMails(dataDirectory)).find(({ subject }) => subject?.startsWith('Minął dzień'))!;
    expect(letter.text).toContain('20 kwietnia 2026');
    expect(letter.text).toContain(`/cases/${reportId}`);
    expect(letter.text).not.toContain('Dziura');
    for (const { email } of [head, worker]) {
      const own = new Client(office!.url);
      await own.post('/api/session', { email, password: officer.password });
      await until(
        async () =>
          (await own.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications')).body.items,
        (items) => items.some(({ kind, about }) => kind === 'promiseBroken' && about.id === reportId),
      );
    }
  });

  it('runs a line to take out over night, while what quotes it waits for a signature', async () => {
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const signer = { email: 'karol@urzad.example', password: officer.password };
    const karolIs = { ...signer, name: 'Karol Lis', roles: ['coordinator'], unitId: units.items[0]!.id };
    expect((await client.post('/api/employees', karolIs)).status).toBe(201);
    const signedIn = async (account: object) => {
      const one = new Client(office!.url);
      await one.post('/api/session', account);
      return one;
    };
    const [olga, karol] = [await signedIn(officer), await signedIn(signer)];
    const made = async (path: string, body?: object) => {
      const answer = await olga.post<{ id: string }>(path, body);
      expect([200, 201]).toContain(answer.status);
      return answer.body.id;
    };
    const topicId = await made('/api/topics', { name: 'Most' });
    const validity = { validFrom: '2026-04-21', validUntil: '2026-04-21' };
    const words = { title: 'Objazd', text: 'Przez DK 46.', use: 'quotable', ...validity };
    const lineId = await made(`/api/topics/${topicId}/lines`, words);
    const approval = `/api/topics/${topicId}/lines/${lineId}/approval`;
    expect((await karol.post(approval, { version: 1 })).status).toBe(200);
    const quote = { topicId, lineId, version: 1 };

    const asked = {
      channel: 'phone',
      subject: 'Objazd',
      text: 'Którędy?',
      contact: { name: 'Ewa Zych', email: 'ewa@gazeta.example' },
    };
    const askedId = await made('/api/cases', asked);
    await made(`/api/topics/${topicId}/cases`, { caseIds: [askedId] });
    await made(`/api/cases/${askedId}/line-quotes`, quote);
    await made(`/api/drafts/${await made(`/api/cases/${askedId}/drafts`, { text: 'Przez DK 46.' })}/submission`);
    const release = { headline: 'Objazd mostu', body: 'Przez DK 46.', topicId };
    const communiqueId = await made('/api/communiques', release);
    await made(`/api/communiques/${communiqueId}/lines`, quote);
    await made(`/api/communiques/${communiqueId}/submission`);
    /** As whoever is to sign sees it. */
    const quotesNow = async () => {
      const signs = await signedIn(signer);
      const quotes = async (path: string) =>
        (await signs.get<{ quotes: readonly { state: string }[] }>(path)).body.quotes.map(({ state }) => state);
      return [await quotes(`/api/cases/${askedId}/topics`), await quotes(`/api/communiques/${communiqueId}/lines`)];
    };
    expect(await quotesNow()).toEqual([['current'], ['current']]);

    await startAt('2026-04-22T00:00:01+02:00');
    expect(await quotesNow()).toEqual([['ranOut'], ['ranOut']]);
  });
});
