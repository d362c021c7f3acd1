import {
  deriveId,
  fold,
  metadataOf,
  OfficeError,
  SharedRuns,
  SYSTEM_ACTOR,
  type Clock,
  type ClockGate,
  type EventOf,
  type EventType,
  type Fold,
  type NewEvent,
  type RecordedEvent,
  type SnapshotKind,
  type StoredEvent,
} from '#libs/kernel';
import {
  EventStoreError,
  isFailure,
  START,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
} from '#libs/event-store';
import { EventCodec } from './event-codec.js';
import {
  Journal,
  type AppendAfter,
  streamBusy,
  type CommandContext,
  type ExecuteRequest,
  type Folded,
  type Newest,
  type Outcome,
  type StreamRange,
} from './journal.js';
import { RecentSnapshots } from './recent-snapshots.js';
import { CommandPlaces, commandHash, SNAPSHOT_EVERY, type KeptSnapshot, type Snapshots } from './snapshots.js';
import { Turns } from './turns.js';
import { noteWritten } from './written.js';

const CONFLICT_ATTEMPTS = 5;
const TIMEOUT_ATTEMPTS = 4;
const NEWEST_READS = { runs: 1, items: 64 };

/** A stream as far as it is known. */
interface Known<State> {
  readonly fold: Fold<State, never>;
  readonly state: State;
  readonly commands: CommandPlaces;
  /** The newest events, as far as they had to be opened; what came before stands in the state. */
  readonly events: readonly RecordedEvent[];
  /** Undefined where there is no stream. */
  readonly last: Newest | undefined;
  /** Of the newest snapshot that is or will be kept; -1 where there is none. */
  readonly keptRevision: number;
  /** Everything that the store had acknowledged by this moment of this process is in it. */
  readonly asOf: number;
}

