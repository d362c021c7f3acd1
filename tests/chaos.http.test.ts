import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfiguration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { FirstAdministrator } from '#libs/identity';
import type { StoredEvent } from '#libs/kernel';
import { MasterKey } from '#libs/personal-data';
import { Announcements, OfficeLogger, openPlatform, Readiness, type Platform } from '#libs/platform';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { ProjectionsAdministration } from '#libs/projections';
import { domainModules, groundModules } from '../apps/composition/modules.js';
import { Random } from '../apps/demo/random.js';
import { stepId } from './support/chaos-steps.js';
import { buildServer, freePort, startProcess, until, type StartedProcess } from './support/office-process.js';
import { ADMINISTRATOR } from './support/test-office.js';

const SECONDS = Number(process.env.CHAOS_SECONDS ?? 20);
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000));
const WRITERS = 4;
const WORKERS = 2;
/** Steps that the writers do, together, from one kill to the next. */
const MOST_STEPS_BETWEEN = 20;
const KINDS = ['database', 'worker', 'writer', 'writer'] as const;
type Victim = (typeof KINDS)[number];
const PATIENCE_MILLISECONDS = 60_000;

class Looker {}

const sourceProgram = (path: string): readonly string[] => [
  process.execPath,
  '--input-type=module',
  '-e',
  `const { importSource } = await import('./scripts/import-source.mjs');
   await importSource(new URL('${path}', 'file://' + process.cwd() + '/'));`,
];

/** A process that is started again whenever it ends. */
class Tenacious {
  private current: StartedProcess | undefined;
  private wanted = true;
  private ended: Promise<void> = Promise.resolve();
  private readonly before: string[] = [];

  constructor(private readonly start: () => StartedProcess) {
    this.ended = this.keep();
  }

  get lines(): readonly string[] {
    return [...this.before, ...(this.current?.lines ?? [])];
  }

  kill(): void {
    this.current?.process.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.wanted = false;
    this.kill();
    await this.ended;
  }

  private async keep(): Promise<void> {
    while (this.wanted) {
      this.current = this.start();
      await this.current.exited;
      this.before.push(...this.current.lines);
      this.current = undefined;
    }
  }
}

let folder: string;
let port: number;
let postgres: EmbeddedPostgres;
let environment: Record<string, string>;
let looker: { readonly app: INestApplicationContext; readonly platform: Platform };
let workers: readonly Tenacious[] = [];
let writers: readonly Tenacious[] = [];

const startPostgres = async () => {
  postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), port });
};
const numbersDone = (writer: Tenacious) =>
  writer.lines.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
const nextStep = (writer: Tenacious | undefined) => (writer ? numbersDone(writer).length : 0);

function startWriter(number: number): Tenacious {
  return new Tenacious(() =>
    startProcess(sourceProgram('tests/support/chaos-writer.ts'), {
      ...environment,
      CHAOS_WRITER: `${SEED} ${number} ${nextStep(writers[number])}`,
    }),
  );
}

/** Something of the office that looks on, and moves nothing. */
async function openLooker() {
  const logger = new OfficeLogger(() => undefined);
  const configuration = loadConfiguration(environment);
  const platform = await openPlatform({ configuration, logger, applicationName: 'chaos' });
  const ground = groundModules({
    platform,
    readiness: new Readiness(),
    announcements: new Announcements(),
    runsProjections: false,
    runsPolicies: false,
    alone: false,
  });
  const app = await NestFactory.createApplicationContext(
    { module: Looker, imports: [...ground, ...domainModules] },
    { logger },
  );
  return { app, platform };
}

async function closeLooker(): Promise<void> {
  await looker.app.close();
  await looker.platform.close();
}

beforeAll(async () => {
  process.stdout.write(`CHAOS_SEED=${SEED} CHAOS_SECONDS=${SECONDS}\n`);
  buildServer();
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-chaos-'));
  port = await freePort();
  await startPostgres();
  environment = {
    DATABASE_URL: postgres.superuserUrl,
    MASTER_KEY: MasterKey.generate(),
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    SMTP_INTAKE_PORT: '0',
  };
  looker = await openLooker();
  await looker.app.get(FirstAdministrator).ensure(ADMINISTRATOR);
  await closeLooker();
});

