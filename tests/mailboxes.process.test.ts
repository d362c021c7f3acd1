import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '#libs/postgres';
import { ImapServer, MAIL_USER } from './support/imap-server.js';
import { MailRelay, RELAY_USER } from './support/mail-relay.js';
import { ScriptedImap } from './support/scripted-imap.js';
import { freshDatabase } from './support/database.js';
import { LetterBox } from './support/letter-box.js';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from './support/office-process.js';
import { CLIENT, OAuthStandIn } from './support/oauth-stand-in.js';
import { sentMails } from './support/outbox.js';
import { ADMINISTRATOR, Client, startTestOffice, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Mailbox {
  readonly id: string;
  readonly address: string;
  readonly kind: string | null;
  readonly revision: number;
  readonly imap: { readonly host: string; readonly since: string; readonly folder: string } | null;
  readonly state: {
    readonly fetchedAt: string | null;
    readonly fault: { readonly code: string; readonly message: string } | null;
    readonly taken: number;
    readonly failed: number;
    readonly tooLarge: number;
  } | null;
}
interface Reconciliation {
  readonly onServer: number;
  readonly registered: number;
  readonly missingCount: number;
  readonly missing: readonly { readonly uid: number; readonly subject: string | null; readonly reason: string }[];
}
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}
interface Tested {
  readonly ok: boolean;
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly folders: readonly string[] | null;
  readonly sendingFault: { readonly code: string; readonly message: string } | null;
  readonly roundTripFault: { readonly code: string } | null;
  readonly cameBack: boolean;
}

let office: TestOffice;
let client: Client;
const servers: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(async () => {
  await office.stop();
  removeDataDirectories();
});
afterEach(async () => {
  for (const { id } of await mailboxes()) await client.delete(`/api/mailboxes/${id}`);
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const mailboxes = async () => (await client.get<{ items: Mailbox[] }>('/api/mailboxes')).body.items;
const mailbox = async (id: string) => (await mailboxes()).find((one) => one.id === id)!;
const subjects = async () => {
  const { body } = await client.get<{ items: Item[] }>('/api/cases?limit=200');
  return body.items.map(({ subject }) => subject);
};
const times = async (subject: string) => (await subjects()).filter((one) => one === subject).length;
const registered = (...wanted: string[]) => until(subjects, (all) => wanted.every((one) => all.includes(one)));

let count = 0;
/** A subject of its own, and the message that bears it. */
function letter(words = 'Kiedy remont mostu?'): { readonly subject: string; readonly raw: string } {
  count += 1;
  const subject = `Pytanie ze skrzynki ${count}`;
  const raw = [
    `Return-Path: <anna${count}@gazeta.example>`,
    `From: Anna <anna${count}@gazeta.example>`,
    'To: biuro@urzad.example',
    `Subject: ${subject}`,
    `Message-ID: <skrzynka.${count}@gazeta.example>`,
    '',
    words,
    '',
  ].join('\r\n');
  return { subject, raw };
}

async function realServer(options?: { tls: boolean }): Promise<{ server: ImapServer; port: number }> {
  const server = new ImapServer(options);
  servers.push(server);
  return { server, port: await server.start() };
}
async function relay(mailbox?: ImapServer): Promise<{ server: MailRelay; port: number }> {
  const server = new MailRelay();
  server.mailbox = mailbox;
  servers.push(server);
  return { server, port: await server.start() };
}
const smtpOn = (port: number, more: object = {}) => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  ...RELAY_USER,
  ...more,
});
async function strangeServer(): Promise<{ server: ScriptedImap; port: number }> {
  const server = new ScriptedImap();
  servers.push(server);
  return { server, port: await server.start() };
}
const imapOn = (port: number, more: object = {}) => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  ...MAIL_USER,
  since: '2020-01-01',
  ...more,
});
interface Added {
  readonly address?: string;
  readonly kind?: string;
  readonly since?: string;
  readonly afterwards?: string;
  readonly moveTo?: string;
}
async function add(port: number, { address = `biuro${(count += 1)}@urzad.example`, kind, ...imap }: Added = {}) {
  const { status, body } = await client.post<{ id: string }>('/api/mailboxes', {
    address,
    kind,
    imap: imapOn(port, imap),
  });
  expect(status).toBe(201);
  return body.id;
}
const tested = async (id: string) => (await client.post<Tested>(`/api/mailboxes/${id}/test`)).body;
const faultOf = (id: string, code: string) =>
  until(
    async () => (await mailbox(id)).state?.fault?.code,
    (seen) => seen === code,
  );

