import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '#libs/postgres';
import { sentMails } from './support/outbox.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Message {
  readonly id: string;
  readonly direction: 'in' | 'out' | 'inside';
  readonly from: string;
  readonly text: string | null;
  readonly marks: readonly string[];
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}
interface Case {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly contact: { readonly id: string };
  readonly deadlines: readonly unknown[];
  readonly correspondence: readonly Message[];
}
interface Mail {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}

const GATEWAY = 'brama.urzad.example';
const CANARY = 'kanarek-kolegi';

let office: TestOffice;
let client: Client;
let port: number;
let colleagueId: string;
beforeAll(async () => {
  port = await freePort();
  office = await startTestOffice({
    env: { SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example', AUTHSERV_ID: GATEWAY },
  });
  client = await office.client();
  const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
  const employee = { name: 'Jan Drogowiec', email: 'jan@drogi.example', roles: ['contributor'] };
  colleagueId = (await client.post<{ id: string }>('/api/employees', { ...employee, unitId: units.items[0]!.id })).body
    .id;
});
afterAll(() => office?.stop());

const send = (from: string, heads: readonly string[], text: string) =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    envelope: { from, to: ['prasa@urzad.example'] },
    raw: [`From: ${from}`, 'To: prasa@urzad.example', ...heads, '', text].join('\r\n'),
  });
const authenticated = (domain: string) => `Authentication-Results: ${GATEWAY}; dmarc=pass header.from=${domain}`;
const cases = async () => (await client.get<{ items: Case[] }>('/api/cases?limit=200')).body.items;
const caseOf = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const outside = async () => (await client.get<{ items: Mail[] }>('/api/mail?limit=200')).body.items;
const outbox = () => sentMails(office.dataDirectory);
const textsIn = ({ correspondence }: Case, direction: string) =>
  correspondence.filter((message) => message.direction === direction).map(({ text }) => text?.trim());

/** A journalist's case whose question was passed to the colleague; with the mail that they got. */
async function passedOn(subject: string) {
  const from = `${subject.toLowerCase()}@gmail.com`;
  await send(from, [`Subject: ${subject}`, `Message-ID: <${subject}@gmail.com>`], `Pytanie: ${subject}?`);
  const { id } = await until(async () => (await cases()).find((item) => item.subject === subject));
  const { correspondence } = await caseOf(id);
  const body = { messageId: correspondence[0]!.id, employeeId: colleagueId };
  expect((await client.post(`/api/cases/${id}/forwardings`, body)).status).toBe(201);
  const forwarded = await until(async () =>
    (await outbox()).find((mail) => mail.subject?.startsWith(`PD: ${subject}`)),
  );
  return { id, from, forwarded };
}
const answering = (messageId: string | undefined, subject: string) => [
  `Subject: Re: PD: ${subject}`,
  `In-Reply-To: ${messageId}`,
];

