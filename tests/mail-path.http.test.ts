import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { freePort } from '#libs/postgres';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { sentMails } from './support/outbox.js';
import { until } from './support/until.js';

interface Item {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
}
interface Message {
  readonly letter: string | null;
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly text: string;
  readonly textCut: boolean;
  readonly html: string | null;
  readonly cc: readonly string[];
  readonly recipientsLeftOut: number;
  readonly state: string;
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}
interface Case extends Item {
  readonly correspondence: readonly Message[];
  readonly suspectedCase: { readonly id: string } | null;
  readonly threadNote: string | null;
  readonly contact: { readonly name: string | null };
}

let office: TestOffice;
let client: Client;
let port: number;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({ env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example' } });
  client = await office.client();
});
afterAll(() => office.stop());

const send = (raw: string | Buffer, from = 'jan@gazeta.example') =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from, to: ['prasa@urzad.example'] },
    raw,
  });
const letter = (
  subject: string,
  { heads = [], text = 'Kiedy remont?' }: { heads?: readonly string[]; text?: string } = {},
) =>
  [
    `From: Jan Kowalski <jan@gazeta.example>`,
    'To: prasa@urzad.example',
    `Subject: ${subject}`,
    ...heads,
    '',
    text,
    '',
  ].join('\r\n');

const list = async () => (await client.get<{ items: Item[] }>('/api/cases?limit=200')).body.items;
const registered = (subject: string) => until(async () => (await list()).find((item) => item.subject === subject));
/** Without the receipts that the office wrote by itself. */
async function caseOf(id: string): Promise<Case> {
  const { body } = await client.get<Case>(`/api/cases/${id}`);
  return { ...body, correspondence: body.correspondence.filter(({ letter }) => letter === null) };
}
const sideList = async () =>
  (await client.get<{ items: { id: string; kind: string; sign: string; subject: string | null }[] }>('/api/mail')).body
    .items;
const outbox = () => sentMails(office.dataDirectory);
const outgoing = (matches: (mail: ParsedMail) => boolean) => until(async () => (await outbox()).find(matches));

