import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sentMails } from './support/outbox.js';
import { removeDataDirectories, startOfficeProcess, type OfficeProcess } from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

interface Case {
  readonly id: string;
  readonly requestedBy: string | null;
  readonly requestedByProposal: string | null;
  readonly dueAt: string;
}
interface Notifications {
  readonly items: readonly { readonly kind: string; readonly about: { readonly id: string } }[];
}

/** A Tuesday. */
const START = '2026-05-05T10:00:00+02:00';
const FRIDAY_ENDS = '2026-05-08T22:00:00.000Z';
const administrator = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };

let office: OfficeProcess | undefined;
let client: Client;

beforeAll(async () => {
  office = await startOfficeProcess({
    onTestServer: true,
    environment: { CLOCK: START, ADMIN_PASSWORD: administrator.password },
  });
  client = new Client(office.url);
  expect((await client.post('/api/session', administrator)).status).toBe(200);
});
afterAll(async () => {
  await office?.stop();
  removeDataDirectories();
});

const register = async (text: string): Promise<string> =>
  (
    await client.post<Case>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text,
      contact: { name: 'Anna Lis' },
    })
  ).body.id;
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const say = (id: string, requestedBy: unknown) => client.post(`/api/cases/${id}/requested-by`, { requestedBy });

describe('by when a journalist asks for an answer', () => {
  it('is proposed from their words, confirmed, and taken away, beside the statutory term', async () => {
    const id = await register('Proszę o odpowiedź do piątku.');
    const proposed = await read(id);
    const inList = async () =>
      (await client.get<{ items: Case[] }>('/api/cases')).body.items.find((item) => item.id === id);
    expect(await inList()).toMatchObject({ requestedBy: null, requestedByProposal: FRIDAY_ENDS });
    expect(proposed).toMatchObject({ requestedBy: null, requestedByProposal: FRIDAY_ENDS });

    expect((await say(id, FRIDAY_ENDS)).status).toBe(201);
    expect(await read(id)).toMatchObject({
      requestedBy: FRIDAY_ENDS,
      requestedByProposal: null,
      dueAt: proposed.dueAt,
    });
    expect(await inList()).toMatchObject({ requestedBy: FRIDAY_ENDS, requestedByProposal: null });
    const history = await client.get<{ items: { summary: string }[] }>(`/api/cases/${id}/history`);
    expect(history.body.items.at(-1)!.summary).toBe('Nadawca prosi o odpowiedź do: 08.05.2026 24:00');

    expect((await say(id, null)).status).toBe(201);
    expect(await read(id)).toMatchObject({ requestedBy: null, requestedByProposal: null });
  });

  it('sorts the list, those that name none last', async () => {
    const [none, later, sooner] = await Promise.all([register('A'), register('B'), register('C')]);
    await say(later, '2026-06-02T12:00:00+02:00');
    await say(sooner, '2026-06-01T12:00:00+02:00');
    const { items } = (await client.get<{ items: Case[] }>('/api/cases?sort=requestedBy&limit=200')).body;
    const order = items.map(({ id }) => id).filter((id) => [none, later, sooner].includes(id));
    expect(order).toEqual([sooner, later, none]);
    expect(items.find(({ id }) => id === sooner)).toMatchObject({ requestedBy: '2026-06-01T10:00:00.000Z' });
  });

  it('is refused where it has passed, or is no moment', async () => {
    const id = await register('Kiedy koniec remontu?');
    expect(await say(id, '2026-05-05T09:00:00+02:00')).toMatchObject({
      status: 409,
      body: { code: 'requested-by-past' },
    });
    expect((await say(id, 'jutro')).status).toBe(400);
    expect((await client.post(`/api/cases/${id}/requested-by`, {})).status).toBe(400);
    expect((await say('nobody', null)).status).toBe(404);
  });

  it('reminds before it, in the bell and by mail', async () => {
    const id = await register('Kiedy koniec remontu?');
    const { items } = (await client.get<{ items: { occurredAt: string }[] }>(`/api/cases/${id}/history`)).body;
    // Little is left by the office's clock: the reminder comes half-way.
    const soon = new Date(Date.parse(items.at(-1)!.occurredAt) + 30_000).toISOString();
    expect((await say(id, soon)).status).toBe(201);
    await until(async () => {
      const { items } = (await client.get<Notifications>('/api/notifications')).body;
      return items.some(({ kind, about }) => kind === 'requestedBySoon' && about.id === id);
    });
    const reminder = await until(async () =>
      (await sentMails(office!.dataDirectory)).find(({ subject }) => subject?.startsWith('Termin nadawcy: ')),
    );
    expect(reminder.text).toContain(`/cases/${id}`);
  });
});

describe('the term of an assignment', () => {
  it('is told of to whoever has the case before it, and to whoever gave it once it has passed', async () => {
    const units = await client.get<{ items: { id: string }[] }>('/api/units');
    const officer = { email: 'olga@urzad.example', password: 'zupełnie inne hasło 17' };
    const employee = { name: 'Olga Nowak', roles: ['officer'], unitId: units.body.items[0]!.id, ...officer };
    const { body: olga } = await client.post<{ id: string }>('/api/employees', employee);
    const id = await register('Kiedy koniec remontu?');
    const { items } = (await client.get<{ items: { occurredAt: string }[] }>(`/api/cases/${id}/history`)).body;
    const dueAt = new Date(Date.parse(items.at(-1)!.occurredAt) + 14_000).toISOString();
    expect(
      (await client.post(`/api/cases/${id}/assignments`, { employeeId: olga.id, priority: 'normal', dueAt })).status,
    ).toBe(201);
    const asOlga = new Client(office!.url);
    await asOlga.post('/api/session', officer);
    const heard = async (by: Client, kind: string) =>
      (await by.get<Notifications>('/api/notifications')).body.items.some(
        (item) => item.kind === kind && item.about.id === id,
      );
    await until(() => heard(asOlga, 'assignmentTermNear'));
    await until(() => heard(client, 'assignmentTermPassed'));
    expect(await heard(asOlga, 'assignmentTermPassed')).toBe(false);
    await until(async () => {
      const mails = await sentMails(office!.dataDirectory);
      return mails.filter(({ subject }) => subject?.startsWith('Termin dekretacji: ')).length === 2;
    });
    // Given on, it is nobody's news any more.
    await client.post(`/api/cases/${id}/assignments`, { employeeId: olga.id, priority: 'high' });
    expect(await heard(client, 'assignmentTermPassed')).toBe(false);
  });
});
