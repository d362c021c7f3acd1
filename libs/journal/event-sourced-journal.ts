import {
  deriveId,
  fold,
  OfficeError,
  SYSTEM_ACTOR,
  type Clock,
  type EventMetadata,
  type EventOf,
  type EventType,
  type NewEvent,
  type RecordedEvent,
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
import { Journal, streamBusy, type CommandContext, type ExecuteRequest, type Outcome } from './journal.js';
import { noteWritten } from './written.js';

const CONFLICT_ATTEMPTS = 5;
const TIMEOUT_ATTEMPTS = 4;

/** The journal over an event store. */
export class EventSourcedJournal extends Journal {
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async execute<State, Command, Event extends EventOf<EventType>>(
    request: ExecuteRequest<State, Command, Event>,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        const outcome = await this.attempt(request, attempt === 1 ? request.history : undefined);
        if (outcome.events.length > 0) noteWritten(outcome.position);
        return outcome;
      } catch (error) {
        if (!isConflict(error)) throw error;
        // The same command, run twice at once, meets its own ids: fresh state tells. Anything else that is refused stays refused.
        if (attempt === CONFLICT_ATTEMPTS) throw isFailure(error, 'Refused') ? error : streamBusy(error);
        await jitter(attempt);
      }
    }
  }

  private async attempt<State, Command, Event extends EventOf<EventType>>(
    { stream, decider, command, context, seenRevision }: ExecuteRequest<State, Command, Event>,
    known: readonly RecordedEvent[] | undefined,
  ): Promise<Outcome> {
    const history = known ?? (await this.read(stream));
    const earlier = history.filter((event) => event.metadata.commandId === context.commandId);
    if (earlier.length > 0) return outcomeOf(earlier);
    if (seenRevision !== undefined) {
      const isAbout = (event: RecordedEvent) => decider.concerns?.(command, event as unknown as Event) ?? true;
      refuseIfChanged(history, seenRevision, isAbout);
    }
    const state = fold(decider, history as unknown as readonly Event[]);
    const decided = decider.decide(command, state);
    if (decided.length === 0) return { ...outcomeOf(history), events: [] };
    return await this.append(stream, history.at(-1)?.revision ?? 'no-stream', decided, context);
  }

  override async read(stream: string, { to }: { readonly to?: number } = {}): Promise<readonly RecordedEvent[]> {
    return await this.codec.decode(await this.stored(stream, to));
  }

  private async stored(stream: string, to: number | undefined): Promise<readonly StoredEvent[]> {
    try {
      return await this.store.readStream(stream, { ...(to !== undefined && { to }) });
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventOf<EventType>[],
    context: CommandContext,
  ): Promise<Outcome> {
    const metadata = metadataOf(context, this.clock);
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

/** What an earlier run of the command, or the whole history, comes to. An empty stream has revision -1. */
function outcomeOf(events: readonly RecordedEvent[]): Outcome {
  const last = events.at(-1);
  return { revision: last?.revision ?? -1, position: last?.position ?? START, events };
}

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

function metadataOf(context: CommandContext, clock: Clock): Omit<EventMetadata, 'schema'> {
  return {
    actor: context.actor,
    ...(context.actingFor !== undefined && { actingFor: context.actingFor }),
    ...(context.role !== undefined && { role: context.role }),
    commandId: context.commandId,
    $correlationId: context.correlationId ?? context.commandId,
    $causationId: context.causationId ?? context.commandId,
    occurredAt: context.occurredAt ?? clock.nowIso(),
  };
}

const isConflict = (error: unknown): error is EventStoreError =>
  isFailure(error, 'WrongExpectedRevision') || isFailure(error, 'Refused');

/** 1 to 20 ms before the second attempt, twice as long before each further one. */
const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 10 * 2 ** attempt));
