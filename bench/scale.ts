/**
 * An office of 100,000 cases: what 20 people wait for, one request in two seconds each, while 5 mails a second come in. The office is written in bulk through the
 * real event formats and reducers, and served by an API and a worker of their own.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { loadConfiguration, prepareDataDirectory } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { Announcements, OfficeLogger, openPlatform, Readiness, type Platform } from '#libs/platform';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { ReadModels } from '#libs/projections';
import { domainModules, groundModules } from '../apps/composition/modules.js';
import { buildServer, lineOf, startProcess, type StartedProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { processorSeconds } from './support/processor.js';
import { PASSWORD, writeScaleOffice, type ScaleOffice } from './support/scale-office.js';
import { questionsOf, type Question } from './support/scale-questions.js';

const PEOPLE = 20;
const PAUSE_MILLISECONDS = 2_000;
const MAILS_A_SECOND = 5;
const TARGET = { p95Milliseconds: 50, apiMegabytes: 400, startSeconds: 10 };
const WARM_UP_ROUNDS = 2;
const SQL_ROUNDS = 15;

/** What stands in the folder beside the database, so that a later run finds its way. */
interface Written {
  readonly masterKey: string;
  readonly office: ScaleOffice;
}

interface Measured {
  readonly question: Question;
  readonly times: number[];
}