describe('a mailbox on an IMAP server', () => {
  it('has what is in it and what comes registered, with its kind, and no flag changed', async () => {
    const firstMailAt = async () =>
      (await client.get<{ firstMailAt: string | null }>('/api/office/first-start')).body.firstMailAt;
    expect(await firstMailAt()).toBeNull();
    const { server, port } = await realServer();
    const [before, read, after] = [letter(), letter(), letter()];
    server.deliver(before.raw);
    server.deliver(read.raw, { flags: ['\\Seen'] });
    const id = await add(port, { kind: 'complaint' });
    await registered(before.subject, read.subject);
    expect(await firstMailAt()).not.toBeNull();
    server.deliver(after.raw);
    await registered(after.subject);
    const { body } = await client.get<{ items: Item[] }>('/api/cases?limit=200');
    expect(body.items.find(({ subject }) => subject === after.subject)!.kind).toBe('complaint');
    expect(server.folder().messages.map(({ flags }) => flags)).toEqual([[], ['\\Seen'], []]);
    const { state, kind } = await until(
      () => mailbox(id),
      (one) => one.state?.taken === 3,
    );
    expect({ kind, fault: state!.fault }).toEqual({ kind: 'complaint', fault: null });
    expect(JSON.stringify(await mailboxes())).not.toContain(MAIL_USER.password);
    expect(office.log.join('\n')).not.toContain(MAIL_USER.password);
  });

  it('leaves what is older than its first day, lists it, and takes it in by one key', async () => {
    const { server, port } = await realServer();
    const [old, fresh] = [letter(), letter()];
    server.deliver(old.raw, { at: new Date('2021-05-05T10:00:00Z') });
    server.deliver(fresh.raw);
    const id = await add(port, { since: '2022-01-01' });
    await registered(fresh.subject);
    const path = `/api/mailboxes/${id}/reconciliation`;
    const { body } = await client.get<Reconciliation>(path);
    expect(body).toMatchObject({
      onServer: 2,
      registered: 1,
      missingCount: 1,
      missing: [{ subject: old.subject, reason: 'older' }],
    });
    expect((await client.post<{ wanted: number }>(path, {})).body).toEqual({ wanted: 1 });
    await registered(old.subject);
    expect((await client.get<Reconciliation>(path)).body).toMatchObject({ registered: 2, missing: [] });
  });

  it('moves a message once it is durable here, where it is told to', async () => {
    const { server, port } = await realServer();
    const { subject, raw } = letter();
    server.deliver(raw);
    await add(port, { afterwards: 'move', moveTo: 'Archiwum' });
    await registered(subject);
    await until(() => server.folder('Archiwum').messages.length === 1 && server.folder().messages.length === 0);
    expect(await times(subject)).toBe(1);
  });

  it('is read on after the connection broke', async () => {
    const { server, port } = await realServer();
    const [first, second] = [letter(), letter()];
    server.deliver(first.raw);
    await add(port);
    await registered(first.subject);
    server.cut();
    server.deliver(second.raw);
    await registered(second.subject);
    expect(await times(first.subject)).toBe(1);
  });

  it('is one of the office’s addresses, and a password goes to no other server', async () => {
    const { port } = await realServer();
    const id = await add(port, { address: 'skrzynka@urzad.example' });
    const { body } = await client.get<{ items: { address: string }[] }>('/api/office/addresses');
    expect(body.items.map(({ address }) => address)).toContain('skrzynka@urzad.example');
    const change = (changes: object) => client.patch<{ code: string }>(`/api/mailboxes/${id}`, changes);
    expect(await change({ imap: { host: 'localhost' } })).toMatchObject({
      status: 409,
      body: { code: 'mailbox-password-needed' },
    });
    expect(await change({ imap: { host: 'mail.example.com', password: 'x' } })).toMatchObject({
      status: 409,
      body: { code: 'mailbox-needs-encryption' },
    });
    expect((await change({ language: 'en' })).status).toBe(200);
    expect(await client.post<{ code: string }>('/api/mailboxes', { address: 'SKRZYNKA@urzad.example' })).toMatchObject({
      status: 409,
      body: { code: 'mailbox-address-taken' },
    });
  });

  it('at a public provider makes nobody else there staff', async () => {
    const { server, port } = await realServer();
    await add(port, { address: 'biuro.urzedu@gmail.com' });
    const { subject, raw } = letter();
    server.deliver(raw.replace(/^From: .*$/m, 'From: Jan <jan.sasiad@gmail.com>'));
    await registered(subject);
    const { body } = await client.get<{ items: (Item & { marks: string[] })[] }>('/api/cases?limit=200');
    expect(body.items.find((item) => item.subject === subject)!.marks).toEqual([]);
  });
});

