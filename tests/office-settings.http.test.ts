import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '#libs/postgres';
import { createTransport } from 'nodemailer';
import { LetterBox } from './support/letter-box.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Source {
  readonly setting: string;
  readonly from: string;
  readonly by: { readonly name: string } | null;
}
interface OfficeSettings {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly smtp: { readonly host: string; readonly port: number; readonly passwordSet: boolean } | null;
  readonly logo: { readonly url: string; readonly mediaType: string } | null;
  readonly sources: readonly Source[];
  readonly revision: number;
}
interface Problem {
  readonly code: string;
  readonly detail: string;
}
interface Entry {
  readonly by: { readonly name: string } | null;
  readonly changes: readonly { readonly setting: string; readonly before: string | null; readonly after: string }[];
}

const first = new LetterBox();
const second = new LetterBox();
let office: TestOffice;
let client: Client;
let intake: number;
let otherServer: URL;

beforeAll(async () => {
  intake = await freePort();
  otherServer = new URL(await second.start());
  office = await startTestOffice({
    env: { SMTP_INTAKE_PORT: String(intake), SMTP_URL: await first.start(), OFFICE_ADDRESS: 'prasa@urzad.example' },
  });
  client = await office.client();
});
afterAll(async () => {
  await office?.stop();
  await Promise.all([first.stop(), second.stop()]);
});

const settings = async () => (await client.get<OfficeSettings>('/api/office')).body;
const change = <Body = { revision: number }>(body: object, headers?: Record<string, string>) =>
  client.patch<Body>('/api/office', body, headers);
const sourceOf = async (setting: string) => (await settings()).sources.find((source) => source.setting === setting)!;
const newest = async () => (await client.get<{ items: Entry[] }>('/api/office/history')).body.items[0]!;
function upload(bytes: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set('file', new Blob([bytes]), 'logo.svg');
  return client.put<Problem>('/api/office/logo', form);
}
const write = (from: string, to = 'prasa@urzad.example') =>
  createTransport({ host: '127.0.0.1', port: intake, ignoreTLS: true }).sendMail({
    from,
    to,
    subject: 'Pytanie o most',
    text: 'Kiedy remont?',
  });
/** The receipt that somebody gets who writes now. */
async function receiptFor(name: string, box: LetterBox) {
  const from = `${name}@kurier.example`;
  await write(from);
  return until(async () => box.delivered.find(({ recipients }) => recipients.includes(from))?.mail);
}