afterAll(async () => {
  await Promise.all([...writers, ...workers].map((one) => one.end()));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('four writers and two workers, whose processes and whose database are killed at random', () => {
  it(
    'lose no acknowledged event, double none, and leave read models as a rebuild would',
    async () => {
      workers = Array.from({ length: WORKERS }, () => {
        return new Tenacious(() => startProcess([process.execPath, 'dist/apps/worker/main.js'], environment));
      });
      for (let number = 0; number < WRITERS; number++) writers = [...writers, startWriter(number)];
      await killAround();
      await Promise.all(writers.map((writer) => writer.end()));

      looker = await openLooker();
      const events = await eventsOnceQuiet();
      await Promise.all(workers.map((worker) => worker.end()));
      checkAcknowledged(events);
      checkNumbers(events);
      checkEffects(events);
      await checkReadModels();
      await closeLooker();
    },
    SECONDS * 1_000 + 300_000,
  );
});

const stepsDone = () => writers.reduce((sum, writer) => sum + numbersDone(writer).length, 0);

/** Kills one after the other, while work goes on around it: the database, a worker and a writer at least once each. */
async function killAround(): Promise<void> {
  const random = new Random(SEED);
  await until(() => writers.every((writer) => numbersDone(writer).length > 0), 2 * PATIENCE_MILLISECONDS);
  const over = performance.now() + SECONDS * 1_000;
  const kills: Victim[] = [];
  while (performance.now() < over || kills.length < KINDS.length) {
    const wanted = stepsDone() + random.between(1, MOST_STEPS_BETWEEN);
    await until(() => stepsDone() >= wanted, PATIENCE_MILLISECONDS);
    const victim = KINDS[kills.length] ?? random.pick(KINDS);
    kills.push(victim);
    if (victim === 'database') {
      postgres.process.kill('SIGKILL');
      await postgres.exited;
      await startPostgres();
    } else {
      random.pick(victim === 'worker' ? workers : writers).kill();
    }
  }
  process.stdout.write(`killed ${kills.join(', ')}; acknowledged ${stepsDone()} steps\n`);
}

async function allEvents(): Promise<readonly StoredEvent[]> {
  const store = looker.app.get(EventStore);
  const events: StoredEvent[] = [];
  for (;;) {
    const last = events.at(-1)?.position;
    const page = await store.readAll({ limit: 500, ...(last !== undefined && { from: last }) });
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** Once every read model, every policy and every mail has had its turn. */
async function eventsOnceQuiet(): Promise<readonly StoredEvent[]> {
  const administration = looker.app.get(ProjectionsAdministration);
  let events: readonly StoredEvent[] = [];
  await until(async () => {
    events = await allEvents();
    const position = events.at(-1)!.position;
    const live = (await administration.status()).filter(({ state }) => state === 'live');
    const sent = events.filter(({ type }) => type === 'MailSent').length;
    const recorded = events.filter(({ type }) => type === 'MailRecorded').length;
    return live.every((edition) => edition.position === position) && sent === recorded;
  }, PATIENCE_MILLISECONDS);
  return events;
}

const countBy = (values: Iterable<string>) =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]));
const doubled = (values: Iterable<string>) => [...countBy(values)].filter(([, count]) => count > 1);
const STEP_EVENTS = ['InquiryRegistered', 'InquiryAssigned', 'NoteAdded', 'ReplyRecorded', 'InquiryClosed'];

function checkAcknowledged(events: readonly StoredEvent[]): void {
  const steps = events.filter(({ type }) => STEP_EVENTS.includes(type)).map(({ metadata }) => metadata.commandId);
  expect(doubled(steps)).toEqual([]);
  const written = new Set(steps);
  const missing = writers.flatMap((writer, number) =>
    numbersDone(writer).filter((step) => !written.has(stepId(SEED, number, step))),
  );
  expect(missing).toEqual([]);
  for (const stream of Map.groupBy(events, (event) => event.stream).values())
    expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
}

/** Every number is a case's, or was given back with a reason. */
function checkNumbers(events: readonly StoredEvent[]): void {
  const ofType = (type: string) => events.filter((event) => event.type === type);
  const owners = ofType('CaseNumberTaken').map(({ data }) => (data as { owner: string }).owner);
  const cases = new Set(ofType('InquiryRegistered').map(({ data }) => (data as { inquiryId: string }).inquiryId));
  expect(doubled(owners)).toEqual([]);
  const unused = owners.filter((owner) => !cases.has(owner));
  // Those that a writer had taken when it was stopped for good; the repair gives them back after a minute.
  expect(unused.length).toBeLessThanOrEqual(WRITERS);
  expect(cases.size).toBe(owners.length - unused.length);
  const numbers = ofType('InquiryRegistered').map(({ data }) => (data as { number: string }).number);
  expect(doubled(numbers)).toEqual([]);
}

/** Each answer was written down as one mail, sent once by our own account, and lies in the outbox once. */
function checkEffects(events: readonly StoredEvent[]): void {
  const mailsOf = (type: string) =>
    events.filter((event) => event.type === type).map(({ data }) => (data as { mailId: string }).mailId);
  const replies = events
    .filter(({ type }) => type === 'ReplyRecorded')
    .map(({ data }) => (data as { replyId: string }).replyId);
  const recorded = mailsOf('MailRecorded');
  expect(doubled(recorded)).toEqual([]);
  expect(recorded).toEqual(expect.arrayContaining(replies));
  expect(doubled(mailsOf('MailSent'))).toEqual([]);
  expect(mailsOf('MailSent').sort()).toEqual([...recorded].sort());
  const sent = events
    .filter(({ type }) => type === 'ReplySent')
    .map(({ data }) => (data as { replyId: string }).replyId);
  expect(sent.sort()).toEqual([...replies].sort());
  const files = readdirSync(join(environment.DATA_DIR!, 'outbox')).filter((name) => name.endsWith('.eml'));
  expect(files.length).toBe(recorded.length);
}

async function checkReadModels(): Promise<void> {
  const administration = looker.app.get(ProjectionsAdministration);
  for (const name of administration.names()) {
    const { different, differences, undigested } = await administration.verify(name);
    expect({ name, different, differences, undigested }).toEqual({
      name,
      different: 0,
      differences: [],
      undigested: 0,
    });
  }
}