describe('trying a mailbox', () => {
  it('says that all is well, or in words what is not', async () => {
    const { port } = await realServer();
    const { port: tlsPort } = await realServer({ tls: true });
    const id = await add(port);
    expect(await tested(id)).toMatchObject({ fault: null, messages: 0, sendingFault: { code: 'smtp-not-set' } });
    const saying = async (imap: object) => {
      await client.patch(`/api/mailboxes/${id}`, { imap: imapOn(port, imap) });
      return (await tested(id)).fault?.code;
    };
    expect(await saying({ password: 'inne' })).toBe('mailbox-wrong-password');
    await client.patch(`/api/mailboxes/${id}`, { imap: imapOn(port, { folder: 'Prasa' }) });
    expect(await tested(id)).toMatchObject({
      ok: false,
      fault: { code: 'mailbox-folder-unknown', message: expect.stringContaining('folderu') },
      folders: expect.arrayContaining(['INBOX', 'Archiwum']),
    });
    expect(await saying({ port: await freePort() })).toBe('mailbox-refused');
    expect(await saying({ host: 'nie-ma-takiego.invalid', security: 'tls' })).toBe('mailbox-name-not-found');
    expect(await saying({ security: 'tls' })).toBe('mailbox-no-tls');
    expect(await saying({ security: 'starttls' })).toBe('mailbox-no-starttls');
    expect(await saying({ security: 'tls', port: tlsPort })).toMatch(/^mailbox-certificate-/);
  });
});

