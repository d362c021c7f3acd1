/** Rebuild and verification of the case list beside COPY and a bare read of the same events; memory; time from append to visible. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { PostgresEventStore, START } from '#libs/event-store';
import { caseEvents, caseProjections } from '#libs/cases';
import { EventCodec, EventRegistry, journalEvents } from '#libs/journal';
import { deriveId, SystemClock, type Json, type KeyScope, type NewEvent } from '#libs/kernel';
import {
  type DataKeys,
  KeyRing,
  MasterKey,
  migrateKeys,
  personalDataEvents,
  PostgresKeyTable,
} from '#libs/personal-data';
import { Database, startEmbeddedPostgres } from '#libs/postgres';
import { openWith, ProjectionsAdministration, ProjectionsRuntime } from '#libs/projections';

const EVENTS = Number(process.argv[2] ?? 1_000_000);
const COMMANDS_A_SECOND = 100;
const LATENCY_SECONDS = 20;
/** Cases that are worked on at the same time: their events stand mixed in the store. */
const OPEN_CASES = 500;
/** Cases in turn are sealed under this many keys. */
const KEYS = Number(process.argv[3] ?? 2_000);
const BATCH = 5_000;

const list = caseProjections.find(({ name }) => name === 'case_list')!;
const [table] = list.tables;

type Seal = (
  scope: KeyScope,
  binding: { eventId: string; stream: string; type: string; field: string },
  text: string,
) => Json;
const inClear: Seal = (_scope, _binding, text) => text;

/** A case's life, one event after the other, in stored form; two personal fields in each. */
const LIFE: ReadonlyArray<
  readonly [type: string, data: (at: string, n: number) => Record<string, Json>, personal: readonly [string, string]]
> = [
  [
    'CaseRegistered',
    (at, n) => ({
      kind: 'pressInquiry',
      number: `2026/${String(n).padStart(6, '0')}`,
      channel: 'email',
      newsroomId: `newsroom-${n % 60}`,
      receivedAt: at,
      unitId: null,
      suspectedCaseId: null,
      begunByUs: false,
      threadNote: null,
    }),
    ['subject', 'summary'],
  ],
  [
    'MessageReceived',
    (at, n) => ({
      messageId: `message-${n}`,
      channel: 'email',
      receivedAt: at,
      html: null,
      automatic: false,
      subjectChanged: false,
      references: [],
      marks: [],
      recipientsLeftOut: 0,
      proven: false,
      joinedFromId: null,
      attachments: [],
      to: [],
      cc: [],
      rawHash: null,
      senderId: null,
      wholeText: null,
      wholeHtml: null,
      htmlLeftOut: false,
      mailMessageId: null,
    }),
    ['subject', 'text'],
  ],
  [
    'DeadlineStarted',
    (at, n) => ({
      deadlineId: `deadline-${n}`,
      rule: 'UDIP-13-1',
      extendedBy: null,
      basis: 'UDIP 13(1), PP 3a',
      whose: 'ours',
      startsAt: at,
      nominalEnd: '2026-03-16',
      legalEnd: '2026-03-16',
      internalTarget: '2026-03-12',
      endInstant: at,
      paused: false,
      trace: [],
      alarms: [],
      clocks: { openUntil: at, level: 0, stands: false },
    }),
    ['remark', 'reason'],
  ],
  [
    'CaseAssigned',
    (_at, n) => ({
      employeeId: `employee-${n % 40}`,
      previousEmployeeId: null,
      unitId: `unit-${n % 8}`,
      priority: n % 5 ? 'normal' : 'high',
    }),
    ['note', 'remark'],
  ],
  ['NoteAdded', (_at, n) => ({ noteId: `note-${n}`, attachments: [] }), ['text', 'remark']],
  [
    'ReplyRecorded',
    (_at, n) => ({
      replyId: `reply-${n}`,
      final: true,
      via: 'email',
      to: [],
      cc: [],
      bcc: [],
      references: [],
      attachments: [],
      inReplyTo: null,
      heldUntil: null,
    }),
    ['subject', 'text'],
  ],
  [
    'ReplySent',
    (at, n) => ({
      replyId: `reply-${n}`,
      final: true,
      sentAt: at,
      takenBy: 'smtp',
      answered: true,
      clocks: { openUntil: null, level: 0, stands: false },
    }),
    ['remark', 'note'],
  ],
  ['CaseClosed', () => ({ outcome: 'answered' }), ['note', 'remark']],
];
const TEXT =
  'Zwracam się z pytaniem o przebieg remontu drogi wojewódzkiej nr 812 oraz o przewidywany termin zakończenia prac. ';