describe('mail, through the whole office', () => {
  it('becomes a case, gets a receipt, is answered with an attachment, and its follow-up joins', async () => {
    await send(letter('Pytanie o mosty', { heads: ['Message-ID: <mosty@gazeta.example>'] }));
    const item = await registered('Pytanie o mosty');
    expect(item.number).toMatch(/^\d{4}\/\d{6}$/);

    const receipt = await outgoing(
      (mail) => mail.inReplyTo === '<mosty@gazeta.example>' && mail.headers.get('auto-submitted') === 'auto-replied',
    );
    expect(receipt.text).toContain(item.number);
    expect(receipt.subject).toContain(`[#${item.number}-`);

    const form = new FormData();
    form.set('file', new Blob(['%PDF-1.7 umowa'], { type: 'application/pdf' }), '../Załącznik nr 1.pdf');
    const uploaded = await client.post<{ id: string }>('/api/attachments', form);
    // No name: answers are kept for a day.
    expect(uploaded).toEqual(
      expect.objectContaining({
        status: 201,
        body: { id: expect.any(String), mediaType: 'application/pdf', size: 14 },
      }),
    );
    const reply = await client.post<{ id: string }>(`/api/cases/${item.id}/replies`, {
      text: 'Dzień dobry, w maju.',
      attachmentIds: [uploaded.body.id],
    });
    expect(reply.status).toBe(201);

    const answer = await outgoing((mail) => Boolean(mail.text?.includes('w maju')));
    expect(answer).toMatchObject({
      inReplyTo: '<mosty@gazeta.example>',
      messageId: `<rzecznik.${reply.body.id}@urzad.example>`,
    });
    expect(answer.subject).toMatch(/^Re: Pytanie o mosty \[#/);
    expect(answer.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['Załącznik nr 1.pdf', '%PDF-1.7 umowa'],
    ]);
    await until(async () => ((await caseOf(item.id)).status === 'answered' ? true : undefined));

    await send(
      letter('Re: Pytanie o mosty', {
        heads: ['Message-ID: <mosty-2@gazeta.example>', `In-Reply-To: ${answer.messageId}`],
        text: 'Dziękuję, a objazd?',
      }),
    );
    await until(async () => ((await caseOf(item.id)).correspondence.length === 3 ? true : undefined));
    await send(letter(`Re: cokolwiek ${/\[#.*\]/.exec(answer.subject ?? '')?.[0]}`, { text: 'Jeszcze jedno.' }));
    await until(async () => ((await caseOf(item.id)).correspondence.length === 4 ? true : undefined));
    expect((await list()).filter(({ subject }) => subject.includes('mosty'))).toHaveLength(1);
  });

  it('delivered twice is registered once', async () => {
    const raw = letter('Dwa razy to samo', { heads: ['Message-ID: <dwa@gazeta.example>'] });
    await send(raw);
    await registered('Dwa razy to samo');
    await send(raw);
    await send(letter('Znacznik', { heads: ['Message-ID: <znacznik@gazeta.example>'] }));
    await registered('Znacznik');
    expect((await list()).filter(({ subject }) => subject === 'Dwa razy to samo')).toHaveLength(1);
  });

  it('without a Message-ID is told from another without one by what it says', async () => {
    for (const text of ['Kiedy remont?', 'Ile kosztował?', 'Kiedy remont?'])
      await send(letter('Bez identyfikatora', { heads: ['Date: Mon, 2 Mar 2026 09:00:00 +0100'], text }));
    await send(letter('Po nich'));
    await registered('Po nich');
    await until(async () =>
      (await list()).filter(({ subject }) => subject === 'Bez identyfikatora').length === 2 ? true : undefined,
    );
  });

  it('to 10,000 in copy is a case that shows fifty of them and says how many more there are', async () => {
    const copies = Array.from({ length: 10_000 }, (_, n) => `osoba${n}@gazeta.example`).join(',\r\n ');
    await send(letter('Do wszystkich', { heads: [`Cc: ${copies}`] }));
    const [message] = (await caseOf((await registered('Do wszystkich')).id)).correspondence;
    expect(message).toMatchObject({ recipientsLeftOut: 9_950 });
    expect(message!.cc).toHaveLength(50);
  });

  it('from a quoted, or a capitalised, local part is answered there and nowhere else', async () => {
    for (const address of ['"a b"@gazeta.example', 'Jan.Kowalski@gazeta.example']) {
      const subject = `Od ${address}`;
      await send(letter(subject).replace('jan@gazeta.example', address));
      const { id } = await registered(subject);
      expect((await client.post(`/api/cases/${id}/replies`, { text: `Do ${address}.` })).status).toBe(201);
      const answer = await outgoing((mail) => Boolean(mail.text?.includes(`Do ${address}.`)));
      expect([answer.to].flat().flatMap((to) => to?.value.map((each) => each.address))).toEqual([address]);
    }
  });

  it('with a foreign token becomes a case that says so', async () => {
    await send(letter('Re: Obce [#2026/000001-00000000]'));
    const item = await until(async () => (await list()).find(({ subject }) => subject.startsWith('Re: Obce')));
    expect(await caseOf(item.id)).toMatchObject({ threadNote: 'foreign-token' });
  });

  it('of a machine goes to the side list, is never answered, and can be registered after all', async () => {
    await send(letter('Poza biurem: x', { heads: ['Auto-Submitted: auto-replied'] }));
    const entry = await until(async () => (await sideList()).find(({ subject }) => subject === 'Poza biurem: x'));
    expect(entry).toMatchObject({ kind: 'automatic', sign: 'auto-submitted' });
    const raw = await client.get<string>(`/api/mail/${entry.id}/raw`);
    expect(raw.body).toContain('Auto-Submitted: auto-replied');
    expect(raw.headers.get('content-disposition')).toMatch(/^attachment;/);

    const placed = await client.post<{ results: unknown[] }>('/api/mail/placing', { mailIds: [entry.id] });
    expect(placed.body.results).toEqual([expect.objectContaining({ id: entry.id, done: true })]);
    await registered('Poza biurem: x');
    expect((await sideList()).some(({ id }) => id === entry.id)).toBe(false);
    expect((await outbox()).some((mail) => mail.subject?.includes('Poza biurem'))).toBe(false);
  });

  it('with HTML that is too long for a page shows it when it is asked for, and says so where it is too much', async () => {
    const head = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'];
    const rows = '<p onclick="x()">Zażółć gęślą jaźń</p>'.repeat(9_000);
    await send(letter('Długi układ', { heads: head, text: `${rows}<script>x()</script><p>koniec</p>` }));
    const long = await caseOf((await registered('Długi układ')).id);
    const [message] = long.correspondence;
    expect(message).toMatchObject({ html: null, htmlApart: true, htmlLeftOut: false });
    const path = `/api/cases/${long.id}/messages/${message!.id}/html`;
    const { html } = (await client.get<{ html: string }>(path)).body;
    expect(Buffer.byteLength(html)).toBeGreaterThan(280_000);
    expect(html).toContain('<p>koniec</p>');
    expect(html).not.toMatch(/script|onclick/);

    await send(letter('Za długi układ', { heads: head, text: `${'<b>słowo</b> '.repeat(200_000)}` }));
    const tooLong = await caseOf((await registered('Za długi układ')).id);
    expect(tooLong.correspondence[0]).toMatchObject({ html: null, htmlApart: false, htmlLeftOut: true });
    expect(tooLong.correspondence[0]!.text).toContain('słowo słowo');
    const none = await client.get<{ code: string }>(
      `/api/cases/${tooLong.id}/messages/${tooLong.correspondence[0]!.id}/html`,
    );
    expect([none.status, none.body.code]).toEqual([404, 'message-not-found']);
  });

  it('that nobody can read is kept and shown', async () => {
    await send(Buffer.from([0xff, 0xfe, 0, 1, 2, 0x9f]));
    const entry = await until(async () => (await sideList()).find(({ kind }) => kind === 'unreadable'));
    expect((await client.get(`/api/mail/${entry.id}/raw`)).status).toBe(200);
  });

  it('with hostile HTML and names is shown inert, and its files come as files', async () => {
    const boundary = 'b';
    const parts = [
      `Content-Type: multipart/mixed; boundary=${boundary}`,
      '',
      `--${boundary}`,
      'Content-Type: text/html',
      '',
      '<p>Dzień</p><script>alert(1)</script><img src="https://evil.example/x.png">',
      `--${boundary}`,
      'Content-Type: text/html',
      'Content-Disposition: attachment; filename="../../etc/passwd.html"',
      '',
      '<script>alert(1)</script>',
      `--${boundary}--`,
    ].join('\r\n');
    await send(`From: jan@gazeta.example\r\nSubject: Wrogie\r\nMIME-Version: 1.0\r\n${parts}\r\n`);
    const theCase = await caseOf((await registered('Wrogie')).id);
    const [message] = theCase.correspondence;
    expect(message?.html).not.toMatch(/<script| src=/);
    expect(message?.attachments[0]).toMatchObject({ name: 'passwd.html', mediaType: 'text/html' });
    const raw = await client.get<string>(`/api/cases/${theCase.id}/messages/${message?.id}/raw`);
    expect(raw.body).toContain('Subject: Wrogie');
    const download = await client.get(`/api/attachments/${message?.attachments[0]?.id}`);
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-type': expect.stringContaining('application/octet-stream'),
      'content-disposition': `attachment; filename="passwd.html"; filename*=UTF-8''passwd.html`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('of 3 MB of text becomes a case that shows its beginning, and gives out the whole', async () => {
    const text = Array.from({ length: 60_000 }, (_, index) => `Wiersz ${index}: pytanie o wszystkie drogi w regionie.`);
    await send(
      letter('Pytanie bez końca', {
        heads: ['Message-ID: <dlugie@gazeta.example>', 'Content-Type: text/plain; charset=utf-8'],
        text: text.join('\r\n'),
      }),
    );
    const item = await registered('Pytanie bez końca');
    const [message] = (await caseOf(item.id)).correspondence;
    expect(message).toMatchObject({ textCut: true, text: expect.stringMatching(/^Wiersz 0: [^]*\[…\]$/) });
    expect(message!.text.length).toBeLessThan(30_000);
    const whole = await client.get<string>(`/api/cases/${item.id}/messages/${message!.id}/text`);
    expect(whole.status).toBe(200);
    expect(whole.body).toBe(text.join('\n'));
    expect((await client.get(`/api/cases/${item.id}/messages/other/text`)).status).toBe(404);
  });

  it('has its numbers in the metrics', async () => {
    const metrics = await (await fetch(`${office.url}/metrics`)).text();
    expect(metrics).toMatch(/rzecznik_mail_smtp_replies_total\{code="250"\} \d+/);
    expect(metrics).toMatch(/rzecznik_mail_intake_total\{outcome="registered"\} \d+/);
  });
});

describe('an upload', () => {
  it('needs a file, and one of at most 25 MB', async () => {
    expect((await client.post('/api/attachments', new FormData())).status).toBe(400);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(26 * 1024 * 1024)]), 'duzy.bin');
    expect((await client.post('/api/attachments', form)).status).toBe(413);
  });

  it('is not for strangers', async () => {
    expect((await office.anonymous().post('/api/attachments', new FormData())).status).toBe(401);
    expect((await office.anonymous().get('/api/mail')).status).toBe(401);
  });
});
