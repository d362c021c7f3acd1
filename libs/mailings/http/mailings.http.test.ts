import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTransport } from 'nodemailer';
import type { ParsedMail } from 'mailparser';
import { freePort } from '#libs/postgres';
import { htmlFaults } from '../../../tests/support/html-faults.js';
import { sentMails } from '../../../tests/support/outbox.js';
import { Visitor } from '../../../tests/support/public-visitor.js';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

interface Written {
  readonly id: string;
  readonly code: string;
}
interface Mailing {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly recipients: number;
  readonly tally: { readonly sent: number };
  readonly leftOut: { readonly refused: number; readonly bounced: number; readonly repeated: number } | null;
  readonly answers: ReadonlyArray<{ readonly caseId: string }>;
}

const PASSWORD = 'zielony parasol nad Wisłą';

let office: TestOffice;
let port: number;
let administrator: Client;
let anna: Client;
let ewa: Client;
let listId: string;
const contacts = new Map<string, string>();

beforeAll(async () => {
  port = await freePort();
  const env = { PUBLIC_SITE: 'on', SMTP_INTAKE_PORT: String(port), OFFICE_ADDRESS: 'prasa@urzad.example' };
  office = await startTestOffice({ env });
  administrator = await office.client();
  const units = await administrator.get<{ items: Written[] }>('/api/units');
  const employee = async (name: string): Promise<Client> => {
    const email = `${name}@urzad.example`;
    const unitId = units.body.items[0]!.id;
    const given = { name: `Osoba ${name}`, email, roles: ['coordinator'], unitId, password: PASSWORD };
    expect((await administrator.post('/api/employees', given)).status).toBe(201);
    return office.client(email, PASSWORD);
  };
  anna = await employee('anna');
  ewa = await employee('ewa');
  listId = (await anna.post<Written>('/api/contact-lists', { name: 'Redakcje' })).body.id;
  for (const name of ['jan', 'maria', 'piotr']) {
    const made = await anna.post<Written>('/api/contacts', { name: `${name} Kos`, email: `${name}@kurier.example` });
    contacts.set(name, made.body.id);
  }
  const contactIds = [...contacts.values()];
  expect((await anna.post(`/api/contact-lists/${listId}/members`, { contactIds })).status).toBe(201);
});
afterAll(() => office?.stop());

async function approved(headline: string): Promise<string> {
  const begun = await anna.post<Written>('/api/communiques', { headline, body: 'Od środy objazd przez Lipnicę.' });
  const { id } = begun.body;
  await anna.post(`/api/communiques/${id}/submission`);
  expect((await ewa.post(`/api/communiques/${id}/approval`, { version: 1 })).status).toBe(200);
  return id;
}

const plan = (id: string, kind: string, audience: object = { listIds: [listId] }, version = 1) =>
  ewa.post<Written>(`/api/communiques/${id}/mailings`, { version, kind, audience });
const release = (id: string, body: object = {}) => ewa.post(`/api/communiques/${id}/release`, { version: 1, ...body });
const ended = (id: string) =>
  until(
    async () => (await anna.get<Mailing>(`/api/mailings/${id}`)).body,
    ({ state }) => state === 'ended',
  );
const mailsTo = async (address: string): Promise<readonly ParsedMail[]> =>
  (await sentMails(office.dataDirectory)).filter((mail) =>
    mail.headerLines.some(({ key, line }) => key === 'to' && line.includes(address)),
  );
const about = (mails: readonly ParsedMail[], words: string) => mails.filter(({ subject }) => subject?.includes(words));
const linkIn = (mail: ParsedMail): string => /https?:\/\/\S+(\/prasa\/rezygnacja\/[\w-]+)/.exec(mail.text!)![1]!;
const send = (mail: object) =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({ to: 'prasa@urzad.example', ...mail });