const instantOf = (position: number) => new Date(Date.UTC(2025, 0, 1) + position * 30_000).toISOString();

/** What counts is how many keys there are, not whose they are. */
const scopeOf = (n: number): KeyScope => ({ caseId: `case-${n % KEYS}`, personId: `contact-${n % KEYS}` });

interface Written extends NewEvent {
  readonly stream: string;
  readonly revision: number;
}

/** The same events every time but for their seals: `OPEN_CASES` cases side by side, each with its whole life. */
function* history(count: number, seal: Seal): Generator<Written> {
  const open: Array<{ n: number; step: number }> = [];
  let cases = 0;
  let dice = 42;
  for (let position = 0; position < count; position++) {
    while (open.length < OPEN_CASES) open.push({ n: cases++, step: 0 });
    dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
    const slot = dice % OPEN_CASES;
    const current = open[slot]!;
    yield eventOf(current.n, current.step, instantOf(position), seal);
    current.step += 1;
    if (current.step === LIFE.length) open.splice(slot, 1);
  }
}

function eventOf(n: number, step: number, at: string, seal: Seal): Written {
  const [type, data, personal] = LIFE[step]!;
  const [caseId, contactId] = [`case-${n}`, `contact-${n % KEYS}`];
  const [stream, id] = [caseId, deriveId('bench', String(n), String(step))];
  const sealed = personal.map((field) => [
    field,
    seal(scopeOf(n), { eventId: id, stream, type, field: `/${field}` }, TEXT),
  ]);
  const commandId = deriveId('bench command', String(n), String(step));
  return {
    id,
    type,
    stream,
    revision: step,
    data: { caseId, contactId, ...data(at, n), ...Object.fromEntries(sealed) },
    metadata: {
      schema: 1,
      actor: 'employee-1',
      client: 'console/0.1.0',
      role: 'officer',
      commandId,
      $correlationId: commandId,
      $causationId: commandId,
      occurredAt: at,
    },
  };
}

/** COPY's text format. */
const copyLine = (values: readonly unknown[]) =>
  `${values.map((value) => String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')).join('\t')}\n`;

/** Puts a history into the store by COPY: appending is not what is measured here. */
async function load(database: Database, count: number, seal: Seal): Promise<void> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ position: string }>('SELECT position FROM es.head');
    const first = Number(rows[0]!.position) + 1;
    const lines = function* () {
      let position = first;
      for (const { id, type, stream, revision, data, metadata } of history(count, seal)) {
        yield copyLine([
          position,
          stream,
          revision,
          id,
          type,
          instantOf(position),
          JSON.stringify(data),
          JSON.stringify(metadata),
        ]);
        position += 1;
      }
    };
    await pipeline(
      Readable.from(lines()),
      client.query(
        copyFrom('COPY es.events (position, stream, revision, id, type, recorded_at, data, metadata) FROM STDIN'),
      ),
    );
    await client.query(
      `INSERT INTO es.streams SELECT stream, max(revision) FROM es.events WHERE position >= $1 GROUP BY stream`,
      [first],
    );
    await client.query('UPDATE es.head SET position = $1, recorded_at = now()', [first + count - 1]);
    await client.query('VACUUM ANALYZE es.events');
  } finally {
    client.release();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** The most memory that this process held meanwhile, in bytes. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  await work().finally(() => clearInterval(timer));
  look();
  return peak;
}

/** Nothing but reading: the most that a rebuild could reach. */
async function bareRead(store: PostgresEventStore): Promise<void> {
  const filter = { types: list.events === 'every' ? [] : list.events.map(({ type }) => type) };
  for (let from = START; ;) {
    const events = await store.readAll({ from, limit: BATCH, filter });
    if (events.length < BATCH) return;
    from = events.at(-1)!.position;
  }
}