describe('settings', () => {
  it('come from the environment at the first start, and say so', async () => {
    expect(await settings()).toMatchObject({
      name: 'Biuro Prasowe',
      addresses: ['prasa@urzad.example'],
      smtp: { host: '127.0.0.1', passwordSet: false },
    });
    expect(await sourceOf('addresses')).toMatchObject({ from: 'environment', by: null });
    expect(await sourceOf('name')).toMatchObject({ from: 'default', by: null });
  });

  it('hold from the next mail on, with who changed what from what', async () => {
    expect((await receiptFor('anna', first)).text).toContain('Biuro Prasowe');
    expect((await change({ name: 'Biuro Marszałka', postalAddress: 'ul. Ligonia 46\n40-037 Katowice' })).status).toBe(
      200,
    );
    const { text, from } = await receiptFor('ewa', first);
    expect(text).toContain('Biuro Marszałka');
    expect(from?.text).toContain('Biuro Marszałka');
    expect(await sourceOf('name')).toMatchObject({ from: 'person', by: { name: expect.stringMatching(/./) } });
    const { by, changes } = await newest();
    expect(by?.name).toMatch(/./);
    expect(changes).toContainEqual({ setting: 'name', before: null, after: 'Biuro Marszałka' });
    await change({ name: 'Biuro Zarządu' });
    expect((await newest()).changes).toEqual([{ setting: 'name', before: 'Biuro Marszałka', after: 'Biuro Zarządu' }]);
  });

  it('send by another mail server as soon as it is named', async () => {
    const smtp = { host: otherServer.hostname, port: Number(otherServer.port), security: 'whenOffered' };
    expect((await change({ smtp })).status).toBe(200);
    await receiptFor('iga', second);
    const refused = await change<Problem>({ smtp: { ...smtp, user: 'prasa' } });
    expect([refused.status, refused.body.code]).toEqual([409, 'smtp-password-needed']);
  });

  it('never show a password', async () => {
    const { smtp } = await settings();
    const secret = 'tajne-hasło-serwera';
    await change({
      smtp: { host: smtp!.host, port: smtp!.port, security: 'whenOffered', user: 'prasa', password: secret },
    });
    expect((await settings()).smtp).toMatchObject({ passwordSet: true });
    const { body: history } = await client.get('/api/office/history');
    const { body: audit } = await client.get(
      `/api/employees/${(await client.get<{ employee: { id: string } }>('/api/session')).body.employee.id}/audit`,
    );
    expect(JSON.stringify([await settings(), history, audit, office.log])).not.toContain(secret);
    await change({ smtp: { host: smtp!.host, port: smtp!.port, security: 'whenOffered' } });
    expect((await settings()).smtp).toMatchObject({ passwordSet: false });
  });

  it('take mail to a new address, and none to one that went', async () => {
    await change({ addresses: ['media@nowy.example'] });
    await write('ola@kurier.example', 'media@nowy.example');
    await expect(write('ola@kurier.example', 'prasa@urzad.example')).rejects.toThrow(/550/);
    const { mail } = await until(async () =>
      second.delivered.find(({ recipients }) => recipients.includes('ola@kurier.example')),
    );
    expect(mail.from?.text).toContain('media@nowy.example');
    await change({ addresses: ['prasa@urzad.example'] });
  });

  it('say from the next letter on when the office works', async () => {
    const receiptInPolish = '/api/office/letters/receipt/pl';
    const { body: letter } = await client.get<{ languages: { language: string; subject: string; text: string }[] }>(
      '/api/office/letters/receipt',
    );
    const { subject, text } = letter.languages.find(({ language }) => language === 'pl')!;
    expect((await client.put(receiptInPolish, { subject, text: `${text}\n{{office.hours}}` })).status).toBe(200);
    expect((await receiptFor('olga', second)).text).toContain('pn.–pt. 7:30–15:30');
    const hours = [1, 2].map((day) => ({ day, from: '09:00', until: '17:00' }));
    expect((await change({ workingHours: hours })).status).toBe(200);
    expect((await receiptFor('piotr', second)).text).toContain('pn.–wt. 9:00–17:00');
    const after = 'pn.–wt. 9:00–17:00';
    expect((await newest()).changes).toEqual([{ setting: 'workingHours', before: null, after }]);
    const backwards = await change<Problem>({ workingHours: [{ day: 1, from: '15:30', until: '07:30' }] });
    expect([backwards.status, backwards.body.code]).toEqual([400, 'working-hours-end-before-begin']);
    expect(backwards.body.detail).toContain('później');
    await client.delete(receiptInPolish);
  });

  it('tell whoever saw an older state', async () => {
    const { revision } = await settings();
    await change({ shortName: 'Biuro' });
    const stale = await change<Problem>({ shortName: 'BP' }, { 'if-match': `"${revision}"` });
    expect(stale.status).toBe(412);
    expect((await change({ website: 'https://urzad.example' }, { 'if-match': `"${revision}"` })).status).toBe(200);
  });

  it('refuse a colour that nobody could read, with its contrast', async () => {
    const { status, body } = await change<Problem>({ accentColour: '#FFD700' });
    expect([status, body.code]).toEqual([409, 'accent-too-light']);
    expect(body.detail).toContain('1.40:1');
    expect((await change({ accentColour: '#0B5394' })).status).toBe(200);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ phone: 'zadzwoń' }, 'phone'],
    [{ buildingAccess: 'x'.repeat(4_001) }, 'buildingAccess'],
    [{ phone: '12 345 67 89 w. drugi' }, 'phone'],
    [{ accentColour: 'red' }, 'accentColour'],
    [{ addresses: ['prasa'] }, 'addresses'],
    [{ smtp: { host: 'poczta', port: 0, security: 'tls' } }, 'smtp'],
    [{ workingHours: [{ day: 8, from: '7:30', until: '24:00' }] }, 'workingHours'],
  ])('refuse %j, naming the field', async (body, field) => {
    const { status, body: problem } = await change<Problem>(body);
    expect([status, problem.code]).toEqual([400, 'invalid-input']);
    expect(JSON.stringify(problem)).toContain(field);
  });
});

