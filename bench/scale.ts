/**
 * An office of 100,000 cases: what 20 people wait for, one request in two seconds each, while 5 mails a second come in. The office is written in bulk through the
 * real event formats and reducers, and served by an API and a worker of their own.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { loadConfiguration, prepareDataDirectory } from '#libs/configuration';
import { Announcements, OfficeLogger, openPlatform, Readiness, type Platform } from '#libs/platform';
import { freePort, startEmbeddedPostgres } from '#libs/postgres';
import { domainModules, groundModules } from '../apps/composition/modules.js';
import { buildServer, lineOf, startProcess, type StartedProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { fillScaleOffice, PASSWORD, type ScaleOffice } from './support/scale-office.js';

const PEOPLE = 20;
const PAUSE_MILLISECONDS = 2_000;
const MAILS_A_SECOND = 5;
const TARGET = { p95Milliseconds: 50, apiMegabytes: 400, startSeconds: 10 };

/** What people ask for, by its name. */
type Questions = Readonly<Record<string, (n: number) => string>>;

/** @param parameters how many cases, and for how many seconds people ask */
export default async function scale([cases = '100000', seconds = '120']: readonly string[] = []): Promise<void> {
  buildServer();
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-scale-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const environment = {
    DATABASE_URL: postgres.url,
    DATA_DIR: join(folder, 'office'),
    MASTER_KEY: randomBytes(32).toString('base64'),
    PORT: '0',
    SMTP_INTAKE_PORT: '0',
    MAIL: 'on',
  };
  const started: StartedProcess[] = [];
  try {
    const office = await filled(environment, postgres.superuserUrl, Number(cases));
    const smtpPort = await freePort();
    const [api, apiSeconds] = await ready(started, 'api', environment);
    const [worker, workerSeconds] = await ready(started, 'worker', {
      ...environment,
      SMTP_INTAKE_PORT: String(smtpPort),
    });
    await lineOf(worker.process, /^mail: smtp:/);
    tell('start of the API', apiSeconds, 's', TARGET.startSeconds);
    tell('start of a worker', workerSeconds, 's', TARGET.startSeconds);
    await people(office, api.url, smtpPort, Number(seconds));
    tell('memory of the API at its peak', peakMegabytes(api.process.process.pid!), 'MB', TARGET.apiMegabytes);
    await beside(postgres.url, office);
  } finally {
    for (const { process: child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ exited }) => exited));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

@Module({})
class ScaleModule {
  static register(platform: Platform): DynamicModule {
    const parts = { platform, readiness: new Readiness(), announcements: new Announcements() };
    const ground = groundModules({ ...parts, runsProjections: true, runsPolicies: false, alone: true });
    return { module: ScaleModule, imports: [...ground, ...domainModules] };
  }
}

/** The office; one newsroom has a fifth of all cases. */
async function filled(environment: Record<string, string>, superuserUrl: string, cases: number): Promise<ScaleOffice> {
  const configuration = loadConfiguration(environment);
  prepareDataDirectory(configuration.dataDirectory);
  const platform = await openPlatform({ configuration, logger: new OfficeLogger(), applicationName: 'rzecznik-bench' });
  const app = await NestFactory.createApplicationContext(ScaleModule.register(platform), {
    logger: new OfficeLogger(),
  });
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 2 });
  const begun = performance.now();
  try {
    const scale = {
      cases,
      contacts: Math.ceil(cases * 0.3),
      newsrooms: Math.max(10, Math.ceil(cases / 200)),
      casesOfOneNewsroom: Math.ceil(cases / 5),
      longCases: 10,
      longMessages: 500,
    };
    const office = await fillScaleOffice(app, pool, scale, (line) => console.log(`  ${line}`));
    console.log(
      `${cases} cases, ${office.events} events: filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
    );
    return office;
  } finally {
    await pool.end();
    await app.close();
    await platform.close();
  }
}

async function ready(started: StartedProcess[], program: 'api' | 'worker', environment: Record<string, string>) {
  const begun = performance.now();
  const launched = startProcess([process.execPath, `dist/apps/${program}/main.js`], environment);
  started.push(launched);
  const [, port] = await lineOf(launched, /^ready: http:\/\/localhost:(\d+)$/);
  return [{ process: launched, url: `http://127.0.0.1:${port}` }, (performance.now() - begun) / 1_000] as const;
}

/** What twenty people ask for again and again, and how long each kind of question takes. */
async function people(office: ScaleOffice, url: string, smtpPort: number, seconds: number): Promise<void> {
  const staff = office.people.filter(({ roles }) => roles.some((role) => role === 'coordinator' || role === 'auditor'));
  const clients: Client[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const client = new Client(url);
    const { status } = await client.post('/api/session', { email: staff[n % staff.length]!.email, password: PASSWORD });
    if (status !== 200) throw new Error(`nobody could sign in: ${status}`);
    clients.push(client);
  }
  const questions = questionsOf(office);
  const names = Object.keys(questions);
  for (const name of names) await clients[0]!.get(questions[name]!(0));
  const times = new Map(names.map((name) => [name, [] as number[]]));
  let asked = 0;
  let done = false;
  const mails = sendMails(smtpPort, () => done);
  mails.catch(() => undefined);
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    clients.map(async (client, index) => {
      await pause((PAUSE_MILLISECONDS * index) / PEOPLE);
      while (performance.now() < end) {
        const name = names[asked % names.length]!;
        const path = questions[name]!(asked++);
        const start = performance.now();
        const { status } = await client.attempt('GET', path);
        const taken = performance.now() - start;
        if (status !== 200) throw new Error(`${path}: ${status}`);
        times.get(name)!.push(taken);
        await pause(Math.max(0, PAUSE_MILLISECONDS - taken));
      }
    }),
  );
  done = true;
  console.log(`${asked} requests of ${PEOPLE} people; ${await mails} mails beside`);
  for (const [name, all] of times)
    tell(name, at(all, 0.95), 'ms', TARGET.p95Milliseconds, `median ${at(all, 0.5).toFixed(1)} ms`);
}

