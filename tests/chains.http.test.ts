import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { freePort } from '#libs/postgres';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { sentMails } from './support/outbox.js';
import { until } from './support/until.js';

interface Message {
  readonly letter: string | null;
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly from: string;
  readonly text: string;
  readonly html: string | null;
  readonly marks: readonly string[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}
interface Case {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly revision: number;
  readonly correspondence: readonly Message[];
  readonly suspectedCase: { readonly id: string; readonly number: string } | null;
  readonly joinedInto: { readonly id: string } | null;
  readonly threadNote: string | null;
  readonly marks: readonly string[];
  readonly contact: { readonly id: string };
}

let office: TestOffice;
let client: Client;
let port: number;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({
    env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example', AUTHSERV_ID: 'mx.urzad.example' },
  });
  client = await office.client();
});
afterAll(() => office.stop());

interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly id?: string;
  readonly answers?: string;
  readonly authenticated?: 'pass' | 'fail';
  readonly body?: string;
}
/** Sends a mail, and answers once the office has placed it. */
async function send({ from, subject, id, answers, authenticated, body = 'Kiedy remont?' }: Letter): Promise<void> {
  const heads = [
    ...(authenticated
      ? [`Authentication-Results: mx.urzad.example; dmarc=${authenticated} header.from=${from.split('@')[1]}`]
      : []),
    `From: ${from}`,
    'To: prasa@urzad.example',
    `Subject: ${subject}`,
    ...(id ? [`Message-ID: ${id}`] : []),
    ...(answers ? [`In-Reply-To: ${answers}`] : []),
  ];
  const raw = [...heads, ...(body.startsWith('Content-Type') ? [body] : ['', body]), ''].join('\r\n');
  await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from, to: ['prasa@urzad.example'] },
    raw,
  });
}

/** Without the receipts that the office wrote by itself. */
async function caseOf(id: string): Promise<Case> {
  const { body } = await client.get<Case>(`/api/cases/${id}`);
  return { ...body, correspondence: body.correspondence.filter(({ letter }) => letter === null) };
}
const registered = async (subject: string) =>
  caseOf(
    (
      await until(async () =>
        (await client.get<{ items: Case[] }>('/api/cases?limit=200')).body.items.find(
          (item) => item.subject === subject,
        ),
      )
    ).id,
  );
const incoming = async (id: string) => (await caseOf(id)).correspondence.filter(({ direction }) => direction === 'in');
const textsOf = async (id: string) => (await incoming(id)).map(({ text }) => text.trim());

/** A journalist's case with an answer of ours, and the Message-ID of that answer. */
async function answeredCase(name: string, cc: readonly string[] = []) {
  await send({ from: `jan@${name}.example`, subject: `Pytanie ${name}`, id: `<pierwszy@${name}.example>` });
  const theCase = await registered(`Pytanie ${name}`);
  const { body, status } = await client.post<{ id: string }>(`/api/cases/${theCase.id}/replies`, {
    text: 'W maju.',
    cc,
  });
  expect(status).toBe(201);
  return { ...theCase, answer: `<rzecznik.${body.id}@urzad.example>` };
}