/** The journal over an event store. */
export class EventSourcedJournal extends Journal {
  private readonly turns = new Turns<Known<unknown>>();
  private readonly keeping = new Map<string, Promise<void>>();
  private readonly recent = new RecentSnapshots();
  private readonly newest = new SharedRuns((streams: readonly string[]) => this.readNewest(streams), NEWEST_READS);

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly clock: Clock,
    private readonly snapshots: Snapshots,
    private readonly gate?: ClockGate,
  ) {
    super();
  }

  override async execute<State, Command, Event extends EventOf<EventType>>(
    request: ExecuteRequest<State, Command, Event>,
  ): Promise<Outcome> {
    const { stream, decider, seenRevision, history, folded } = request;
    const arrived = performance.now();
    return this.turns.take(stream, async (left) => {
      let known: Known<State>;
      if (folded) known = foldedAlready(decider, folded, arrived);
      else if (history) known = started(decider, history, arrived);
      else if (left?.fold === decider && reaches(left, seenRevision))
        known = left.asOf >= arrived ? (left as Known<State>) : await this.readOn(stream, left as Known<State>);
      else known = await this.load(stream, decider, seenRevision);
      for (let attempt = 1; ; attempt++) {
        try {
          const { outcome, then } = await this.attempt(request, known);
          if (outcome.events.length > 0) noteWritten(outcome.position);
          return { result: outcome, left: then };
        } catch (error) {
          if (!isConflict(error)) throw error;
          // The same command, run twice at once, meets its own ids: fresh state tells. Anything else that is refused stays refused.
          if (attempt === CONFLICT_ATTEMPTS) throw isFailure(error, 'Refused') ? error : streamBusy(error);
          await jitter(attempt);
          known = await this.readOn(stream, known);
        }
      }
    });
  }

  private async attempt<State, Command, Event extends EventOf<EventType>>(
    { stream, decider, command, context, seenRevision }: ExecuteRequest<State, Command, Event>,
    known: Known<State>,
  ): Promise<{ readonly outcome: Outcome; readonly then: Known<State> }> {
    const earlier = await this.earlier(stream, known, context.commandId);
    if (earlier.length > 0) return { outcome: { ...placeOf(earlier.at(-1)), events: earlier }, then: known };
    if (seenRevision !== undefined) {
      const isAbout = (event: RecordedEvent) => decider.concerns?.(command, event as unknown as Event) ?? true;
      refuseIfChanged(known.events, seenRevision, isAbout);
    }
    const decided = decider.decide(command, known.state);
    if (decided.length === 0) return { outcome: { ...placeOf(known.last), events: [] }, then: known };
    const asOf = performance.now();
    const outcome = await this.append(stream, known.last ?? 'no-stream', decided, context);
    return { outcome, then: this.kept(stream, grown(known, outcome.events, asOf)) };
  }

  /** What the command wrote when it ran before. */
  private async earlier(stream: string, known: Known<unknown>, commandId: string): Promise<readonly RecordedEvent[]> {
    const place = known.commands.get(commandHash(commandId));
    if (place === undefined) return [];
    const since = place >= firstOpened(known) ? known.events : await this.read(stream, { from: place, limit: 50 });
    return since.filter((event) => event.metadata.commandId === commandId);
  }

  override async folded<State, Event extends EventOf<EventType>>(
    stream: string,
    fold: Fold<State, Event>,
  ): Promise<Folded<State>> {
    const known = this.kept(stream, await this.load(stream, fold));
    return { state: known.state, revision: placeOf(known.last).revision };
  }

  /** From its snapshot on, where there is one; with all events after `seenRevision`. Opened is only what is folded or looked at. */
  private async load<State, Event extends EventOf<EventType>>(
    stream: string,
    fold: Fold<State, Event>,
    seenRevision = Infinity,
  ): Promise<Known<State>> {
    const asOf = performance.now();
    const snapshot = fold.snapshot && (await this.snapshot(stream, fold.snapshot));
    if (snapshot) {
      const { revision, keptRevision, commands } = snapshot;
      const from = Math.max(0, Math.min(revision, seenRevision + 1));
      const stored = await this.stored(stream, { from });
      const last = stored[revision - from];
      if (last?.id === snapshot.eventId) {
        const opened = await this.codec.decode(
          stored.filter((event) => event.revision > Math.min(revision, seenRevision)),
        );
        const events = opened.filter((event) => event.revision <= revision);
        const known = { fold, state: snapshot.state as State, commands, events, last, keptRevision, asOf };
        return grown(known, opened.slice(events.length), asOf);
      }
    }
    return started(fold, await this.read(stream), asOf);
  }

  /** A snapshot saves time and nothing else: one that cannot be had is none. */
  private async snapshot(stream: string, kind: SnapshotKind): Promise<KeptSnapshot | undefined> {
    const recent = this.recent.find(stream, kind);
    if (recent) return recent;
    try {
      const kept = await this.snapshots.find(stream, kind);
      return kept && { ...kept, keptRevision: kept.revision };
    } catch {
      return undefined;
    }
  }

  private async readOn<State>(stream: string, known: Known<State>): Promise<Known<State>> {
    const asOf = performance.now();
    return grown(known, await this.read(stream, { from: placeOf(known.last).revision + 1 }), asOf);
  }

  /** Remembers where the fold stands, and has a snapshot kept where many events came since the last one; nobody waits for that. */
  private kept<State>(stream: string, known: Known<State>): Known<State> {
    const { fold, state, commands, last, keptRevision } = known;
    if (!fold.snapshot || !last || keptRevision === Infinity) return known;
    const snapshot = { state, revision: last.revision, eventId: last.id, commands };
    const isDue = last.revision - keptRevision >= SNAPSHOT_EVERY;
    this.recent.remember(stream, fold.snapshot, { ...snapshot, keptRevision: isDue ? last.revision : keptRevision });
    if (!isDue) return known;
    const key = `${stream} ${fold.snapshot.name}`;
    if (!this.keeping.has(key)) {
      const keeping = this.snapshots
        .keep(stream, fold.snapshot, snapshot)
        .catch(() => undefined)
        .finally(() => this.keeping.delete(key));
      this.keeping.set(key, keeping);
    }
    return { ...known, keptRevision: last.revision };
  }

  /** Until no snapshot is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.keeping.values());
  }

  override async read(stream: string, range: StreamRange = {}): Promise<readonly RecordedEvent[]> {
    return await this.codec.decode(await this.stored(stream, range));
  }

  override async readAt(stream: string, revisions: Iterable<number>): Promise<readonly RecordedEvent[]> {
    const wanted = new Set(revisions);
    const ranges = rangesOf([...wanted].sort((a, b) => a - b));
    const stored = await Promise.all(ranges.map((range) => this.stored(stream, range)));
    return await this.codec.decode(stored.flat().filter(({ revision }) => wanted.has(revision)));
  }

  private async stored(stream: string, range: StreamRange): Promise<readonly StoredEvent[]> {
    try {
      return await this.store.readStream(stream, range);
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }

  override async append(
    stream: string,
    after: AppendAfter,
    events: readonly EventOf<EventType>[],
    context: CommandContext,
  ): Promise<Outcome> {
    this.gate?.pass();
    const newest = after === 'exists' ? await this.newest.ask(stream) : after;
    const metadata = metadataOf(context, this.occurredAt(newest));
    const expected = typeof after === 'string' ? after : after.revision;
    const encoded = await this.codec.encode(
      events.map((event, index) => ({
        id: deriveId(context.commandId, stream, String(index)),
        stream,
        event,
        metadata,
      })),
    );
    const { revision, position } = await this.appendStored(stream, expected, encoded);
    noteWritten(position);
    const first = revision - events.length + 1;
    const recordedAt = this.clock.nowIso();
    const recorded = encoded.map((event, index) => ({
      ...event,
      data: events[index]!.data,
      stream,
      revision: first + index,
      position,
      recordedAt,
    }));
    return { revision, position, events: recorded };
  }

  /** Of each stream. Many take a number of one register at a time: they share one reading. */
  private async readNewest(streams: readonly string[]): Promise<readonly (StoredEvent | 'no-stream')[]> {
    const newest = new Map<string, Promise<StoredEvent | 'no-stream'>>();
    for (const stream of new Set(streams))
      newest.set(
        stream,
        this.stored(stream, { direction: 'backwards', limit: 1 }).then(([last]) => last ?? 'no-stream'),
      );
    return Promise.all(streams.map((stream) => newest.get(stream)!));
  }

  /** Clocks of two processes differ, and one that is put right may go back: a stream's own time does not. */
  private occurredAt(newest: Newest | 'no-stream'): string {
    const now = this.clock.nowIso();
    return newest !== 'no-stream' && newest.metadata.occurredAt > now ? newest.metadata.occurredAt : now;
  }

  /** After a timeout nobody knows whether the events were written: the same events again settle it. */
  private async appendStored(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.store.append(stream, expected, events);
      } catch (error) {
        if (!isFailure(error, 'Timeout') || attempt === TIMEOUT_ATTEMPTS) throw error;
        await jitter(attempt);
      }
    }
  }
}