/** @param parameters `[CASES] [SECONDS] [--data FOLDER]`: how many cases, for how long people ask, and where the office stays for the next run */
export default async function scale(parameters: readonly string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [cases = '100000', seconds = '240'] = positionals;
  buildServer();
  const folder = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'rzecznik-scale-'));
  if (!existsSync(join(folder, 'written.json'))) await write(folder, Number(cases));
  const { masterKey, office } = JSON.parse(readFileSync(join(folder, 'written.json'), 'utf8')) as Written;
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const environment = environmentOf(folder, postgres, masterKey);
  const started: StartedProcess[] = [];
  try {
    await timed('read models stand at the end of the log', () => fillReadModels(environment, postgres));
    const worker = await startWorker(started, environment);
    const api = await start(started, 'api', environment);
    const verdicts = [
      told(
        'start of the API',
        api.seconds,
        's',
        TARGET.startSeconds,
        `${api.processorSeconds.toFixed(1)} s of processor time`,
      ),
      told('start of a worker', worker.seconds, 's', TARGET.startSeconds),
    ];
    const measured = await people(office, api.url, worker.smtpPort, Number(seconds));
    verdicts.push(
      told(
        'memory of the API at its peak',
        megabytes(api.pid, 'VmHWM'),
        'MB',
        TARGET.apiMegabytes,
        `${megabytes(api.pid, 'VmRSS').toFixed(0)} MB at the end`,
      ),
    );
    verdicts.push(...(await tell(measured, postgres.url)));
    const missed = verdicts.filter((verdict) => verdict !== undefined);
    console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMISSED:\n  ${missed.join('\n  ')}`);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    for (const { process: child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ exited }) => exited));
    await postgres.stop();
    if (!values.data) await rm(folder, { recursive: true, force: true });
  }
}

/** The office in a folder, written first where it is not there, served by an API alone. */
export async function inScaleOffice(
  folder: string,
  cases: number,
  work: (served: {
    readonly office: ScaleOffice;
    readonly url: string;
    readonly databaseUrl: string;
    readonly smtpPort: number;
  }) => Promise<void>,
): Promise<void> {
  buildServer();
  if (!existsSync(join(folder, 'written.json'))) await write(folder, cases);
  const { masterKey, office } = JSON.parse(readFileSync(join(folder, 'written.json'), 'utf8')) as Written;
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const environment = environmentOf(folder, postgres, masterKey);
  const started: StartedProcess[] = [];
  try {
    await timed('read models stand at the end of the log', () => fillReadModels(environment, postgres));
    // It makes the reporting views.
    const { smtpPort } = await startWorker(started, environment);
    const { url } = await start(started, 'api', environment);
    await work({ office, url, databaseUrl: postgres.superuserUrl, smtpPort });
  } finally {
    for (const { process: child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ exited }) => exited));
    await postgres.stop();
  }
}

const environmentOf = (folder: string, { url }: EmbeddedPostgres, masterKey: string) => ({
  DATABASE_URL: url,
  DATA_DIR: join(folder, 'office'),
  MASTER_KEY: masterKey,
  PORT: '0',
  SMTP_INTAKE_PORT: '0',
  MAIL: 'on',
  // As `npm start` and the image set it.
  MALLOC_ARENA_MAX: '2',
});

@Module({})
class ScaleModule {
  static register(platform: Platform, runsProjections: boolean): DynamicModule {
    const parts = { platform, readiness: new Readiness(), announcements: new Announcements() };
    const ground = groundModules({ ...parts, runsProjections, runsPolicies: false, alone: true });
    return { module: ScaleModule, imports: [...ground, ...domainModules] };
  }
}

async function inOffice<Result>(
  environment: Record<string, string>,
  runsProjections: boolean,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const configuration = loadConfiguration(environment);
  prepareDataDirectory(configuration.dataDirectory);
  const logger = new OfficeLogger();
  const platform = await openPlatform({ configuration, logger, applicationName: 'rzecznik-bench' });
  const app = await NestFactory.createApplicationContext(ScaleModule.register(platform, runsProjections), { logger });
  try {
    return await work(app);
  } finally {
    await app.close();
    await platform.close();
  }
}

/** The history of the office; one newsroom has a fifth of all cases. Nothing of it has to outlive the machine while it is written. */
async function write(folder: string, cases: number): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, durable: false });
  const pool = new pg.Pool({ connectionString: postgres.superuserUrl, max: 2 });
  // The server may end before its connections are.
  pool.on('error', () => undefined);
  const masterKey = randomBytes(32).toString('base64');
  const size = {
    cases,
    contacts: Math.ceil(cases * 0.3),
    newsrooms: Math.max(10, Math.ceil(cases / 200)),
    casesOfOneNewsroom: Math.ceil(cases / 5),
    longCases: 10,
    longMessages: 500,
  };
  try {
    const office = await timed(`${cases} cases are written to ${folder}`, () =>
      inOffice(environmentOf(folder, postgres, masterKey), false, (app) =>
        writeScaleOffice(app, pool, size, (line) => console.log(`  ${line}`)),
      ),
    );
    writeFileSync(join(folder, 'written.json'), JSON.stringify({ masterKey, office } satisfies Written), {
      mode: 0o600,
    });
  } finally {
    await pool.end();
    await postgres.stop();
  }
}

/** By the real reducers; those of another version than last time are built anew. @throws Error where events cannot be digested */
async function fillReadModels(environment: Record<string, string>, { superuserUrl }: EmbeddedPostgres): Promise<void> {
  await inOffice(environment, true, async (app) => {
    const readModels = app.get(ReadModels);
    while (!readModels.complete) await pause(500);
    await readModels.waitFor(await app.get(EventStore).head(), { timeoutMs: 3_600_000 });
  });
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ event_type: string; error: string }>(
      'SELECT event_type, error FROM projections.parked WHERE error IS NOT NULL LIMIT 1',
    );
    if (rows[0])
      throw new Error(
        `${rows[0].event_type} cannot be digested (${rows[0].error}): where formats of events have changed, remove the folder and run again`,
      );
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function start(started: StartedProcess[], program: 'api' | 'worker', environment: Record<string, string>) {
  const begun = performance.now();
  const launched = startProcess([process.execPath, `dist/apps/${program}/main.js`], environment);
  started.push(launched);
  const pid = launched.process.pid!;
  const [, port] = await lineOf(launched, /^ready: http:\/\/localhost:(\d+)$/);
  const seconds = (performance.now() - begun) / 1_000;
  return { launched, pid, url: `http://127.0.0.1:${port}`, seconds, processorSeconds: processorSeconds(pid) };
}

async function startWorker(started: StartedProcess[], environment: Record<string, string>) {
  const smtpPort = await freePort();
  const worker = await start(started, 'worker', { ...environment, SMTP_INTAKE_PORT: String(smtpPort) });
  await lineOf(worker.launched, /^mail: smtp:/);
  return { ...worker, smtpPort };
}

/** What twenty people ask for again and again, and how long each kind of question takes. */
async function people(office: ScaleOffice, url: string, smtpPort: number, seconds: number): Promise<Measured[]> {
  const staff = (['coordinator', 'auditor', 'officer'] as const).flatMap((role) =>
    office.people.filter(({ roles }) => roles.includes(role)),
  );
  const asking = Array.from({ length: PEOPLE }, (_, index) => staff[index % staff.length]!);
  const clients: Client[] = [];
  for (const { email } of asking) clients.push(await signedIn(url, email));
  const measured = questionsOf(office).map((question) => ({ question, times: [] as number[] }));
  await warmUp(clients, measured);
  let done = false;
  const mails = sendMails(smtpPort, () => done);
  mails.catch(() => undefined);
  const end = performance.now() + seconds * 1_000;
  let asked = 0;
  await Promise.all(
    clients.map(async (client, index) => {
      // What few may ask they ask more often.
      const its = measured
        .filter(({ question }) => isAskedBy(question, asking[index]!))
        .flatMap((one) => (one.question.by === 'overseers' ? [one, one, one] : [one]));
      await pause((PAUSE_MILLISECONDS * index) / PEOPLE);
      // Each begins elsewhere, so that all are asked equally often.
      for (let n = Math.floor((its.length * index) / PEOPLE); performance.now() < end; n += 1) {
        const { question, times } = its[n % its.length]!;
        const taken = await ask(client, question.path(n));
        times.push(taken);
        asked += 1;
        await pause(Math.max(0, PAUSE_MILLISECONDS - taken));
      }
    }),
  );
  done = true;
  console.log(`${asked} requests of ${PEOPLE} people; ${await mails} mails beside`);
  return measured;
}

