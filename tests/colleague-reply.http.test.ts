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

interface Contribution {
  readonly state: string;
  readonly version: number;
  readonly held: number;
  readonly mail: { readonly to: string; readonly state: string; readonly lost: boolean } | null;
  readonly thread: readonly {
    readonly type: string;
    readonly text: string | null;
    readonly from: string | null;
    readonly originalId: string | null;
    readonly held: { readonly id: string; readonly because: string; readonly state: string } | null;
    readonly attachments: readonly { readonly attachmentId: string; readonly name: string }[];
  }[];
}

describe('a unit without accounts, asked about a case', () => {
  const UNIT = 'sekretariat@zdm.example';
  let caseId: string;
  let unitId: string;
  /** Of the department above: sees what the unit is asked, and nothing of the case. */
  let director: Client;
  beforeAll(async () => {
    const { body: units } = await client.get<{ items: { id: string; parentId: string | null }[] }>('/api/units');
    const parentId = units.items.find((one) => one.parentId === null)!.id;
    const above = { name: 'Departament Dróg', kind: 'department', parentId };
    const departmentId = (await client.post<{ id: string }>('/api/units', above)).body.id;
    const unit = { name: 'Zarząd Dróg', kind: 'subordinate', parentId: departmentId, email: UNIT };
    unitId = (await client.post<{ id: string }>('/api/units', unit)).body.id;
    const account = { email: 'dyrektor@departament.example', password: 'zupełnie inne hasło 17' };
    const employee = { name: 'Ewa Dyrektor', roles: ['contributor'], unitId: departmentId, ...account };
    expect((await client.post('/api/employees', employee)).status).toBe(201);
    director = await office.client(account.email, account.password);
    const registered = await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Tajna afera drogowa',
      text: 'Kto brał łapówki?',
      contact: { name: 'Stanisław Pawlak', email: 'stanislaw@kurier.example' },
    });
    caseId = registered.body.id;
  });

  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
  const ask = (question: string, more: object = {}) =>
    client.post<{ id: string }>(`/api/cases/${caseId}/contributions`, {
      unitId,
      question,
      // No reminder falls into the test.
      dueAt: inSeconds(7 * 86_400),
      ...more,
    });
  const read = async (id: string) => (await client.get<Contribution>(`/api/contributions/${id}`)).body;
  const act = (id: string, what: string, body: object = {}) =>
    client.post<{ code: string }>(`/api/contributions/${id}/${what}`, body);
  const mailTo = (address: string, text: string) =>
    until(async () =>
      (await outbox()).find((mail) => JSON.stringify(mail.to).includes(address) && mail.text?.includes(text)),
    );
  /** Asked, and the mail that the unit got. */
  async function asked(question: string, more: object = {}) {
    const { status, body } = await ask(question, more);
    expect(status).toBe(201);
    return { id: body.id, mail: await mailTo(UNIT, question) };
  }
  const upload = async () => {
    const form = new FormData();
    form.append('file', new Blob(['plan sytuacyjny']), 'plan.txt');
    return (await client.post<{ id: string }>('/api/attachments', form)).body.id;
  };
  const stepOf = ({ thread }: Contribution, type: string) => thread.find((step) => step.type === type);
  const notices = async () =>
    (await client.get<{ items: { kind: string }[] }>('/api/notifications')).body.items.map(({ kind }) => kind);

  it('learns the question and its documents by mail, and nothing else of the case', async () => {
    const { id, mail } = await asked('Ile kosztował remont?', { attachmentIds: [await upload()] });
    expect(mail.subject).toMatch(/^Pytanie do komórki: Zarząd Dróg \[w-[0-9a-z]{26}-[0-9a-z]{8}\]$/);
    expect(mail.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['plan.txt', 'plan sytuacyjny'],
    ]);
    expect(mail.text).not.toMatch(/Tajna|Pawlak|łapówki|\d{4}\/\d{6}/);
    await until(
      () => read(id),
      (one) => one.mail?.state === 'outbox',
    );
    expect((await read(id)).mail?.to).toBe(UNIT);
  });

  it('answers by mail, whoever of it wrote, with documents and without what was quoted', async () => {
    const { id, mail } = await asked('Ile trwał remont?');
    await createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
      from: 'Jan Drogowy <jan@zdm.example>',
      to: 'prasa@urzad.example',
      subject: `Odp: ${mail.subject}`,
      inReplyTo: mail.messageId,
      text: 'Trwał 3 tygodnie.\n\n-- \nJan Drogowy\n\nW dniu 22 maja Biuro Prasowe pisze:\n> Ile trwał remont?',
      html: '<p>Trwał 3 tygodnie.<script>alert(1)</script></p>',
      attachments: [{ filename: 'protokół.txt', content: 'protokół odbioru' }],
    });
    const one = await until(
      () => read(id),
      ({ state }) => state === 'answered',
    );
    const answer = stepOf(one, 'ContributionAnswered')!;
    expect(answer).toMatchObject({
      text: 'Trwał 3 tygodnie.',
      from: 'Jan Drogowy <jan@zdm.example>',
      attachments: [{ name: 'protokół.txt' }],
    });
    const file = await client.get<string>(`/api/attachments/${answer.attachments[0]!.attachmentId}`);
    expect(file.body).toBe('protokół odbioru');
    expect((await client.get<string>(`/api/attachments/${answer.originalId}`)).body).toContain('From: Jan Drogowy');
    expect((await act(id, 'return', { reason: 'Od którego dnia?' })).status).toBe(201);
    const news = await mailTo(UNIT, 'Prosimy o uzupełnienie odpowiedzi: Od którego dnia?');
    expect(news).toMatchObject({ subject: mail.subject, inReplyTo: mail.messageId });
  });

  it('answers without the mark, in a chain that names a mail to the journalist too: never in the journalist’s thread', async () => {
    const { id, mail } = await asked('Kto nadzorował remont?');
    const interim = { text: 'Sprawdzamy u drogowców.', final: false };
    expect((await client.post(`/api/cases/${caseId}/replies`, interim)).status).toBe(201);
    const toPress = await mailTo('stanislaw@kurier.example', 'Sprawdzamy u drogowców.');
    const heads = ['Subject: Nadzór', `References: ${mail.messageId} ${toPress.messageId}`];
    await send('jan@zdm.example', heads, 'Nadzorował inspektor Jan.');
    const one = await until(
      () => read(id),
      ({ state }) => state === 'answered',
    );
    expect(stepOf(one, 'ContributionAnswered')).toMatchObject({ text: 'Nadzorował inspektor Jan.' });
    expect(textsIn(await caseOf(caseId), 'in').join()).not.toContain('Nadzorował');
  });

  it('is not heard through somebody else before whoever asked takes it', async () => {
    const { id, mail } = await asked('Kto robił remont?');
    const heads = [`Subject: RE: ${mail.subject}`];
    await send('jan.prywatnie@gmail.com', heads, 'Robiła firma X.');
    await send(UNIT, [...heads, 'Auto-Submitted: auto-replied'], 'Jestem na urlopie.');
    const one = await until(
      () => read(id),
      ({ held }) => held === 2,
    );
    expect(one).toMatchObject({ state: 'asked', version: 0 });
    const heldFor = (because: string) => one.thread.find(({ held }) => held?.because === because)!.held!.id;
    expect(await until(notices, (kinds) => kinds.includes('contributionHeld'))).toContain('contributionHeld');
    const { body: seenAbove } = await director.get<Contribution>(`/api/contributions/${id}`);
    expect(seenAbove).toMatchObject({ held: 0, mail: null, thread: [] });
    const held = stepOf(one, 'ContributionMailHeld')!;
    expect((await director.get(`/api/attachments/${held.originalId}`)).status).toBe(404);
    expect((await act(id, `held-mails/${heldFor('automatic')}/discarding`)).status).toBe(201);
    expect((await act(id, `held-mails/${heldFor('outside')}/acceptance`)).status).toBe(201);
    const taken = await read(id);
    expect(taken).toMatchObject({ state: 'answered', version: 1, held: 0 });
    expect(stepOf(taken, 'ContributionAnswered')).toMatchObject({
      text: 'Robiła firma X.',
      from: 'jan.prywatnie@gmail.com',
    });
  });

  it('is heard after the question was withdrawn, and told that it was', async () => {
    const { id, mail } = await asked('Ile było objazdów?');
    expect((await act(id, 'withdrawal', { reason: 'Już wiemy.' })).status).toBe(201);
    await mailTo(UNIT, 'Pytanie wycofano, odpowiedź nie jest już potrzebna: Już wiemy.');
    await send(UNIT, [`Subject: Re: ${mail.subject}`], 'Były dwa.');
    const one = await until(
      () => read(id),
      (kept) => stepOf(kept, 'ContributionCameTooLate') !== undefined,
    );
    expect(one.state).toBe('withdrawn');
    expect(stepOf(one, 'ContributionCameTooLate')).toMatchObject({ text: 'Były dwa.' });
  });

  it('is known not to have got the question where its server says so, and is asked again at its address of now', async () => {
    const { id, mail } = await asked('Kto kierował robotami?', { attachmentIds: [await upload()] });
    expect((await act(id, 'sending-again')).body.code).toBe('contribution-mail-not-lost');
    await send(
      'mailer-daemon@zdm.example',
      ['Subject: Undelivered Mail', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      [
        ...['--b', 'Content-Type: text/plain', '', 'Nie ma takiej skrzynki.', '--b'],
        ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; zdm.example', ''],
        ...[`Final-Recipient: rfc822; ${UNIT}`, 'Action: failed', 'Status: 5.1.1', '--b'],
        ...['Content-Type: text/rfc822-headers', '', `Message-ID: ${mail.messageId}`, '--b--', ''],
      ].join('\r\n'),
    );
    const one = await until(
      () => read(id),
      (told) => told.mail?.state === 'returned',
    );
    expect(one.state).toBe('asked');
    expect(stepOf(one, 'ContributionMailUndelivered')?.text).toContain('Nie ma takiej skrzynki.');
    await until(notices, (kinds) => kinds.includes('contributionUndelivered'));

    const moved = 'kancelaria@zdm.example';
    const address = (email: string) => client.patch(`/api/units/${unitId}`, { email });
    expect((await address(moved)).status).toBe(200);
    expect((await act(id, 'sending-again')).status).toBe(201);
    const again = await mailTo(moved, 'Kto kierował robotami?');
    expect(again).toMatchObject({ subject: mail.subject, attachments: [{ filename: 'plan.txt' }] });
    const sent = await until(
      () => read(id),
      (told) => told.mail?.state === 'outbox',
    );
    expect(sent.mail).toEqual({ to: moved, state: 'outbox', lost: false });
    expect(stepOf(sent, 'ContributionSentAgain')).toBeDefined();
    await until(notices, (kinds) => !kinds.includes('contributionUndelivered'));
    expect((await act(id, 'sending-again')).body.code).toBe('contribution-mail-not-lost');
    await send('jan@zdm.example', [`Subject: Re: ${again.subject}`], 'Kierował Jan.');
    await until(
      () => read(id),
      ({ state }) => state === 'answered',
    );
    await address(UNIT);
  });

  it('is not found by a mark that somebody made up: that is a case to look at', async () => {
    const { mail } = await asked('Jaka nawierzchnia?');
    const forged = mail.subject!.replace(/.\]$/, (end) => (end === '0]' ? '1]' : '0]'));
    await send('ktos@obcy.example', [`Subject: ${forged}`], 'Asfalt.');
    const made = await until(async () => (await cases()).find(({ subject }) => subject === forged));
    expect(await caseOf(made.id)).toMatchObject({ threadNote: 'foreign-token' });
  });

  it('hears by mail that the term has passed, once', async () => {
    const question = 'Kiedy koniec gwarancji?';
    const { body } = await until(
      () => ask(question, { dueAt: inSeconds(5) }),
      ({ status }) => status === 201,
    );
    const overdue = await mailTo(UNIT, `w terminie na pytanie: ${question}`);
    expect(overdue.subject).toMatch(/^Minął termin odpowiedzi: Zarząd Dróg \[w-/);
    await send(UNIT, [`Subject: Re: ${overdue.subject}`], 'Za rok.');
    const one = await until(
      () => read(body.id),
      ({ state }) => state === 'answered',
    );
    expect(one.thread.filter(({ type }) => type === 'ContributionOverdue')).toHaveLength(1);
    const told = (await outbox()).filter(({ text }) => text?.includes(`w terminie na pytanie: ${question}`));
    expect(told).toHaveLength(1);
  });
});
