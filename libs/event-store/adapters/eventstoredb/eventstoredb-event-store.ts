import { SystemClock, type Clock, type NewEvent, type StoredEvent } from '#libs/kernel';
import { firstEventOf } from '../../first-event.js';
import {
  EventStore,
  EventStoreError,
  inWords,
  isFailure,
  START,
  type Admission,
  type AppendResult,
  type EventStoreHealth,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../../port.js';
import { checkStreamName, dataBytes, storedBytes, storedForms, type StoredForm } from '../../stored-form.js';
import { Heartbeat, SubscriptionStates } from '../../subscription-state.js';
import { backOffMilliseconds, pause } from '../../wait.js';
import {
  excludeSystemEvents,
  streamNameFilter,
  type AllStreamSubscription,
  type DriverEvent,
  type Filter,
  type StreamingRead,
} from './client.js';
import type { Appended } from './appender.js';
import { Connection, type OpenConnection } from './connection.js';
import { outcomeUnknown, readFailure, unavailable, verdictOn } from './driver-errors.js';
import { driverPosition, isKnown, isOurs, isWanted, opaque, storedEvent } from './driver-events.js';
import { KnownIds } from './known-ids.js';
import { drain, Pull } from './pulling.js';

export interface EventStoreDbEventStoreOptions {
  /** How long an append waits for its answer before its outcome counts as unknown; 15 s where left out. */
  readonly answerMilliseconds?: number;
  /** Real time, for lag and clock skew in `health()`. */
  readonly clock?: Clock;
  readonly admission?: Admission;
}

const WAITING_APPENDS = 2_000;
const WAITING_BYTES = 32 * 1_048_576;
const PAGE = 1_000;
/** Events that the driver may hold ready for a subscriber. */
const READY_EVENTS = 64;
const HEALTH_MILLISECONDS = 5_000;
const LARGEST_REVISION = 2_147_483_647;

const NOTHING_PASSED = { from: START, upTo: START, isOurs: false };

/** What passes through a subscription's queue beside events, so that it keeps its place among them. */
const CONFIRMED = Symbol('confirmed');
const CAUGHT_UP = Symbol('caught up');
const FELL_BEHIND = Symbol('fell behind');
/** How long a subscription is silent before we look ourselves whether it is at the end: a server need not say so. */
const SILENCE_MILLISECONDS = 1_000;

/** Events in EventStoreDB 23.10 or later, one node or a cluster. */
export class EventStoreDbEventStore extends EventStore {
  private readonly connection: Connection;
  private readonly closed = new AbortController();
  private readonly subscriptions = new SubscriptionStates();
  private readonly knownIds = new KnownIds((stream, from) => this.eventsFrom(stream, from));
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly answerMilliseconds: number;
  private readonly clock: Clock;
  private waitingAppends = 0;
  private waitingBytes = 0;
  private readonly answersPositions = new Map<'one' | 'several', boolean>();
  private readonly heartbeat = new Heartbeat();
  private readonly admission: Admission | undefined;
  /** No event of ours stands after `from`, up to `upTo`: nobody has to read the others' once more. `isOurs`: one stands at `from`. */
  private passed = NOTHING_PASSED;
  /** Since the last break. */
  private admitted: Promise<void> | undefined;
  private lastAppend:
    | { readonly stream: string; readonly revision: number; readonly midway: number; readonly drift: number }
    | undefined;

  constructor(connectionString: string, options: EventStoreDbEventStoreOptions = {}) {
    super();
    this.admission = options.admission;
    this.connection = new Connection(connectionString, () => this.askAdmission());
    this.answerMilliseconds = options.answerMilliseconds ?? 15_000;
    this.clock = options.clock ?? new SystemClock();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    checkStreamName(stream);
    const forms = storedForms(events);
    this.checkOpen();
    if (forms.length === 0) return this.lastOf(stream, expected);
    if (expected === 'exists') return this.inTurn(stream, () => this.appendToExisting(stream, forms));
    return this.appendAt(stream, expected, forms);
  }

  /** An empty append of the driver would write to the log: the expectation is checked by reading. */
  private async lastOf(stream: string, expected: ExpectedRevision): Promise<AppendResult> {
    const last = await this.readStream(stream, { direction: 'backwards', limit: 1 }).then(
      ([event]) => event,
      (error: unknown) => {
        if (isFailure(error, 'StreamNotFound')) return undefined;
        throw error;
      },
    );
    const actual = last?.revision ?? 'no-stream';
    const met = expected === 'exists' ? last !== undefined : expected === actual;
    if (!met) throw new EventStoreError({ kind: 'WrongExpectedRevision', stream, expected, actual });
    return last ? { revision: last.revision, position: last.position } : { revision: -1, position: START };
  }

  /** The server knows a repetition at a certain revision for good, by the ids in its index: that makes trying again safe. */
  private async appendAt(
    stream: string,
    expected: 'no-stream' | number,
    forms: readonly StoredForm[],
  ): Promise<AppendResult> {
    const bytes = forms.reduce((sum, form) => sum + storedBytes(form), 0);
    if (this.waitingAppends >= WAITING_APPENDS || this.waitingBytes + bytes > WAITING_BYTES) {
      throw new EventStoreError({ kind: 'Unavailable', reason: 'too many appends are waiting' });
    }
    this.waitingAppends += 1;
    this.waitingBytes += bytes;
    try {
      return await this.appendTwice(stream, expected, forms, bytes);
    } finally {
      this.waitingAppends -= 1;
      this.waitingBytes -= bytes;
    }
  }

  private async appendTwice(
    stream: string,
    expected: 'no-stream' | number,
    forms: readonly StoredForm[],
    bytes: number,
  ): Promise<AppendResult> {
    let maybeWritten: unknown;
    for (let attempt = 1; ; attempt += 1) {
      const connection = this.connection.get();
      try {
        const appended = await this.appendOnce(connection, stream, expected, forms);
        this.heard();
        return await this.resultOf(stream, appended, forms.length === 1 ? 'one' : 'several');
      } catch (error) {
        if (error instanceof EventStoreError) throw error;
        const verdict = verdictOn(error, { stream, expected, bytes });
        if (verdict.kind === 'answered') throw verdict.error;
        this.broke(connection);
        if (verdict.kind === 'unknown') maybeWritten = error;
        if (attempt === 2) throw maybeWritten === undefined ? unavailable(error) : outcomeUnknown(maybeWritten);
        await pause(backOffMilliseconds(0), this.closed.signal);
      }
    }
  }

  private async appendOnce(
    { appender }: OpenConnection,
    stream: string,
    expected: 'no-stream' | number,
    forms: readonly StoredForm[],
  ): Promise<Appended> {
    const sentAt = this.clock.now().epochMilliseconds;
    const appended = await inTime(appender.append(stream, expected, forms), this.answerMilliseconds);
    const midway = (sentAt + this.clock.now().epochMilliseconds) / 2;
    this.lastAppend = { stream, revision: Number(appended.revision), midway, drift: this.drift() };
    return appended;
  }

  /**
   * The position of an append's last event. A server may answer none, or another one than it gives the event when it is read: so the
   * first answer for one event, and the first for several, is compared, and from then on believed or not.
   */
  private async resultOf(stream: string, appended: Appended, events: 'one' | 'several'): Promise<AppendResult> {
    const revision = Number(appended.revision);
    const answered = isKnown(appended.position) ? opaque(appended.position) : undefined;
    const believed = this.answersPositions.get(events);
    if (answered !== undefined && believed) return { revision, position: answered };
    const position = await this.positionAt(stream, revision);
    if (answered !== undefined && believed === undefined) this.answersPositions.set(events, answered === position);
    return { revision, position };
  }

  private async positionAt(stream: string, revision: number): Promise<string> {
    const [event] = await this.readStream(stream, { from: revision, limit: 1 });
    return event?.position ?? START;
  }

  /**
   * To a stream that exists, at whatever revision: the server would know a repetition only for a while. So the ids are looked
   * for, and what is new is appended at the revision found, again if somebody else was faster.
   */
  private async appendToExisting(stream: string, forms: readonly StoredForm[]): Promise<AppendResult> {
    const ids = forms.map((form) => form.id);
    for (;;) {
      const { last, revisions } = await this.knownIds.lookUp(stream, ids).catch((error: unknown) => {
        if (!isFailure(error, 'StreamNotFound')) throw error;
        throw new EventStoreError({ kind: 'WrongExpectedRevision', stream, expected: 'exists', actual: 'no-stream' });
      });
      if (revisions.length === ids.length) {
        const revision = revisions.at(-1)!;
        return { revision, position: await this.positionAt(stream, revision) };
      }
      if (revisions.length > 0)
        throw new EventStoreError({ kind: 'Refused', reason: 'some of the event ids are known' });
      try {
        return await this.appendAt(stream, last, forms);
      } catch (error) {
        if (!isFailure(error, 'WrongExpectedRevision') || this.closed.signal.aborted) throw error;
      }
    }
  }

  /** One after the other for each stream, so that a process does not compete with itself. */
  private async inTurn<Result>(stream: string, act: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(stream) ?? Promise.resolve();
    const turn = before.then(act, act);
    const settled = turn.catch(() => undefined);
    this.turns.set(stream, settled);
    void settled.then(() => this.turns.get(stream) === settled && this.turns.delete(stream));
    return turn;
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkStreamName(stream);
    this.checkOpen();
    return this.twice(() => this.readStreamOnce(stream, options));
  }

  private async readStreamOnce(
    stream: string,
    { direction = 'forwards', from, to, limit = Infinity, upTo }: ReadStreamOptions,
  ): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    const wanted = Math.max(
      1,
      upTo === undefined ? Math.min(limit, Math.abs((to ?? Infinity) - (from ?? 0)) + 1) : Infinity,
    );
    const past = (revision: number) => to !== undefined && (direction === 'forwards' ? revision > to : revision < to);
    const connection = this.connection.get();
    try {
      const read = connection.client.readStream(stream, {
        ...connection.options,
        direction,
        fromRevision: from === undefined ? (direction === 'forwards' ? 'start' : 'end') : BigInt(from),
        maxCount:
          direction === 'forwards' || from !== undefined
            ? Math.min(wanted, LARGEST_REVISION)
            : Math.min(limit || 1, LARGEST_REVISION),
      });
      await this.pull(connection, read, (event) => {
        if (past(Number(event.revision)) || found.length >= limit) return false;
        const stored = storedEvent(event);
        if (upTo === undefined || stored.position <= upTo) found.push(stored);
        else if (direction === 'forwards') return false;
        return true;
      });
      return found;
    } catch (error) {
      throw this.failedRead(connection, error, stream);
    }
  }

  /** A read that the server did not answer is done again, once: its connection broke, or its node is no longer the leader and said who is. */
  private async twice<Result>(read: () => Promise<Result>): Promise<Result> {
    await this.admit();
    try {
      return await read();
    } catch (error) {
      if (!isFailure(error, 'Unavailable') || this.closed.signal.aborted) throw error;
      await pause(backOffMilliseconds(0), this.closed.signal);
      await this.admit();
      return read();
    }
  }

  /** Asked once after each break: what answers from then on may be another store. */
  private async admit(): Promise<void> {
    if (!this.admission) return;
    const asked = (this.admitted ??= this.askAdmission());
    try {
      await asked;
    } catch (error) {
      if (this.admitted === asked) this.admitted = undefined;
      throw error;
    }
  }

  private isAdmitted(): Promise<boolean> {
    return this.admit().then(
      () => true,
      () => false,
    );
  }

  private async askAdmission(): Promise<void> {
    const reader = {
      readStream: (stream: string, options: ReadStreamOptions = {}) => this.readStreamOnce(stream, options),
    };
    await this.admission?.((stream) => firstEventOf(reader, stream));
  }

  private broke(connection: OpenConnection): void {
    this.admitted = undefined;
    this.connection.failed(connection);
  }

  /**
   * Pulls a read until its end, or until `take` wants no more. It ends with an error when the client is given up, which ends the
   * driver's streams without a word, or when the server falls silent: the driver would wait for ever.
   */
  private async pull(
    connection: OpenConnection,
    read: StreamingRead,
    take: (event: DriverEvent) => boolean,
  ): Promise<void> {
    const giveUp = () => read.destroy(new Error('the connection was given up'));
    connection.givenUp.addEventListener('abort', giveUp);
    let [pulled, pulledBefore] = [0, -1];
    const watch = setInterval(() => {
      if (pulled === pulledBefore) read.destroy(new Error('no answer in time'));
      pulledBefore = pulled;
    }, this.answerMilliseconds);
    try {
      await drain<{ readonly event?: DriverEvent }>(read, ({ event }) => {
        pulled += 1;
        return event === undefined || take(event);
      });
      this.heard();
    } finally {
      clearInterval(watch);
      connection.givenUp.removeEventListener('abort', giveUp);
      if (!read.readableEnded) void read.cancel().catch(() => undefined);
    }
  }

  private async eventsFrom(stream: string, from: number): Promise<readonly StoredEvent[]> {
    return this.readStream(stream, { from });
  }

  async readAll({
    from,
    filter,
    direction = 'forwards',
    limit,
    maxBytes,
    upTo,
  }: ReadAllOptions): Promise<readonly StoredEvent[]> {
    this.checkOpen();
    const found: StoredEvent[] = [];
    let bytes = 0;
    if (limit <= 0 || (direction === 'backwards' && from === START)) return found;
    const forwards = direction === 'forwards';
    let last = from ?? START;
    const take = (event: DriverEvent): boolean => {
      const ours = isOurs(event);
      const wanted = ours && isWanted(event, filter);
      if (forwards && ours) last = opaque(event.position!);
      else if (forwards) this.notePassed(last, opaque(event.position!));
      const stored = wanted ? storedEvent(event) : undefined;
      if (stored && upTo !== undefined && stored.position > upTo) return !forwards;
      if (stored) {
        found.push(stored);
        if (maxBytes !== undefined) bytes += dataBytes(stored);
      }
      return found.length < limit && bytes < (maxBytes ?? Infinity);
    };
    const firstPage = filter === undefined ? limit : PAGE;
    const start = forwards ? this.past(from) : from;
    try {
      await this.walk(start, direction, firstPage, take);
    } catch (error) {
      // The others may scavenge what they wrote, and a server need not begin where nothing stands any more.
      if (start === from || found.length > 0 || !isFailure(error, 'Refused')) throw error;
      this.passed = NOTHING_PASSED;
      await this.walk(from, direction, firstPage, take);
    }
    return found;
  }

  private notePassed(from: string, upTo: string, isOurs = false): void {
    const { passed } = this;
    if (from < passed.from || (from === passed.from && upTo <= passed.upTo)) return;
    this.passed = { from, upTo, isOurs: isOurs || (from === passed.from && passed.isOurs) };
  }

  /** From where to read on for what comes after a position. */
  private past(position: string | undefined): string | undefined {
    const { from, upTo } = this.passed;
    return (position ?? START) >= from && (position ?? START) < upTo ? upTo : position;
  }

  /**
   * All events after (or before) a position, the server's own among them, until `take` wants no more or the store ends. They are
   * asked for page by page, since what is looked for may stand right there, or far behind what is not ours.
   */
  private async walk(
    from: string | undefined,
    direction: 'forwards' | 'backwards',
    firstPage: number,
    take: (event: DriverEvent) => boolean,
  ): Promise<void> {
    const reached = { position: from };
    let [size, enough] = [Math.min(PAGE, firstPage), false];
    while (!enough) {
      const before = reached.position;
      const page = () => this.pageOfAll(reached, direction, size, (event) => !(enough = !take(event)));
      const isEnd = await this.twice(page).catch((error: unknown) => {
        // However short its connections last, the walk comes to its end as long as each brings it on.
        const isOver = this.closed.signal.aborted || reached.position === before;
        if (isOver || !isFailure(error, 'Unavailable')) throw error;
        return false;
      });
      if (isEnd) return;
      size = Math.min(PAGE, size * 8);
    }
  }

  /**
   * Some events after (or before) a position, which moves on with them. Forwards the server counts the position in; backwards servers
   * differ: whatever is not past the position is left out.
   * @returns whether nothing more stands there
   */
  private async pageOfAll(
    reached: { position: string | undefined },
    direction: 'forwards' | 'backwards',
    count: number,
    take: (event: DriverEvent) => boolean,
  ): Promise<boolean> {
    const forwards = direction === 'forwards';
    const from = reached.position;
    const isNew = (position: string) => from === undefined || (forwards ? position > from : position < from);
    let seen = 0;
    const connection = this.connection.get();
    try {
      const fromPosition = from === undefined ? (forwards ? 'start' : 'end') : driverPosition(from);
      const maxCount = count + 1;
      const read = connection.client.readAll({ ...connection.options, direction, fromPosition, maxCount });
      await this.pull(connection, read, (event) => {
        seen += 1;
        if (!event.position) return true;
        const position = opaque(event.position);
        if (!isNew(position)) return true;
        reached.position = position;
        return take(event);
      });
      return seen <= count;
    } catch (error) {
      throw this.failedRead(connection, error);
    }
  }

  private failedRead(connection: OpenConnection, error: unknown, stream?: string): EventStoreError {
    const failure = readFailure(error, stream);
    if (failure.failure.kind === 'Unavailable') this.broke(connection);
    else this.heard();
    return failure;
  }

  async *subscribe({ from = START, filter, signal }: SubscribeOptions = {}): AsyncGenerator<
    SubscriptionMessage,
    void,
    void
  > {
    const state = this.subscriptions.open(from);
    const stop = AbortSignal.any(signal ? [signal, this.closed.signal] : [this.closed.signal]);
    let failures = 0;
    let next = from;
    // How far it has come among the events of others, who may scavenge theirs: no place to tell anybody.
    let seen = filter?.streamPrefixes === undefined ? this.past(from)! : from;
    try {
      // The driver's subscriptions end with their connection: go on from the last event that was handled.
      while (!stop.aborted) {
        if (!(await this.isAdmitted())) {
          await pause(backOffMilliseconds(failures++), stop);
          continue;
        }
        const connection = this.connection.get();
        const broken = AbortSignal.any([stop, connection.givenUp]);
        if (seen > next && !(await this.standsAt(seen))) seen = next;
        const subscription = follow(connection, seen, filter?.streamPrefixes);
        const end = () => subscription.destroy();
        broken.addEventListener('abort', end);
        let live = false;
        // What is to be yielded until it is caught up, once it was asked.
        let target: string | undefined;
        const silence = setInterval(() => {
          if (live) clearInterval(silence);
          else if (!subscription.destroyed && subscription.readableLength === 0) subscription.push(CAUGHT_UP);
        }, SILENCE_MILLISECONDS);
        try {
          const items = new Pull<Item>(subscription);
          for (;;) {
            const item = items.ready();
            if (item === undefined) {
              if (await items.more()) continue;
              break;
            }
            if (stop.aborted) return;
            failures = 0;
            state.connected = true;
            this.heard();
            if (item === CAUGHT_UP) {
              target = await this.lastAfter(seen, filter?.streamPrefixes);
            } else if (item === FELL_BEHIND) {
              [live, target] = [false, undefined];
            } else if (item !== CONFIRMED && item.event?.position) {
              const position = opaque(item.event.position);
              if (position <= seen) continue;
              const ours = isOurs(item.event);
              if (ours && isWanted(item.event, filter)) {
                const event = storedEvent(item.event, position);
                yield { kind: 'event', event };
                state.handled(event);
              }
              seen = position;
              if (ours) next = position;
              else if (filter?.streamPrefixes === undefined) this.notePassed(next, seen);
            }
            live ||= target !== undefined && seen >= target;
            if (live && subscription.readableLength === 0 && !stop.aborted) {
              yield { kind: 'caught-up', position: next };
              state.caughtUpAt(next);
            }
          }
        } catch (error) {
          const failure = broken.aborted ? undefined : this.failedRead(connection, error);
          if (failure && failure.failure.kind !== 'Unavailable') throw failure;
        } finally {
          clearInterval(silence);
          broken.removeEventListener('abort', end);
          void subscription.unsubscribe().catch(() => undefined);
          subscription.destroy();
        }
        this.admitted = undefined;
        state.connected = false;
        state.caughtUp = false;
        await pause(backOffMilliseconds(failures++), stop);
      }
    } finally {
      this.subscriptions.close(state);
    }
  }

  /** Whether an event still stands at a position. A subscription that goes on from there is not given the first event that does: it would be the next. */
  private async standsAt(position: string): Promise<boolean> {
    let there = false;
    try {
      const connection = this.connection.get();
      const fromPosition = driverPosition(position);
      const read = connection.client.readAll({ ...connection.options, fromPosition, maxCount: 1 });
      await this.pull(connection, read, (event) => {
        there = event.position !== undefined && opaque(event.position) === position;
        return false;
      });
    } catch {
      return false;
    }
    return there;
  }

  /**
   * Where a subscription is caught up with what there is now: the last event after `position` that the server sends it; the position
   * itself where there is none. A server's word is not taken for it: one may say so before it has sent everything, another
   * never.
   */
  private async lastAfter(position: string, streamPrefixes: readonly string[] | undefined): Promise<string> {
    let last = position;
    await this.walk(undefined, 'backwards', 8, (event) => {
      const at = opaque(event.position!);
      const isSent = streamPrefixes ? isWanted(event, { streamPrefixes }) : !event.type.startsWith('$');
      if (at > position && !isSent) return true;
      if (at > position) last = at;
      return false;
    });
    return last;
  }

  async head(): Promise<string> {
    this.checkOpen();
    let [head, end] = [START, START];
    await this.walk(undefined, 'backwards', 1, (event) => {
      const position = opaque(event.position!);
      if (end === START) end = position;
      const { from, upTo, isOurs: known } = this.passed;
      if (known && position > from && position <= upTo) head = from;
      else if (isOurs(event)) head = position;
      else return true;
      return false;
    });
    this.notePassed(head, end, true);
    return head;
  }

  async health(): Promise<EventStoreHealth> {
    const subscriptions = this.subscriptions.health(this.clock);
    try {
      await inTime(
        this.pageOfAll({ position: undefined }, 'backwards', 1, () => false),
        HEALTH_MILLISECONDS,
      );
      const clockSkewMilliseconds = await inTime(this.clockSkew(), HEALTH_MILLISECONDS);
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

  /** When the server says that our last append was written, against when we sent it and had the answer. */
  private async clockSkew(): Promise<number | undefined> {
    if (!this.lastAppend) return undefined;
    const { stream, revision, midway, drift } = this.lastAppend;
    const [event] = await this.readStream(stream, { from: revision, limit: 1 });
    // Whoever stopped writing because of it shall hear that the clock was put right since.
    return event && Math.round(Date.parse(event.recordedAt) - midway - (this.drift() - drift));
  }

  /** Moves only when this machine's clock is put forward or back. */
  private drift(): number {
    return this.clock.now().epochMilliseconds - performance.now();
  }

  async close(): Promise<void> {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    await Promise.all(this.turns.values());
    await this.connection.dispose();
  }

  private checkOpen(): void {
    if (this.closed.signal.aborted) throw new EventStoreError({ kind: 'Unavailable', reason: 'the store is closed' });
  }

  private heard(): void {
    this.connection.worked();
    this.heartbeat.beat();
  }
}

/** An answer, or an error after so long: the driver itself waits for ever. */
async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * The server filters by prefix where streams are asked for. Types are filtered here, so that a subscription by type knows how
 * far it is without trusting checkpoints: servers have sent some past events that they had yet to send.
 */
function driverFilter(streamPrefixes: readonly string[] | undefined): Filter {
  const checkpoints = { maxSearchWindow: 1_000, checkpointInterval: 100 };
  if (streamPrefixes === undefined) return excludeSystemEvents(checkpoints);
  return streamNameFilter({ ...checkpoints, prefixes: [...streamPrefixes] });
}

/** What a subscription yields: events in order, and what the server says of itself in its place among them. */
type Item = typeof CONFIRMED | typeof CAUGHT_UP | typeof FELL_BEHIND | { readonly event?: DriverEvent };

/** The driver says "caught up" as soon as it arrives, while events before it still wait to be pulled: so it is put in the queue behind them. */
function follow(
  { client, options }: OpenConnection,
  from: string,
  streamPrefixes: readonly string[] | undefined,
): AllStreamSubscription {
  const subscription = client.subscribeToAll(
    { ...options, fromPosition: driverPosition(from), filter: driverFilter(streamPrefixes) },
    { highWaterMark: READY_EVENTS },
  );
  subscription.on('confirmation', () => subscription.push(CONFIRMED));
  subscription.on('caughtUp', () => subscription.push(CAUGHT_UP));
  subscription.on('fellBehind', () => subscription.push(FELL_BEHIND));
  return subscription;
}
