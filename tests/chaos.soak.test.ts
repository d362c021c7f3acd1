import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AttachmentQueries } from '#libs/attachments';
import { loadConfiguration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { FIRST_ADMINISTRATOR } from '#libs/identity';
import { EventCodec, Leftovers, Registers, Reservations } from '#libs/journal';
import type { RecordedEvent, StoredEvent } from '#libs/kernel';
import { MasterKey } from '#libs/personal-data';
import { Announcements, OfficeLogger, openPlatform, Readiness, type Platform } from '#libs/platform';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from '#libs/postgres';
import { ProjectionsAdministration } from '#libs/projections';
import { domainModules, groundModules } from '../apps/composition/modules.js';
import { manifests } from '../apps/composition/manifests.js';
import { Random } from '../apps/demo/random.js';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { TcpProxy } from '../libs/event-store/testing/tcp-proxy.js';
import { stepId } from './support/chaos-steps.js';
import { Clerk } from './support/clerk.js';
import { Correspondent } from './support/correspondent.js';
import { MailSink } from './support/mail-sink.js';
import { buildServer, startProcess, type StartedProcess } from './support/office-process.js';
import { Tenacious } from './support/tenacious.js';
import { ADMINISTRATOR } from './support/test-office.js';
import { onThisMachine, PATIENCE_MILLISECONDS, until } from './support/until.js';

const SECONDS = Number(process.env.CHAOS_SECONDS ?? 60);
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000));
/** Where mail goes out: to a mail server outside, or into the folder of an office that has none. */
const TO_OUTBOX = process.env.CHAOS_MAIL === 'outbox';
/** The events live in the stand-in of an EventStoreDB server. */
const IN_STAND_IN = process.env.CHAOS_EVENT_STORE === 'stand-in';
/** A run of minutes also has a mail server that fails some mails once: the next attempt comes after a minute. */
const IS_LONG = SECONDS >= 60;
const WRITERS = 4;
const WORKERS = 2;
const APIS = 2;
const CLERKS = 2;
const CORRESPONDENTS = 2;
/** Steps that all who write do, together, from one blow to the next, and how long it takes at least: whoever was struck begins again now and then. */
const MOST_STEPS_BETWEEN = 30;
const MOST_MILLISECONDS_BETWEEN = IS_LONG ? 4_000 : 2_000;
/** Longer than leases last; in a long run now and then also longer than claims of mails. */
const PAUSES_MILLISECONDS = IS_LONG ? [7_000, 18_000] : [6_000];
/** How long an office may take to stop. */
const STOP_MILLISECONDS = 10_000;
/** Mails that one worker has in hand at most. */
const MAILS_IN_HAND = 16;

class Looker {}

const BLOWS = [
  'database',
  'worker',
  'api',
  'writer',
  'pause',
  'cut',
  'terminate',
  ...(IN_STAND_IN ? (['store', 'cutStore'] as const) : []),
] as const;
type Blow = (typeof BLOWS)[number] | 'store' | 'cutStore';

const random = new Random(SEED);
const sink = new MailSink(new Random(SEED + 1), IS_LONG ? 0.03 : 0);
const leaving = new AbortController();
let folder: string;
let port: number;
let postgres: EmbeddedPostgres;
let proxy: TcpProxy;
let standIn: StandInServer | undefined;
let standInProxy: TcpProxy | undefined;
let environment: Record<string, string>;
let looker: { readonly app: INestApplicationContext; readonly platform: Platform } | undefined;
let smtpPorts: readonly number[] = [];
let apiPorts: readonly number[] = [];
let workers: readonly Tenacious[] = [];
let apis: readonly Tenacious[] = [];
let writers: readonly Tenacious[] = [];
let clerks: readonly Clerk[] = [];
let correspondents: readonly Correspondent[] = [];
const blows: Blow[] = [];

