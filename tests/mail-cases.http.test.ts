import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { officeDay } from '#libs/kernel';
import { freePort } from '#libs/postgres';
import { mailCases, unspaced, type MailCase } from './support/mail-cases.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { sentMails } from './support/outbox.js';
import { until } from './support/until.js';

interface Item {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}
interface Case extends Item {
  readonly status: string;
  readonly kind: string;
  readonly contact: { readonly email: string | null };
  readonly deadlines: readonly {
    readonly rule: string;
    readonly legalEnd: string;
    readonly trace: readonly { readonly code: string }[];
  }[];
  readonly delayNotices: readonly object[];
  readonly correspondence: readonly {
    readonly id: string;
    readonly direction: 'in' | 'out';
    readonly from: string | null;
    readonly text: string;
    readonly state: string;
    readonly attachments: readonly { readonly name: string; readonly size: number }[];
  }[];
}

const ROBOT = 'robot-without-headers';
const cases = mailCases();

let office: TestOffice;
let client: Client;
let port: number;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({
    env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@office.test,skargi@office.test,petycje@office.test' },
  });
  client = await office.client();
});
afterAll(() => office.stop());

const send = (raw: Buffer | string, from: string, to = ['prasa@office.test']) =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from, to },
    raw,
  });
const caseOf = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const list = async () => (await client.get<{ items: Item[] }>('/api/cases?limit=200')).body.items;
/** Cases appear one by one, since each mail waits for the one before. */
async function arrives({ raw, envelopeFrom }: Pick<MailCase, 'raw' | 'envelopeFrom'>, to?: string[]): Promise<Case> {
  const before = new Set((await list()).map(({ id }) => id));
  await send(raw, envelopeFrom, to);
  return caseOf((await until(async () => (await list()).find(({ id }) => !before.has(id)))).id);
}
const outbox = () => sentMails(office.dataDirectory);
const addressOf = (line: string): string => /<([^<>]*)>\s*$/.exec(line)?.[1] ?? line;
const recipients = (mail: ParsedMail) =>
  [mail.to ?? [], mail.cc ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
/** The report of a mail server that nobody got an answer of ours (RFC 3464). */
const comesBack = (replyId: string, recipient: string) =>
  send(
    [
      'From: MAILER-DAEMON@tv.test',
      'To: prasa@office.test',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Nie ma takiej skrzynki.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; tv.test',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <rzecznik.${replyId}@office.test>`,
      '--b--',
      '',
    ].join('\r\n'),
    '',
  );
const isTold = (kind: string, { id }: Case) =>
  until(async () => {
    const { body } = await client.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications');
    return body.items.find((told) => told.kind === kind && told.about.id === id);
  });
const mailAbout = (theCase: Case, matches: (text: string) => boolean) =>
  until(async () =>
    (await outbox()).find(
      (mail) => mail.subject?.includes(`[#${theCase.number}-`) && matches(`${mail.subject}\n${mail.text}`),
    ),
  );

describe('small mails that went wrong, by SMTP into an office', () => {
  it.each(cases.filter(({ name }) => name !== ROBOT))('$name', async (theMail) => {
    const { expected } = theMail;
    const theCase = await arrives(theMail);
    const [first] = theCase.correspondence;
    const names = first!.attachments.map(({ name }) => name);
    if (expected.subject !== undefined) expect(theCase.subject).toBe(expected.subject);
    if (expected.from !== undefined) expect(addressOf(first!.from ?? '')).toBe(addressOf(expected.from));
    if (expected.text !== undefined) expect(unspaced(first!.text)).toBe(unspaced(expected.text));
    for (const part of expected.text_has ?? []) expect(first!.text).toContain(part);
    if (expected.attachments) expect(names).toEqual(expected.attachments);
    for (const name of expected.attachments_has ?? []) expect(names).toContain(name);
    if (expected.sizes) expect(first!.attachments.map(({ size }) => size)).toEqual(expected.sizes);
    for (const [n, ends] of (expected.names_end ?? []).entries())
      expect(ends.split('|').some((end) => names[n]!.endsWith(end))).toBe(true);
    if (expected.contact_email) expect(theCase.contact.email).toBe(expected.contact_email);
    if (expected.receipt_to) {
      const receipt = await mailAbout(theCase, (text) => text.startsWith('Potwierdzenie'));
      expect(recipients(receipt)).toEqual([expected.receipt_to]);
    }
    if (expected.answer_to) {
      const reply = await client.post(`/api/cases/${theCase.id}/replies`, {
        text: 'Jutro.',
        cc: ['prasa@office.test', 'drugi@gazeta.test'],
      });
      expect(reply.status).toBe(201);
      const answer = await mailAbout(theCase, (text) => text.includes('Jutro.'));
      expect(recipients(answer)).toEqual([expected.answer_to, 'drugi@gazeta.test']);
    }
  });

  it('a robot without headers gets a few receipts, and every mail of it is a case', async () => {
    const { raw, envelopeFrom } = cases.find(({ name }) => name === ROBOT)!;
    const numbers = Array.from({ length: 60 }, (_, n) => String(n + 1));
    await Promise.all(numbers.map((n) => send(raw.toString().replaceAll('{{N}}', n), envelopeFrom)));
    await until(async () =>
      (await list()).filter(({ subject }) => subject.startsWith('Otrzymaliśmy')).length === 60 ? true : undefined,
    );
    // A receipt is written before whatever comes after it: one to somebody else tells that all are out.
    const last = await arrives({
      raw: Buffer.from('From: ewa@tv.test\r\nTo: prasa@office.test\r\nSubject: Ostatnie\r\n\r\nKiedy?'),
      envelopeFrom: 'ewa@tv.test',
    });
    const receipt = await mailAbout(last, (text) => text.startsWith('Potwierdzenie'));
    expect(receipt.text).not.toContain('Ostatnie');
    const toRobot = (await outbox()).filter((mail) => recipients(mail).includes('robot@helpdesk.test'));
    expect(toRobot.length).toBeGreaterThan(0);
    expect(toRobot.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['another envelope', 'attacker@evil.test', ''],
    [
      'another envelope, and results that anybody wrote',
      'attacker@evil.test',
      'Authentication-Results: x; dmarc=pass\r\n',
    ],
  ])('no receipt goes to a sender who may be forged: %s', async (name, envelopeFrom, heads) => {
    const forged = await arrives({
      raw: Buffer.from(`From: ofiara@tv.test\r\n${heads}To: prasa@office.test\r\nSubject: ${name}\r\n\r\nKiedy?`),
      envelopeFrom,
    });
    const honest = await arrives({
      raw: Buffer.from(`From: ola@tv.test\r\nTo: prasa@office.test\r\nSubject: Po: ${name}\r\n\r\nKiedy?`),
      envelopeFrom: 'ola@tv.test',
    });
    await mailAbout(honest, (text) => text.startsWith('Potwierdzenie'));
    expect((await outbox()).filter(({ subject }) => subject?.includes(`[#${forged.number}-`))).toEqual([]);
  });

  describe('the address of the office that a mail came to', () => {
    const mailTo = (to: string[], subject: string) =>
      arrives(
        {
          raw: Buffer.from(
            `From: ewa@poczta.test\r\nTo: ${to[0]}\r\nSubject: ${subject}\r\n\r\nOd roku nikt nie naprawia drogi.`,
          ),
          envelopeFrom: 'ewa@poczta.test',
        },
        to,
      );
    const set = (items: { address: string; kind: string | null }[]) =>
      client.put<{ code: string }>('/api/office/addresses', { items });

    it('says what it is registered as, and the history says so', async () => {
      expect(
        await set([
          { address: 'Skargi@office.test', kind: 'complaint' },
          { address: 'petycje@office.test', kind: 'petition' },
        ]),
      ).toMatchObject({ status: 200 });
      expect((await client.get('/api/office/addresses')).body).toMatchObject({
        items: [
          { address: 'prasa@office.test', kind: null },
          { address: 'skargi@office.test', kind: 'complaint' },
          { address: 'petycje@office.test', kind: 'petition' },
        ],
      });
      const complaint = await mailTo(['skargi+droga@office.test'], 'Dziurawa droga');
      expect(complaint).toMatchObject({ kind: 'complaint', number: expect.stringMatching(/^SK\//) });
      expect(complaint.deadlines.map(({ rule }) => rule)).toEqual(['SKARGA', 'SKARGA-FWD']);
      const { body: history } = await client.get<{ items: { summary: string }[] }>(
        `/api/cases/${complaint.id}/history`,
        {
          'Accept-Language': 'pl',
        },
      );
      expect(history.items[0]?.summary).toContain('(e-mailem, skarga: skargi@office.test)');
    });

    it('counts in the office’s order where there are several, and one without a kind does not', async () => {
      const to = ['petycje@office.test', 'prasa@office.test', 'skargi@office.test'];
      expect(await mailTo(to, 'Do wszystkich')).toMatchObject({ kind: 'complaint' });
      expect(await mailTo(['prasa@office.test'], 'Do prasy')).toMatchObject({ kind: 'pressInquiry' });
    });

    it('is one of the office, and its setting is taken back', async () => {
      expect(await set([{ address: 'obcy@office.test', kind: 'complaint' }])).toMatchObject({
        status: 409,
        body: { code: 'address-not-ours' },
      });
      expect(await set([{ address: 'skargi@office.test', kind: 'skarga' }])).toMatchObject({ status: 400 });
      expect((await set([{ address: 'skargi@office.test', kind: null }])).status).toBe(200);
      expect(await mailTo(['skargi@office.test'], 'Znów zwykle')).toMatchObject({ kind: 'pressInquiry' });
    });
  });

  it('an answer that comes back makes the case one that waits, and is sent again', async () => {
    const theCase = await arrives({
      raw: Buffer.from('From: iza@tv.test\r\nTo: prasa@office.test\r\nSubject: Zwrot\r\n\r\nKiedy?'),
      envelopeFrom: 'iza@tv.test',
    });
    const reply = await client.post<{ id: string }>(`/api/cases/${theCase.id}/replies`, { text: 'W maju.' });
    const reached = (status: string, state: string) =>
      until(async () => {
        const now = await caseOf(theCase.id);
        const answer = now.correspondence.find(({ id }) => id === reply.body.id);
        return now.status === status && answer?.state === state ? now : undefined;
      });
    await reached('answered', 'outbox');
    const closing = await client.post(`/api/cases/${theCase.id}/closing`, { outcome: 'answered' });
    expect(closing.status).toBeLessThan(300);
    await comesBack(reply.body.id, 'iza@tv.test');
    await reached('registered', 'failed');
    await isTold('replyFailed', theCase);
    expect((await client.post(`/api/cases/${theCase.id}/replies/${reply.body.id}/retry`, {})).status).toBeLessThan(300);
    await reached('answered', 'outbox');
  });

  it('a notice of delay that comes back moves no clock, and whoever sent it is told', async () => {
    const theCase = await arrives({
      raw: Buffer.from('From: ola@tv.test\r\nTo: prasa@office.test\r\nSubject: Kolej\r\n\r\nKiedy?'),
      envelopeFrom: 'ola@tv.test',
    });
    const until40 = officeDay(Temporal.Now.instant()).add({ days: 40 }).toString();
    const notice = await client.post<{ id: string }>(`/api/cases/${theCase.id}/delay-notice`, {
      reasons: 'Zbieramy dane.',
      until: until40,
    });
    const clockIs = (rule: string) =>
      until(async () => {
        const now = await caseOf(theCase.id);
        const letter = now.correspondence.find(({ id }) => id === notice.body.id);
        return now.deadlines[0]?.rule === rule && letter?.state !== 'recorded' ? now : undefined;
      });
    expect((await clockIs('UDIP-13-2')).deadlines[0]!.legalEnd).toBe(until40);
    await comesBack(notice.body.id, 'ola@tv.test');
    const { deadlines, delayNotices } = await clockIs('UDIP-13-1');
    expect(deadlines[0]!.legalEnd).not.toBe(until40);
    expect(deadlines[0]!.trace.map(({ code }) => code)).toContain('notice-undelivered');
    expect(delayNotices).toMatchObject([{ id: notice.body.id, until: until40, undelivered: true, by: {} }]);
    await isTold('delayNoticeFailed', theCase);

    const again = await client.post(`/api/cases/${theCase.id}/replies/${notice.body.id}/retry`, {});
    expect(again.status).toBeLessThan(300);
    expect((await clockIs('UDIP-13-2')).delayNotices).toMatchObject([{ undelivered: false }]);
  });
});
