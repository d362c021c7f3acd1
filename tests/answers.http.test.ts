import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '#libs/postgres';
import { LetterBox } from './support/letter-box.js';
import { readPdf } from './support/pdf.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface Problem {
  readonly code: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
interface Message {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly channel: string;
  readonly to: readonly string[];
  readonly bcc: readonly string[];
  readonly via: string | null;
  readonly final: boolean;
  readonly heldUntil: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly at: string;
  readonly state: string;
  readonly letter: string | null;
  readonly dataProtectionNotice: boolean;
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}
interface Case {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly channel: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly contact: { readonly id: string };
  readonly newsroom: { readonly id: string; readonly name: string } | null;
  readonly correspondence: readonly Message[];
  readonly notes: readonly { readonly id: string; readonly attachments: readonly { readonly name: string }[] }[];
  readonly deadlines: readonly { readonly metAt: string | null; readonly endInstant: string }[];
  readonly suggestedRecipients: { readonly to: readonly string[]; readonly cc: readonly string[] };
  readonly allowed: readonly string[];
}

const PASSWORD = 'zupełnie inne hasło 17';
const OFFICE = 'prasa@urzad.example';

const letterBox = new LetterBox();
let office: TestOffice;
let client: Client;
let intake: number;

beforeAll(async () => {
  intake = await freePort();
  office = await startTestOffice({
    env: {
      SMTP_INTAKE_PORT: String(intake),
      SMTP_URL: await letterBox.start(),
      OFFICE_ADDRESS: `${OFFICE},rzecznik@urzad.example`,
      LARGEST_MAIL_MB: '1',
      AUTHSERV_ID: 'mx.urzad.example',
    },
  });
  client = await office.client();
});
afterAll(async () => {
  await office?.stop();
  await letterBox.stop();
});

let letters = 0;
/** A mail of a journalist, and the case that it became. */
async function asked({ from = 'anna@kurier.example', heads = [] as readonly string[] } = {}): Promise<Case> {
  const subject = `Pytanie ${++letters}`;
  await write({ from, subject, heads: [`Message-ID: <pytanie-${letters}@kurier.example>`, ...heads] });
  const { id } = await until(async () =>
    (await client.get<{ items: Case[] }>('/api/cases?limit=200')).body.items.find((item) => item.subject === subject),
  );
  return read(id);
}
const write = ({ from, subject, heads = [] }: { from: string; subject: string; heads?: readonly string[] }) =>
  createTransport({ host: '127.0.0.1', port: intake, ignoreTLS: true }).sendMail({
    envelope: { from, to: [OFFICE] },
    raw: [`From: ${from}`, `Subject: ${subject}`, ...heads, '', 'Kiedy remont?', ''].join('\r\n'),
  });
/** A call that somebody wrote down. */
async function called(changes: object = {}): Promise<Case> {
  const { body, status } = await client.post<Written>('/api/cases', {
    channel: 'phone',
    subject: `Telefon ${++letters}`,
    text: 'Kiedy koniec remontu?',
    contact: { name: 'Jan Lis', email: `jan${letters}@tygodnik.example`, phone: '600100200' },
    ...changes,
  });
  expect(status).toBe(201);
  return read(body.id);
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const history = async (id: string) =>
  (await client.get<{ items: { type: string; summary: string }[] }>(`/api/cases/${id}/history`)).body.items;
const answer = <Body = Written>(id: string, body: object) => client.post<Body>(`/api/cases/${id}/replies`, body);
const cancel = (id: string, replyId: string) =>
  client.post<Problem>(`/api/cases/${id}/replies/${replyId}/cancellation`);
const message = async (caseId: string, id: string) => (await read(caseId)).correspondence.find((one) => one.id === id)!;
const inState = (caseId: string, id: string, state: string) =>
  until(async () => {
    const found = await message(caseId, id);
    return found.state === state ? found : undefined;
  });
async function upload(name: string, content: string | Uint8Array<ArrayBuffer> = 'treść'): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([content], { type: 'application/pdf' }), name);
  return (await client.post<Written>('/api/attachments', form)).body.id;
}
async function employee(name: string, roles: readonly string[]): Promise<{ id: string; client: Client }> {
  const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
  const email = `${name}@urzad.example`;
  const { body } = await client.post<Written>('/api/employees', {
    name,
    email,
    roles,
    unitId: units.items[0]!.id,
    password: PASSWORD,
  });
  return { id: body.id, client: await office.client(email, PASSWORD) };
}