describe('rules of the office', () => {
  const file = (name: string, bytes = 10) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return client.post<Problem>('/api/attachments', form, { 'accept-language': 'pl' });
  };
  const inquiry = (kind: string) =>
    client.post<{ id: string } & Problem>('/api/cases', {
      kind,
      channel: 'paper',
      subject: 'Kładka',
      text: 'Kiedy?',
      contact: { name: 'Jan Lis' },
    });
  const kindOf = async (kind: string) => {
    const { body } = await client.get<{ items: { code: string; inUse: boolean; retention: string }[] }>('/api/kinds');
    return body.items.find(({ code }) => code === kind)!;
  };

  it('switch a kind of case off for new ones, and leave those that are', async () => {
    const { body: before } = await inquiry('suggestion');
    expect((await change({ kindsOff: ['suggestion'] })).status).toBe(200);
    expect(await kindOf('suggestion')).toMatchObject({ inUse: false });
    const refused = await inquiry('suggestion');
    expect([refused.status, refused.body.code]).toEqual([409, 'kind-not-in-use']);
    const { body: other } = await inquiry('complaint');
    const classified = await client.post<Problem>(`/api/cases/${other.id}/classification`, { kind: 'suggestion' });
    expect([classified.status, classified.body.code]).toEqual([409, 'kind-not-in-use']);
    expect((await client.get<{ kind: string }>(`/api/cases/${before.id}`)).body.kind).toBe('suggestion');
    expect((await newest()).changes).toContainEqual({
      setting: 'kindsOff',
      before: null,
      after: expect.stringMatching(/^.+$/),
    });
    await change({ kindsOff: [] });
    expect((await inquiry('suggestion')).status).toBe(201);
  });

  it('say how long files are kept', async () => {
    const { body } = await inquiry('complaint');
    const kept = async () => (await client.get<{ retention: string }>(`/api/cases/${body.id}`)).body.retention;
    expect(await kept()).toBe('B5');
    await change({ retention: [{ kind: 'complaint', category: 'BE10' }] });
    expect([await kept(), (await kindOf('complaint')).retention]).toEqual(['BE10', 'BE10']);
  });

  it('limit what employees upload, and nothing of what comes in by mail', async () => {
    await change({ attachmentLimits: { fileMegabytes: 1, messageMegabytes: 2, types: ['PDF', 'pdf'] } });
    expect((await settings()) as object).toMatchObject({ attachmentLimits: { types: ['pdf'] } });
    expect((await file('pismo.PDF')).status).toBe(201);
    const wrong = await file('skrypt.exe');
    expect([wrong.status, wrong.body.code]).toEqual([415, 'file-type-refused']);
    expect(wrong.body.detail).toContain('„skrypt.exe”');
    const large = await file('pismo.pdf', 1024 * 1024 + 1);
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
    expect((await client.get('/api/session')).body).toMatchObject({ largestMail: 2 * 1024 * 1024 });
    await createTransport({ host: '127.0.0.1', port: intake, ignoreTLS: true }).sendMail({
      from: 'pliki@kurier.example',
      to: 'prasa@urzad.example',
      subject: 'Program w załączniku',
      text: 'Proszę spojrzeć.',
      attachments: [{ filename: 'program.exe', content: Buffer.alloc(2 * 1024 * 1024) }],
    });
    await until(async () => {
      const { body } = await client.get<{ items: { subject: string }[] }>('/api/cases?q=Program');
      return body.items.some(({ subject }) => subject === 'Program w załączniku');
    });
    await change({ attachmentLimits: { fileMegabytes: 25, messageMegabytes: 25, types: [] } });
  });

  it('ask more of new passwords, and never less than what is built in', async () => {
    await change({ passwordRules: { shortest: 20, forbidden: ['katowice'], remembered: 2 } });
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const add = (password: string) =>
      client.post<{ errors: { code: string }[] }>('/api/employees', {
        name: 'Ula Dąb',
        email: 'ula@urzad.example',
        roles: ['officer'],
        unitId: units.items[0]!.id,
        password,
      });
    expect((await add('zielona łódź')).status).toBe(400);
    expect(JSON.stringify((await add('katowice katowice katowice')).body)).toContain('password-forbidden');
    expect((await add('zielona łódź na wiśle')).status).toBe(201);
    const ula = await office.client('ula@urzad.example', 'zielona łódź na wiśle');
    const set = (currentPassword: string, newPassword: string) =>
      ula.post<Problem>('/api/session/password', { currentPassword, newPassword });
    expect((await set('zielona łódź na wiśle', 'czerwony most na odrze')).status).toBe(204);
    const back = await set('czerwony most na odrze', 'zielona łódź na wiśle');
    expect(back.status).toBe(400);
    expect(JSON.stringify(back.body)).toContain('password-used-before');
    await change({ passwordRules: { shortest: 12, forbidden: [], remembered: 0 } });
  });

  it.each([
    [{ kindsOff: ['pressInquiry'] }, 409, 'kind-always-in-use'],
    [{ kindsOff: ['nic'] }, 400, 'kind-of-case-unknown'],
    [{ retention: [{ kind: 'petition', category: 'C5' }] }, 400, 'invalid-input'],
    [{ passwordRules: { shortest: 8, forbidden: [], remembered: 0 } }, 400, 'invalid-input'],
  ])('refuse %j', async (body, status, code) => {
    const refused = await change<Problem>(body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });
});

