import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '#libs/postgres';
import { smtpTalk } from './support/smtp-talk.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Mail {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly subject: string | null;
  readonly caseId: string | null;
}
interface Opened extends Mail {
  readonly content: {
    readonly to: readonly string[];
    readonly text: string;
    readonly html: string | null;
    readonly attachments: readonly { readonly id: string; readonly name: string; readonly size: number }[];
    readonly unread: string | null;
  } | null;
}
interface Outcome {
  readonly id: string;
  readonly done: boolean;
  readonly caseId: string | null;
  readonly problem: { readonly status: number; readonly code: string; readonly detail: string } | null;
}
interface Case {
  readonly id: string;
  readonly status: string;
  readonly subject: string;
  readonly contact: { readonly id: string; readonly email: string };
  readonly deadlines: readonly { readonly metAt: string | null }[];
  readonly correspondence: readonly {
    readonly text: string;
    readonly automatic: boolean;
    readonly attachments: readonly { readonly name: string }[];
  }[];
}

let office: TestOffice;
let client: Client;
let port: number;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({ env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example' } });
  client = await office.client();
});
afterAll(() => office?.stop());

const boundary = 'granica';
const newsletter = (subject: string, text = 'Nowości tygodnia') =>
  [
    'From: Biuletyn <biuletyn@nowosci.example>',
    'To: prasa@urzad.example',
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(/\W/g, '')}@nowosci.example>`,
    'Precedence: bulk',
    'List-Unsubscribe: <https://nowosci.example/wypisz>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p onclick="alert(1)">${text}</p><img src="cid:logo@1"><img src="https://sledzi.example/x.png"><script>alert(1)</script>`,
    `--${boundary}`,
    'Content-Type: image/png; name=logo.png',
    'Content-ID: <logo@1>',
    'Content-Disposition: inline; filename=logo.png',
    '',
    'obrazek',
    `--${boundary}--`,
    '',
  ].join('\r\n');
async function arrived(subject: string, raw = newsletter(subject)): Promise<Mail> {
  await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from: 'biuletyn@nowosci.example', to: ['prasa@urzad.example'] },
    raw,
  });
  return until(async () => (await list()).find((mail) => mail.subject === subject));
}
const list = async (query = '') => (await client.get<{ items: Mail[] }>(`/api/mail?limit=200${query}`)).body.items;
const open = async (id: string) => (await client.get<Opened>(`/api/mail/${id}`)).body;
const act = (way: 'placing' | 'putting-away' | 'taking-back', body: object, headers: Record<string, string> = {}) =>
  client.post<{ results: Outcome[]; code?: string }>(`/api/mail/${way}`, body, headers);
const caseOf = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const byHand = async (subject: string) =>
  (
    await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject,
      text: 'Kiedy?',
      contact: { name: `Osoba ${subject}`, email: `${subject.toLowerCase()}@gmail.com` },
    })
  ).body.id;