describe('an answer by mail', () => {
  it('goes to all its recipients, each once, in two forms that say the same, with its files', async () => {
    const { id } = await asked();
    const sent = await answer(id, {
      text: 'to, co przysłał klient, nie liczy się',
      html: '<p>Remont <b>w maju</b> 1.</p><table><tr><td>most</td><td>2026</td></tr></table><script>alert(1)</script>',
      to: ['anna@kurier.example', 'ANNA@kurier.example', OFFICE],
      cc: ['redakcja@kurier.example', 'anna@kurier.example', 'rzecznik@urzad.example'],
      bcc: ['marszalek@urzad-gora.example', 'redakcja@kurier.example'],
      attachmentIds: [await upload('mapa.pdf'), await upload('plan.pdf')],
    });
    expect(sent.status).toBe(201);
    const { recipients, raw, mail } = await letterBox.holding('w maju 1.');
    expect([...recipients].sort()).toEqual([
      'anna@kurier.example',
      'marszalek@urzad-gora.example',
      'redakcja@kurier.example',
    ]);
    expect(raw).not.toContain('marszalek');
    expect(raw).toContain('multipart/alternative');
    expect(mail.text).toContain('most 2026');
    expect(mail.text).not.toContain('nie liczy się');
    expect(mail.html).toContain('<td>most</td>');
    expect(raw).not.toContain('script');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['mapa.pdf', 'plan.pdf']);
    expect(await inState(id, sent.body.id, 'sent')).toMatchObject({
      to: ['anna@kurier.example'],
      cc: ['redakcja@kurier.example'],
      bcc: ['marszalek@urzad-gora.example'],
      via: 'email',
      final: true,
      heldUntil: null,
      html: expect.stringContaining('<b>w maju</b>'),
      text: mail.text?.trim(),
    });
    expect((await read(id)).status).toBe('answered');
  });

  it('says what the text says where its HTML says nothing', async () => {
    const { id } = await asked();
    await answer(id, { text: 'Tylko tekst 2.', html: '<p>\n</p>' });
    const { mail } = await letterBox.holding('Tylko tekst 2.');
    expect(mail.html).toBe(false);
  });

  it('of long HTML goes out and is shown whole', async () => {
    const { id } = await asked();
    const html = Array.from({ length: 8_000 }, (_, n) => `<p style="margin: 0 0 0 0; color: #ff0000">3.${n}</p>`).join(
      '',
    );
    const sent = await answer(id, { html });
    expect(sent.status).toBe(201);
    const { mail } = await letterBox.holding('3.7999');
    expect(mail.html).toContain('3.7999</p>');
    expect((await message(id, sent.body.id)).html).toContain('3.7999</p>');
  });

  it('that is interim leaves the clock running', async () => {
    const { id } = await asked();
    const { body } = await answer(id, { text: 'Odpowiemy w całości później 4.', final: false });
    await inState(id, body.id, 'sent');
    const theCase = await read(id);
    expect(theCase.status).not.toBe('answered');
    expect(theCase.deadlines[0]?.metAt).toBeNull();
  });
});