describe('a mail that claims to continue a case', () => {
  it('joins it where its contact answers a mail of ours, also after the end: the case is reopened', async () => {
    const { id, answer } = await answeredCase('kurier');
    expect((await client.post(`/api/cases/${id}/closing`, { outcome: 'answered' })).status).toBe(201);
    await send({ from: 'jan@kurier.example', subject: 'Re: Pytanie kurier', answers: answer, body: 'A objazd?' });
    expect(await until(async () => (await textsOf(id)).at(-1) === 'A objazd?' || undefined)).toBe(true);
    expect((await caseOf(id)).status).not.toBe('closed');
  });

  it('joins it where somebody writes who was sent a copy of our answer', async () => {
    const { id, answer } = await answeredCase('kopia', ['Szefowa@Redakcja.example']);
    await send({ from: 'szefowa@redakcja.example', subject: 'Re: x', answers: answer, body: 'Dziękuję za kopię.' });
    expect(await until(async () => (await textsOf(id)).at(-1) === 'Dziękuję za kopię.' || undefined)).toBe(true);
  });

  it('joins it where a colleague from the newsroom’s authenticated domain answers us, and not where nobody vouches for the domain', async () => {
    const { id, answer } = await answeredCase('glos');
    await send({ from: 'obcy@glos.example', subject: 'Re: bez potwierdzenia', answers: answer });
    expect(await registered('Re: bez potwierdzenia')).toMatchObject({
      threadNote: 'unknown-sender',
      suspectedCase: { id },
    });
    await send({
      from: 'ewa@glos.example',
      subject: 'Re: Pytanie glos',
      answers: answer,
      authenticated: 'pass',
      body: 'Jestem z tej samej redakcji.',
    });
    expect(await until(async () => (await textsOf(id)).at(-1) === 'Jestem z tej samej redakcji.' || undefined)).toBe(
      true,
    );
  });

  it('does not join it where a stranger forged the chain, the number, or the contact’s address', async () => {
    const { id, answer, number } = await answeredCase('echo');
    const before = await textsOf(id);
    await send({ from: 'obcy@zlo.example', subject: 'Re: łańcuch', answers: answer });
    await send({ from: 'obcy@zlo.example', subject: 'Re: list', answers: '<pierwszy@echo.example>' });
    await send({ from: 'jan@echo.example', subject: 'Re: adres', answers: answer, authenticated: 'fail' });
    expect(await registered('Re: łańcuch')).toMatchObject({
      threadNote: 'unknown-sender',
      suspectedCase: { id, number },
    });
    expect(await registered('Re: list')).toMatchObject({ threadNote: 'unproven-chain', suspectedCase: { id, number } });
    expect(await registered('Re: adres')).toMatchObject({
      threadNote: 'unknown-sender',
      suspectedCase: { id, number },
    });
    expect(await textsOf(id)).toEqual(before);
  });

  it('does not join it where a stranger bears its number', async () => {
    const { id } = await answeredCase('znak');
    const reply = await until(
      async () =>
        (await caseOf(id)).correspondence.find(
          ({ direction, text }) => direction === 'out' && text.includes('W maju'),
        ) as { subject?: string } | undefined,
    );
    const token = /\[#.*\]/.exec(reply.subject ?? '')![0];
    await send({ from: 'obcy@zlo.example', subject: `Numer ${token}` });
    expect(await registered(`Numer ${token}`)).toMatchObject({ threadNote: 'unknown-sender', suspectedCase: { id } });
    await send({ from: 'jan@znak.example', subject: `Inny temat ${token}`, body: 'Po numerze.' });
    expect(await until(async () => (await textsOf(id)).at(-1) === 'Po numerze.' || undefined)).toBe(true);
  });

  it('draws no journalist into the case of whoever claimed a Message-ID before', async () => {
    await send({ from: 'zly@zlo.example', subject: 'Zasadzka', id: '<cudzy@radio.example>', authenticated: 'pass' });
    const trap = await registered('Zasadzka');
    await send({
      from: 'ola@radio.example',
      subject: 'Poufne',
      answers: '<cudzy@radio.example>',
      authenticated: 'pass',
    });
    expect(await registered('Poufne')).toMatchObject({ threadNote: 'unproven-chain', suspectedCase: { id: trap.id } });
    expect(await incoming(trap.id)).toHaveLength(1);
  });

  it('joins one’s own first mail where the gateway vouched for it', async () => {
    const from = 'iga@tygodnik.example';
    await send({ from, subject: 'Pytanie o park', id: '<park@tygodnik.example>', authenticated: 'pass' });
    const { id } = await registered('Pytanie o park');
    await send({
      from,
      subject: 'Re: Pytanie o park',
      answers: '<park@tygodnik.example>',
      authenticated: 'pass',
      body: 'PS',
    });
    expect(await until(async () => (await textsOf(id)).at(-1) === 'PS' || undefined)).toBe(true);
  });
});

describe('a mail under an address that is not confirmed', () => {
  const marksOf = async (letter: Letter) => {
    await send(letter);
    const { id, correspondence } = await registered(letter.subject);
    const item = (await client.get<{ items: Case[] }>('/api/cases?limit=200')).body.items.find(
      (each) => each.id === id,
    );
    expect(item?.marks).toEqual(correspondence[0]!.marks);
    return item?.marks;
  };

  it('of staff carries a mark, in the list and on the message', async () => {
    const colleague = {
      name: 'Ewa',
      email: 'ewa@pracownicy.example',
      roles: ['officer'],
      password: 'poprawny koń bateria',
    };
    const { body } = await client.post<{ id: string }>('/api/units', { name: 'Biuro', kind: 'department' });
    expect((await client.post('/api/employees', { ...colleague, unitId: body.id })).status).toBe(201);
    expect(await marksOf({ from: colleague.email, subject: 'Od pracownika' })).toEqual(['unconfirmed-staff']);
    expect(await marksOf({ from: 'dyrektor@urzad.example', subject: 'Z naszej domeny' })).toEqual([
      'unconfirmed-staff',
    ]);
    expect(await marksOf({ from: colleague.email, subject: 'Potwierdzony', authenticated: 'pass' })).toEqual([]);
  });

  it('of a newsroom carries a mark; a public mailbox is nobody’s', async () => {
    await answeredCase('dziennik');
    expect(await marksOf({ from: 'jan@dziennik.example', subject: 'Drugi list' })).toEqual(['unconfirmed-newsroom']);
    expect(await marksOf({ from: 'jan@dziennik.example', subject: 'Trzeci list', authenticated: 'pass' })).toEqual([]);
    expect(await marksOf({ from: 'jan@gmail.com', subject: 'Prywatny list' })).toEqual([]);
  });
});

const withFile = [
  'Content-Type: multipart/related; boundary=b',
  '',
  '--b',
  'Content-Type: text/html',
  '',
  '<p>Zdjęcie: <img src="cid:most"></p>',
  '--b',
  'Content-Type: image/png; name=most.png',
  'Content-ID: <most>',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b--',
].join('\r\n');

describe('joining it by hand', () => {
  it('moves its messages with their files, sealed under the other case’s keys; what the sender writes later follows', async () => {
    const target = await answeredCase('fakt');
    await send({ from: 'ewa@trzecia.example', subject: 'Re: Pytanie fakt', answers: target.answer, body: withFile });
    const own = await registered('Re: Pytanie fakt');
    expect((await client.post(`/api/cases/${own.id}/joining`, { intoId: target.id })).status).toBe(201);

    expect(await caseOf(own.id)).toMatchObject({ status: 'closed', joinedInto: { id: target.id } });
    const moved = (await incoming(target.id)).at(-1)!;
    expect(moved.from).toContain('ewa@trzecia.example');
    const [file] = moved.attachments;
    expect(moved.html).toContain(file!.id);
    expect((await client.get(`/api/attachments/${file!.id}`)).status).toBe(200);
    const raw = await client.get<string>(`/api/cases/${target.id}/messages/${moved.id}/raw`);
    expect(raw.body).toContain('Content-ID: <most>');
    expect(await peopleWithKeys(target.id)).toEqual(['ewa@trzecia.example', 'jan@fakt.example']);

    // What answers the receipt of the case that it was goes where its messages are.
    const answers = await receiptTo('ewa@trzecia.example');
    await send({ from: 'ewa@trzecia.example', subject: 'Re: Potwierdzenie', answers, body: 'Dalej ja.' });
    expect(await until(async () => (await textsOf(target.id)).at(-1) === 'Dalej ja.' || undefined)).toBe(true);

    for (const id of [own.id, target.id])
      expect(JSON.stringify((await client.get(`/api/cases/${id}/history`)).body)).toMatch(/[Pp]rzenies/);
  });

  it('is done once however often it is asked for, and undone by reopening', async () => {
    const target = await answeredCase('tok');
    await send({ from: 'ewa@piata.example', subject: 'Re: Pytanie tok', answers: target.answer });
    const own = await registered('Re: Pytanie tok');
    for (const _ of [1, 2])
      expect((await client.post(`/api/cases/${own.id}/joining`, { intoId: target.id })).status).toBe(201);
    expect((await incoming(target.id)).filter(({ from }) => from.includes('piata'))).toHaveLength(1);
    expect((await client.post(`/api/cases/${own.id}/reopening`, { reason: 'Pomyłka' })).status).toBe(201);
    expect(await caseOf(own.id)).toMatchObject({ status: 'registered', joinedInto: null });
  });

  it('is refused with a clear word: to itself, once answered, into one that was joined, into none', async () => {
    const target = await answeredCase('dwa');
    await send({ from: 'ewa@szosta.example', subject: 'Re: Pytanie dwa', answers: target.answer });
    const own = await registered('Re: Pytanie dwa');
    const joined = async (id: string, intoId: string) => {
      const { status, body } = await client.post<{ code: string }>(`/api/cases/${id}/joining`, { intoId });
      return [status, body.code];
    };
    expect(await joined(own.id, own.id)).toEqual([409, 'cannot-join-itself']);
    expect(await joined(own.id, 'nothing')).toEqual([404, 'case-not-found']);
    expect(await joined(target.id, own.id)).toEqual([409, 'case-already-answered']);
    await client.post(`/api/cases/${own.id}/joining`, { intoId: target.id });
    await send({ from: 'ewa@siodma.example', subject: 'Re: Drugie', answers: target.answer });
    const second = await registered('Re: Drugie');
    expect(await joined(second.id, own.id)).toEqual([409, 'case-joined-elsewhere']);
  });

  it('is refused into the case of an erased person; a chain forged onto it is a case of its own', async () => {
    const target = await answeredCase('era');
    expect(
      (
        await client.post(`/api/contacts/${target.contact.id}/erasure`, {
          confirmation: 'jan@era.example',
          reason: 'consent-withdrawn',
        })
      ).status,
    ).toBeLessThan(300);
    await send({ from: 'ewa@osma.example', subject: 'Re: Do nikogo', answers: target.answer });
    const own = await registered('Re: Do nikogo');
    expect(await incoming(own.id)).toHaveLength(1);
    const { status, body } = await client.post<{ code: string }>(`/api/cases/${own.id}/joining`, { intoId: target.id });
    expect([status, body.code]).toEqual([409, 'subject-erased']);
    expect((await caseOf(own.id)).status).toBe('registered');
  });
});

/** The Message-ID of the receipt that went to an address. */
async function receiptTo(address: string): Promise<string> {
  return until(async () => {
    const mails = await sentMails(office.dataDirectory);
    return mails.find(({ to }) => to && JSON.stringify(to).includes(address))?.messageId;
  });
}

async function peopleWithKeys(caseId: string): Promise<readonly string[]> {
  const database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ email: string }>(
    `SELECT c.email FROM keys.data_keys k JOIN read.contacts c ON c.id = k.person_id WHERE k.case_id = $1 ORDER BY 1`,
    [caseId],
  );
  await database.end();
  return rows.map(({ email }) => email);
}