const started = <State, Event>(
  fold: Fold<State, Event>,
  events: readonly RecordedEvent[],
  asOf: number,
): Known<State> =>
  grown(
    {
      fold,
      state: fold.initialState,
      commands: CommandPlaces.none,
      events: [],
      last: undefined,
      keptRevision: -1,
      asOf,
    },
    events,
    asOf,
  );

/** Keeps no snapshot: of where earlier commands stand it knows nothing. */
const foldedAlready = <State>(
  fold: Fold<State, never>,
  { state, last }: { readonly state: State; readonly last: RecordedEvent },
  asOf: number,
): Known<State> => ({ fold, state, commands: CommandPlaces.none, events: [last], last, keptRevision: Infinity, asOf });

/** How many events stay in memory beside a state from which the stream could be folded on. */
const REMEMBERED = 2 * SNAPSHOT_EVERY;

/** With the events that came after. */
function grown<State>(known: Known<State>, more: readonly RecordedEvent[], asOf: number): Known<State> {
  if (more.length === 0) return { ...known, asOf };
  const events = [...known.events, ...more];
  return {
    ...known,
    state: fold(known.fold, more as readonly never[], known.state),
    commands: known.commands.with(more),
    events: known.fold.snapshot && events.length > 2 * REMEMBERED ? events.slice(-REMEMBERED) : events,
    last: more.at(-1),
    asOf,
  };
}

/** Whether all events after the one that somebody saw are at hand. */
const reaches = (known: Known<unknown>, seenRevision = Infinity): boolean => firstOpened(known) <= seenRevision + 1;

/** The revision from which on the events are at hand. */
const firstOpened = ({ events, last }: Known<unknown>): number => events[0]?.revision ?? placeOf(last).revision + 1;

/** Reading a few events too many costs less than asking once more. */
const GAP = 16;

function rangesOf(revisions: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const revision of revisions) {
    const last = ranges.at(-1);
    if (last && revision - last.to <= GAP) last.to = revision;
    else ranges.push({ from: revision, to: revision });
  }
  return ranges;
}

/** An empty stream has revision -1. */
const placeOf = (last: Newest | undefined): Omit<Outcome, 'events'> => ({
  revision: last?.revision ?? -1,
  position: last?.position ?? START,
});

/** The system's own events (clock, delivery) change nothing that a user decided upon. */
function refuseIfChanged(
  history: readonly RecordedEvent[],
  seenRevision: number,
  isAbout: (event: RecordedEvent) => boolean,
): void {
  const change = history.findLast(
    (event) => event.revision > seenRevision && event.metadata.actor !== SYSTEM_ACTOR && isAbout(event),
  );
  if (!change) return;
  throw new OfficeError('changed', 'changed-by-somebody', {
    by: change.metadata.actor,
    what: change.type,
    at: change.recordedAt,
    revision: history.at(-1)!.revision,
  });
}

const isConflict = (error: unknown): error is EventStoreError =>
  isFailure(error, 'WrongExpectedRevision') || isFailure(error, 'Refused');

/** 1 to 20 ms before the second attempt, twice as long before each further one. */
const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 10 * 2 ** attempt));