describe('a held answer', () => {
  it('is taken back, and never goes out; the next one does not refer to it', async () => {
    const { id } = await asked();
    const { body } = await answer(id, { text: 'Pomyłka 5.', bcc: ['szef@urzad-gora.example'], holdSeconds: 60 });
    const held = await message(id, body.id);
    expect(held).toMatchObject({ state: 'recorded' });
    expect(Date.parse(held.heldUntil!)).toBeGreaterThan(Date.now() + 30_000);
    expect((await cancel(id, body.id)).status).toBe(200);
    // Whoever's first call was lost asks again.
    expect((await cancel(id, body.id)).status).toBe(200);
    expect(await message(id, body.id)).toMatchObject({
      state: 'cancelled',
      heldUntil: null,
      text: 'Pomyłka 5.',
      bcc: ['szef@urzad-gora.example'],
    });
    await answer(id, { text: 'Właściwa 5.' });
    const { raw } = await letterBox.holding('Właściwa 5.');
    expect(raw).not.toContain(body.id);
    expect(letterBox.found('Pomyłka 5.')).toBeUndefined();
  });

  it('goes out when its time is over, and cannot be taken back any more', async () => {
    const { id } = await asked();
    const { body } = await answer(id, { text: 'Wstrzymana 6.', holdSeconds: 1 });
    const { mail } = await letterBox.holding('Wstrzymana 6.');
    expect(mail.messageId).toContain(body.id);
    expect(await inState(id, body.id, 'sent')).toMatchObject({ heldUntil: null });
    expect(await cancel(id, body.id)).toMatchObject({ status: 409, body: { code: 'reply-already-sent' } });
  });

  it('is either sent or taken back, whoever asks in the moment in which its time ends', async () => {
    const { id } = await asked();
    for (let round = 0; round < 3; round++) {
      const words = `Wyścig ${round}.`;
      const { body } = await answer(id, { text: words, holdSeconds: 1, final: false });
      const { heldUntil } = await message(id, body.id);
      await until(async () => Date.now() >= Date.parse(heldUntil!));
      const { status } = await cancel(id, body.id);
      const isCancelled = status === 200;
      expect(isCancelled || status === 409).toBe(true);
      await inState(id, body.id, isCancelled ? 'cancelled' : 'sent');
      expect(letterBox.found(words) === undefined).toBe(isCancelled);
    }
  });
});