describe('sending from a mailbox', () => {
  const sending = async (path: string) => (await client.post<Tested>(path)).body.sendingFault?.code ?? null;

  it('lets the answer and the receipt of a case leave from the mailbox that it came to, by its own server', async () => {
    const { server, port } = await realServer();
    const { server: out, port: smtpPort } = await relay();
    const { subject, raw } = letter();
    server.deliver(raw);
    const address = 'prasowy@wydzial.example';
    const { status } = await client.post('/api/mailboxes', {
      address,
      senderName: 'Wydział Prasowy',
      imap: imapOn(port),
      smtp: smtpOn(smtpPort),
    });
    expect(status).toBe(201);
    await registered(subject);
    const { body } = await client.get<{ items: Item[] }>('/api/cases?limit=200');
    const theCase = body.items.find((item) => item.subject === subject)!;
    await client.post(`/api/cases/${theCase.id}/replies`, { text: 'W marcu.' });
    const answer = await until(
      () => out.taken.find((mail) => mail.raw.includes('W marcu.')),
      (mail) => mail !== undefined,
    );
    expect(answer!.from).toBe(address);
    expect(answer!.raw).toMatch(new RegExp(`^From: .*<${address}>`, 'm'));
    const receipt = await until(
      () => out.taken.find(({ from }) => from === ''),
      (mail) => mail !== undefined,
    );
    expect(receipt!.raw).toMatch(new RegExp(`^From: .*<${address}>`, 'm'));
    const text = JSON.stringify(await mailboxes());
    expect(text).toContain('"senderName":"Wydział Prasowy"');
    expect(text + office.log.join('')).not.toContain(RELAY_USER.password);
  });

  it('says on the case why its server does not take the answer', async () => {
    const { server, port } = await realServer();
    const { server: out, port: smtpPort } = await relay();
    out.refuses = () => true;
    const { subject, raw } = letter();
    server.deliver(raw);
    await client.post('/api/mailboxes', {
      address: 'odmowa@wydzial.example',
      imap: imapOn(port),
      smtp: smtpOn(smtpPort),
    });
    await registered(subject);
    const { body } = await client.get<{ items: Item[] }>('/api/cases?limit=200');
    const { id } = body.items.find((item) => item.subject === subject)!;
    await client.post(`/api/cases/${id}/replies`, { text: 'W kwietniu.' });
    await until(
      async () => JSON.stringify((await client.get<object>(`/api/cases/${id}`)).body),
      (seen) => seen.includes('not yours'),
    );
  });

  it('is tried both ways: the test mail comes back and becomes no case, or in words what is wrong', async () => {
    const { server, port } = await realServer();
    const { server: out, port: smtpPort } = await relay(server);
    const { port: tlsPort } = await realServer({ tls: true });
    const before = (await subjects()).length;
    const { body } = await client.post<{ id: string }>('/api/mailboxes', {
      address: 'obie-strony@urzad.example',
      imap: imapOn(port),
      smtp: smtpOn(smtpPort),
    });
    const path = `/api/mailboxes/${body.id}/test`;
    expect(await tested(body.id)).toMatchObject({ ok: true, sendingFault: null, roundTripFault: null, cameBack: true });
    const saying = async (smtp: object) => {
      await client.patch(`/api/mailboxes/${body.id}`, { smtp: smtpOn(smtpPort, smtp) });
      return sending(path);
    };
    expect(await saying({ password: 'inne' })).toBe('smtp-wrong-password');
    expect(await saying({ port: await freePort() })).toBe('smtp-refused');
    expect(await saying({ host: 'nie-ma-takiego.invalid', security: 'tls' })).toBe('smtp-name-not-found');
    expect(await saying({ security: 'tls' })).toBe('smtp-no-tls');
    expect(await saying({ security: 'starttls' })).toBe('smtp-no-starttls');
    expect(await saying({ security: 'tls', port: tlsPort })).toMatch(/^smtp-certificate-/);
    expect(await saying({ security: 'none', port })).toBe('smtp-no-smtp');
    out.refuses = () => true;
    expect(await saying({})).toBe('smtp-sender-refused');
    expect((await subjects()).length).toBe(before);
  });

  it('of the office itself is tried by a mail to whoever asks', async () => {
    const test = async () =>
      (await client.post<{ ok: boolean; fault: { code: string } | null }>('/api/office/test-mail')).body;
    expect(await test()).toMatchObject({ ok: false, fault: { code: 'smtp-not-set' } });
    const { server: out, port } = await relay();
    const smtp = { host: '127.0.0.1', port, security: 'whenOffered', ...RELAY_USER };
    await client.patch('/api/office', { smtp });
    expect(await test()).toMatchObject({ ok: true, to: 'admin@localhost', fault: null });
    expect(out.taken.map(({ to }) => to)).toEqual([['admin@localhost']]);
    await client.patch('/api/office', { smtp: null });
  });
});

describe('a mailbox that fails for minutes', () => {
  interface Bell {
    readonly items: readonly { readonly kind: string; readonly about: { readonly name: string | null } }[];
  }
  const inTheBell = async () =>
    (await client.get<Bell>('/api/notifications')).body.items
      .filter(({ kind }) => kind === 'mailboxFailed')
      .map(({ about }) => about.name);

  const tellingMails = async () =>
    (await sentMails(office.dataDirectory)).filter(
      ({ subject }) => subject === 'Skrzynka nie działa: zepsuta@urzad.example',
    );

  it('is told to administrators by bell and mail, and not any more once it works', async () => {
    const { server, port } = await strangeServer();
    server.misbehave = (command) => (/^EXAMINE/i.test(command) ? 'cut' : undefined);
    const id = await add(port, { address: 'zepsuta@urzad.example' });
    await faultOf(id, 'mailbox-connection-lost');
    const database = new pg.Client({ connectionString: office.databaseUrl });
    await database.connect();
    await database.query("UPDATE mailboxes.states SET fault_since = now() - interval '6 minutes'");
    await database.end();
    await until(inTheBell, (names) => names.includes('zepsuta@urzad.example'));
    const [mail] = await until(tellingMails, (mails) => mails.length > 0);
    expect(mail!.text).toContain('Serwer zerwał połączenie.');
    expect(mail!.to).toMatchObject({ text: 'admin@localhost' });
    server.misbehave = () => undefined;
    await client.post(`/api/mailboxes/${id}/test`);
    await until(inTheBell, (names) => names.length === 0);
    expect(await tellingMails()).toHaveLength(1);
    await until(
      async () => (await client.get<string>('/metrics')).body,
      (metrics) => metrics.includes('rzecznik_mailboxes_failing 0'),
    );
  });
});