function isAskedBy({ by }: Question, { roles, unit }: ScaleOffice['people'][number]): boolean {
  const oversees = roles.includes('coordinator') || roles.includes('auditor');
  return by === 'anybody' || oversees || (by === 'pressOffice' && unit === 'media');
}

export async function signedIn(url: string, email: string): Promise<Client> {
  const client = new Client(url);
  const { status } = await client.post('/api/session', { email, password: PASSWORD });
  if (status !== 200) throw new Error(`nobody could sign in: ${status}`);
  return client;
}

/** Everything once and again; whoever asks for a next page takes its cursor from the first one. */
async function warmUp([client]: readonly Client[], measured: { question: Question }[]): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1)
    for (const each of measured) {
      const { question } = each;
      if (question.nextPage && round === 0) {
        const { body } = await client!.attempt<{ nextCursor: string }>('GET', question.path(0));
        each.question = { ...question, path: (n) => `${question.path(n)}&cursor=${body.nextCursor}` };
      }
      await ask(client!, each.question.path(round));
    }
}

/** Milliseconds. */
async function ask(client: Client, path: string): Promise<number> {
  const begun = performance.now();
  const { status } = await client.attempt('GET', path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return performance.now() - begun;
}

async function sendMails(port: number, done: () => boolean): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  const run = Date.now().toString(36);
  const begun = performance.now();
  let n = 0;
  for (; !done(); n += 1) {
    await transport.sendMail({
      from: `osoba${n}@gazeta.example`,
      to: 'prasa@localhost',
      subject: `Pytanie ${run}-${n}`,
      text: 'Kiedy zakończy się remont?',
    });
    await pause(Math.max(0, ((n + 1) * 1_000) / MAILS_A_SECOND - (performance.now() - begun)));
  }
  transport.close();
  return n;
}

/** A line for each question, beside it what plain SQL over the same rows takes where nobody else asks. Answers the targets that were missed. */
async function tell(measured: readonly Measured[], url: string): Promise<(string | undefined)[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const width = Math.max(...measured.map(({ question }) => question.name.length));
    console.log(`\n${'ms'.padEnd(width)}   median      p95   plain SQL   median / SQL   asked`);
    const verdicts: (string | undefined)[] = [];
    for (const { question, times } of measured) {
      const [median, p95] = [at(times, 0.5), at(times, 0.95)];
      const sql = at(await sqlTimes(client, question), 0.5);
      const met = times.length === 0 || p95 < TARGET.p95Milliseconds;
      const figures = [
        median.toFixed(1).padStart(9),
        p95.toFixed(1).padStart(9),
        sql.toFixed(1).padStart(12),
        (median / sql).toFixed(1).padStart(15),
        String(times.length).padStart(8),
      ];
      console.log(`${question.name.padEnd(width)}${figures.join('')}${met ? '' : '   MISSED'}`);
      verdicts.push(
        met ? undefined : `${question.name}: p95 ${p95.toFixed(1)} ms, target ${TARGET.p95Milliseconds} ms`,
      );
    }
    return verdicts;
  } finally {
    await client.end();
  }
}

async function sqlTimes(client: pg.Client, { sql, values }: Question): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < SQL_ROUNDS; n += 1) {
    const begun = performance.now();
    await client.query(sql, [...values]);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Linux only. */
const megabytes = (pid: number, what: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  return result;
}

/** @returns the target, where it is missed */
function told(what: string, value: number, unit: string, target: number, more: string = ''): string | undefined {
  const met = value < target;
  const figure = `${what}: ${value.toFixed(1)} ${unit}`;
  console.log(`${figure}${more && `, ${more}`}${met ? '' : '   MISSED'}`);
  return met ? undefined : `${figure}, target ${target} ${unit}`;
}
