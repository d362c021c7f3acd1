import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { ImapServer, MAIL_USER } from './support/imap-server.js';
import {
  buildServer,
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startProcess,
  type StartedProcess,
} from './support/office-process.js';
import { PadWriter } from './support/pad-writer.js';
import { ADMINISTRATOR, Client } from './support/test-office.js';
import { until } from './support/until.js';

interface Part extends StartedProcess {
  readonly url: string;
}
interface Page {
  readonly items: readonly { readonly id: string }[];
}

const REPORTS = ['Wpływ dnia', 'Terminy dnia'];

interface Schedule {
  readonly id: string;
  readonly runs: readonly {
    readonly id: string;
    readonly state: string;
    readonly recipients: readonly { readonly state: string; readonly failure: string | null }[];
  }[];
}

/** A mail server that refuses until it is told otherwise, with the code that it is given; it keeps what it took. */
class MoodyServer {
  readonly taken: string[] = [];
  refusesWith: number | null = 550;
  private readonly server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, closeTimeout: 100 },
    onMailFrom: (_address, _session, answer) =>
      answer(
        this.refusesWith === null ? null : Object.assign(new Error('not now'), { responseCode: this.refusesWith }),
      ),
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.taken.push(Buffer.concat(chunks).toString('latin1'));
        answer(null);
      });
    },
  });

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const mail = new MoodyServer();
let database: TestDatabase;
let environment: Readonly<Record<string, string>>;
const started: StartedProcess[] = [];
let apis: Part[];
let workers: Part[];

const launch = (program: 'api' | 'worker', changes: Readonly<Record<string, string>> = {}): StartedProcess => {
  const process_ = startProcess([process.execPath, `dist/apps/${program}/main.js`], { ...environment, ...changes });
  started.push(process_);
  return process_;
};
const ready = async (launched: StartedProcess): Promise<Part> => {
  const [, port] = await lineOf(launched, /^ready: http:\/\/localhost:(\d+)$/);
  return { ...launched, url: `http://127.0.0.1:${port}` };
};

beforeAll(async () => {
  buildServer();
  database = await freshDatabase();
  environment = {
    DATABASE_URL: database.url,
    DATA_DIR: newDataDirectory(),
    MASTER_KEY: randomBytes(32).toString('base64'),
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    PORT: '0',
    SMTP_URL: await mail.start(),
    SMTP_INTAKE_PORT: '0',
  };
  // All at once on an empty database: whoever comes first makes what all need.
  const launched = [launch('api'), launch('worker'), launch('worker'), launch('api')];
  const parts = await Promise.all(launched.map(ready));
  apis = [parts[0]!, parts[3]!];
  workers = [parts[1]!, parts[2]!];
});
afterAll(async () => {
  for (const { process: child } of started) child.kill('SIGTERM');
  await Promise.all(started.map(({ exited }) => exited));
  await database?.drop();
  await mail.stop();
  removeDataDirectories();
});

async function signedIn({ url }: Part): Promise<Client> {
  const client = new Client(url);
  const { status } = await client.post('/api/session', {
    email: ADMINISTRATOR.email,
    password: ADMINISTRATOR.password,
  });
  expect(status).toBe(200);
  return client;
}
async function register(client: Client): Promise<string> {
  const { status, body } = await client.post<{ id: string }>('/api/cases', {
    channel: 'phone',
    subject: 'Remont mostu',
    text: 'Kiedy koniec?',
    contact: { name: 'Anna' },
  });
  expect(status).toBe(201);
  return body.id;
}
const shows = async (client: Client, id: string) => {
  const { body } = await client.get<Page>('/api/cases');
  return body.items?.some((item) => item.id === id) ?? false;
};