describe('a mailing', () => {
  it('leaves with its communiqué, a message each, once each', async () => {
    const id = await approved('Most w N. zamknięty');
    const audience = { listIds: [listId, listId], contactIds: [contacts.get('jan')!] };
    const preview = { version: 1, kind: 'release', audience };
    const counted = await ewa.post<{ recipients: number; text: string }>(
      `/api/communiques/${id}/mailings/preview`,
      preview,
    );
    expect(counted.body).toMatchObject({ recipients: 3, leftOut: { repeated: 4 }, subject: 'Most w N. zamknięty' });
    const planned = await plan(id, 'release', audience);
    expect(planned.status).toBe(201);
    expect((await sentMails(office.dataDirectory)).filter(({ subject }) => subject?.includes('Most'))).toEqual([]);
    await release(id);
    const mailing = await ended(planned.body.id);
    expect(mailing).toMatchObject({ recipients: 3, tally: { sent: 3 }, leftOut: { refused: 0, repeated: 4 } });
    const [mail, ...more] = await mailsTo('jan@kurier.example');
    expect(more).toEqual([]);
    expect(mail!.text).toContain('Od środy objazd przez Lipnicę.');
    expect(mail!.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining(linkIn(mail!)) } });
    expect(mail!.headerLines.find(({ key }) => key === 'list-unsubscribe-post')!.line).toContain(
      'List-Unsubscribe=One-Click',
    );
    const { body } = await anna.get<{ items: object[] }>(`/api/contacts/${contacts.get('jan')!}/mailings`);
    expect(body.items).toMatchObject([{ mailingId: planned.body.id, state: 'sent' }]);
  });

  it('reaches those under embargo before, with the embargo in it, and nobody else', async () => {
    const id = await approved('Budżet na rok');
    const early = await plan(id, 'embargo', { contactIds: [contacts.get('maria')!] });
    const later = await plan(id, 'release');
    const embargoUntil = new Date(Date.now() + 3_600_000).toISOString();
    expect((await release(id, { embargoUntil })).status).toBe(200);
    await ended(early.body.id);
    const [mail] = about(await mailsTo('maria@kurier.example'), 'Budżet');
    expect(mail!.subject).toMatch(/^EMBARGO do \d\d\.\d\d\.\d{4}/);
    expect(mail!.text).not.toContain('/prasa/budzet');
    expect(about(await mailsTo('jan@kurier.example'), 'Budżet')).toEqual([]);
    expect((await anna.get<Mailing>(`/api/mailings/${later.body.id}`)).body.state).toBe('planned');
    await ewa.post(`/api/communiques/${id}/withdrawal`, { reason: 'Liczby były błędne.' });
    await until(
      async () => (await anna.get<Mailing>(`/api/mailings/${later.body.id}`)).body.state,
      (state) => state === 'cancelled',
    );
    const told = await plan(id, 'withdrawal', { earlier: true });
    expect(await ended(told.body.id)).toMatchObject({ recipients: 1, tally: { sent: 1 } });
    expect(about(await mailsTo('maria@kurier.example'), 'WYCOFANY')[0]!.text).toContain('Liczby były błędne.');
  });

  it('is tried out by whoever writes it, before it is approved', async () => {
    const begun = await anna.post<Written>('/api/communiques', { headline: 'Szkic komunikatu', body: 'Treść.' });
    const copy = await anna.post<Written>(`/api/communiques/${begun.body.id}/test-copy`, { version: 1 });
    await ended(copy.body.id);
    const [mail] = await mailsTo('anna@urzad.example');
    expect(mail!.subject).toContain('PRÓBA — Szkic komunikatu');
    expect(mail!.headers.has('list')).toBe(false);
    expect(
      (await anna.get<{ items: Mailing[] }>('/api/mailings')).body.items.some(({ id }) => id === copy.body.id),
    ).toBe(false);
  });

  it('is answered, also to all: the answer is one case that knows its communiqué, and reaches nobody else', async () => {
    const [mail] = about(await mailsTo('piotr@kurier.example'), 'Most');
    const mails = (await sentMails(office.dataDirectory)).length;
    await send({
      to: ['prasa@urzad.example', 'maria@kurier.example'],
      cc: ['jan@kurier.example', 'prasa@urzad.example'],
      envelope: { from: 'piotr@kurier.example', to: ['prasa@urzad.example'] },
      from: 'Piotr Kos <piotr@kurier.example>',
      subject: `Re: ${mail!.subject}`,
      text: 'Do kiedy?',
      inReplyTo: mail!.messageId,
    });
    const found = await until(async () => (await anna.get<{ items: Written[] }>('/api/cases')).body.items[0]);
    const known = await until(
      async () =>
        (await anna.get<{ communique: { headline: string } | null }>(`/api/cases/${found.id}/communique`)).body
          .communique,
    );
    expect(known.headline).toBe('Most w N. zamknięty');
    expect((await anna.get<{ items: Written[] }>('/api/cases')).body.items).toHaveLength(1);
    const sent = (await sentMails(office.dataDirectory)).slice(mails);
    expect(sent.filter(({ to }) => !JSON.stringify(to).includes('piotr@kurier.example'))).toEqual([]);
  });

  it('is left by one click, by nobody who only looks, and by no guess', async () => {
    const visitor = office.anonymous();
    const [mail] = await mailsTo('jan@kurier.example');
    const link = linkIn(mail!);
    const page = await visitor.get<string>(link);
    expect(page.status).toBe(200);
    // Whoever was sent the message on by somebody sees whose address is meant, and not which it is.
    expect(page.body).toContain('na który przyszła ta wiadomość');
    expect(page.body).not.toContain('jan@kurier.example');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect((await visitor.post(`${link}x`)).status).toBe(404);
    expect((await visitor.get('/prasa/rezygnacja/zgadywane')).status).toBe(404);
    const audience = { listIds: [listId] };
    const communique = await approved('Nowy rozkład jazdy');
    const preview = () =>
      ewa.post<{ recipients: number; leftOut: { refused: number; bounced: number } }>(
        `/api/communiques/${communique}/mailings/preview`,
        { version: 1, kind: 'release', audience },
      );
    expect((await preview()).body.leftOut.refused).toBe(0);
    const answer = await fetch(`${office.url}${link}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await htmlFaults(await answer.text())).toEqual([]);
    const after = await until(
      async () => (await preview()).body,
      ({ leftOut }) => leftOut.refused === 1,
    );
    expect(after.recipients).toBe(2);
  });

  it('leaves out an address whose mail came back, also by a report without our headers, until somebody trusts it', async () => {
    const maria = contacts.get('maria')!;
    await send({
      from: 'MAILER-DAEMON@poczta.example',
      subject: 'Undelivered Mail Returned to Sender',
      headers: { 'Auto-Submitted': 'auto-replied', 'Return-Path': '<>' },
      envelope: { from: '', to: ['prasa@urzad.example'] },
      text: 'Delivery to <maria@kurier.example> failed permanently: user unknown.',
    });
    const bounced = await until(
      async () => (await anna.get<{ bounced: { email: string }[] }>(`/api/contacts/${maria}/mailings`)).body.bounced[0],
    );
    expect(bounced.email).toBe('maria@kurier.example');
    const trusted = await anna.post(`/api/contacts/${maria}/trusted-addresses`, { email: 'maria@kurier.example' });
    expect(trusted.status).toBe(200);
    await until(
      async () => (await anna.get<{ bounced: object[] }>(`/api/contacts/${maria}/mailings`)).body.bounced.length,
      (count) => count === 0,
    );
  });

  it('leaves out a newsroom whose mail came back, until somebody trusts its address', async () => {
    const email = 'redakcja@dziennik.example';
    const newsroom = { name: 'Dziennik', kind: 'daily', addresses: [email], domains: [], tags: [] };
    const { id } = (await anna.post<Written>('/api/newsrooms', newsroom)).body;
    const communique = await approved('Do redakcji');
    const { body } = await plan(communique, 'release', { newsroomIds: [id] });
    await release(communique);
    await ended(body.id);
    await send({
      from: 'MAILER-DAEMON@poczta.example',
      subject: 'Undelivered Mail Returned to Sender',
      headers: { 'Auto-Submitted': 'auto-replied', 'Return-Path': '<>' },
      envelope: { from: '', to: ['prasa@urzad.example'] },
      text: `Delivery to <${email}> failed permanently: user unknown.`,
    });
    const known = async () =>
      (
        await anna.get<{ bounced: { email: string }[]; items: { mailingId: string }[] }>(
          `/api/newsrooms/${id}/mailings`,
        )
      ).body;
    expect(await until(known, ({ bounced }) => bounced.length === 1)).toMatchObject({
      bounced: [{ email }],
      items: [{ mailingId: body.id }],
    });
    const trust = () => anna.post<Written>(`/api/newsrooms/${id}/trusted-addresses`, { email });
    expect((await trust()).status).toBe(200);
    await until(known, ({ bounced }) => bounced.length === 0);
    expect(await trust()).toMatchObject({ status: 409, body: { code: 'address-not-bounced' } });
  });

  it('is found, as its list is', async () => {
    const found = async (q: string) =>
      (await anna.get<{ items: { kind: string; name: string | null }[] }>(`/api/search?q=${q}`)).body.items;
    expect(await found('most')).toContainEqual(
      expect.objectContaining({ kind: 'mailing', name: 'Most w N. zamknięty' }),
    );
    expect(await found('redakcj')).toContainEqual(expect.objectContaining({ kind: 'contactList', name: 'Redakcje' }));
  });

  it('leaves no link behind of whoever was erased, and what they asked a moment before stands', async () => {
    const link = linkIn((await mailsTo('piotr@kurier.example'))[0]!);
    const id = contacts.get('piotr')!;
    const visitor = office.anonymous();
    expect((await visitor.post(link)).status).toBe(200);
    const erased = await administrator.post(`/api/contacts/${id}/erasure`, {
      ...{ confirmation: 'piotr Kos', reason: 'consent-withdrawn' },
    });
    expect(erased.status).toBeLessThan(300);
    await until(
      async () => (await visitor.get(link)).status,
      (status) => status === 404,
    );
    const again = { name: 'Piotr Kos', email: 'piotr@kurier.example' };
    const { body } = await anna.post<Written>('/api/contacts', again);
    const { body: person } = await anna.get<{ addresses: { refusal: object | null }[] }>(`/api/contacts/${body.id}`);
    expect(person.addresses[0]!.refusal).toMatchObject({ source: 'unsubscribe' });
  });

  it('reaches whoever subscribed on the site and confirmed it by the letter, and nobody who did not', async () => {
    const visitor = new Visitor(office.url);
    const path = '/prasa/subskrypcja';
    const wanted = (email: string) => visitor.send(path, { email, language: 'pl' });
    expect((await wanted('to nie adres')).status).toBe(422);
    const sent = await Promise.all(['nowa@radio.example', 'jan@kurier.example', 'cicho@radio.example'].map(wanted));
    // Known, refused or new: the same answer.
    expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      sent.map(() => [303, `${path}?wyslano=1`]),
    );
    const letterTo = (address: string) =>
      until(async () => about(await mailsTo(address), 'Potwierdź: komunikaty pocztą')[0]);
    const linkOf = (mail: ParsedMail) => /https?:\/\/\S+(\/prasa\/subskrypcja\/[\w-]+)/.exec(mail.text!)![1]!;
    const [fresh, known, silent] = [
      linkOf(await letterTo('nowa@radio.example')),
      linkOf(await letterTo('jan@kurier.example')),
      linkOf(await letterTo('cicho@radio.example')),
    ];
    expect((await visitor.get(`${path}/zgadywane`)).status).toBe(404);
    for (const link of [fresh, known, silent]) expect((await visitor.get(link)).status).toBe(200);
    expect(await htmlFaults((await visitor.get(fresh)).text)).toEqual([]);
    for (const link of [fresh, fresh, known]) expect((await visitor.sendAgain(link, {})).status).toBe(200);
    const list = await until(
      async () =>
        (await anna.get<{ items: { id: string; name: string; recipients: number }[] }>('/api/contact-lists')).body
          .items,
      (items) => items.some(({ name, recipients }) => name === 'Subskrybenci strony' && recipients === 2),
    );
    const { id } = list.find(({ name }) => name === 'Subskrybenci strony')!;
    const communique = await approved('Dla subskrybentów');
    const planned = await plan(communique, 'release', { listIds: [id] });
    await release(communique);
    expect(await ended(planned.body.id)).toMatchObject({ recipients: 2, tally: { sent: 2 } });
    // Nobody confirmed it in time: nothing of the request is left, and nobody can read the letter any more.
    const database = new pg.Client({ connectionString: office.databaseUrl });
    await database.connect();
    await database.query(
      `UPDATE subscriptions.requests SET asked_at = asked_at - interval '8 days' WHERE NOT confirmed`,
    );
    await until(
      async () => (await visitor.get(silent)).status,
      (status) => status === 404,
    );
    await database.end();
    expect((await anna.get<{ items: object[] }>('/api/contacts?q=cicho')).body.items).toEqual([]);
  });

  it('goes to subscribers who chose its topic; the link in each message changes the choice, without a script', async () => {
    const visitor = new Visitor(office.url);
    const [roads, rail] = await Promise.all(
      ['Drogi', 'Kolej'].map(async (name) => {
        const { body } = await anna.post<Written>('/api/topics', { name });
        expect((await ewa.put(`/api/press-room/topics/${body.id}`, { pl: name, en: name })).status).toBeLessThan(300);
        return body.id;
      }),
    );
    const path = '/prasa/subskrypcja';
    await until(
      async () => (await visitor.get(path)).text,
      (text) => text.includes('Temat: Kolej'),
    );
    const [one, email] = [{ language: 'pl', [`topic-${roads}`]: '1' }, 'wybiera@radio.example'];
    expect((await visitor.send(path, { ...one, email })).status).toBe(303);
    const letter = await until(async () => about(await mailsTo(email), 'Potwierdź: komunikaty pocztą')[0]);
    await visitor.sendAgain(/https?:\/\/\S+(\/prasa\/subskrypcja\/[\w-]+)/.exec(letter.text!)![1]!, {});
    const contact = await until(
      async () =>
        (await anna.get<{ items: { id: string; tags?: string[] }[] }>('/api/contacts?q=wybiera')).body.items[0],
    );
    const own = await anna.post<Written>('/api/contact-lists', { name: 'Wybierający' });
    expect((await anna.post(`/api/contact-lists/${own.body.id}/members`, { contactIds: [contact.id] })).status).toBe(
      201,
    );
    const reached = async (topicId: string | null, named: object = {}) => {
      const begun = { headline: 'O temacie', body: 'Treść.', topicId };
      const { id } = (await anna.post<Written>('/api/communiques', begun)).body;
      const body = { version: 1, kind: 'release', audience: { listIds: [own.body.id], ...named } };
      const preview = await ewa.post<{ recipients: number; leftOut: { otherTopics: number } }>(
        `/api/communiques/${id}/mailings/preview`,
        body,
      );
      return [preview.body.recipients, preview.body.leftOut.otherTopics];
    };
    await until(
      () => reached(rail!),
      ([recipients]) => recipients === 0,
    );
    expect(await reached(roads!)).toEqual([1, 0]);
    expect(await reached(rail!)).toEqual([0, 1]);
    expect(await reached(null)).toEqual([0, 1]);
    // Whoever is named gets it all the same.
    expect(await reached(rail!, { contactIds: [contact.id] })).toEqual([1, 1]);

    const communique = await approved('Dla tych, którzy wybierają');
    const planned = await plan(communique, 'release', { contactIds: [contact.id] });
    await release(communique);
    await ended(planned.body.id);
    const link = linkIn(about(await mailsTo(email), 'Dla tych')[0]!);
    expect((await visitor.get(link)).text).toContain(`${link}/tematy`);
    const page = (await visitor.get(`${link}/tematy`)).text;
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toMatch(new RegExp(`id="topic-${roads!}"[^>]*checked`));
    expect(page).not.toMatch(new RegExp(`id="topic-${rail!}"[^>]*checked`));
    expect((await visitor.get(`${link}x/tematy`)).status).toBe(404);
    expect((await visitor.sendAgain(`${link}x/tematy`, { [`topic-${rail!}`]: '1' })).status).toBe(404);
    const saved = await visitor.sendAgain(`${link}/tematy`, { [`topic-${rail!}`]: '1', 'topic-zmyslony': '1' });
    expect(saved.text).toContain('Temat: Kolej');
    expect(await htmlFaults(saved.text)).toEqual([]);
    await until(
      () => reached(rail!),
      ([recipients]) => recipients === 1,
    );
    expect(await reached(roads!)).toEqual([0, 1]);
    await until(async () => (await visitor.sendAgain(`${link}/tematy`, {})).text.includes('o wszystkim'));
    await until(
      () => reached(null),
      ([recipients]) => recipients === 1,
    );
    // An erased person leaves no choice and no link behind.
    const erased = { confirmation: email, reason: 'consent-withdrawn' };
    expect((await administrator.post(`/api/contacts/${contact.id}/erasure`, erased)).status).toBeLessThan(300);
    await until(
      async () => (await visitor.get(`${link}/tematy`)).status,
      (status) => status === 404,
    );
  });

  it('refuses what is to nobody, and another version than the newest', async () => {
    const id = await approved('Do nikogo');
    expect((await plan(id, 'release', {})).body.code).toBe('mailing-to-nobody');
    expect((await plan(id, 'release', { listIds: [listId] }, 7)).body.code).toBe('mailing-version-outdated');
  });
});
