import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Found {
  readonly items: readonly { kind: string; number: string | null; name: string; detail: string | null }[];
}

const PASSWORD = 'zielony parasol nad Wisłą';
let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
  const units = await client.get<{ items: { id: string }[] }>('/api/units');
  for (const [name, email, role] of [
    ['Maria Wisłocka', 'w@urzad.pl', 'officer'],
    ['Jan Admin', 'ja@urzad.pl', 'administrator'],
  ]) {
    await client.post('/api/employees', {
      name,
      email,
      roles: [role],
      unitId: units.body.items[0]!.id,
      password: PASSWORD,
    });
  }
  await client.post('/api/newsrooms', { name: 'Radio Wisła', kind: 'radio' });
  await client.post('/api/cases', {
    channel: 'phone',
    subject: 'Most na Wiśle',
    text: 'Kiedy?',
    contact: { name: 'Ewa Wisła' },
  });
});
afterAll(() => office?.stop());

const find = async (who: Client, q: string) => (await who.get<Found>(`/api/search?q=${encodeURIComponent(q)}`)).body;

it('finds cases, people and newsrooms by any part of what they are called', async () => {
  const { items } = await find(client, ' WISŁ ');
  expect(items).toMatchObject([
    { kind: 'employee', name: 'Maria Wisłocka' },
    { kind: 'contact', name: 'Ewa Wisła' },
    { kind: 'newsroom', name: 'Radio Wisła' },
    { kind: 'case', name: 'Most na Wiśle', detail: 'Ewa Wisła' },
  ]);
  const { items: byNumber } = await find(client, items.at(-1)!.number!);
  expect(byNumber).toMatchObject([{ kind: 'case', name: 'Most na Wiśle' }]);
});

it('shows nobody what they may not read', async () => {
  const administrator = await office.client('ja@urzad.pl', PASSWORD);
  expect((await find(administrator, 'wisł')).items).toMatchObject([{ kind: 'employee' }]);
});

it('asks for something to look for', async () => {
  expect((await client.get('/api/search')).status).toBe(400);
  expect((await client.get('/api/search?q=%20')).status).toBe(400);
});