const sourceProgram = (path: string): readonly string[] => [
  process.execPath,
  '--input-type=module',
  '-e',
  `const { importSource } = await import('./scripts/import-source.mjs');
   await importSource(new URL('${path}', 'file://' + process.cwd() + '/'));`,
];
const builtProgram = (name: string): readonly string[] => [process.execPath, `dist/apps/${name}/main.js`];

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

/** Workers first: on an empty store read models are live at once. A first build is no time to promise anybody what they will see. */
async function startProcesses(): Promise<void> {
  const start = (program: string, own: Record<string, string>) =>
    new Tenacious((): StartedProcess => startProcess(builtProgram(program), { ...environment, ...own }));
  const several = (count: number) => Promise.all(Array.from({ length: count }, freePort));
  smtpPorts = await several(WORKERS);
  workers = smtpPorts.map((smtpPort) => start('worker', { SMTP_INTAKE_PORT: String(smtpPort) }));
  await untilReady(workers);
  apiPorts = await several(APIS);
  apis = apiPorts.map((apiPort) => start('api', { PORT: String(apiPort) }));
  await untilReady(apis);
  for (let number = 0; number < WRITERS; number++) writers = [...writers, startWriter(number)];
}

const untilReady = (processes: readonly Tenacious[]) =>
  until(() => leaving.signal.aborted || processes.every(({ isReady }) => isReady));

function sendEverybody(): void {
  const urls = apiPorts.map((apiPort) => `http://127.0.0.1:${apiPort}`);
  clerks = Array.from(
    { length: CLERKS },
    (_, n) => new Clerk(`clerk${n}`, urls, ADMINISTRATOR, new Random(SEED + 10 + n), PATIENCE_MILLISECONDS),
  );
  correspondents = Array.from(
    { length: CORRESPONDENTS },
    (_, n) => new Correspondent(`jan${n}`, smtpPorts, new Random(SEED + 20 + n), PATIENCE_MILLISECONDS),
  );
}

/** Something of the office that looks on, and moves nothing. */
async function openLooker() {
  const logger = new OfficeLogger(() => undefined);
  const configuration = loadConfiguration({ ...environment, DATABASE_URL: postgres.superuserUrl });
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
  const open = looker;
  looker = undefined;
  await open?.app.close();
  await open?.platform.close();
}

function look() {
  if (!looker) throw new Error('nobody looks on');
  return looker;
}

beforeAll(async () => {
  process.stdout.write(`CHAOS_SEED=${SEED} CHAOS_SECONDS=${SECONDS}\n`);
  buildServer();
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-chaos-'));
  port = await freePort();
  await startPostgres();
  proxy = await TcpProxy.to('127.0.0.1', port);
  const throughProxy = new URL(postgres.superuserUrl);
  throughProxy.port = String(proxy.port);
  if (IN_STAND_IN) {
    standIn = await StandInServer.start();
    standInProxy = await TcpProxy.to(standIn.address.host, standIn.address.port);
  }
  environment = {
    DATABASE_URL: throughProxy.href,
    MASTER_KEY: MasterKey.generate(),
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    SMTP_INTAKE_PORT: '0',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    ...(standInProxy && { EVENT_STORE_URL: `esdb://127.0.0.1:${standInProxy.port}?tls=false` }),
    ...(!TO_OUTBOX && { SMTP_URL: await sink.start() }),
  };
});

