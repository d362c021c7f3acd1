import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../../tests/support/until.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Notifications {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly line: string;
    readonly level: number | null;
    readonly count: number;
    readonly part: { readonly id: string } | null;
    readonly about: { readonly id: string; readonly number: string; readonly name: string };
    readonly read: boolean;
  }[];
  readonly groups: readonly { readonly kind: string; readonly newest: string }[];
  readonly unread: number;
  readonly waiting: number;
}

const PASSWORD = 'zielony parasol nad Wisłą';
let office: TestOffice;
let administrator: Client;
let officer: Client;
let officerId: string;

beforeAll(async () => {
  office = await startTestOffice();
  administrator = await office.client();
  const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
  const employee = await administrator.post<{ id: string }>('/api/employees', {
    name: 'Anna Lis',
    email: 'anna@urzad.pl',
    roles: ['officer'],
    unitId: units.body.items[0]!.id,
    password: PASSWORD,
  });
  officerId = employee.body.id;
  officer = await office.client('anna@urzad.pl', PASSWORD);
});
afterAll(() => office?.stop());

/** Read from a session that has not written: it sees the assignment once the lists have it. */
async function afterAssignment(subject: string): Promise<Notifications> {
  const theCase = await administrator.post<{ id: string }>('/api/cases', {
    channel: 'phone',
    subject,
    text: 'Kiedy?',
    contact: { name: 'Maria Wójcik' },
  });
  const path = `/api/cases/${theCase.body.id}/assignments`;
  expect((await administrator.post(path, { employeeId: officerId, priority: 'high' })).status).toBe(201);
  await administrator.get('/api/notifications');
  return (await officer.get<Notifications>('/api/notifications')).body;
}

const bell = async (client = officer) => (await client.get<Notifications>('/api/notifications')).body;

describe('notifications', () => {
  it('tell the assignee, until they are read: one line, or all of a kind, and back', async () => {
    const first = await afterAssignment('Remont mostu');
    expect(first).toMatchObject({
      unread: 1,
      waiting: 0,
      items: [{ kind: 'assigned', count: 1, about: { kind: 'case', name: 'Remont mostu' }, read: false, part: null }],
      groups: [{ kind: 'assigned', lines: 1, unread: 1, waiting: 0 }],
    });
    const [older] = first.items;
    const second = await afterAssignment('Dotacje');
    expect(second.unread).toBe(2);

    const read = (body: object) => officer.post<{ unread: number }>('/api/notifications/read', body);
    const { line, id } = older!;
    expect(await read({ kind: 'assigned', line, upTo: id })).toMatchObject({ status: 200, body: { unread: 1 } });
    expect((await bell()).items.map(({ read }) => read)).toEqual([false, true]);

    const [{ newest } = { newest: '' }] = second.groups;
    expect((await read({ kind: 'assigned', upTo: newest })).body).toMatchObject({ unread: 0 });
    // Pressed twice, it is undone as a whole: what was unread before is, and nothing else.
    await read({ kind: 'assigned', upTo: newest });
    const undone = await officer.post<{ unread: number }>('/api/notifications/read/undo', { kind: 'assigned' });
    expect(undone).toMatchObject({ status: 200, body: { unread: 1 } });
    expect((await bell()).items.map(({ read }) => read)).toEqual([false, true]);
    expect((await officer.post('/api/notifications/read/undo', { kind: 'assigned' })).body).toMatchObject({
      unread: 1,
    });

    const unread = await officer.post<{ unread: number }>('/api/notifications/unread', { kind: 'assigned', line });
    expect(unread).toMatchObject({ status: 200, body: { unread: 2 } });
  });
  it('of others cannot be marked, and the module says so in its own words', async () => {
    expect(await officer.post('/api/notifications/read', { kind: 'assigned', upTo: '~' })).toMatchObject({
      status: 404,
      body: { code: 'notification-not-found', detail: 'Nie ma takiego powiadomienia.' },
    });
    const { items } = await bell();
    const [mine] = items;
    const body = { kind: 'assigned', line: mine!.line, upTo: mine!.id };
    expect((await administrator.post('/api/notifications/read', body)).status).toBe(404);
    expect((await officer.get('/api/notifications?lines=0')).status).toBe(400);
  });

  it('say of an escalation which clock, since when, who has the case, and who took it; each is there once', async () => {
    const theCase = await administrator.post<{ id: string }>('/api/cases', {
      channel: 'paper',
      subject: 'Pomnik',
      text: 'Kiedy?',
      contact: { name: 'Maria Wójcik' },
      receivedAt: '2026-01-05T09:00:00+01:00',
    });
    const { id } = theCase.body;
    const told = await until(
      async () => (await bell(administrator)).items.find((item) => item.kind === 'escalated' && item.about.id === id),
      (item) => item?.level === 3,
    );
    expect(told).toMatchObject({
      waits: true,
      takenBy: null,
      holder: null,
      about: { name: 'Pomnik' },
      part: { namePl: expect.stringMatching(/informacj/), until: '2026-01-19T23:00:00.000Z' },
    });
    // Three levels, one line.
    expect(told!.count).toBe(3);
    const before = await bell(administrator);
    expect(before.waiting).toBe(1);
    const session = await administrator.get<{ employee: { id: string } }>('/api/session');
    await administrator.post(`/api/cases/${id}/acknowledgement`, { deadlineId: told!.part!.id });
    const taken = await until(
      () => bell(administrator),
      ({ waiting }) => waiting === 0,
    );
    expect(taken.items.find((item) => item.kind === 'escalated')).toMatchObject({
      waits: false,
      takenBy: { id: session.body.employee.id },
    });
    await administrator.post(`/api/cases/${id}/closing`, { outcome: 'withdrawn' });
    await until(
      () => bell(administrator),
      ({ groups }) => groups.every(({ kind }) => kind !== 'escalated'),
    );
  });
});