async function untilLive(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query(
      `SELECT FROM projections.checkpoints WHERE name = $1 AND state = 'live'`,
      [list.name],
    );
    if (rows.length > 0) return;
    const parked = await database.pool.query<{ error: string }>(
      'SELECT error FROM projections.parked WHERE error IS NOT NULL LIMIT 1',
    );
    if (parked.rows[0]) throw new Error(`the list cannot take the benchmark's events: ${parked.rows[0].error}`);
    await delay(20);
  }
}

/** The list's finished rows, written by COPY into an empty table with the same indexes. */
async function copyOfRows(database: Database): Promise<{ readonly rows: number; readonly seconds: number }> {
  const generated = new Set(
    Object.entries(table!.columns)
      .filter(([, type]) => type.includes('generated'))
      .map(([name]) => name),
  );
  const columns = Object.keys(table!.columns)
    .filter((name) => !generated.has(name))
    .join(', ');
  const client = await database.pool.connect();
  try {
    const parts: Buffer[] = [];
    for await (const part of client.query(copyTo(`COPY (SELECT ${columns} FROM read.case_list) TO STDOUT`)))
      parts.push(part as Buffer);
    await client.query(`CREATE TABLE copied (LIKE read_tables.case_list__v${list.version} INCLUDING ALL)`);
    const taken = await seconds(() =>
      pipeline(Readable.from(parts), client.query(copyFrom(`COPY copied (${columns}) FROM STDIN`))),
    );
    const { rows } = await client.query<{ rows: number }>('SELECT count(*)::int AS rows FROM copied');
    await client.query('DROP TABLE copied');
    return { rows: rows[0]!.rows, seconds: taken };
  } finally {
    client.release();
  }
}

