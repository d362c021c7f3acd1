import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Reading {
  readonly encoding: string;
  readonly columns: readonly { readonly name: string; readonly place: number | null }[];
  readonly count: number;
  readonly planned: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly known: number;
  readonly faulty: number;
  readonly faults: readonly { line: number; column: string | null; code: string; message: string }[];
}
interface Details {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly refused: number;
  readonly removed: number;
  readonly kept: number;
  readonly keptThings: readonly { kind: string; id: string; name: string; line: number; code: string }[];
}
interface Page<Item> {
  readonly items: readonly Item[];
}
interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly newsroom: { readonly id: string; readonly name: string } | null;
}

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

const formOf = (content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set('file', new Blob([content]), 'plik.csv');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const preview = (content: string | Uint8Array<ArrayBuffer>, mapping?: object) =>
  client.post<Reading>(
    '/api/contacts/import/preview',
    formOf(content, mapping && { mapping: JSON.stringify(mapping) }),
    { 'accept-language': 'pl' },
  );
const takeIn = async (content: string, fields?: Record<string, string>) => {
  const { status, body } = await client.post<{ id: string }>('/api/contacts/import', formOf(content, fields));
  expect(status).toBe(201);
  return { id: body.id, details: await ended(body.id) };
};
const ended = (id: string) =>
  until(
    async () => (await client.get<Details>(`/api/imports/${id}`)).body,
    ({ state }) => state === 'finished' || state === 'undone',
  );
const undo = async (id: string) => {
  expect((await client.post(`/api/imports/${id}/undo`, {})).status).toBe(201);
  return ended(id);
};
const contacts = async (q: string) => (await client.get<Page<Contact>>(`/api/contacts?q=${q}&limit=200`)).body.items;
const newsrooms = async (q: string) => (await client.get<Page<{ id: string }>>(`/api/newsrooms?q=${q}`)).body.items;

describe('contacts from a spreadsheet', () => {
  it('are looked at, taken in with their newsrooms, and undone but for those that somebody touched', async () => {
    const file =
      'Imię i nazwisko;E-mail;Telefon;Redakcja;Rodzaj;Tematyka\n' +
      'Ada Importowa;ada@poranny.example;600 100 201;Głos Poranny;dziennik;drogi\n' +
      'Bea Importowa;bea@poranny.example;;Głos Poranny;dziennik;\n' +
      'Cela Importowa;cela@wieczorny.example;;Głos Wieczorny;portal;\n' +
      'Scalona Importowa;scalona@nocny.example;;;;\n';
    const seen = await preview(file);
    expect(seen).toMatchObject({ status: 200, body: { encoding: 'UTF-8', count: 4, known: 0, faults: [] } });
    expect(seen.body.planned[0]!.cells).toContain('ada@poranny.example');
    expect(await contacts('importowa')).toEqual([]);

    const { id, details } = await takeIn(file);
    expect(details).toMatchObject({ state: 'finished', added: 4, refused: 0, done: 4, total: 4 });
    const [ada, bea, , merged] = await contacts('importowa');
    expect(ada).toMatchObject({ name: 'Ada Importowa', newsroom: { name: 'Głos Poranny' } });
    expect((await client.get(`/api/newsrooms/${ada!.newsroom!.id}`)).body).toMatchObject({ kind: 'daily' });
    expect((await preview(file)).body).toMatchObject({ count: 0, known: 4 });

    await client.patch(`/api/contacts/${ada!.id}`, { beat: 'mosty' });
    await client.post('/api/cases', {
      channel: 'phone',
      subject: 'Pytanie',
      text: 'Kiedy?',
      contact: { id: bea!.id, name: '' },
    });
    const { body: other } = await client.post<{ id: string }>('/api/contacts', {
      name: 'Inna Scalona',
      newsroomId: null,
    });
    await client.post(`/api/contacts/${other.id}/merge`, { intoId: merged!.id });
    const undone = await undo(id);
    expect(undone).toMatchObject({ state: 'undone', removed: 2, kept: 5 });
    expect(undone.keptThings.map(({ kind, name, line, code }) => [kind, name, line, code])).toEqual(
      expect.arrayContaining([
        ['contact', 'Ada Importowa', 2, 'kept-changed'],
        ['contact', 'Bea Importowa', 3, 'kept-has-history'],
        ['contact', 'Scalona Importowa', 5, 'kept-merged'],
        ['newsroom', 'Głos Poranny', expect.any(Number), 'kept-has-history'],
      ]),
    );
    expect((await contacts('importowa')).map(({ name }) => name)).toEqual([
      'Ada Importowa',
      'Bea Importowa',
      'Scalona Importowa',
    ]);
    expect(await newsrooms('wieczorny')).toEqual([]);
    expect(await client.post(`/api/imports/${id}/undo`, {})).toMatchObject({
      status: 409,
      body: { code: 'import-undone' },
    });
    // Whoever is gone can come again.
    expect((await takeIn(file)).details).toMatchObject({ added: 1 });
    expect(await contacts('cela')).toHaveLength(1);
    expect(await newsrooms('wieczorny')).toHaveLength(1);
  });

  it('at an address that was refused are refused there still, undone and taken in again too', async () => {
    const email = 'lena@odmowa.example';
    const refusal = { medium: 'email', value: email, source: 'letter', on: '2026-03-12' };
    expect((await client.post('/api/refusals', refusal)).status).toBe(204);
    const file = 'Osoba;E-mail\nLena Odmówiona;Lena@Odmowa.example\n';
    const refused = async () => {
      const [{ id }] = (await contacts('odmówiona')) as [Contact];
      const { body } = await client.get<{ addresses: object[] }>(`/api/contacts/${id}`);
      return body.addresses;
    };
    const stands = [expect.objectContaining({ refusal: { source: 'letter', on: '2026-03-12' } })];
    const { id } = await takeIn(file);
    expect(await refused()).toEqual(stands);
    expect(await undo(id)).toMatchObject({ kept: 0 });
    const { body } = await client.post<Page<object>>('/api/refusals/lookup', {
      addresses: [{ medium: 'email', value: email }],
    });
    expect(body.items).toHaveLength(1);
    await takeIn(file);
    expect(await refused()).toEqual(stands);
  });

  it('with faults enter nobody, unless the good lines are asked for', async () => {
    const file = 'Dziennikarz;Mail\nDobra Linia;dobra@linia.example\nZła Linia;nikt\n;pusta@linia.example\n';
    const { body } = await preview(file);
    expect(body).toMatchObject({ count: 1, faulty: 2 });
    expect(body.faults.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 'email', '„nikt” nie jest adresem e-mail.'],
      [4, 'name', 'Brak nazwiska.'],
    ]);
    expect(await client.post('/api/contacts/import', formOf(file))).toMatchObject({
      status: 400,
      body: { code: 'import-has-faults' },
    });
    expect((await takeIn(file, { leaveOutFaulty: 'true' })).details).toMatchObject({ added: 1 });
    expect(await contacts('linia')).toHaveLength(1);
  });

  it('are read by columns that somebody points to, which are kept for the next time', async () => {
    const file = 'Kto;Gdzie pisać\nEmil Wskazany;emil@wskazany.example\n';
    const unclear = await preview(file);
    expect(unclear.body).toMatchObject({ count: 0, headings: ['Kto', 'Gdzie pisać'] });
    expect(unclear.body.columns.every(({ place }) => place === null)).toBe(true);
    const mapping = { name: 0, email: 1 };
    expect((await preview(file, mapping)).body).toMatchObject({ count: 1 });
    await takeIn(file, { mapping: JSON.stringify(mapping) });
    const next = (await preview('gdzie pisać;kto\nfranek@wskazany.example;Franek Wskazany\n')).body;
    expect(next).toMatchObject({ count: 1, planned: [{ cells: ['Franek Wskazany', 'franek@wskazany.example'] }] });
    for (const wrong of [{ name: 0, email: 0 }, { name: 7 }, { nonsense: 1 }, []])
      expect(await preview(file, wrong)).toMatchObject({ status: 400, body: { code: 'import-mapping-malformed' } });
    expect(await preview(file, { email: 1 })).toMatchObject({ status: 400, body: { code: 'import-columns-unclear' } });
  });

  it('are understood as old spreadsheets write them, and a formula is a name like any other', async () => {
    const bytes = Buffer.from('Osoba;E-mail\n=1+1 3uk;luk@stary.example\n', 'latin1');
    bytes[bytes.indexOf('3')] = 0xa3; // Ł
    expect((await preview(bytes)).body).toMatchObject({
      encoding: 'Windows-1250',
      planned: [{ cells: ['=1+1 Łuk', 'luk@stary.example'] }],
    });
  });

  it.each([
    ['no file', new FormData(), 'file-required'],
    ['a workbook', 'PK\u0003\u0004', 'csv-not-text'],
    ['half a quote', 'osoba;e-mail\n"Jan;j@x.example\n', 'csv-malformed'],
    ['headings alone', 'osoba;e-mail\n', 'csv-empty'],
    [
      '100,000 lines',
      `osoba;e-mail;telefon\n${'Jan Kowalski;jan.kowalski@gazeta.example;600100200\n'.repeat(100_000)}`,
      'csv-too-long',
    ],
  ])('are refused with a clear answer: %s', async (_, content, code) => {
    const form = typeof content === 'string' ? formOf(content) : content;
    expect(await client.post('/api/contacts/import/preview', form)).toMatchObject({ status: 400, body: { code } });
    expect(
      await client.post('/api/contacts/import', typeof content === 'string' ? formOf(content) : content),
    ).toMatchObject({ status: 400, body: { code } });
  });
});

