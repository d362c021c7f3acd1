import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface Problem {
  readonly code: string;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface Contact {
  readonly id: string;
  readonly name: string;
  readonly newsroom: { readonly name: string } | null;
}

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

const enter = async (contact: object): Promise<Written> => {
  const { status, body } = await client.post<Written>('/api/contacts', contact);
  expect(status).toBe(201);
  return body;
};
const names = async (query: string) =>
  (await client.get<Page<Contact>>(`/api/contacts?${query}`)).body.items.map(({ name }) => name);

describe('contacts', () => {
  it('are entered, shown, corrected and found by any part of name or address', async () => {
    const { id, revision } = await enter({
      name: ' Maria Wójcik ',
      email: 'M.Wojcik@tygodnik.pl',
      phone: '600 100 200',
    });
    expect((await client.get(`/api/contacts/${id}`)).body).toEqual({
      id,
      name: 'Maria Wójcik',
      email: 'M.Wojcik@tygodnik.pl',
      phone: '600 100 200',
      newsroom: { id: expect.any(String), name: 'tygodnik.pl' },
      erased: false,
      revision,
    });
    const changed = await client.patch<Written>(`/api/contacts/${id}`, { name: 'Maria Wójcik-Lis', phone: null });
    expect(changed.body).toEqual({ id, revision: 1 });
    expect((await client.get(`/api/contacts/${id}`)).body).toMatchObject({ name: 'Maria Wójcik-Lis', phone: null });
    expect(await names('q=WÓJCIK-l')).toEqual(['Maria Wójcik-Lis']);
    expect(await names('q=wojcik@tyg')).toEqual(['Maria Wójcik-Lis']);
    expect(await names('q=%25')).toEqual([]);
  });

  it('come in pages, by name', async () => {
    for (const name of ['Zenon Żak', 'Łucja Łoś', 'Zenon Żak', 'Celina Ćma']) await enter({ name, newsroomId: null });
    const whole = await names('limit=200');
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`;
      const { body } = await client.get<Page<Contact>>(`/api/contacts?${query}`);
      paged.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('do not share an address: the answer says whose it is', async () => {
    const { id } = await enter({ name: 'Jan Kos', email: 'jan@dziennik.pl' });
    const refused = await client.post<Problem>('/api/contacts', { name: 'Inny Jan', email: 'JAN@dziennik.pl' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'address-taken', parameters: { contactId: id } } });
  });

  it('tell of a change that the user has not seen', async () => {
    const { id } = await enter({ name: 'Ola Mak' });
    await client.patch(`/api/contacts/${id}`, { name: 'Ola Maj' }, { 'if-match': '"0"' });
    const late = await client.patch<Problem>(`/api/contacts/${id}`, { phone: '1' }, { 'if-match': '"0"' });
    expect(late).toMatchObject({ status: 412, body: { code: 'changed-by-somebody' } });
  });

  it('refuse what makes no sense, field by field', async () => {
    const refused = await client.post<{ errors: { field: string }[] }>('/api/contacts', {
      name: ' ',
      email: 'x',
      age: 7,
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/"name".*"email"|"email".*"name"/);
    expect((await client.get('/api/contacts/nobody')).status).toBe(404);
    expect((await client.patch('/api/contacts/nobody', { name: 'Nikt' })).status).toBe(404);
  });
});

describe('newsrooms', () => {
  it('are entered, changed, found, and know their staff', async () => {
    const body = { name: 'Radio Wisła', kind: 'radio', domains: ['RadioWisla.pl'] };
    const { body: radio } = await client.post<Written>('/api/newsrooms', body);
    const { id } = await enter({ name: 'Ewa Nurt', email: 'ewa@news.radiowisla.pl' });
    expect((await client.get<Contact>(`/api/contacts/${id}`)).body.newsroom).toEqual({
      id: radio.id,
      name: 'Radio Wisła',
    });
    await client.patch(`/api/newsrooms/${radio.id}`, { kind: 'portal' });
    expect((await client.get(`/api/newsrooms/${radio.id}`)).body).toMatchObject({
      name: 'Radio Wisła',
      kind: 'portal',
      domains: ['radiowisla.pl'],
    });
    expect((await client.get<Page<Contact>>('/api/newsrooms?q=wis')).body.items).toHaveLength(1);
    expect(await names(`newsroom=${radio.id}`)).toEqual(['Ewa Nurt']);
    expect((await client.post<Problem>('/api/newsrooms', body)).body.code).toBe('newsroom-name-taken');
  });
});