describe('an office with MAIL=off', () => {
  it('fetches and sends nothing, and says so; what waited comes in and goes out once it is on', async () => {
    const { server, port } = await realServer();
    let connections = 0;
    server.connected = () => (connections += 1);
    const { subject, raw } = letter();
    server.deliver(raw);
    const post = new LetterBox();
    servers.push(post);
    const database = await freshDatabase();
    const events = new pg.Client({ connectionString: database.url });
    const dataDirectory = newDataDirectory();
    const environment = {
      DATABASE_URL: database.url,
      SMTP_URL: await post.start(),
      ADMIN_EMAIL: ADMINISTRATOR.email,
      ADMIN_PASSWORD: ADMINISTRATOR.password,
    };
    const off = await startOfficeProcess({ dataDirectory, environment: { ...environment, MAIL: 'off' } });
    const signedIn = async (url: string) => {
      const browser = new Client(url);
      expect((await browser.post('/api/session', ADMINISTRATOR)).status).toBe(200);
      return browser;
    };
    const mailOffSays = async (browser: Client) =>
      (await browser.get<{ mailOff: boolean }>('/api/session')).body.mailOff;

    const administrator = await signedIn(off.url);
    expect(await mailOffSays(administrator)).toBe(true);
    const { body: box } = await administrator.post<{ id: string }>('/api/mailboxes', {
      address: 'prasa@urzad.example',
      imap: imapOn(port),
    });
    const { body: units } = await administrator.get<{ items: { id: string }[] }>('/api/units');
    await administrator.post('/api/employees', {
      name: 'Nowa Osoba',
      email: 'nowa@urzad.example',
      roles: ['registrar'],
      unitId: units.items[0]!.id,
    });
    await events.connect();
    // The invitation is written down, and waits.
    await until(async () => (await events.query("SELECT FROM es.events WHERE type = 'MailRecorded'")).rowCount === 1);
    await events.end();
    for (const path of [`/api/mailboxes/${box.id}/test`, '/api/office/test-mail'])
      expect(await administrator.post<object>(path)).toMatchObject({ status: 409, body: { code: 'mail-off' } });
    const { body: boxes } = await administrator.get<{ items: Mailbox[] }>('/api/mailboxes');
    expect(boxes.items.map(({ state }) => state)).toEqual([null]);
    await off.stop();
    expect({ connections, delivered: post.delivered.length }).toEqual({ connections: 0, delivered: 0 });

    const on = await startOfficeProcess({ dataDirectory, environment });
    const again = await signedIn(on.url);
    expect(await mailOffSays(again)).toBe(false);
    expect((await post.holding('/invitations/')).recipients).toEqual(['nowa@urzad.example']);
    const comesIn = async () =>
      (await again.get<{ items: Item[] }>('/api/cases')).body.items.map((item) => item.subject);
    await until(comesIn, (subjects) => subjects.includes(subject));
    await on.stop();
    await database.drop();
  });
});