describe('open cases from a spreadsheet', () => {
  it('run from when they came, go to whoever has them, and are dismissed where nobody worked on them', async () => {
    const file =
      'Temat;Rodzaj;Data wpływu;Nadawca;E-mail;Redakcja;Prowadzi;Nr\n' +
      'Arkusz pierwszy;Zapytanie prasowe;2.01.2026;Celina Pytająca;celina@pytania.example;Pytania;admin@localhost;BP.1\n' +
      'Arkusz drugi;;2.01.2026 10:30;Celina Pytająca;celina@pytania.example;;;\n';
    const send = (path: string) => client.post<Reading & { id: string }>(path, formOf(file));
    expect((await send('/api/cases/import/preview')).body).toMatchObject({ count: 2, known: 0, faults: [] });
    const { id } = (await send('/api/cases/import')).body;
    expect(await ended(id)).toMatchObject({ state: 'finished', added: 2, refused: 0 });
    const listed = async () =>
      (
        await client.get<Page<{ id: string; subject: string; receivedAt: string; status: string }>>(
          '/api/cases?q=arkusz&limit=50',
        )
      ).body.items;
    const cases = await listed();
    const first = cases.find(({ subject }) => subject === 'Arkusz pierwszy')!;
    const second = cases.find(({ subject }) => subject === 'Arkusz drugi')!;
    expect(first).toMatchObject({ receivedAt: '2026-01-01T23:00:00.000Z', status: 'assigned' });
    expect(second).toMatchObject({ receivedAt: '2026-01-02T09:30:00.000Z', status: 'registered' });
    expect((await send('/api/cases/import/preview')).body).toMatchObject({ count: 0, known: 2 });

    await client.post(`/api/cases/${second.id}/notes`, { text: 'Dzwoniono.' });
    expect(await undo(id)).toMatchObject({
      removed: 1,
      kept: 1,
      keptThings: [{ kind: 'case', id: second.id, line: 3, code: 'kept-changed' }],
    });
    expect((await client.get(`/api/cases/${first.id}`)).body).toMatchObject({ status: 'closed', outcome: null });
    expect((await listed()).map(({ subject }) => subject)).toEqual(['Arkusz drugi']);
  });
});