describe('a head who is deactivated while a case waits in their unit', () => {
  it('leaves it to the head of the unit above, and they to whoever coordinates, told at once', async () => {
    const made = async (path: string, body: object) => (await administrator.post<{ id: string }>(path, body)).body.id;
    const head = async (unitId: string, name: string) => {
      const email = `${name.toLowerCase()}@urzad.pl`;
      const id = await made('/api/employees', { name, email, roles: ['officer'], unitId, password: PASSWORD });
      expect((await administrator.patch(`/api/units/${unitId}`, { headId: id })).status).toBe(200);
      return { id, client: await office.client(email, PASSWORD) };
    };
    const above = await made('/api/units', { name: 'Departament Dróg', kind: 'department' });
    const unitId = await made('/api/units', { name: 'Wydział Mostów', kind: 'division', parentId: above });
    const [dora, rita] = [await head(above, 'Dora'), await head(unitId, 'Rita')];
    const caseId = await made('/api/cases', {
      channel: 'phone',
      subject: 'Most',
      text: 'Kiedy?',
      contact: { name: 'Maria Wójcik' },
    });
    await administrator.post(`/api/cases/${caseId}/assignments`, { unitId, priority: 'normal' });
    const hears = (client: Client) =>
      until(async () =>
        (await bell(client)).items.some(({ kind, about }) => kind === 'assignedToUnit' && about.id === caseId),
      );
    const deactivate = async ({ id }: { id: string }) =>
      expect((await administrator.patch(`/api/employees/${id}`, { active: false })).status).toBe(200);
    await hears(rita.client);
    await deactivate(rita);
    await hears(dora.client);
    await deactivate(dora);
    await hears(administrator);
    const { body } = await administrator.get<{ items: { type: string; summary: string }[] }>(
      `/api/cases/${caseId}/history`,
    );
    expect(body.items.filter(({ type }) => type === 'UnitHeadReplaced').map(({ summary }) => summary)).toEqual([
      'Rita już tu nie pracuje: sprawę, która czeka w komórce, rozdziela teraz Dora',
      'Dora już tu nie pracuje: o sprawie, która czeka w komórce, wie teraz kierownik biura',
    ]);
  });
});
