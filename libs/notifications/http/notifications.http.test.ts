import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Notifications {
  readonly items: readonly { id: string; kind: string; about: { number: string; name: string }; read: boolean }[];
  readonly unread: number;
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

describe('notifications', () => {
  it('tell the assignee, until they are read', async () => {
    const first = await afterAssignment('Remont mostu');
    expect(first).toMatchObject({
      unread: 1,
      items: [{ kind: 'assigned', about: { kind: 'case', name: 'Remont mostu' }, read: false }],
    });
    const second = await afterAssignment('Dotacje');
    expect(second.unread).toBe(2);

    const read = (upTo: string) => officer.post<{ unread: number }>('/api/notifications/read', { upTo });
    expect(await read(first.items[0]!.id)).toMatchObject({ status: 200, body: { unread: 1 } });
    expect((await read(second.items[0]!.id)).body).toEqual({ unread: 0 });
    expect((await read(first.items[0]!.id)).body).toEqual({ unread: 0 });
    const after = await officer.get<Notifications>('/api/notifications');
    expect(after.body.items.map(({ read: isRead }) => isRead)).toEqual([true, true]);
  });

  it('of others cannot be marked, and the module says so in its own words', async () =>
    expect(await officer.post('/api/notifications/read', { upTo: '~' })).toMatchObject({
      status: 404,
      body: { code: 'notification-not-found', detail: 'Nie ma takiego powiadomienia.' },
    }));
});