const perSecond = (count: number, taken: number) => `${Math.round(count / taken).toLocaleString('en')}/s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const say = (what: string, value: string) => console.log(`  ${what.padEnd(58)}${value}`);

/** A copy is built and compared with the live rows, one by one. */
async function verified(database: Database, store: PostgresEventStore, codec: EventCodec): Promise<void> {
  const administration = new ProjectionsAdministration(database.pool, store, openWith(codec), [list]);
  let peak = 0;
  const taken = await seconds(async () => {
    peak = await peakOf(async () => {
      const { rows, different } = await administration.verify(list.name);
      if (different > 0) throw new Error(`${different} of ${rows} rows differ`);
    });
  });
  say('verification: a copy built and compared row by row', `${taken.toFixed(1)} s`);
  say('most memory of the process meanwhile', megabytes(peak));
}

async function rebuild(
  title: string,
  database: Database,
  store: PostgresEventStore,
  codec: EventCodec,
): Promise<ProjectionsRuntime> {
  console.log(`\n${title}, ${EVENTS.toLocaleString('en')} events`);
  const read = await seconds(() => bareRead(store));
  say('bare read of the same events', perSecond(EVENTS, read));
  const runtime = new ProjectionsRuntime({
    pool: database.pool,
    store,
    opener: openWith(codec),
    projections: [list],
    run: true,
  });
  let peak = 0;
  const built = await seconds(async () => {
    peak = await peakOf(async () => {
      await runtime.start();
      await untilLive(database);
    });
  });
  say('rebuild of the case list, indexes included', `${perSecond(EVENTS, built)}  (${built.toFixed(1)} s)`);
  say('most memory of the process meanwhile', megabytes(peak));
  const copied = await copyOfRows(database);
  say(`COPY of its ${copied.rows.toLocaleString('en')} rows with the same indexes`, `${copied.seconds.toFixed(1)} s`);
  await verified(database, store, codec);
  return runtime;
}

/** Appends at a fixed rate, whatever the answers take, and waits for each to be visible. */
async function latency(store: PostgresEventStore, runtime: ProjectionsRuntime): Promise<void> {
  const answered: number[] = [];
  const visible: number[] = [];
  const commands: Promise<void>[] = [];
  const start = performance.now();
  for (let n = 0; n < COMMANDS_A_SECOND * LATENCY_SECONDS; n++) {
    await delay(Math.max(0, start + (n * 1_000) / COMMANDS_A_SECOND - performance.now()));
    commands.push(command(n));
  }
  await Promise.all(commands);

  async function command(n: number): Promise<void> {
    const begun = performance.now();
    const { id, type, stream, data, metadata } = eventOf(EVENTS + n, 0, new Date().toISOString(), inClear);
    const { position } = await store.append(stream, 'no-stream', [{ id, type, data, metadata }]);
    const appended = performance.now();
    await runtime.readModels.waitFor(position);
    const seen = performance.now();
    answered.push(seen - appended);
    visible.push(seen - begun);
  }
  console.log(
    `\nAppend to visible, ${COMMANDS_A_SECOND} commands/s for ${LATENCY_SECONDS} s, beside ${EVENTS.toLocaleString('en')} events`,
  );
  say('from the store’s answer to visible, p50 / p95 / p99', quantiles(answered));
  say('from the command’s start to visible, p50 / p95 / p99', quantiles(visible));
}

function quantiles(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.5, 0.95, 0.99].map((share) => `${sorted[Math.floor(sorted.length * share)]!.toFixed(1)} ms`).join(' / ');
}

/** What the keys cost that the history is sealed under. */
async function keysMade(ring: KeyRing, { pool }: Database): Promise<DataKeys> {
  const bytes = async (relation: string) =>
    Number((await pool.query<{ size: string }>('SELECT pg_total_relation_size($1) AS size', [relation])).rows[0]!.size);
  console.log(`\n${KEYS.toLocaleString('en')} keys`);
  const scopes = Array.from({ length: KEYS }, (_, n) => scopeOf(n));
  const made = await seconds(async () => {
    for (let first = 0; first < KEYS; first += 16) await ring.loadForSealing(scopes.slice(first, first + 16));
  });
  say('made, sixteen at a time', perSecond(KEYS, made));
  const [rows, events] = [await bytes('keys.data_keys'), (await bytes('es.events')) + (await bytes('es.streams'))];
  say(
    'a key: its row with indexes; its event with its stream',
    `${Math.round(rows / KEYS)}; ${Math.round(events / KEYS)} bytes`,
  );
  return ring.loadForSealing(scopes);
}

const folder = await mkdtemp(join(tmpdir(), 'rzecznik-bench-'));
const server = await startEmbeddedPostgres({ dataDirectory: folder });
const office = async (name: string) => {
  const url = new URL(server.superuserUrl);
  const admin = new Database({ url: url.href, maxConnections: 1 });
  await admin.pool.query(`CREATE DATABASE ${name} TEMPLATE rzecznik`);
  await admin.close();
  url.pathname = `/${name}`;
  const database = new Database({ url: url.href });
  const store = PostgresEventStore.connect({ connectionString: url.href });
  await store.migrate();
  await database.pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await migrateKeys(database.pool);
  const keys = await KeyRing.open(
    new PostgresKeyTable(database.pool),
    store,
    MasterKey.parse(MasterKey.generate()),
    new SystemClock(),
  );
  const registry = new EventRegistry({
    cases: caseEvents,
    journal: journalEvents,
    'personal-data': personalDataEvents,
  });
  const close = async () => {
    await store.close();
    await database.close();
  };
  return { database, store, keys, codec: new EventCodec(registry, keys), close };
};
try {
  const plain = await office('plain');
  await load(plain.database, EVENTS, inClear);
  const live = await rebuild('Plain', plain.database, plain.store, plain.codec);
  await latency(plain.store, live);
  await live.stop();
  await plain.close();

  const sealed = await office('sealed');
  const keys = await keysMade(sealed.keys, sealed.database);
  await load(sealed.database, EVENTS, (scope, binding, text) => keys.seal(scope, text, binding) as unknown as Json);
  await (
    await rebuild(
      `Two sealed fields an event, ${KEYS.toLocaleString('en')} keys`,
      sealed.database,
      sealed.store,
      sealed.codec,
    )
  ).stop();
  await sealed.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