describe('an answer that cannot be', () => {
  let id: string;
  let before: number;
  beforeAll(async () => {
    ({ id } = await asked());
  });
  const refused = async (body: object) => {
    before = (await read(id)).correspondence.filter(({ direction, letter }) => direction === 'out' && !letter).length;
    const { status, body: problem } = await answer<Problem>(id, body);
    const after = (await read(id)).correspondence.filter(({ direction, letter }) => direction === 'out' && !letter);
    expect(after).toHaveLength(before);
    return [status, problem.code, problem.parameters] as const;
  };
  const many = (count: number, name = 'a') => Array.from({ length: count }, (_, n) => `${name}${n}@x.example`);

  it.each<[string, object, number, string]>([
    ['10,000 in Cc', { text: 'x', cc: many(10_000) }, 400, 'invalid-input'],
    ['more than a hundred in all', { text: 'x', cc: many(60), bcc: many(60, 'b') }, 400, 'too-many-recipients'],
    ['no address in To', { text: 'x', to: ['redakcja'] }, 400, 'invalid-input'],
    ['an empty To', { text: 'x', to: [] }, 400, 'invalid-input'],
    ['nobody but ourselves', { text: 'x', to: [OFFICE] }, 409, 'contact-has-no-address'],
    ['no word', {}, 400, 'invalid-input'],
    ['HTML without a word', { html: '<p><script>alert(1)</script></p>' }, 400, 'reply-empty'],
    ['5 MB of HTML with scripts', { html: '<script>x</script>'.repeat(300_000) }, 413, 'body-too-large'],
    ['more elements than any letter', { html: '<b>x</b>'.repeat(30_000) }, 413, 'html-too-complex'],
    ['more text than any letter', { html: `<p>${'słowo '.repeat(20_000)}</p>` }, 413, 'text-too-long'],
    ['a minute and more to be taken back', { text: 'x', holdSeconds: 61 }, 400, 'invalid-input'],
    ['a way that there is not', { text: 'x', via: 'pigeon' }, 400, 'invalid-input'],
    ['a file that is not there', { text: 'x', attachmentIds: ['nothing'] }, 409, 'attachment-unavailable'],
    ['a day that is none', { text: 'x', via: 'post', postedOn: '2026-02-30' }, 400, 'invalid-input'],
    ['a day, and no way but mail', { text: 'x', deliveredOn: '2026-03-02' }, 400, 'mail-has-no-day'],
    ['a copy of what was said', { text: 'x', via: 'phone', cc: ['a@x.example'] }, 400, 'copies-need-mail'],
    ['a day to come', { text: 'x', via: 'phone', deliveredOn: '2099-01-01' }, 400, 'delivered-in-future'],
    ['a day before the case', { text: 'x', via: 'post', postedOn: '2001-01-01' }, 400, 'delivered-before-receipt'],
  ])('is refused for %s, and nothing is sent', async (_, body, status, code) =>
    expect((await refused(body)).slice(0, 2)).toEqual([status, code]),
  );

  it('is refused for a file that vanished since it was uploaded, and names it', async () => {
    const there = await upload('jest.pdf');
    const folder = join(office.dataDirectory, 'attachments');
    const names = () =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => /[0-9a-f]{64}$/.test(name));
    const known = new Set(names());
    const gone = await upload('znika.pdf', 'znika');
    rmSync(
      join(
        folder,
        names().find((name) => !known.has(name))!,
      ),
    );
    expect(await refused({ text: 'W załączniku.', attachmentIds: [there, gone] })).toEqual([
      409,
      'attachment-unavailable',
      { attachmentIds: [gone] },
    ]);
    // The other one is as it was, and can be sent.
    expect((await answer(id, { text: 'W załączniku 7.', attachmentIds: [there] })).status).toBe(201);
    expect((await letterBox.holding('W załączniku 7.')).mail.attachments).toHaveLength(1);
  });

  it('is refused on a closed case, and takes no file from whoever uploaded it', async () => {
    const { id: closed } = await called();
    await client.post(`/api/cases/${closed}/closing`, { outcome: 'withdrawn' });
    const file = await upload('zostaje.pdf');
    expect(await answer<Problem>(closed, { text: 'x', attachmentIds: [file] })).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    });
    const other = await employee('hanna', ['officer']);
    expect((await other.client.get(`/api/attachments/${file}`)).status).toBe(404);
    expect((await client.get(`/api/attachments/${file}`)).status).toBe(200);
  });

  it('is refused for more files than go into one mail, as they are encoded', async () => {
    const [first, second] = [
      await upload('a.pdf', new Uint8Array(500_000)),
      await upload('b.pdf', new Uint8Array(280_000)),
    ];
    const [status, code, parameters] = await refused({ text: 'x', attachmentIds: [first, second] });
    expect([status, code]).toEqual([413, 'message-too-large']);
    expect(parameters).toEqual({
      size: expect.any(Number),
      limit: 1024 * 1024,
      files: [
        { id: first, size: 500_000 },
        { id: second, size: 280_000 },
      ],
    });
    expect(parameters!.size).toBeGreaterThan(1024 * 1024);
  });
});