describe('mail outside of cases', () => {
  it('is read: its text, inert HTML, attachments, and as it came', async () => {
    const { id, kind } = await arrived('Biuletyn 1');
    expect(kind).toBe('newsletter');
    const { content, ...mail } = await open(id);
    expect(mail).toMatchObject({ subject: 'Biuletyn 1', state: 'waiting', caseId: null });
    expect(content).toMatchObject({ to: ['prasa@urzad.example'], unread: null });
    expect(content!.text).toContain('Nowości tygodnia');
    expect(content!.html).toContain('data-attachment-id="0"');
    expect(content!.html).toContain('data-remote-src="https://sledzi.example/x.png"');
    expect(content!.html).not.toMatch(/script|onclick/);
    expect(content!.attachments).toEqual([{ id: '0', name: 'logo.png', mediaType: 'image/png', size: 7 }]);
    const file = await client.get<string>(`/api/mail/${id}/attachments/0`);
    expect(file.body).toBe('obrazek');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;.*logo\.png/);
    expect((await client.get<{ code: string }>(`/api/mail/${id}/attachments/7`)).body.code).toBe('mail-part-not-found');
    expect((await client.get<string>(`/api/mail/${id}/raw`)).body).toContain('Precedence: bulk');
  });

  it('is attached to a case: it starts no clock, and reads there with its files', async () => {
    const { id } = await arrived('Biuletyn 2');
    const caseId = await byHand('Mosty');
    const { status, body } = await act('placing', { mailIds: [id], caseId });
    expect(status).toBe(200);
    expect(body.results).toEqual([expect.objectContaining({ id, done: true, caseId, problem: null })]);
    const theCase = await caseOf(caseId);
    expect(theCase.deadlines).toHaveLength(1);
    expect(theCase.correspondence.at(-1)).toMatchObject({
      automatic: true,
      attachments: [expect.objectContaining({ name: 'logo.png' })],
    });
    expect(await open(id)).toMatchObject({ state: 'placed', caseId, content: null });
    expect((await list('&state=placed')).map((mail) => mail.id)).toContain(id);
    const { body: history } = await client.get<{ items: { type: string; actor: { name: string } }[] }>(
      `/api/cases/${caseId}/history`,
    );
    const { body: session } = await client.get<{ employee: { name: string } }>('/api/session');
    expect(history.items.at(-1)).toMatchObject({ type: 'MessageReceived', actor: { name: session.employee.name } });
  });

  it('becomes a case of its own, with a clock', async () => {
    const { id } = await arrived('Biuletyn 3');
    const [outcome] = (await act('placing', { mailIds: [id] })).body.results;
    const theCase = await caseOf(outcome!.caseId!);
    expect(theCase).toMatchObject({ subject: 'Biuletyn 3', contact: { email: 'biuletyn@nowosci.example' } });
    expect(theCase.deadlines[0]?.metAt).toBeNull();
    expect(theCase.correspondence[0]?.text).toContain('Nowości tygodnia');
  });

  it('is put away by many at once, counted, and taken back', async () => {
    const mails = [await arrived('Biuletyn 4'), await arrived('Biuletyn 5')];
    const mailIds = mails.map(({ id }) => id);
    const counts = async (state: string) =>
      (
        await client.get<{ states: Record<string, number>; kinds: Record<string, number> }>(
          `/api/mail/counts?state=${state}`,
        )
      ).body;
    const before = await counts('waiting');
    expect((await act('putting-away', { mailIds })).body.results.map(({ done }) => done)).toEqual([true, true]);
    expect(await list()).not.toEqual(expect.arrayContaining([expect.objectContaining({ id: mailIds[0] })]));
    expect((await list('&state=putAway&kind=newsletter')).map(({ id }) => id).sort()).toEqual([...mailIds].sort());
    const after = await counts('putAway');
    expect(after.states.waiting).toBe(before.states.waiting! - 2);
    expect(after).toMatchObject({ states: { putAway: 2 }, kinds: { newsletter: 2, bounce: 0 } });

    const again = await act('putting-away', { mailIds: [mailIds[0]] });
    expect(again.body.results[0]?.problem).toMatchObject({ status: 409, code: 'mail-already-put-away' });
    expect((await act('taking-back', { mailIds })).body.results.map(({ done }) => done)).toEqual([true, true]);
    expect(await list()).toEqual(expect.arrayContaining([expect.objectContaining({ id: mailIds[0] })]));
  });

  it('tells of each what was done and what was not', async () => {
    const [first, second] = [await arrived('Biuletyn 6'), await arrived('Biuletyn 7')];
    const caseId = await byHand('Drogi');
    await act('placing', { mailIds: [first.id], caseId });
    const { status, body } = await act('placing', { mailIds: [first.id, 'nobody-knows', second.id], caseId });
    expect(status).toBe(200);
    expect(body.results.map(({ done, problem }) => [done, problem?.code])).toEqual([
      [false, 'mail-already-placed'],
      [false, 'mail-not-found'],
      [true, undefined],
    ]);
    expect(body.results[0]?.problem?.detail).toBe('Ta wiadomość jest już częścią sprawy.');
  });

  it('is placed once by two who do it at once', async () => {
    const { id } = await arrived('Biuletyn 8');
    const cases = [await byHand('Raz'), await byHand('Dwa')];
    const both = await Promise.all(cases.map((caseId) => act('placing', { mailIds: [id], caseId })));
    const outcomes = both.map(({ body }) => body.results[0]!);
    expect(outcomes.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(outcomes.find(({ done }) => !done)?.problem?.code).toBe('mail-already-placed');
    const sizes = await Promise.all(cases.map(async (caseId) => (await caseOf(caseId)).correspondence.length));
    expect(sizes.sort()).toEqual([1, 2]);
  });

  it('that came twice is one case', async () => {
    const subject = 'Biuletyn 9';
    const first = await arrived(subject);
    const raw = newsletter(subject);
    await arrived(subject, raw);
    const twin = await until(async () =>
      (await list()).find((mail) => mail.subject === subject && mail.id !== first.id),
    );
    expect((await act('placing', { mailIds: [first.id] })).body.results[0]?.done).toBe(true);
    const { problem } = (await act('placing', { mailIds: [twin.id] })).body.results[0]!;
    expect(problem).toMatchObject({ status: 409, code: 'mail-registered-before' });
    expect((await open(twin.id)).state).toBe('waiting');
  });

  it('is not attached to a case that is closed, erased, or not there, and waits on', async () => {
    const { id } = await arrived('Biuletyn 10');
    const [closed, erased] = [await byHand('Zamknieta'), await byHand('Skasowana')];
    await client.post(`/api/cases/${closed}/closing`, { outcome: 'withdrawn' });
    const { contact } = await caseOf(erased);
    await client.post(`/api/contacts/${contact.id}/erasure`, { confirmation: 'Osoba Skasowana', reason: 'objection' });
    for (const [caseId, status, code] of [
      [closed, 409, 'case-closed'],
      [erased, 409, 'subject-erased'],
      ['nobody-knows', 404, 'case-not-found'],
    ] as const) {
      const answer = await act('placing', { mailIds: [id], caseId });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await open(id)).toMatchObject({ state: 'waiting', caseId: null });
  });

  it('asked for again under one key is done once, and badly asked for not at all', async () => {
    const { id } = await arrived('Biuletyn 11');
    const key = { 'idempotency-key': 'biuletyn-11' };
    const first = await act('placing', { mailIds: [id] }, key);
    expect((await act('placing', { mailIds: [id] }, key)).body).toEqual(first.body);
    for (const mailIds of [[], [id, id], Array.from({ length: 51 }, (_, n) => `${n}`), 'all', [7]])
      expect((await act('putting-away', { mailIds })).status).toBe(400);
  });

  it('goes with its sender: nothing of it is left to read', async () => {
    const { id } = await arrived('Biuletyn 12 kanarek');
    const [outcome] = (await act('placing', { mailIds: [(await arrived('Biuletyn 13')).id] })).body.results;
    const { contact } = await caseOf(outcome!.caseId!);
    const { name } = (await client.get<{ name: string }>(`/api/contacts/${contact.id}`)).body;
    const erasing = await client.post(`/api/contacts/${contact.id}/erasure`, {
      confirmation: name,
      reason: 'objection',
    });
    expect(erasing.status).toBe(201);
    const mail = await open(id);
    expect(mail).toMatchObject({ subject: null, content: null, state: 'waiting' });
    expect((await client.get<{ code: string }>(`/api/mail/${id}/raw`)).body.code).toBe('file-erased');
    expect((await client.get<{ code: string }>(`/api/mail/${id}/attachments/0`)).body.code).toBe('file-erased');
    const { problem } = (await act('placing', { mailIds: [id] })).body.results[0]!;
    expect(problem?.code).toBe('file-erased');
    expect((await act('putting-away', { mailIds: [id] })).body.results[0]?.done).toBe(true);
  });
});

describe('mail that is too large', () => {
  it('leaves a trace without anybody’s address', async () => {
    const size = 30 * 1024 * 1024;
    const heard = await smtpTalk(port, ['EHLO x', `MAIL FROM:<fotograf@duze.example> SIZE=${size}`, 'QUIT']);
    expect(heard).toMatch(/^552 /m);
    const refused = async () =>
      (await client.get<{ limit: number; items: object[] }>('/api/administration/refused-mail')).body;
    const { limit, items } = await until(refused, (answer) => answer.items.length > 0);
    expect(limit).toBe(25 * 1024 * 1024);
    const at: unknown = expect.stringMatching(/Z$/);
    expect(items).toEqual([{ senderDomain: 'duze.example', times: 1, size, at }]);
    const metrics = await client.get<string>('/metrics');
    expect(metrics.body).toMatch(/rzecznik_mail_smtp_replies_total\{code="552"\} 1/);
    expect(office.log.some((line) => line.includes('refused for its size'))).toBe(true);
    expect(office.log.join()).not.toContain('fotograf');
  });
});