describe('a colleague’s reply to a forwarded message', () => {
  it('joins the case for the people inside: no receipt, no clock, nothing to the journalist', async () => {
    const { id, from, forwarded } = await passedOn('Most');
    await client.post(`/api/cases/${id}/replies`, { text: 'Na razie tyle.' });
    await until(async () => ((await caseOf(id)).status === 'answered' ? true : undefined));
    const clocks = (await caseOf(id)).deadlines.length;
    await send(
      'jan@drogi.example',
      [authenticated('drogi.example'), ...answering(forwarded.messageId, 'Most')],
      'Most ma 40 lat.',
    );
    await until(async () => textsIn(await caseOf(id), 'inside').length === 1);
    const theCase = await caseOf(id);
    const answer = theCase.correspondence.find(({ direction }) => direction === 'inside')!;
    expect(answer).toMatchObject({ text: 'Most ma 40 lat.', marks: [], author: { id: colleagueId } });
    expect(textsIn(theCase, 'in')).toEqual(['Pytanie: Most?']);
    expect(theCase).toMatchObject({ status: 'answered' });
    expect(theCase.deadlines).toHaveLength(clocks);
    expect((await cases()).filter(({ subject }) => subject.includes('Most'))).toHaveLength(1);
    const { body: people } = await client.get<{ items: { email: string }[] }>('/api/contacts?limit=200');
    expect(people.items.map(({ email }) => email)).not.toContain('jan@drogi.example');
    const { body: history } = await client.get<{ items: { type: string }[] }>(
      `/api/contacts/${theCase.contact.id}/history`,
    );
    expect(history.items.map(({ type }) => type)).not.toContain('ColleagueReplied');
    expect((await client.get<string>(`/api/cases/${id}/messages/${answer.id}/raw`)).body).toContain('Most ma 40 lat.');

    // What goes out afterwards neither quotes it nor refers to it.
    await client.post(`/api/cases/${id}/replies`, { text: 'Ostateczna odpowiedź.' });
    const last = await until(async () => (await outbox()).find(({ text }) => text?.includes('Ostateczna')));
    expect(JSON.stringify([last.references, last.inReplyTo])).not.toContain('drogi.example');
    const sentTo = (await outbox()).filter((mail) => JSON.stringify(mail.to).includes(from));
    expect(sentTo.map(({ text }) => text).join()).not.toContain('40 lat');
    expect(
      (await outbox()).some(
        (mail) => /Potwierdzenie/.test(mail.subject ?? '') && JSON.stringify(mail.to).includes('drogi'),
      ),
    ).toBe(false);
    const { body: notices } = await client.get<{ items: { kind: string }[] }>('/api/notifications');
    expect(notices.items.map(({ kind }) => kind)).toContain('colleagueReplied');
  });

  it('carries a mark where the gateway did not say whose it is', async () => {
    const { id, forwarded } = await passedOn('Tunel');
    await send('jan@drogi.example', answering(forwarded.messageId, 'Tunel'), 'Tunel jest suchy.');
    const theCase = await until(
      () => caseOf(id),
      (one) => textsIn(one, 'inside').length === 1,
    );
    const answer = theCase.correspondence.find(({ direction }) => direction === 'inside');
    expect(answer).toMatchObject({ text: 'Tunel jest suchy.', marks: ['unconfirmed-staff'] });
  });

  it('from another address is mail to look at, and can be attached as what it is', async () => {
    const { id, forwarded } = await passedOn('Kładka');
    await send('jan.prywatnie@gmail.com', answering(forwarded.messageId, 'Kładka'), 'Kładka do remontu.');
    const mail = await until(async () => (await outside()).find(({ subject }) => subject === 'Re: PD: Kładka'));
    expect(mail.kind).toBe('colleague');
    expect(await cases()).toHaveLength((await cases()).filter(({ subject }) => !subject.startsWith('Re: PD')).length);
    await client.post('/api/mail/placing', { mailIds: [mail.id], caseId: id });
    const theCase = await caseOf(id);
    expect(textsIn(theCase, 'inside')).toEqual(['Kładka do remontu.']);
    expect(theCase.deadlines).toHaveLength(1);
    expect(theCase.correspondence.at(-1)).toMatchObject({ from: 'jan.prywatnie@gmail.com', author: null });
  });

  it('that the gateway found forged is mail to look at', async () => {
    const { forwarded } = await passedOn('Wiadukt');
    const forged = `Authentication-Results: ${GATEWAY}; dmarc=fail header.from=drogi.example`;
    await send('jan@drogi.example', [forged, ...answering(forwarded.messageId, 'Wiadukt')], 'Wiadukt runął!');
    const mail = await until(async () => (await outside()).find(({ subject }) => subject === 'Re: PD: Wiadukt'));
    expect(mail.kind).toBe('colleague');
  });

  it('by which a journalist was copied leaves the journalist a journalist', async () => {
    const { id, from, forwarded } = await passedOn('Rondo');
    await send(
      from,
      ['Subject: Re: Rondo', `In-Reply-To: ${forwarded.messageId}`, 'References: <Rondo@gmail.com>'],
      'A kiedy koniec?',
    );
    await until(async () =>
      (await Promise.all((await cases()).map((item) => caseOf(item.id)))).some((one) =>
        textsIn(one, 'in').includes('A kiedy koniec?'),
      ),
    );
    expect(textsIn(await caseOf(id), 'inside')).toEqual([]);
  });

  it('that a machine of theirs wrote stays outside of the case', async () => {
    const { id, forwarded } = await passedOn('Estakada');
    await send(
      'jan@drogi.example',
      ['Auto-Submitted: auto-replied', ...answering(forwarded.messageId, 'Estakada')],
      'Jestem na urlopie.',
    );
    const mail = await until(async () => (await outside()).find(({ subject }) => subject === 'Re: PD: Estakada'));
    expect(mail.kind).toBe('automatic');
    expect(textsIn(await caseOf(id), 'inside')).toEqual([]);
  });

  it('goes with the person whose words it repeats', async () => {
    const { id, from, forwarded } = await passedOn('Przepust');
    await send(
      'jan@drogi.example',
      [authenticated('drogi.example'), ...answering(forwarded.messageId, 'Przepust')],
      `> Pytanie\r\n${CANARY}`,
    );
    await until(async () => textsIn(await caseOf(id), 'inside').length === 1);
    const { contact } = await caseOf(id);
    await client.post(`/api/contacts/${contact.id}/erasure`, { confirmation: from, reason: 'objection' });
    expect(JSON.stringify(await caseOf(id))).not.toContain(CANARY);
    await send(
      'jan@drogi.example',
      [authenticated('drogi.example'), ...answering(forwarded.messageId, 'Przepust raz jeszcze')],
      'Jeszcze jedno.',
    );
    const late = await until(async () =>
      (await outside()).find(({ subject }) => subject === 'Re: PD: Przepust raz jeszcze'),
    );
    expect(late.kind).toBe('colleague');
  });
});