describe('an answer without a mail', () => {
  it('by telephone is recorded with who, when and what, and stops the clock', async () => {
    const { id } = await called({ contact: { name: 'Bez Adresu', phone: '600' } });
    const before = letterBox.delivered.length;
    const { status, body } = await answer(id, { text: 'Powiedziałam, że w maju.', via: 'phone' });
    expect(status).toBe(201);
    const theCase = await read(id);
    expect(theCase.correspondence.at(-1)).toMatchObject({
      id: body.id,
      via: 'phone',
      to: [],
      state: 'sent',
      text: 'Powiedziałam, że w maju.',
      author: { name: expect.any(String) },
    });
    expect(theCase).toMatchObject({ status: 'answered', deadlines: [{ metAt: expect.any(String) }] });
    expect(letterBox.delivered).toHaveLength(before);
    expect((await history(id)).map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['Odnotowano odpowiedź (telefonicznie)', 'Odpowiedź doręczono']),
    );
  });

  it.each([
    ['by post when it was handed in', { via: 'post', postedOn: '2026-03-05', deliveredOn: '2026-03-09' }],
    ['by e-Doręczenia when it was delivered', { via: 'eDelivery', deliveredOn: '2026-03-05' }],
    ['in person when it was handed over', { via: 'inPerson', deliveredOn: '2026-03-05' }],
    ['by telephone when it was said', { via: 'phone', deliveredOn: '2026-03-05' }],
  ])('counts %s', async (_, way) => {
    const { id } = await called({ receivedAt: '2026-03-02T10:00:00+01:00' });
    expect((await answer(id, { text: 'W maju.', ...way })).status).toBe(201);
    expect((await read(id)).deadlines[0]?.metAt).toBe('2026-03-05T22:59:59.999Z');
  });

  it('by post is refused where it was delivered before it was posted', async () => {
    const { id } = await called({ receivedAt: '2026-03-02T10:00:00+01:00' });
    const posted = { text: 'Pismo.', via: 'post', postedOn: '2026-03-05' };
    expect(await answer(id, { ...posted, deliveredOn: '2026-03-04' })).toMatchObject({
      status: 400,
      body: { code: 'delivered-before-sent' },
    });
    expect((await read(id)).deadlines[0]?.metAt).toBeNull();
  });

  it('counts by mail when the server takes it, not when it is written', async () => {
    const { id } = await called();
    const { body } = await answer(id, { text: 'W maju.', holdSeconds: 1 });
    const theCase = await until(
      () => read(id),
      ({ deadlines }) => deadlines[0]?.metAt !== null,
    );
    const written = theCase.correspondence.find((message) => message.id === body.id);
    expect(written!.at < theCase.deadlines[0]!.metAt!).toBe(true);
  });

  it('by post stops it by the day of posting, with the letter’s scan', async () => {
    const { id } = await called({ receivedAt: '2026-03-02T10:00:00+01:00' });
    const scan = await upload('pismo.pdf', new Uint8Array(2_000_000));
    await answer(id, { text: 'Pismo.', via: 'post', postedOn: '2026-03-05', attachmentIds: [scan] });
    const theCase = await read(id);
    expect(theCase.deadlines[0]?.metAt).toBe('2026-03-05T22:59:59.999Z');
    expect(theCase.correspondence.at(-1)).toMatchObject({ via: 'post', attachments: [{ name: 'pismo.pdf' }] });
  });
});

