import { SystemClock, type Clock, type NewEvent, type StoredEvent } from '#libs/kernel';
import { matches } from '../../filter.js';
import { positionOf } from '../../positions.js';
import {
  EventStore,
  EventStoreError,
  START,
  type AppendResult,
  type EventStoreHealth,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../../port.js';
import { checkStreamName, dataBytes, storedForms, type StoredForm } from '../../stored-form.js';
import { SubscriptionStates } from '../../subscription-state.js';
import { Bell } from '../../wait.js';

interface Entry extends StoredForm {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
}

/** What all connections to one memory share. */
class Memory {
  readonly log: Entry[] = [];
  readonly streams = new Map<string, Entry[]>();
  readonly byId = new Map<string, Entry>();
  readonly bell = new Bell();
}

/** Events in this process's memory, for tests: gone with it. */
export class MemoryEventStore extends EventStore {
  private readonly closed = new AbortController();
  private readonly subscriptions = new SubscriptionStates();

  constructor(
    private readonly clock: Clock = new SystemClock(),
    private readonly memory = new Memory(),
  ) {
    super();
  }

  /** Another store with the same events, closed by itself. */
  connection(): MemoryEventStore {
    return new MemoryEventStore(this.clock, this.memory);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    checkStreamName(stream);
    const forms = storedForms(events);
    this.checkOpen();
    const entries = this.memory.streams.get(stream) ?? [];
    const known = forms.flatMap((form) => this.memory.byId.get(form.id) ?? []);
    if (known.length > 0) return this.repeated(stream, expected, forms, known);
    this.checkExpected(stream, expected);
    if (forms.length === 0) return resultOf(entries.at(-1));

    const recordedAt = this.clock.nowIso();
    for (const form of forms) {
      const entry = {
        ...form,
        stream,
        revision: entries.length,
        position: positionOf(this.memory.log.length + 1),
        recordedAt,
      };
      entries.push(entry);
      this.memory.log.push(entry);
      this.memory.byId.set(form.id, entry);
    }
    this.memory.streams.set(stream, entries);
    this.memory.bell.ring();
    return resultOf(entries.at(-1));
  }

  private repeated(
    stream: string,
    expected: ExpectedRevision,
    forms: readonly StoredForm[],
    known: readonly Entry[],
  ): AppendResult {
    const first = known[0]!.revision;
    const changed = known.some((entry) => {
      const form = forms.find(({ id }) => id === entry.id)!;
      return entry.stream !== stream || entry.type !== form.type || entry.data !== form.data;
    });
    const inOrder = known.length === forms.length && known.every((entry, index) => entry.revision === first + index);
    const inPlace = expected === 'exists' || first === (expected === 'no-stream' ? 0 : expected + 1);
    if (!changed && inOrder && inPlace) return resultOf(known.at(-1));
    if (!changed) this.checkExpected(stream, expected);
    throw new EventStoreError({
      kind: 'Refused',
      reason: 'an event id is known in another place or with other content',
    });
  }

  private checkExpected(stream: string, expected: ExpectedRevision): void {
    const actual = this.memory.streams.get(stream)?.at(-1)?.revision ?? 'no-stream';
    const met = expected === 'exists' ? actual !== 'no-stream' : expected === actual;
    if (!met) throw new EventStoreError({ kind: 'WrongExpectedRevision', stream, expected, actual });
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkStreamName(stream);
    this.checkOpen();
    const entries = this.memory.streams.get(stream);
    if (!entries) throw new EventStoreError({ kind: 'StreamNotFound', stream });
    const { direction = 'forwards', limit = Infinity } = options;
    const [low = 0, high = Infinity] =
      direction === 'forwards' ? [options.from, options.to] : [options.to, options.from];
    const found = entries.filter(
      (entry) => entry.revision >= low && entry.revision <= high && isUpTo(entry, options.upTo),
    );
    return (direction === 'forwards' ? found : found.reverse()).slice(0, limit).map(storedEvent);
  }

  async readAll({
    from,
    filter,
    direction = 'forwards',
    limit,
    maxBytes = Infinity,
    upTo,
  }: ReadAllOptions): Promise<readonly StoredEvent[]> {
    this.checkOpen();
    const inReach = (entry: Entry) =>
      from === undefined || (direction === 'forwards' ? entry.position > from : entry.position < from);
    const found = this.memory.log.filter((entry) => inReach(entry) && matches(entry, filter) && isUpTo(entry, upTo));
    const events: StoredEvent[] = [];
    let bytes = 0;
    for (const entry of (direction === 'forwards' ? found : found.reverse()).slice(0, limit)) {
      if (bytes >= maxBytes) break;
      events.push(storedEvent(entry));
      bytes += dataBytes(events.at(-1)!);
    }
    return events;
  }

  async *subscribe({ from = START, filter, signal }: SubscribeOptions = {}): AsyncGenerator<
    SubscriptionMessage,
    void,
    void
  > {
    const state = this.subscriptions.open(from);
    const stop = AbortSignal.any(signal ? [signal, this.closed.signal] : [this.closed.signal]);
    let next = Number(from);
    let toldCaughtUp = false;
    try {
      while (!stop.aborted) {
        const entry = this.memory.log[next];
        if (entry) {
          next += 1;
          toldCaughtUp = false;
          if (!matches(entry, filter)) continue;
          const event = storedEvent(entry);
          yield { kind: 'event', event };
          state.handled(event);
        } else if (!toldCaughtUp) {
          toldCaughtUp = true;
          const position = next === 0 ? START : positionOf(next);
          yield { kind: 'caught-up', position };
          state.caughtUpAt(position);
        } else {
          await this.memory.bell.next(60_000, stop);
        }
      }
    } finally {
      this.subscriptions.close(state);
    }
  }

  async head(): Promise<string> {
    this.checkOpen();
    return this.memory.log.at(-1)?.position ?? START;
  }

  async health(): Promise<EventStoreHealth> {
    const subscriptions = this.subscriptions.health(this.clock);
    if (this.closed.signal.aborted) return { available: false, reason: 'the store is closed', subscriptions };
    return { available: true, lastHeartbeatAt: this.clock.nowIso(), clockSkewMilliseconds: 0, subscriptions };
  }

  async close(): Promise<void> {
    this.closed.abort();
  }

  private checkOpen(): void {
    if (this.closed.signal.aborted) throw new EventStoreError({ kind: 'Unavailable', reason: 'the store is closed' });
  }
}

const isUpTo = (entry: Entry, upTo: string | undefined): boolean => upTo === undefined || entry.position <= upTo;

const resultOf = (last: Entry | undefined): AppendResult =>
  last ? { revision: last.revision, position: last.position } : { revision: -1, position: START };

const storedEvent = ({ data, metadata, ...entry }: Entry): StoredEvent => ({
  ...entry,
  data: JSON.parse(data),
  metadata: JSON.parse(metadata),
});