describe('a logo', () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#05a"/>${inside}</svg>`;

  it('is shown to everybody, where nothing in it can run', async () => {
    expect((await upload(svg(''))).status).toBe(200);
    const { url, mediaType } = (await settings()).logo!;
    expect(mediaType).toBe('image/svg+xml');
    const shown = await office.anonymous().get<string>(url);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await office.anonymous().get('/api/office/appearance')).body).toMatchObject({ logoUrl: url });
    expect((await client.delete('/api/office/logo')).status).toBe(200);
    expect((await office.anonymous().get('/api/office/appearance')).body).toMatchObject({ logoUrl: null });
  });

  it.each([
    ['of 20 MB', new Uint8Array(20_000_000), 413, 'logo-too-large'],
    ['with a script', svg('<script>alert(1)</script>'), 400, 'logo-svg-unsafe'],
    ['that is none', '%PDF-1.7', 415, 'logo-unknown-kind'],
    ['that is damaged', svg('<g>').replace('</svg>', ''), 400, 'logo-unreadable'],
  ])('%s is refused, and the old one stays', async (_, bytes, status, code) => {
    const refused = await upload(bytes);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await settings()).logo).toBeNull();
  });
});

describe('text modules', () => {
  interface Modules {
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly history: readonly { readonly summary: string; readonly by: { readonly name: string } }[];
    readonly revision: number;
  }
  const kept = async () => (await client.get<Modules>('/api/text-modules', { 'accept-language': 'pl' })).body;
  const patience = {
    ...{ name: 'Cierpliwość', language: 'pl', kinds: ['pressInquiry'] },
    text: 'Sprawa {{case.number}}, {{contact.name}}: termin {{deadline.legalEnd}}.',
  };

  it('are offered to the kinds of cases that they are for, filled from the case', async () => {
    const added = await client.post<{ id: string }>('/api/text-modules', patience);
    expect(added.status).toBe(201);
    const { status, body } = await client.post<Problem>(
      '/api/text-modules',
      { ...patience, name: 'Zła', text: 'Sprawa {{case.numer}}' },
      { 'accept-language': 'pl' },
    );
    expect([status, body.code]).toEqual([400, 'text-module-field-unknown']);
    expect(body.detail).toContain('Wiersz 1, znak 8: nie ma pola „case.numer”');
    const written = await client.post<{ id: string; number: string }>('/api/cases', {
      ...{ channel: 'phone', subject: 'Most', text: 'Kiedy?', kind: 'pressInquiry' },
      contact: { name: 'Jan Lis' },
    });
    const offered = () =>
      client.get<{ items: { name: string; text: string }[] }>(`/api/cases/${written.body.id}/text-modules`);
    const [one] = (await offered()).body.items;
    expect(one!.text).toContain(`Sprawa ${written.body.number}, Jan Lis: termin `);
    expect(one!.text).not.toContain('[');
    const before = await kept();
    const path = `/api/text-modules/${added.body.id}`;
    const forOthers = { ...patience, kinds: ['petition'] };
    const seen = { 'if-match': `"${before.revision}"` };
    expect((await client.put(path, forOthers, seen)).status).toBe(200);
    expect((await offered()).body.items).toEqual([]);
    expect((await client.put(path, patience, seen)).status).toBe(412);
    expect((await client.delete(path)).status).toBe(200);
    const { items, history } = await kept();
    expect(items).toEqual([]);
    expect(history.map(({ summary }) => summary)).toEqual([
      'Usunięto tekst wzorcowy „Cierpliwość” (po polsku)',
      'Zmieniono tekst wzorcowy „Cierpliwość” (po polsku)',
      'Dodano tekst wzorcowy „Cierpliwość” (po polsku)',
    ]);
  });
});