describe('on paper', () => {
  it('an answer is a letter with whom it is for, who signs and what goes with it', async () => {
    const { id, number, contact } = await called();
    const scan = await upload('umowa.pdf', new Uint8Array(8));
    const { body } = await answer(id, {
      text: 'Remont trwa.\n\nZażółć gęślą jaźń.',
      via: 'post',
      attachmentIds: [scan],
    });
    const letter = await pdf(`/api/cases/${id}/replies/${body.id}/letter`);
    const { name } = (await client.get<{ name: string }>(`/api/contacts/${contact.id}`)).body;
    expect(letter).toMatchObject({ accessible: '1', title: `Pismo ${number}` });
    for (const words of [name, 'Zażółć gęślą jaźń.', 'umowa.pdf']) expect(letter.text).toContain(words);
    expect((await client.get(`/api/cases/${id}/replies/nothing/letter`)).status).toBe(404);
  });

  it('a case has its log: all that was done, by whom', async () => {
    const { id, number } = await called();
    await answer(id, { text: 'Powiedziałam.', via: 'phone' });
    const log = await pdf(`/api/cases/${id}/case-log`);
    expect(log).toMatchObject({ accessible: '1', title: `Metryka sprawy ${number}` });
    for (const { summary } of await history(id)) expect(log.text).toContain(summary);
    expect((await pdf(`/api/cases/${id}/case-log`, { 'accept-language': 'en' })).title).toBe(`Case log ${number}`);
  });

  async function pdf(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(new URL(path, client.url), { headers: { cookie: client.cookie!, ...headers } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return readPdf(await response.bytes());
  }
});

describe('files that come later', () => {
  it('are added to a message, an answer and a note, and read there', async () => {
    const { id, correspondence } = await called();
    const note = await client.post<Written>(`/api/cases/${id}/notes`, {
      text: 'Notatka',
      attachmentIds: [await upload('do notatki.pdf')],
    });
    const told = await answer(id, { text: 'Przez telefon.', via: 'phone' });
    for (const messageId of [correspondence[0]!.id, note.body.id, told.body.id]) {
      const { status } = await client.post(`/api/cases/${id}/messages/${messageId}/attachments`, {
        attachmentIds: [await upload(`skan ${messageId}.pdf`, 'skan')],
      });
      expect(status).toBe(201);
    }
    const theCase = await read(id);
    expect(theCase.correspondence.map(({ attachments }) => attachments.map(({ name }) => name.slice(0, 4)))).toEqual([
      ['skan'],
      ['skan'],
    ]);
    expect(theCase.notes[0]?.attachments.map(({ name }) => name)).toEqual([
      'do notatki.pdf',
      `skan ${note.body.id}.pdf`,
    ]);
    const file = await client.get<string>(`/api/attachments/${theCase.correspondence[0]!.attachments[0]!.id}`);
    expect(file.body).toBe('skan');
    expect((await history(id)).filter(({ type }) => type === 'AttachmentsAdded')).toHaveLength(3);
  });

  it('are added to nothing that is not there, and not without a file', async () => {
    const { id, correspondence } = await called();
    const path = (messageId: string) => `/api/cases/${id}/messages/${messageId}/attachments`;
    const scan = await upload('x.pdf');
    expect(await client.post(path('nothing'), { attachmentIds: [scan] })).toMatchObject({
      status: 404,
      body: { code: 'message-not-found' },
    });
    expect((await client.post(path(correspondence[0]!.id), { attachmentIds: [] })).status).toBe(400);
    expect((await client.post(path(correspondence[0]!.id), { attachmentIds: ['nothing'] })).status).toBe(404);
  });
});

describe('what was registered wrongly', () => {
  const correct = <Body = Written>(id: string, body: object) =>
    client.patch<Body>(`/api/cases/${id}/registration`, { reason: 'pomyłka', ...body });

  it('is put right: channel, text, subject, phone, newsroom and day, with its number and its history', async () => {
    const { body: newsroom } = await client.post<Written>('/api/newsrooms', {
      name: 'Gazeta Poprawna',
      kind: 'daily',
      domains: [],
    });
    const before = await called();
    const { status } = await correct(before.id, {
      channel: 'paper',
      text: 'Kiedy koniec remontu wiaduktu?',
      subject: 'Wiadukt',
      phone: '600100201',
      newsroomId: newsroom.id,
      receivedAt: '2026-03-02T10:00:00+01:00',
    });
    expect(status).toBe(200);
    const after = await read(before.id);
    expect(after).toMatchObject({
      number: before.number,
      channel: 'paper',
      subject: 'Wiadukt',
      receivedAt: '2026-03-02T09:00:00.000Z',
      newsroom: { name: 'Gazeta Poprawna' },
    });
    expect(after.correspondence[0]).toMatchObject({
      channel: 'paper',
      text: 'Kiedy koniec remontu wiaduktu?',
      at: '2026-03-02T09:00:00.000Z',
    });
    expect(after.deadlines[0]?.endInstant).toBe('2026-03-16T23:00:00.000Z');
    const { body: contact } = await client.get<{ phone: string }>(`/api/contacts/${after.contact.id}`);
    expect(contact.phone).toBe('600100201');
    const { summary } = (await history(before.id)).find(({ type }) => type === 'RegistrationCorrected')!;
    for (const words of [
      'treść: Kiedy koniec remontu? → Kiedy koniec remontu wiaduktu?',
      `temat: ${before.subject} → Wiadukt`,
      'telefon: 600100200 → 600100201',
      'sposób wpływu: telefonicznie → na papierze',
      'redakcja: tygodnik.example → Gazeta Poprawna',
    ])
      expect(summary).toContain(words);
  });

  it('is no mail’s text, and nothing where nothing changes', async () => {
    const { id } = await asked();
    expect(await correct<Problem>(id, { text: 'Co innego' })).toMatchObject({
      status: 409,
      body: { code: 'mail-text-stands' },
    });
    const { id: call } = await called();
    expect(await correct<Problem>(call, { text: 'Kiedy koniec remontu?', channel: 'phone' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-correct' },
    });
    expect((await correct(call, { newsroomId: 'nothing' })).status).toBe(404);
    expect((await correct(call, { channel: 'pigeon' })).status).toBe(400);
  });
});

describe('what the sender hears by itself', () => {
  it('is shown in the case: the receipt, with its text and its state', async () => {
    const { id, number } = await asked({ from: 'berta@kurier.example' });
    const receipt = await until(async () => (await read(id)).correspondence.find(({ letter }) => letter === 'receipt'));
    expect(receipt).toMatchObject({ direction: 'out', automatic: true, to: ['berta@kurier.example'] });
    expect(receipt.text).toContain(number);
    await inState(id, receipt.id, 'sent');
    expect((await read(id)).correspondence[0]).toMatchObject({ direction: 'in', letter: null });
  });

  it('is the data protection notice below the first answer where no receipt went out, and below no later one', async () => {
    const { id } = await called();
    const first = await answer(id, { html: '<p>Pierwsza 8.</p>', final: false });
    const { mail } = await letterBox.holding('Pierwsza 8.');
    expect(mail.text).toMatch(/Pierwsza 8\.[^]*Ochrona danych[^]*Data protection/);
    expect(mail.html).toMatch(/Pierwsza 8\.[^]*Ochrona danych/);
    expect(await message(id, first.body.id)).toMatchObject({ dataProtectionNotice: true, text: 'Pierwsza 8.' });
    await answer(id, { text: 'Druga 8.' });
    expect((await letterBox.holding('Druga 8.')).mail.text).not.toContain('Ochrona danych');
  });

  it('is no notice a second time for whoever got a receipt', async () => {
    const { id } = await asked({ from: 'celina@kurier.example' });
    await answer(id, { text: 'Z potwierdzeniem 9.' });
    expect((await letterBox.holding('Z potwierdzeniem 9.')).mail.text).not.toContain('Ochrona danych');
  });
});

describe('whom an answer is suggested to', () => {
  it('is the journalist, and in copy whoever was in copy, but not ourselves', async () => {
    const theCase = await asked({
      heads: [`To: ${OFFICE}, sekretariat@kurier.example`, 'Cc: naczelny@kurier.example, rzecznik@urzad.example'],
    });
    expect(theCase.suggestedRecipients).toEqual({
      to: ['anna@kurier.example'],
      cc: ['sekretariat@kurier.example', 'naczelny@kurier.example'],
    });
  });
});

describe('an answer to a colleague of the same newsroom', () => {
  it('goes to whoever wrote last, and to the journalist who asked', async () => {
    const { id } = await asked({ from: 'dorota@dziennik.example' });
    const first = await answer(id, { text: 'Do Doroty 10.', final: false });
    await letterBox.holding('Do Doroty 10.');
    await write({
      from: 'edward@dziennik.example',
      subject: 'Re: mosty',
      heads: [
        `In-Reply-To: <rzecznik.${first.body.id}@urzad.example>`,
        'Authentication-Results: mx.urzad.example; dmarc=pass header.from=dziennik.example',
        'Cc: fotograf@dziennik.example',
      ],
    });
    const expected = { to: ['edward@dziennik.example', 'dorota@dziennik.example'], cc: ['fotograf@dziennik.example'] };
    await until(async () => ((await read(id)).suggestedRecipients.to.length === 2 ? true : undefined));
    expect((await read(id)).suggestedRecipients).toEqual(expected);
    await answer(id, { text: 'Do obojga 10.' });
    const { recipients } = await letterBox.holding('Do obojga 10.');
    expect([...recipients].sort()).toEqual([...expected.to].sort());
  });
});

describe('whoever may not do a thing is not offered it', () => {
  it('an officer may take what nobody has, and nothing for others or from others', async () => {
    const [olga, piotr] = [await employee('olga', ['officer']), await employee('piotr', ['officer'])];
    const { id } = await called();
    const allowed = async (reader: Client) => (await reader.get<Case>(`/api/cases/${id}`)).body.allowed;
    const assign = (by: Client, employeeId: string) =>
      by.post<Problem>(`/api/cases/${id}/assignments`, { employeeId, priority: 'normal' });
    expect(await allowed(olga.client)).toContain('take');
    expect(await allowed(olga.client)).not.toContain('assign');
    expect(await assign(olga.client, piotr.id)).toMatchObject({
      status: 403,
      body: { code: 'may-assign-only-oneself' },
    });
    expect((await assign(olga.client, olga.id)).status).toBe(201);
    expect(await allowed(piotr.client)).not.toContain('take');
    expect(await assign(piotr.client, piotr.id)).toMatchObject({ status: 409, body: { code: 'case-has-assignee' } });
    expect((await assign(client, piotr.id)).status).toBe(201);
  });

  it('by role and by what the case is', async () => {
    const auditor = await employee('audyt', ['auditor']);
    const registrar = await employee('kancelaria', ['registrar']);
    const { id } = await called();
    const allowed = async (reader: Client) => (await reader.get<Case>(`/api/cases/${id}`)).body.allowed;
    expect(await allowed(auditor.client)).toEqual([]);
    expect(await allowed(registrar.client)).toEqual([
      'note',
      'addAttachments',
      'correctRegistration',
      'classify',
      'split',
      'setRequestedBy',
      'dismiss',
    ]);
    await answer(id, { text: 'W maju.', via: 'phone' });
    expect(await allowed(registrar.client)).not.toContain('dismiss');
    await client.post(`/api/cases/${id}/closing`, { outcome: 'answered' });
    expect(await allowed(client)).toEqual(['note', 'addAttachments', 'correctRegistration', 'forward', 'reopen']);
  });
});

describe('a signature', () => {
  const put = (html: string, by = client) => by.put<{ html: string } & Problem>('/api/session/signature', { html });
  const get = async (by: Client) => (await by.get<{ html: string }>('/api/session/signature')).body.html;

  it('is one’s own, sanitised, and audited', async () => {
    const ewa = await employee('ewa', ['officer']);
    expect(await get(ewa.client)).toBe('');
    const html = '<p><b>Ewa Nowak</b><br />Biuro Prasowe</p>';
    expect((await put(`${html}<script>alert(1)</script>`, ewa.client)).body.html).toBe(html);
    expect(await get(ewa.client)).toBe(html);
    expect(await get(client)).toBe('');
    const { body } = await ewa.client.get<{ items: { type: string }[] }>(`/api/employees/${ewa.id}/audit`);
    expect(body.items.map(({ type }) => type)).toContain('SignatureChanged');
    await put('', ewa.client);
    expect(await get(ewa.client)).toBe('');
  });

  it.each([
    ['20 kB and one', 'x'.repeat(20_001)],
    ['1 MB', 'x'.repeat(1_000_000)],
    ['1 MB of scripts', '<script>x</script>'.repeat(55_000)],
  ])('is not longer than a letter’s foot: %s', async (_, html) =>
    expect(await put(html)).toMatchObject({ status: 413, body: { code: 'signature-too-long' } }),
  );
  it('needs somebody signed in', async () =>
    expect((await office.anonymous().get('/api/session/signature')).status).toBe(401));
});

describe('an office with a mail server', () => {
  it('says nothing of mail that is not sent', async () =>
    expect((await client.get<{ mailNotSent: boolean }>('/api/session')).body.mailNotSent).toBe(false));
});