function questionsOf({ people: staff, longCaseId, bigNewsroomId, busyContactId, someCaseIds }: ScaleOffice): Questions {
  const officer = staff.find(({ roles }) => roles.includes('officer'))!.id;
  const today = Temporal.Now.plainDateISO();
  const list = (query: string) => () => `/api/cases?limit=50&${query}`;
  return {
    ...Object.fromEntries(
      ['mine', 'unassigned', 'dueThisWeek', 'overdue', 'escalated', 'all'].map((view) => [
        `view ${view}`,
        list(`view=${view}`),
      ]),
    ),
    ...Object.fromEntries(
      ['dueAt', '-dueAt', 'receivedAt', '-receivedAt', 'priority', '-priority', 'number', '-number'].map((sort) => [
        `all cases, sorted by ${sort}`,
        list(`sort=${sort}`),
      ]),
    ),
    'filter: closed': list('status=closed'),
    'filter: registered': list('status=registered'),
    'filter: a kind': list('kind=petition'),
    'filter: an employee': list(`assignee=${officer}`),
    'filter: a newsroom': list(`newsroom=${bigNewsroomId}`),
    'filter: a contact': list(`contact=${busyContactId}`),
    'filter: overdue': list('overdue=true'),
    'search: a word in many': list('q=remont'),
    'search: a number': list('q=000123'),
    palette: () => '/api/search?q=budżet',
    'counts of the inbox': () => '/api/cases/counts',
    workload: () => '/api/cases/workload',
    notifications: () => '/api/notifications',
    'a case': (n) => `/api/cases/${someCaseIds[n % someCaseIds.length]}`,
    'a case of 500 messages': () => `/api/cases/${longCaseId}`,
    "a case's history": (n) => `/api/cases/${someCaseIds[n % someCaseIds.length]}/history`,
    contacts: () => '/api/contacts?q=lis',
    "a contact's history": () => `/api/contacts/${busyContactId}/history`,
    "a newsroom's history": () => `/api/newsrooms/${bigNewsroomId}/history`,
    "an employee's month": () => `/api/employees/${officer}/audit?from=${today.subtract({ months: 1 })}&to=${today}`,
  };
}

async function sendMails(port: number, done: () => boolean): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  let n = 0;
  for (; !done(); n += 1) {
    await transport.sendMail({
      from: `osoba${n}@gazeta.example`,
      to: 'prasa@localhost',
      subject: `Pytanie ${n}`,
      text: 'Kiedy zakończy się remont?',
    });
    await pause(1_000 / MAILS_A_SECOND);
  }
  transport.close();
  return n;
}

/** What the same rows take where nobody is asked but the database. */
async function beside(url: string, { longCaseId, bigNewsroomId }: ScaleOffice): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const peers: Readonly<Record<string, readonly [string, readonly unknown[]]>> = {
    'the newest 50 cases': ['SELECT * FROM read.case_list ORDER BY received_at DESC LIMIT 50', []],
    'a newsroom, newest 50': [
      'SELECT * FROM read.case_list WHERE newsroom_id = $1 ORDER BY received_at DESC LIMIT 50',
      [bigNewsroomId],
    ],
    'the newest 50 events of a case': [
      'SELECT * FROM es.events WHERE stream = $1 ORDER BY revision DESC LIMIT 50',
      [`case-${longCaseId}`],
    ],
  };
  try {
    for (const [name, [text, values]] of Object.entries(peers)) {
      const times: number[] = [];
      for (let n = 0; n < 50; n += 1) {
        const start = performance.now();
        await client.query(text, [...values]);
        times.push(performance.now() - start);
      }
      console.log(`plain SQL, ${name}: median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`);
    }
  } finally {
    await client.end();
  }
}

/** Linux only. */
const peakMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

const tell = (what: string, value: number, unit: string, target: number, more = ''): void =>
  console.log(
    `${what}: ${value.toFixed(1)} ${unit}${more && `, ${more}`}   target ${target} ${unit}: ${value < target ? 'met' : 'MISSED'}`,
  );