describe('letters', () => {
  interface Letter {
    readonly languages: readonly { readonly language: string; readonly text: string; readonly isBuiltIn: boolean }[];
    readonly history: readonly { readonly by: { readonly name: string }; readonly text: string }[];
    readonly revision: number;
  }
  const RECEIPT = '/api/office/letters/receipt';
  const letter = async (path = RECEIPT) => (await client.get<Letter>(path)).body;
  const inPolish = async () => (await letter()).languages.find(({ language }) => language === 'pl')!;
  const words = {
    subject: 'Mamy Państwa pismo: {{case.number}}',
    text: 'Sprawa {{case.number}} jest u nas.\n\n{{dataProtection}}\n\n{{office.name}}',
  };

  it('are listed with what each is for', async () => {
    const { body } = await client.get<{ items: { id: string; sent: string; languages: string[] }[] }>(
      '/api/office/letters',
    );
    expect(body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'receipt',
        'delayNotice',
        'callToRemedy',
        'assignment',
        'warning',
        'escalation',
        'invitation',
      ]),
    );
    expect(body.items.every(({ sent }) => sent.length > 0)).toBe(true);
  });

  it('go out in the words of the office from the next one on, and in the built-in ones again', async () => {
    expect((await client.put(`${RECEIPT}/pl`, words)).status).toBe(200);
    const changed = await receiptFor('maria', second);
    expect(changed.subject).toMatch(/^Mamy Państwa pismo: 2\d{3}\/\d+ \[#/);
    expect(changed.text).toContain('jest u nas.');
    expect(changed.text).toContain('Dear Sir or Madam');
    expect((await letter()).history[0]).toMatchObject({ by: { name: expect.stringMatching(/./) }, text: words.text });
    expect((await client.delete(`${RECEIPT}/pl`)).status).toBe(200);
    expect((await inPolish()).isBuiltIn).toBe(true);
    expect((await receiptFor('zofia', second)).subject).toMatch(/^Potwierdzenie przyjęcia sprawy/);
  });

  it.each([
    [{ text: 'Sprawa {{case.numer}}' }, 'letter-field-unknown', '1, znak 8'],
    [{ text: 'Sprawa {{case.number' }, 'letter-brace-open', '1, znak 8'],
    [{ text: 'Bez niczego' }, 'letter-field-missing', 'dataProtection'],
    [{ subject: '' }, 'letter-subject-empty', 'temat'],
  ])('are refused with the place: %j', async (wrong, code, place) => {
    const { status, body } = await client.put<Problem>(
      `${RECEIPT}/pl`,
      { ...words, ...wrong },
      { 'accept-language': 'pl' },
    );
    expect([status, body.code]).toEqual([400, code]);
    expect(body.detail).toContain(place);
    expect((await inPolish()).isBuiltIn).toBe(true);
  });

  it('are previewed with samples, and on a case that one may see', async () => {
    const preview = (by: Client, body: object) =>
      by.post<{ subject: string; text: string } & Problem>(`${RECEIPT}/pl/preview`, { ...words, ...body });
    expect((await preview(client, {})).body.subject).toBe('Mamy Państwa pismo: 2026/000123');
    const { body: written } = await client.post<{ number: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Most',
      text: 'Kiedy?',
      contact: { name: 'Jan Lis' },
    });
    // A list shows what one wrote oneself.
    await client.get('/api/cases?limit=1');
    expect((await preview(client, { caseNumber: written.number })).body.text).toContain(
      `Sprawa ${written.number} jest`,
    );
    expect((await preview(client, { caseNumber: '2001/000001' })).status).toBe(404);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    await client.post('/api/employees', {
      name: 'Adam Admin',
      email: 'adam@urzad.example',
      roles: ['administrator'],
      unitId: units.items[0]!.id,
      password: 'zielona łódź na wiśle',
    });
    const adam = await office.client('adam@urzad.example', 'zielona łódź na wiśle');
    expect((await preview(adam, { caseNumber: written.number })).status).toBe(404);
  });

  it('sign the answers of whoever has no signature, and stand below all of them', async () => {
    const below = async () => (await client.get<{ below: string }>('/api/session/signature')).body.below;
    expect(await below()).toBe('');
    await client.put('/api/office/letters/signature/pl', { text: '{{employee.name}} <{{office.address}}>' });
    await client.put('/api/office/letters/footer/pl', { text: 'Informacja jest publiczna.' });
    expect(await below()).toMatch(/^<p>.+ &lt;prasa@urzad\.example&gt;<\/p><p>Informacja jest publiczna\.<\/p>$/);
    await client.put('/api/session/signature', { html: '<p>Z poważaniem</p>' });
    expect(await below()).toBe('<p>Z poważaniem</p><p>Informacja jest publiczna.</p>');
    for (const letter of ['signature', 'footer'])
      expect((await client.put(`/api/office/letters/${letter}/pl`, { text: '' })).status).toBe(200);
    await client.put('/api/session/signature', { html: '' });
    expect(await below()).toBe('');
  });

  it('sign for a unit and those below it in its own words, before those of the office', async () => {
    const below = async (by: Client) => (await by.get<{ below: string }>('/api/session/signature')).body.below;
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const parentId = units.items[0]!.id;
    const { body: desk } = await client.post<{ id: string }>('/api/units', { name: 'Stopki', kind: 'desk', parentId });
    const olga = { name: 'Olga Stopka', email: 'olga.stopka@urzad.example', roles: ['officer'], unitId: desk.id };
    await client.post('/api/employees', { ...olga, password: 'zielona łódź na wiśle' });
    const clerk = await office.client(olga.email, 'zielona łódź na wiśle');
    const footer = '/api/office/letters/footer';
    await client.put(`${footer}/pl`, { text: 'Cały urząd' });
    expect(await below(clerk)).toBe('<p>Cały urząd</p>');
    await client.put(`${footer}/pl?unit=${parentId}`, { text: 'Komórka: {{unit.name}}' });
    expect(await below(clerk)).toBe('<p>Komórka: Stopki</p>');
    await client.put(`${footer}/pl?unit=${desk.id}`, { text: '' });
    expect(await below(clerk)).toBe('');
    const shown = (await client.get<{ units: object[]; history: object[] }>(footer)).body;
    expect(shown.units).toContainEqual({ unitId: desk.id, language: 'pl', subject: null, text: '' });
    expect(shown.history[0]).toMatchObject({ unitId: desk.id, by: { name: expect.stringMatching(/./) } });
    for (const unit of [desk.id, parentId]) expect((await client.delete(`${footer}/pl?unit=${unit}`)).status).toBe(200);
    expect(await below(clerk)).toBe('<p>Cały urząd</p>');
    await client.delete(`${footer}/pl`);
    const refused = await client.put<Problem>(`${RECEIPT}/pl?unit=${desk.id}`, words);
    expect([refused.status, refused.body.code]).toEqual([409, 'letter-not-by-unit']);
    expect((await client.put<Problem>(`${footer}/pl?unit=nobody`, { text: '' })).body.code).toBe('unit-unknown');
  });

  it('tell whoever saw older words of the same letter', async () => {
    const { revision } = await letter();
    await client.put('/api/office/letters/invitation/pl', { subject: 'Zapraszamy', text: 'Tu: {{invitation.link}}' });
    await client.put(`${RECEIPT}/pl`, words);
    const stale = await client.put(`${RECEIPT}/pl`, { ...words, subject: 'Inny' }, { 'if-match': `"${revision}"` });
    expect(stale.status).toBe(412);
    const other = await client.put(
      `${RECEIPT}/en`,
      { text: '{{case.number}} {{dataProtection}}' },
      { 'if-match': `"${revision}"` },
    );
    expect(other.status).toBe(200);
  });
});