describe('two API and two worker processes on one database', () => {
  const officer = { email: 'anna@urzad.example', password: 'zielony parasol nad Wisłą' };
  async function officerAt({ url }: Part): Promise<Client> {
    const client = new Client(url);
    await until(
      () => client.post('/api/session', officer),
      ({ status }) => status === 200,
    );
    return client;
  }
  async function newDraft(client: Client): Promise<string> {
    const { body: theCase } = await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy koniec?',
      contact: { name: 'Maria', email: 'maria@gazeta.example' },
    });
    const draft = await client.post<{ id: string }>(`/api/cases/${theCase.id}/drafts`, { html: '<p>Dzień dobry</p>' });
    expect(draft.status).toBe(201);
    return draft.body.id;
  }

  it('keep two reports for the same minute', async () => {
    const client = await signedIn(apis[0]!);
    const me = (await client.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    // The next minute that begins in ten seconds at least.
    const time = new Date(Date.now() + 70_000).toLocaleTimeString('pl-PL', {
      ...{ timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit' },
    });
    for (const name of REPORTS) {
      const schedule = { name, report: 'board', every: 'day', day: 1, time, format: 'csv', recipientIds: [me] };
      expect((await client.post('/api/report-schedules', schedule)).status).toBe(201);
    }
  });

  it('let people write in one draft who came to different ones', async () => {
    const administrator = await signedIn(apis[0]!);
    const { body: units } = await administrator.get<Page>('/api/units');
    const given = { name: 'Anna', roles: ['officer'], unitId: units.items[0]!.id, ...officer };
    expect((await administrator.post('/api/employees', given)).status).toBe(201);
    const [here, there] = await Promise.all(apis.map(officerAt));
    const draftId = await newDraft(here!);
    const writers = [here!, there!].map(({ url, cookie }) => new PadWriter(url, cookie!, draftId));
    expect(await Promise.all(writers.map((one) => one.connect()))).toEqual([101, 101]);
    for (let n = 0; n < 20; n += 1) writers.forEach((one, at) => one.write(`Akapit ${n} z procesu ${at}.`));
    await until(
      async () =>
        writers.every(
          (one) => one.allSaved && one.text.includes('19 z procesu 0') && one.text.includes('19 z procesu 1'),
        ),
      (all) => all,
    );
    expect(writers[0]!.text).toBe(writers[1]!.text);
    for (const one of writers) one.leave();
  });

  it('lose nothing that was said to be saved where one is killed while ten write in three drafts', async () => {
    const doomed = await ready(launch('api'));
    const [here, there] = [await officerAt(doomed), await officerAt(apis[0]!)];
    const drafts = [await newDraft(there), await newDraft(there), await newDraft(there)];
    const writers = Array.from({ length: 10 }, (_, n) => new PadWriter(doomed.url, here.cookie!, drafts[n % 3]!));
    expect(new Set(await Promise.all(writers.map((one) => one.connect())))).toEqual(new Set([101]));
    const lines = writers.map((_, at) => (n: number) => `${at}-${n};`);
    const written = writers.map(() => 0);
    const saved = () => writers.reduce((sum, one) => sum + one.saved, 0);
    await until(
      async () => {
        if (saved() < 200) writers.forEach((one, at) => one.write(lines[at]!((written[at]! += 1))));
        return saved() >= 200;
      },
      (enough) => enough,
    );
    // Some of it is on its way.
    writers.forEach((one, at) => one.write(lines[at]!((written[at]! += 1))));
    doomed.process.kill('SIGKILL');
    await until(
      async () => writers.every((one) => one.closed !== undefined),
      (all) => all,
    );
    const readers = drafts.map((draftId) => new PadWriter(there.url, there.cookie!, draftId));
    await Promise.all(readers.map((one) => one.connect()));
    await until(
      async () =>
        writers.every((one, at) =>
          Array.from({ length: one.saved }, (_, n) => lines[at]!(n + 1)).every((line) =>
            readers[at % 3]!.text.includes(line),
          ),
        ),
      (all) => all,
    );
    // Back at another process, each brings what was not: all of it is there, once.
    for (const one of writers) Object.assign(one, { url: there.url, cookie: there.cookie });
    await Promise.all(writers.map((one) => one.connect()));
    await until(
      async () => writers.every((one, at) => readers[at % 3]!.text.includes(lines[at]!(written[at]!))),
      (all) => all,
    );
    writers.forEach((_, at) => {
      for (let n = 1; n <= written[at]!; n += 1)
        expect(readers[at % 3]!.text.split(`>${lines[at]!(n)}<`)).toHaveLength(2);
    });
    for (const one of [...writers, ...readers]) one.leave();
  });

  it('show on one what was registered on the other', async () => {
    const [first, second] = [await signedIn(apis[0]!), await signedIn(apis[1]!)];
    const id = await register(first);
    // The same session reads what it wrote, wherever it asks.
    const elsewhere = new Client(apis[1]!.url);
    elsewhere.cookie = first.cookie;
    await until(() => shows(elsewhere, id));
    await until(() => shows(second, id));
  });

  it('tell how they are; a worker answers nothing else', async () => {
    for (const { url } of [...apis, ...workers]) {
      expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
      expect(await (await fetch(new URL('/metrics', url))).text()).toContain('process_cpu_seconds_total');
    }
    for (const { url } of workers) {
      expect((await fetch(new URL('/api/session', url))).status).toBe(404);
      expect((await fetch(url)).status).toBe(404);
    }
  });

  it('register each message of a mailbox once, though both workers look after it', async () => {
    const server = new ImapServer();
    const subjects = Array.from({ length: 40 }, (_, n) => `Ze skrzynki ${n}`);
    const deliver = (subject: string) =>
      server.deliver(`From: Anna <anna@gazeta.example>\r\nSubject: ${subject}\r\n\r\nKiedy remont?\r\n`);
    subjects.forEach(deliver);
    const imap = { host: '127.0.0.1', port: await server.start(), security: 'none', ...MAIL_USER, since: '2020-01-01' };
    const client = await signedIn(apis[0]!);
    const added = await client.post<{ id: string }>('/api/mailboxes', { address: 'skrzynka@urzad.example', imap });
    expect(added.status).toBe(201);
    const registered = async () => {
      const { body } = await client.get<{ items: { subject: string }[] }>('/api/cases?limit=200');
      return body.items.map(({ subject }) => subject).filter((subject) => subject.startsWith('Ze skrzynki'));
    };
    await until(registered, (all) => subjects.every((subject) => all.includes(subject)));
    // What came after all the others is registered after any second one of theirs.
    deliver('Ze skrzynki, ostatnie');
    await until(registered, (all) => all.includes('Ze skrzynki, ostatnie'));
    expect((await registered()).sort()).toEqual([...subjects, 'Ze skrzynki, ostatnie'].sort());
    const { body } = await client.get<{ items: { state: { taken: number } }[] }>('/api/mailboxes');
    expect(body.items[0]!.state.taken).toBe(subjects.length + 1);
    expect((await client.delete(`/api/mailboxes/${added.body.id}`)).status).toBe(204);
    await server.stop();
  });

  it('made these reports once each, say that the mail server refused them, and send them once it takes them', async () => {
    const client = await signedIn(apis[1]!);
    const schedules = async () => (await client.get<{ items: Schedule[] }>('/api/report-schedules')).body.items;
    const stateIs = (state: string) => (all: readonly Schedule[]) =>
      all.length === 2 && all.every(({ runs }) => runs[0]?.state === state);
    const mails = (all: readonly Schedule[]) => all.map(({ runs }) => [runs.length, runs[0]!.recipients[0]!.state]);
    const refused = await until(schedules, stateIs('failed'));
    expect(mails(refused)).toEqual([
      [1, 'failed'],
      [1, 'failed'],
    ]);
    for (const { runs } of refused) expect(runs[0]!.recipients[0]!.failure).toContain('not now');
    mail.refusesWith = null;
    for (const { id, runs } of refused) {
      const { status } = await client.post(`/api/report-schedules/${id}/runs/${runs[0]!.id}/retry`);
      expect(status).toBeLessThan(300);
    }
    expect(mails(await until(schedules, stateIs('delivered')))).toEqual([
      [1, 'sent'],
      [1, 'sent'],
    ]);
    expect(mail.taken.filter((raw) => raw.includes('text/csv'))).toHaveLength(2);
  });

  it('go on when a worker is killed: the other takes its work over', async () => {
    const client = await signedIn(apis[0]!);
    for (const victim of workers.splice(0, 1)) {
      victim.process.kill('SIGKILL');
      await victim.exited;
    }
    const id = await register(client);
    await until(() => shows(client, id));
    const replacement = await ready(launch('worker'));
    workers[0]!.process.kill('SIGKILL');
    await workers[0]!.exited;
    workers = [replacement];
    const next = await register(client);
    await until(() => shows(client, next));
  });
});

describe('what several processes need in common', () => {
  it.each([
    ['DATABASE_URL', 'api'],
    ['DATABASE_URL', 'worker'],
    ['MASTER_KEY', 'worker'],
  ] as const)('is asked for in one line: %s of %s', async (variable, program) => {
    const refused = launch(program, { [variable]: '' });
    expect(await refused.exited).toBe(1);
    expect(refused.lines).toEqual([
      expect.stringMatching(new RegExp(`^${variable} is not set: several processes share`)),
    ]);
  });
});