afterAll(async () => {
  leaving.abort();
  await Promise.all([...writers, ...workers, ...apis].map((one) => one.end()));
  await closeLooker();
  await sink.stop();
  await proxy?.close();
  await standInProxy?.close();
  await standIn?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('an office in several processes, written to from every side, whose processes, connections and databases are struck at random', () => {
  it(
    'loses nothing that it acknowledged, doubles nothing, hangs nowhere, and leaves read models as a rebuild would',
    async () => {
      await startProcesses();
      sendEverybody();
      const everybody = [
        ...clerks.map((one) => one.work(leaving.signal)),
        ...correspondents.map((one) => one.write(leaving.signal)),
      ];
      // Whoever is let down ends the storm.
      const told = [strikeAround(), ...everybody].map((one) => one.finally(() => leaving.abort()));
      await Promise.all(told).catch(tellAll);
      await Promise.all(writers.map((writer) => writer.end()));

      looker = await openLooker();
      await untilQuiet();
      await checkSameAnswers();
      await checkLeftovers();
      await untilQuiet();
      const stops = await Promise.all([...workers, ...apis].map((one) => one.stop()));
      expect(stops.filter((milliseconds) => milliseconds > onThisMachine(STOP_MILLISECONDS))).toEqual([]);

      const events = await allEvents();
      checkAcknowledged(events);
      checkPlaces(events);
      checkNumbers(events);
      const opened = await look().app.get(EventCodec).decode(events);
      checkMailsIn(opened);
      checkEffects(opened);
      checkAlarms(opened);
      await checkFiles(opened);
      await checkReadModels();
      report(opened);
      await closeLooker();
    },
    SECONDS * 1_000 + 1_800_000,
  );
});

const stepsDone = () =>
  writers.reduce((sum, writer) => sum + numbersDone(writer).length, 0) +
  clerks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) +
  correspondents.reduce((sum, { taken }) => sum + taken.length, 0);

/** One blow after the other, while work goes on around it: each kind at least once. */
async function strikeAround(): Promise<void> {
  const everybodyWorks = () =>
    writers.every((writer) => numbersDone(writer).length > 0) &&
    clerks.every(({ acknowledged }) => acknowledged.length > 0) &&
    correspondents.every(({ taken }) => taken.length > 0);
  await until(() => leaving.signal.aborted || everybodyWorks());
  const over = performance.now() + SECONDS * 1_000;
  while (!leaving.signal.aborted && (performance.now() < over || blows.length < BLOWS.length)) {
    const wanted = stepsDone() + random.between(1, MOST_STEPS_BETWEEN);
    const earliest = performance.now() + random.between(0, MOST_MILLISECONDS_BETWEEN);
    await until(stepsDone, (done) => leaving.signal.aborted || (done >= wanted && performance.now() > earliest));
    // Whoever was struck is back, in a bounded time, before the next one goes: two of a kind are there so that one may fail.
    await untilReady([...workers, ...apis]);
    if (leaving.signal.aborted) return;
    const blow = BLOWS[blows.length] ?? random.pick(BLOWS);
    blows.push(blow);
    await strike(blow);
  }
}

async function strike(blow: Blow): Promise<void> {
  switch (blow) {
    case 'database':
      postgres.process.kill('SIGKILL');
      await postgres.exited;
      return startPostgres();
    case 'worker':
      return random.pick(workers).kill();
    case 'api':
      return random.pick(apis).kill();
    case 'writer':
      return random.pick(writers).kill();
    case 'pause':
      return random.pick([...workers, ...apis]).pause(random.pick(PAUSES_MILLISECONDS));
    case 'cut':
      return proxy.cut();
    case 'terminate':
      return terminateBackends();
    case 'store':
      return standIn?.restart();
    case 'cutStore':
      return standInProxy?.cut();
  }
}

/** Half of the sessions at the database, as an administrator or a failing server ends them. */
async function terminateBackends(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND random() < 0.5`,
  );
  await client.end();
}

async function allEvents(): Promise<readonly StoredEvent[]> {
  const store = look().app.get(EventStore);
  const events: StoredEvent[] = [];
  for (;;) {
    const last = events.at(-1)?.position;
    const page = await store.readAll({ limit: 500, ...(last !== undefined && { from: last }) });
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** Once every mail is registered, every read model and every policy has had its turn, and every mail is out. */
const untilQuiet = () => until(whatIsUnderWay, (waitsFor) => waitsFor === '');

/** Where the read models were, what the database was at, and what the processes said, when somebody was let down. */
async function tellAll(error: unknown): Promise<never> {
  const said = [...workers, ...apis].map(({ lines }) =>
    lines
      .filter((line) => !line.includes('could not be registered'))
      .slice(-40)
      .join('\n'),
  );
  process.stdout.write(`${blows.join(', ')}\n${await databaseState()}\n${said.join('\n\n')}\n`);
  throw error;
}

async function databaseState(): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  const tell = async (statement: string) =>
    (await client.query(statement)).rows.map((row) => JSON.stringify(row)).join('\n');
  const parts = [
    await tell('SELECT position, clock_timestamp() FROM es.head'),
    await tell(
      `SELECT kind, name, position, state, stopped, lease_owner, lease_epoch, updated_at FROM projections.checkpoints`,
    ),
    await tell(`SELECT owner, alive_until FROM projections.processes`),
    await tell(
      `SELECT pid, application_name, state, wait_event, now() - xact_start AS lasts, left(query, 120) AS query
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()`,
    ),
  ];
  await client.end();
  return parts.join('\n\n');
}

async function whatIsUnderWay(): Promise<string> {
  const { rows } = await look().platform.database.pool.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM mail.intake',
  );
  const head = await look().app.get(EventStore).head();
  const editions = await look().app.get(ProjectionsAdministration).status();
  const late = editions.filter(({ state, position }) => state !== 'live' || position !== head);
  const events = late.length > 0 ? [] : await allEvents();
  const unsent = attemptsOfUnsent(events);
  return [
    ...(rows[0]!.waiting > 0 ? [`${rows[0]!.waiting} mails to register`] : []),
    ...late.map(({ name, state, position, stopped, parkedKeys }) =>
      JSON.stringify({ name, state, position, head, stopped, parkedKeys }),
    ),
    ...[...countBy(unsent)].map(([attempt, mails]) => `${mails} mails to send: ${attempt}`),
  ].join(', ');
}

/** Of every mail that was recorded and not sent: what became of the last attempt. */
function attemptsOfUnsent(events: readonly StoredEvent[]): readonly string[] {
  const ofMails = Map.groupBy(events, ({ stream }) => stream);
  const unsent = ofType(events, 'MailRecorded')
    .map(({ stream }) => ofMails.get(stream)!)
    .filter((mail) => ofType(mail, 'MailSent').length === 0);
  return unsent.map((mail) => {
    const failure = ofType(mail, 'MailDeliveryFailed').at(-1);
    if (!failure) return 'never tried to the end';
    const [attempt, reason, next] = ['attempt', 'reason', 'nextAttemptAt'].map((name) => field([failure], name)[0]);
    return `attempt ${attempt} (${reason}), again at ${String(next).slice(0, 16)}`;
  });
}

const countBy = (values: Iterable<string>) =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]));
const doubled = (values: Iterable<string>) => [...countBy(values)].filter(([, count]) => count > 1);
const ofType = (events: readonly StoredEvent[], type: string) => events.filter((event) => event.type === type);
const field = (events: readonly (StoredEvent | RecordedEvent)[], name: string) =>
  events.map(({ data }) => (data as Record<string, string>)[name]!);
const COMMAND_EVENTS = [
  'CaseRegistered',
  'CaseAssigned',
  'NoteAdded',
  'ReplyRecorded',
  'CaseClosed',
  'AttachmentStored',
];

/** What writers and clerks were told is done stands in the log, once, and as they were told. */
function checkAcknowledged(events: readonly StoredEvent[]): void {
  const done = events.filter(
    ({ type, metadata }) => COMMAND_EVENTS.includes(type) && metadata.actor === FIRST_ADMINISTRATOR,
  );
  expect(doubled(done.map(({ metadata }) => metadata.commandId))).toEqual([]);
  const byCommand = new Map(done.map((event) => [event.metadata.commandId, event]));
  const ofWriters = writers.flatMap((writer, number) => numbersDone(writer).map((step) => stepId(SEED, number, step)));
  expect(ofWriters.filter((id) => !byCommand.has(id))).toEqual([]);
  for (const { path, key, answer } of clerks.flatMap(({ acknowledged }) => acknowledged)) {
    const [type, name, value] = whatWasAcknowledged(path, answer.id);
    const found = done.filter((event) => event.type === type && field([event], name)[0] === value);
    expect({ path, key, found: found.length }).toEqual({ path, key, found: 1 });
    if (type === 'CaseRegistered') expect(found[0]!.data).toMatchObject({ number: answer.number });
  }
}

/** The event that a clerk's request led to: its type, and a field that tells it from all others. */
function whatWasAcknowledged(path: string, id: string): readonly [type: string, field: string, value: string] {
  const [, , thing, caseId, act] = path.split('/');
  if (thing === 'attachments') return ['AttachmentStored', 'attachmentId', id];
  if (act === 'assignments') return ['CaseAssigned', 'caseId', caseId!];
  return act === 'replies' ? ['ReplyRecorded', 'replyId', id] : ['CaseRegistered', 'caseId', id];
}

/** Whoever asks again under the same key hears the same. */
async function checkSameAnswers(): Promise<void> {
  for (const clerk of clerks) {
    for (const acknowledged of clerk.acknowledged.slice(-20)) {
      const { status, body } = await clerk.again(acknowledged);
      expect({ status, body }).toEqual({ status: acknowledged.status, body: acknowledged.answer });
    }
  }
}

/** Ids once; revisions, and in PostgreSQL positions, without a gap. */
function checkPlaces(events: readonly StoredEvent[]): void {
  expect(doubled(events.map(({ id }) => id))).toEqual([]);
  for (const stream of Map.groupBy(events, (event) => event.stream).values())
    expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
  if (!IN_STAND_IN) expect(events.findIndex(({ position }, index) => Number(position) !== index + 1)).toBe(-1);
}

/** What killed processes had taken and nobody came for is given back, all of it, in one go. */
async function checkLeftovers(): Promise<void> {
  const { app } = look();
  const repair = () =>
    new Leftovers(app.get(EventStore), app.get(Reservations), app.get(Registers), manifests.ownerStreams, 0).repair();
  await repair();
  expect(await repair()).toEqual([]);
}

/** Every number from the first to the last is a case's, or was given back with a reason. */
function checkNumbers(events: readonly StoredEvent[]): void {
  const taken = ofType(events, 'CaseNumberTaken');
  const numbers = taken.map(({ revision }) => revision);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const released = ofType(events, 'CaseNumberReleased').map(({ data }) => (data as { number: number }).number);
  const ofCases = field(ofType(events, 'CaseRegistered'), 'number').map((number) => Number(number.split('/')[1]));
  expect([...ofCases, ...released].sort((a, b) => a - b)).toEqual(numbers);
}

/** What a sender was told 250 for is one message of one case, however often it was sent. */
function checkMailsIn(events: readonly RecordedEvent[]): void {
  const received = field(ofType(events as readonly StoredEvent[], 'MessageReceived'), 'mailMessageId').filter(
    (id) => id !== null,
  );
  expect(doubled(received)).toEqual([]);
  const known = new Set(received);
  expect(correspondents.flatMap(({ taken }) => taken).filter((id) => !known.has(id))).toEqual([]);
  expect(ofType(events as readonly StoredEvent[], 'MailSetAside')).toEqual([]);
}

/**
 * Each answer and each receipt was written down as one mail, sent once by our own account, and lies in the outbox once. At a mail server each arrives; a second
 * copy, the same to the bit, comes only where nobody could know that the first was taken: its answer was lost, or its sender died.
 */
function checkEffects(recordedEvents: readonly RecordedEvent[]): void {
  const events = recordedEvents as readonly StoredEvent[];
  const recorded = ofType(events, 'MailRecorded');
  const mailIds = field(recorded, 'mailId');
  expect(doubled(mailIds)).toEqual([]);
  const replies = field(ofType(events, 'ReplyRecorded'), 'replyId');
  expect(mailIds).toEqual(expect.arrayContaining(replies));
  const letters = recorded.map(({ data }) => data as { kind: string; caseId: string });
  const receipts = letters.filter(({ kind }) => kind === 'receipt').map(({ caseId }) => caseId);
  expect(doubled(receipts)).toEqual([]);
  const wanted = ofType(events, 'MessageReceived').filter(
    ({ data }) => (data as { receiptWanted: boolean }).receiptWanted,
  );
  expect(receipts.length).toBe(wanted.length);
  expect(field(ofType(events, 'MailSent'), 'mailId').sort()).toEqual([...mailIds].sort());
  expect(field(ofType(events, 'ReplySent'), 'replyId').sort()).toEqual([...replies].sort());
  if (TO_OUTBOX) {
    const files = readdirSync(join(environment.DATA_DIR!, 'outbox')).filter((name) => name.endsWith('.eml'));
    expect(files.length).toBe(recorded.length);
    return;
  }
  expect([...sink.taken.keys()].sort()).toEqual(field(recorded, 'messageId').sort());
  const again = [...sink.taken].filter(([id, copies]) => copies.length > (sink.unanswered.has(id) ? 2 : 1));
  const senderDied = blows.filter((blow) => blow === 'worker' || blow === 'pause').length;
  expect(again.length).toBeLessThanOrEqual(senderDied * MAILS_IN_HAND);
  for (const copies of sink.taken.values()) for (const copy of copies) expect(copy.equals(copies[0]!)).toBe(true);
}

/** Each clock runs once for its case, warns once, and escalates once a level. */
function checkAlarms(recordedEvents: readonly RecordedEvent[]): void {
  const events = recordedEvents as readonly StoredEvent[];
  const started = ofType(events, 'DeadlineStarted');
  expect(doubled(field(started, 'deadlineId'))).toEqual([]);
  expect(
    doubled(
      started.map(
        ({ data }) => `${(data as { caseId: string; rule: string }).caseId} ${(data as { rule: string }).rule}`,
      ),
    ),
  ).toEqual([]);
  expect(doubled(field(ofType(events, 'DeadlineWarned'), 'deadlineId'))).toEqual([]);
  const levels = ofType(events, 'CaseEscalated').map(({ data }) => data as { deadlineId: string; level: number });
  expect(doubled(levels.map(({ deadlineId, level }) => `${deadlineId} ${level}`))).toEqual([]);
}

/** Every file that an event names can be had, whole. */
async function checkFiles(events: readonly RecordedEvent[]): Promise<void> {
  const attachments = look().app.get(AttachmentQueries);
  const named = (events as readonly StoredEvent[]).flatMap(({ type, data }) =>
    ['MessageReceived', 'ReplyRecorded'].includes(type)
      ? (data as unknown as { attachments: readonly { attachmentId: string; size: number }[] }).attachments
      : [],
  );
  for (const { attachmentId, size } of named) {
    const { bytes } = await attachments.read(attachmentId);
    expect({ attachmentId, size: bytes.length }).toEqual({ attachmentId, size });
  }
}

async function checkReadModels(): Promise<void> {
  const administration = look().app.get(ProjectionsAdministration);
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

function report(events: readonly RecordedEvent[]): void {
  const copies = [...sink.taken.values()].map(({ length }) => length);
  const facts = {
    blows: Object.fromEntries(countBy(blows)),
    events: events.length,
    steps: writers.reduce((sum, writer) => sum + numbersDone(writer).length, 0),
    answers: clerks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    mailsIn: correspondents.reduce((sum, { taken }) => sum + taken.length, 0),
    mailsOut: copies.length,
    unanswered: sink.unanswered.size,
    sentAgain: copies.filter((count) => count > 1).length,
    longestAnswerMilliseconds: Math.round(Math.max(...clerks.map(({ longestWait }) => longestWait))),
    longestMailMilliseconds: Math.round(Math.max(...correspondents.map(({ longestWait }) => longestWait))),
  };
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}