describe('classes of records (JRWA)', () => {
  const CLASSES = '/api/office/subject-classes';
  const formOf = (content: string) => {
    const form = new FormData();
    form.set('file', new Blob([content]), 'jrwa.csv');
    return form;
  };

  it('come from a file as a whole, or not at all', async () => {
    const good = 'Symbol;Nazwa;Kategoria\n05;Informacja;\n0;Zarządzanie;\n0541;Zapytania prasowe;B5\n';
    const bad = `${good}05x;;C\n`;
    const seen = await client.post<{ faults: { line: number; code: string }[] }>(
      `${CLASSES}/import/preview`,
      formOf(bad),
    );
    expect(seen.body.faults.map(({ line, code }) => [line, code])).toEqual([
      [5, 'class-symbol-invalid'],
      [5, 'class-name-missing'],
      [5, 'class-retention-unknown'],
    ]);
    expect(await client.post(`${CLASSES}/import`, formOf(bad))).toMatchObject({
      status: 400,
      body: { code: 'classes-have-faults' },
    });
    expect((await client.get(CLASSES)).body).toEqual({ items: [] });
    expect(await client.post(`${CLASSES}/import`, formOf(good))).toMatchObject({ status: 201, body: { added: 3 } });
    expect((await client.get(CLASSES)).body).toEqual({
      items: [
        { symbol: '0', name: 'Zarządzanie', retention: null, parent: null },
        { symbol: '05', name: 'Informacja', retention: null, parent: '0' },
        { symbol: '0541', name: 'Zapytania prasowe', retention: 'B5', parent: '05' },
      ],
    });
    const endless = `symbol;nazwa\n${'0;x\n'.repeat(100_000)}`;
    expect(await client.post(`${CLASSES}/import`, formOf(endless))).toMatchObject({ body: { code: 'csv-too-long' } });
  });
});