describe('contacts as files', () => {
  const person = {
    name: '=Wzór Wyniesiony',
    email: 'wyniesiony@plik.example',
    phone: '+48 600 100 300',
    newsroomId: null,
  };
  const download = async (path: string) => {
    const response = await fetch(office.url + path, { headers: { cookie: client.cookie!, 'accept-language': 'pl' } });
    expect(response.status).toBe(200);
    return { type: response.headers.get('content-type'), text: Buffer.from(await response.arrayBuffer()).toString() };
  };

  it('hold whom the list holds, no formula, and each taking out is recorded', async () => {
    const { body } = await client.post<{ id: string }>('/api/contacts', person);
    await client.patch(`/api/contacts/${body.id}`, { beat: 'drogi; "mosty"' });
    const csv = await download('/api/contacts.csv?q=wyniesiony');
    expect(csv).toEqual({
      type: 'text/csv; charset=utf-8',
      text:
        '\ufeffImię i nazwisko;E-mail;Telefon;Redakcja;Rola;Tematyka;Język;Zwrot\r\n' +
        `'=Wzór Wyniesiony;wyniesiony@plik.example;'+48 600 100 300;;;"drogi; ""mosty""";;\r\n`,
    });
    const again = await preview(csv.text);
    expect(again.body).toMatchObject({ count: 0, known: 1, faults: [] });

    const cards = await download('/api/contacts.vcf?q=wyniesiony');
    expect(cards.type).toBe('text/vcard; charset=utf-8');
    expect(cards.text).toContain('FN:=Wzór Wyniesiony\r\n');
    expect(cards.text.match(/BEGIN:VCARD/g)).toHaveLength(1);
    const own = (await client.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const recorded = async () => {
      const { body: audit } = await client.get<Page<{ type: string; summary: string }>>(
        `/api/employees/${own}/audit?limit=50`,
        { 'accept-language': 'pl' },
      );
      return audit.items.filter(({ type }) => type === 'ContactsExported').map(({ summary }) => summary);
    };
    expect(await until(recorded, (summaries) => summaries.length === 2)).toEqual([
      'Pobrano kontakty jako vCard: 1',
      'Pobrano kontakty jako CSV: 1',
    ]);
  });
});
