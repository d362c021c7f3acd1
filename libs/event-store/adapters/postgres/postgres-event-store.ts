import pg from 'pg';
import { SharedRuns, SystemClock, type Clock, type NewEvent, type StoredEvent } from '#libs/kernel';
import { positionOf } from '../../positions.js';
import {
  EventStore,
  EventStoreError,
  inWords,
  START,
  type Admission,
  type AppendResult,
  type EventFilter,
  type EventStoreHealth,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../../port.js';
import { checkStreamName, storedForms, type StoredForm } from '../../stored-form.js';
import { Heartbeat, SubscriptionStates } from '../../subscription-state.js';
import { backOffMilliseconds, Bell, pause } from '../../wait.js';
import { AppendQueue, type AppendAnswer, type AppendRequest } from './append-queue.js';
import { readFailure, verdictOn, wasCut } from './failures.js';
import { grantsTo, SCHEMA, SCHEMA_VERSION, SCHEMA_VERSION_FOUND } from './schema.js';
import { WakeUp } from './wake-up.js';

export interface PostgresEventStoreOptions {
  /** How long an append waits for the position counter before it gets Unavailable; 5 s where left out. */
  readonly lockTimeoutMilliseconds?: number;
  /** How long a subscription at the end waits for a notification before it looks by itself; 1 s where left out. */
  readonly pollMilliseconds?: number;
  /** Real time, for the clock skew in `health()`. */
  readonly clock?: Clock;
  readonly admission?: Admission;
}

interface EventRow {
  position: string;
  stream: string;
  revision: number;
  id: string;
  type: string;
  recorded_at: string;
  data: string;
  metadata: string;
}

/** Of a stream that is there, without an event in the part that was asked for. */
interface NoEvent {
  revision: null;
}

interface PageRow extends EventRow {
  /** Of this event and those before it on the page. */
  bytes: string;
}

/** Positions have no gaps, so a filtered read goes through the events in windows of this many: no statement runs long. */
const WINDOW = 20_000;
const PAGE = 1_000;
/** Of `bigint`. */
const LAST_POSITION = 9_223_372_036_854_775_807n;
/** A page of a subscription, or of a longer read, is cut where its events pass this size. */
const PAGE_BYTES = 4 * 1_048_576;
/** An abort without a reason makes an exception with its stack each time. */
const OVER = 'over';
const ANSWER_MILLISECONDS = 30_000;
/** Whole streams that one query reads, and queries of that kind at a time: a long stream holds up few others. */
const SHARED_READS = { runs: 1, items: 32 };

const COLUMNS = `lpad(position::text, 20, '0') AS position, stream, revision, id, type,
  to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at, data, metadata`;

/** Events in PostgreSQL, in the schema `es`. */
export class PostgresEventStore extends EventStore {
  private readonly appends: AppendQueue;
  private readonly bell = new Bell();
  private readonly closed = new AbortController();
  private readonly subscriptions = new SubscriptionStates();
  private readonly lockTimeout: number;
  private readonly poll: number;
  private readonly clock: Clock;
  private readonly firstPages = new SharedRuns(
    (streams: readonly string[]) => this.readFirstPages(streams),
    SHARED_READS,
  );
  private wakeUp: WakeUp | undefined;
  private readonly heartbeat = new Heartbeat();

  /** @param pool stays the caller's: `close()` does not end it, unless `connect()` made it. */
  constructor(
    private readonly pool: pg.Pool,
    options: PostgresEventStoreOptions = {},
    private readonly ownsPool = false,
  ) {
    super();
    this.lockTimeout = options.lockTimeoutMilliseconds ?? 5_000;
    this.poll = options.pollMilliseconds ?? 1_000;
    this.clock = options.clock ?? new SystemClock();
    this.appends = new AppendQueue((requests) => this.call(requests));
    // A connection that breaks is replaced, and its query fails; without listeners it would end the process as well.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  static connect({
    connectionString,
    ...options
  }: PostgresEventStoreOptions & { readonly connectionString: string }): PostgresEventStore {
    const pool = new pg.Pool({
      connectionString,
      max: 8,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      statement_timeout: ANSWER_MILLISECONDS,
      idle_in_transaction_session_timeout: 10_000,
      // Every statement of ours has its index; a plan that was made while a table was small must not outlive that.
      options: '-c enable_seqscan=off',
      application_name: 'rzecznik-events',
      ...(options.admission && { verify: admitWith(options.admission) }),
    });
    return new PostgresEventStore(pool, options, true);
  }

  /**
   * Creates what is missing of the schema `es`; safe to run by many at once, and again, beside a working office.
   * @param applicationRole a role that does not own the schema and shall append and read, but never change
   */
  async migrate(applicationRole?: string): Promise<void> {
    const client = await this.connection();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('es.migrate'))`);
      const { rows } = await client.query<{ version: string | null }>(SCHEMA_VERSION_FOUND);
      if (rows[0]?.version !== SCHEMA_VERSION)
        await client.query(`${SCHEMA} COMMENT ON SCHEMA es IS '${SCHEMA_VERSION}'`);
      if (applicationRole !== undefined) await client.query(grantsTo(pg.escapeIdentifier(applicationRole)));
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    checkStreamName(stream);
    const forms = storedForms(events);
    if (this.closed.signal.aborted) throw new EventStoreError({ kind: 'Unavailable', reason: 'the store is closed' });
    if (forms.length === 0) return this.lastOf(stream, expected);
    return this.appends.push({ stream, expected, events: forms });
  }

  /** What an empty append answers: nothing is written, but the expectation is checked. */
  private async lastOf(stream: string, expected: ExpectedRevision): Promise<AppendResult> {
    const [last] = await this.rows<{ revision: number; position: string }>(
      `SELECT revision, lpad(position::text, 20, '0') AS position FROM es.events WHERE stream = $1 ORDER BY revision DESC LIMIT 1`,
      [stream],
    );
    const actual = last?.revision ?? 'no-stream';
    const met = expected === 'exists' ? last !== undefined : expected === actual;
    if (!met) throw new EventStoreError({ kind: 'WrongExpectedRevision', stream, expected, actual });
    return last ?? { revision: -1, position: START };
  }

  /** One call for many appends. When the connection breaks under it, the same ids make a second attempt safe. */
  private async call(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    let connectionBroke: unknown;
    for (const attempt of [1, 2]) {
      let client: pg.PoolClient;
      try {
        client = await this.connection();
      } catch (error) {
        throw connectionBroke === undefined ? error : outcomeUnknown(connectionBroke);
      }
      try {
        const answers = await this.callOn(client, requests);
        client.release();
        this.heartbeat.beat();
        if (!this.wakeUp?.listening) this.bell.ring();
        return answers;
      } catch (error) {
        const verdict = verdictOn(error);
        client.release(verdict === 'unknown');
        if (verdict === 'nothing-done' || verdict === 'access-denied') throw readFailure(error);
        if (verdict === 'defect') return this.oneByOne(requests, error);
        connectionBroke = error;
        if (attempt === 1) await pause(backOffMilliseconds(0), this.closed.signal);
      }
    }
    throw outcomeUnknown(connectionBroke);
  }

  /** Something about one of them makes the call fail: that one only shall fail. */
  private async oneByOne(requests: readonly AppendRequest[], error: unknown): Promise<readonly AppendAnswer[]> {
    if (requests.length === 1) {
      return [
        new EventStoreError({ kind: 'Refused', reason: 'PostgreSQL does not take this append' }, { cause: error }),
      ];
    }
    const answers: AppendAnswer[] = [];
    for (const request of requests) {
      const answer = await this.call([request]).catch((failure: unknown) => [readFailure(failure)]);
      answers.push(...answer);
    }
    return answers;
  }

  private async callOn(client: pg.PoolClient, requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    const events = requests.flatMap((request) => request.events);
    const column = (field: keyof StoredForm) => events.map((event) => event[field]);
    const { rows } = await client.query<{ outcome: string; last_revision: number; last_position: string }>({
      name: 'es-append',
      text: 'SELECT outcome, last_revision, last_position FROM es.append($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      values: [
        this.lockTimeout,
        requests.map((request) => request.stream),
        requests.map((request) => expectedNumber(request.expected)),
        requests.map((request) => request.events.length),
        requests.flatMap((request, index) => request.events.map(() => index + 1)),
        column('id'),
        column('type'),
        column('data'),
        column('metadata'),
      ],
      query_timeout: this.lockTimeout + ANSWER_MILLISECONDS,
    } as pg.QueryConfig);
    return requests.map(({ stream, expected }, index) => {
      const { outcome, last_revision: revision, last_position: position } = rows[index]!;
      switch (outcome) {
        case 'appended':
        case 'repeated':
          return { revision, position: positionOf(position) };
        case 'wrong-revision':
          return new EventStoreError({
            kind: 'WrongExpectedRevision',
            stream,
            expected,
            actual: revision < 0 ? 'no-stream' : revision,
          });
        default:
          return new EventStoreError({
            kind: 'Refused',
            reason: 'an event id is known in another place or with other content',
          });
      }
    });
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkStreamName(stream);
    const { direction = 'forwards', upTo } = options;
    let { limit = Infinity } = options;
    const [low, high] = direction === 'forwards' ? [options.from ?? 0, options.to] : [options.to ?? 0, options.from];
    const order = direction === 'forwards' ? 'ASC' : 'DESC';
    const events: StoredEvent[] = [];
    /** Undefined where no query was needed that would tell. */
    let isThere: boolean | undefined;
    let [next, end] = [low, high ?? 2_147_483_647];
    const whole = direction === 'forwards' && limit > 0 && low === 0 && high === undefined && upTo === undefined;
    if (whole && limit >= PAGE) {
      const rows = await this.firstPages.ask(stream);
      events.push(...rows.map(storedEvent));
      if (rows.length < PAGE) limit = events.length;
      next = rows.length;
    }
    while (events.length < limit) {
      const rows = await this.rows<EventRow | NoEvent>(
        `SELECT ${COLUMNS} FROM (SELECT name FROM es.streams WHERE name = $1) AS known LEFT JOIN LATERAL (
           SELECT * FROM es.events
           WHERE stream = name AND revision BETWEEN $2 AND $3 AND ($4::bigint IS NULL OR position <= $4)
           ORDER BY revision ${order} LIMIT $5
         ) AS found ON TRUE
         ORDER BY revision ${order}`,
        [stream, next, end, upTo === undefined ? null : upTo || '0', Math.min(PAGE, limit - events.length)],
        `es-read-stream-${direction}`,
      );
      isThere ||= rows.length > 0;
      const found = rows.filter((row) => row.revision !== null);
      events.push(...found.map(storedEvent));
      if (found.length < PAGE) break;
      if (direction === 'forwards') next = found.at(-1)!.revision + 1;
      else end = found.at(-1)!.revision - 1;
    }
    // Without an event in the part that was asked for, a stream may be there all the same.
    if (events.length === 0 && !(isThere ?? (!whole && (await this.exists(stream)))))
      throw new EventStoreError({ kind: 'StreamNotFound', stream });
    return events;
  }

  /** Of each stream, as many events as a page has. Most streams are short, and many are read at a time. */
  private async readFirstPages(streams: readonly string[]): Promise<readonly (readonly EventRow[])[]> {
    const rows = await this.rows<EventRow>(
      `SELECT ${COLUMNS} FROM unnest($1::text[]) AS wanted (name)
       CROSS JOIN LATERAL (SELECT * FROM es.events WHERE stream = wanted.name ORDER BY revision LIMIT ${PAGE}) AS found
       ORDER BY found.stream, found.revision`,
      [[...new Set(streams)]],
      'es-read-streams',
    );
    const found = Map.groupBy(rows, (row) => row.stream);
    return streams.map((stream) => found.get(stream) ?? []);
  }

  private async exists(stream: string): Promise<boolean> {
    return (await this.rows('SELECT FROM es.streams WHERE name = $1', [stream])).length > 0;
  }

  async readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]> {
    const { filter, direction = 'forwards', limit, maxBytes = Infinity, upTo } = options;
    // Positions have no gaps: whoever wants all events from one on finds the end where there are no more.
    const wantsAll = direction === 'forwards' && filter === undefined && upTo === undefined;
    const end = wantsAll ? LAST_POSITION : BigInt((await this.head()) || 0);
    const head = upTo === undefined ? end : smaller(end, BigInt(upTo || 0));
    const events: StoredEvent[] = [];
    let bytes = 0;
    let from = options.from === undefined ? (direction === 'forwards' ? 0n : head + 1n) : BigInt(options.from || 0);
    while (events.length < limit && bytes < maxBytes && (direction === 'forwards' ? from < head : from > 1n)) {
      const page = await this.page({
        from,
        head,
        filter,
        direction,
        limit: Math.min(PAGE, limit - events.length),
      });
      for (const row of page.rows) events.push(storedEvent(row));
      bytes += Number(page.rows.at(-1)?.bytes ?? 0);
      if (wantsAll && page.whole) break;
      from = page.next;
    }
    return events;
  }

  /**
   * The events of one window, at most `limit` and (but for a single one) `PAGE_BYTES` of them, whether that is the whole window, and
   * from where to go on. `head` is the last position to look at.
   */
  private async page(query: {
    from: bigint;
    head: bigint;
    filter: EventFilter | undefined;
    direction: 'forwards' | 'backwards';
    limit: number;
  }): Promise<{ rows: PageRow[]; whole: boolean; next: bigint }> {
    const { from, head, filter, direction, limit } = query;
    // Asked for by those who want to hear that something came, and not what.
    if (filter?.types?.length === 0) return { rows: [], whole: true, next: direction === 'forwards' ? head : 0n };
    const size = BigInt(filter === undefined ? limit : WINDOW);
    const forwards = direction === 'forwards';
    const [low, high] = forwards
      ? [from + 1n, smaller(from + size, head)]
      : [larger(from - size, 1n), smaller(from - 1n, head)];
    const order = forwards ? 'ASC' : 'DESC';
    const rows = await this.rows<PageRow>(
      `SELECT ${COLUMNS}, bytes FROM (
         SELECT *, sum(octet_length(data) + octet_length(metadata)) OVER (ORDER BY position ${order} ROWS UNBOUNDED PRECEDING) AS bytes
         FROM (
           SELECT * FROM es.events
           WHERE position BETWEEN $1 AND $2
             AND ($3::text[] IS NULL OR type = ANY ($3))
             AND ($4::text[] IS NULL OR stream ^@ ANY ($4))
           ORDER BY position ${order} LIMIT $5
         ) AS found
       ) AS measured
       WHERE bytes - octet_length(data) - octet_length(metadata) <= ${PAGE_BYTES}
       ORDER BY measured.position ${order}`,
      [String(low), String(high), filter?.types ?? null, filter?.streamPrefixes ?? null, limit],
      `es-page-${direction}`,
    );
    const last = rows.at(-1);
    const whole = rows.length < limit && (last === undefined || Number(last.bytes) <= PAGE_BYTES);
    return { rows, whole, next: whole ? (forwards ? high : low) : BigInt(last!.position) };
  }

  async *subscribe({ from = START, filter, signal }: SubscribeOptions = {}): AsyncGenerator<
    SubscriptionMessage,
    void,
    void
  > {
    this.wakeUp ??= new WakeUp(this.pool.options, this.bell);
    const state = this.subscriptions.open(from);
    const stop = AbortSignal.any(signal ? [signal, this.closed.signal] : [this.closed.signal]);
    let next = BigInt(from || 0);
    let toldCaughtUp = false;
    let failures = 0;
    let hasBegun = false;
    try {
      while (!stop.aborted) {
        // Taken before looking: a ring between the look and the wait is not missed.
        const waiting = new AbortController();
        const rung = this.bell.next(this.poll, AbortSignal.any([stop, waiting.signal]));
        try {
          // A notification that says where the end is saves a question. The first time, the end is where it is now.
          const known = hasBegun && this.wakeUp.head > next;
          const head = known ? this.wakeUp.head : BigInt((await this.head()) || 0);
          hasBegun = true;
          while (next < head && !stop.aborted) {
            toldCaughtUp = false;
            state.connected = true;
            const page = await this.page({ from: next, head, filter, direction: 'forwards', limit: PAGE });
            for (const row of page.rows) {
              if (stop.aborted) return;
              const event = storedEvent(row);
              yield { kind: 'event', event };
              state.handled(event);
            }
            next = page.next;
          }
          failures = 0;
          if (stop.aborted) return;
          if (!toldCaughtUp) yield { kind: 'caught-up', position: next === 0n ? START : positionOf(next) };
          toldCaughtUp = true;
          state.caughtUpAt(positionOf(next));
          await rung;
        } catch (error) {
          if (!(error instanceof EventStoreError) || error.failure.kind !== 'Unavailable') throw error;
          state.connected = false;
          await pause(backOffMilliseconds(failures++), stop);
        } finally {
          waiting.abort(OVER);
        }
      }
    } finally {
      this.subscriptions.close(state);
    }
  }

  async head(): Promise<string> {
    const [head] = await this.rows<{ position: string }>('SELECT position FROM es.head', [], 'es-head');
    return head === undefined || head.position === '0' ? START : positionOf(head.position);
  }

  async health(): Promise<EventStoreHealth> {
    const subscriptions = this.subscriptions.health(this.clock);
    try {
      const [row] = await this.rows<{ now: Date }>('SELECT clock_timestamp() AS now', []);
      const clockSkewMilliseconds = row!.now.getTime() - this.clock.now().epochMilliseconds;
      return {
        available: true,
        lastHeartbeatAt: this.heartbeat.last(this.clock),
        clockSkewMilliseconds,
        subscriptions,
      };
    } catch (error) {
      return {
        available: false,
        reason: inWords(readFailure(error)),
        lastHeartbeatAt: this.heartbeat.last(this.clock),
        subscriptions,
      };
    }
  }

  async close(): Promise<void> {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    await this.appends.idle();
    await this.wakeUp?.stop();
    if (this.ownsPool) await this.pool.end();
  }

  private async connection(): Promise<pg.PoolClient> {
    return this.pool.connect().catch((error: unknown) => {
      throw readFailure(error);
    });
  }

  /** A connection that was cut while it lay idle is often found out only by its next query: a reading is made again on another one. */
  private async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[], name?: string): Promise<Row[]> {
    const ask = () => this.pool.query<Row>({ text, values, name });
    try {
      const { rows } = await ask().catch(async (error: unknown) => {
        if (!wasCut(error) || this.closed.signal.aborted) throw error;
        await pause(backOffMilliseconds(0), this.closed.signal);
        return ask();
      });
      this.heartbeat.beat();
      return rows;
    } catch (error) {
      throw readFailure(error);
    }
  }
}

const FIRST_EVENT = `SELECT ${COLUMNS} FROM es.events WHERE stream = $1 AND revision = 0`;

/** For the pool: whether a new connection may be used. */
const admitWith = (admission: Admission) => (client: pg.PoolClient, done: (error?: Error) => void) => {
  const firstEventOf = async (stream: string) => {
    const { rows } = await client.query<EventRow>(FIRST_EVENT, [stream]);
    return rows[0] && storedEvent(rows[0]);
  };
  admission(firstEventOf).then(() => done(), done);
};

const outcomeUnknown = (cause: unknown) =>
  new EventStoreError({ kind: 'Timeout', reason: 'PostgreSQL: the connection broke during the append' }, { cause });

const expectedNumber = (expected: ExpectedRevision): number =>
  expected === 'no-stream' ? -1 : expected === 'exists' ? -2 : expected;

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);
const larger = (a: bigint, b: bigint) => (a > b ? a : b);

const storedEvent = (row: EventRow): StoredEvent => ({
  id: row.id,
  type: row.type,
  stream: row.stream,
  revision: row.revision,
  position: row.position,
  recordedAt: row.recorded_at,
  data: JSON.parse(row.data),
  metadata: JSON.parse(row.metadata),
});