describe('numbers of cases', () => {
  const SCHEMES = '/api/office/number-schemes';
  interface Scheme {
    readonly kind: string;
    readonly current: { readonly example: string };
    readonly nextYear: { readonly example: string } | null;
  }
  const own = { pattern: '{unit}.{class}.{number}.{year}', unit: 'bp', subjectClass: '0541' };
  const schemeOf = async (kind: string) =>
    (await client.get<{ items: Scheme[] }>(SCHEMES)).body.items.find((item) => item.kind === kind)!;
  const petition = async () =>
    (
      await client.post<{ id: string; number: string }>('/api/cases', {
        kind: 'petition',
        channel: 'paper',
        subject: 'Ścieżka',
        text: 'Prosimy o ścieżkę.',
        contact: { name: 'Jan Lis', email: 'jan@mieszkaniec.example' },
      })
    ).body;
  const year = new Date().getFullYear();

  it('are written as the office says, the sequence going on, and old ones stay', async () => {
    const before = await petition();
    expect((await client.put(`${SCHEMES}/petition`, { ...own, from: 'now' })).status).toBe(200);
    const after = await petition();
    expect(before.number).toBe(`PE/${year}/000001`);
    expect(after.number).toBe(`BP.0541.2.${year}`);
    expect((await client.get<{ number: string }>(`/api/cases/${before.id}`)).body.number).toBe(before.number);
  });

  it('find their case again when they come back in a subject', async () => {
    const { id, number } = await petition();
    await client.post(`/api/cases/${id}/replies`, { text: 'Badamy sprawę.', final: false });
    const { mail } = await until(async () =>
      second.delivered.find(({ recipients }) => recipients.includes('jan@mieszkaniec.example')),
    );
    expect(mail.subject).toContain(`[#${number}-`);
    await createTransport({ host: '127.0.0.1', port: intake, ignoreTLS: true }).sendMail({
      from: 'jan@mieszkaniec.example',
      to: 'prasa@urzad.example',
      subject: `Re: ${mail.subject}`,
      text: 'Dziękuję, czekam.',
    });
    await until(async () => {
      const { body } = await client.get<{ correspondence: { text: string }[] }>(`/api/cases/${id}`);
      return body.correspondence.some(({ text }) => text.includes('Dziękuję, czekam.'));
    });
  });

  it('may change from next year on', async () => {
    expect((await client.put(`${SCHEMES}/complaint`, { ...own, subjectClass: '1510', from: 'nextYear' })).status).toBe(
      200,
    );
    const { current, nextYear } = await schemeOf('complaint');
    expect(current.example).toContain(`${year}/000012`);
    expect(nextYear?.example).toBe(`BP.1510.12.${year + 1}`);
  });

  it.each([
    [{ ...own, from: 'now' }, 409, 'number-scheme-taken'],
    [{ pattern: '{unit}.{number}', unit: 'BP', from: 'now' }, 400, 'number-scheme-repeats'],
    [{ pattern: '{number}.{year}' }, 400, 'invalid-input'],
  ])('are not repeated: %j', async (body, status, code) => {
    const refused = await client.put<Problem>(`${SCHEMES}/suggestion`, body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });
});