describe('a mailbox that signs in by OAuth 2', () => {
  interface Progress {
    readonly done: boolean;
    readonly askAgainIn: number | null;
  }
  interface SignedIn extends Mailbox {
    readonly oauth: { readonly signedIn: boolean } | null;
  }

  it('is signed in at Microsoft by code and at Google by coming back, reads and sends, and asks to be signed in again', async () => {
    const provider = new OAuthStandIn();
    const own = await startTestOffice({ env: { OAUTH_STAND_IN: await provider.start() } });
    const administrator = await own.client();
    const { server, port } = await realServer();
    const { server: out, port: smtpPort } = await relay(server);
    provider.issued = (accessToken) => {
      server.takeToken(accessToken);
      out.accessToken = accessToken;
    };
    const { password: _imap, ...imap } = imapOn(port);
    const { password: _smtp, ...smtp } = smtpOn(smtpPort);
    const state = async () => (await administrator.get<{ items: SignedIn[] }>('/api/mailboxes')).body.items[0]!;
    const fault = (code: string) =>
      until(
        async () => (await state()).state?.fault?.code,
        (seen) => seen === code,
      );
    const complete = (id: string, body: object = {}) =>
      administrator.post<Progress & { code?: string }>(`/api/mailboxes/${id}/sign-in/completion`, body);
    const subjectsThere = async () =>
      (await administrator.get<{ items: Item[] }>('/api/cases')).body.items.map(({ subject }) => subject);

    // Microsoft: whoever enters the code at the provider lets the office in.
    const [first, second, third] = [letter(), letter(), letter()];
    server.deliver(first.raw);
    const { body: box } = await administrator.post<{ id: string }>('/api/mailboxes', {
      address: 'prasa@urzad.example',
      imap,
      smtp,
      oauth: { provider: 'microsoft', clientId: CLIENT.clientId },
    });
    await fault('mailbox-sign-in-needed');
    expect((await complete(box.id)).body.code).toBe('mailbox-sign-in-unknown');
    const { body: begun } = await administrator.post<object>(`/api/mailboxes/${box.id}/sign-in`);
    expect(begun).toEqual({
      url: 'https://microsoft.example/devicelogin',
      code: 'ABCD-1234',
      seconds: 900,
      interval: 1,
    });
    expect((await complete(box.id)).body).toEqual({ done: false, askAgainIn: 1 });
    provider.agreed = true;
    expect((await complete(box.id)).body).toEqual({ done: true, askAgainIn: null });
    await until(subjectsThere, (all) => all.includes(first.subject));
    expect((await state()).oauth).toMatchObject({ signedIn: true });
    const tried = (await administrator.post<Tested>(`/api/mailboxes/${box.id}/test`)).body;
    expect(tried).toMatchObject({ ok: true, cameBack: true });
    expect(provider.refreshes).toBe(0);

    // Google: another provider, signed in anew. A token that soon ends is replaced before it is used.
    provider.seconds = 60;
    const google = { provider: 'google', clientId: CLIENT.clientId };
    const change = (oauth: object) => administrator.patch<{ code: string }>(`/api/mailboxes/${box.id}`, { oauth });
    expect((await change(google)).body.code).toBe('mailbox-client-secret-needed');
    expect((await change({ ...google, clientSecret: 'inny' })).status).toBe(200);
    await fault('mailbox-sign-in-needed');
    const { body: away } = await administrator.post<{ url: string; code: null }>(`/api/mailboxes/${box.id}/sign-in`);
    const back = await fetch(away.url, { redirect: 'manual' });
    const { pathname, searchParams } = new URL(back.headers.get('location')!);
    expect(pathname).toBe('/settings/mailboxes');
    const returned = { code: searchParams.get('code')!, state: searchParams.get('state')! };
    expect((await complete(box.id, { ...returned, state: 'inny' })).body.code).toBe('mailbox-sign-in-unknown');
    // The application's secret is wrong.
    expect((await complete(box.id, returned)).body.code).toBe('mailbox-client-refused');
    expect((await change({ ...google, clientSecret: CLIENT.clientSecret })).status).toBe(200);
    const { body: anew } = await administrator.post<{ url: string }>(`/api/mailboxes/${box.id}/sign-in`);
    const location = new URL((await fetch(anew.url, { redirect: 'manual' })).headers.get('location')!);
    expect((await complete(box.id, Object.fromEntries(location.searchParams))).body.done).toBe(true);
    server.deliver(second.raw);
    await until(subjectsThere, (all) => all.includes(second.subject));
    expect(provider.refreshes).toBeGreaterThan(0);

    // The consent is taken back: said in words, nothing lost, and well again once somebody signs in.
    provider.revoked = true;
    server.takeToken('none');
    server.cut();
    server.deliver(third.raw);
    await fault('mailbox-sign-in-needed');
    expect((await state()).state!.fault!.message).toContain('Zaloguj ją ponownie');
    expect((await administrator.post<Tested>(`/api/mailboxes/${box.id}/test`)).body).toMatchObject({
      fault: { code: 'mailbox-sign-in-needed' },
      sendingFault: { code: 'smtp-sign-in-needed' },
    });
    provider.revoked = false;
    const { body: last } = await administrator.post<{ url: string }>(`/api/mailboxes/${box.id}/sign-in`);
    const home = new URL((await fetch(last.url, { redirect: 'manual' })).headers.get('location')!);
    expect((await complete(box.id, Object.fromEntries(home.searchParams))).body.done).toBe(true);
    await until(subjectsThere, (all) => all.includes(third.subject));

    const events = new pg.Client({ connectionString: own.databaseUrl });
    await events.connect();
    const { rows } = await events.query<{ text: string }>('SELECT data::text || metadata::text AS text FROM es.events');
    await events.end();
    const seen = [...rows.map(({ text }) => text), ...own.log, JSON.stringify(await state())].join('\n');
    expect(provider.secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    await own.stop();
    await provider.stop();
  });
});
