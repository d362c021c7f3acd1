import type { ReadStreamOptions } from '#libs/event-store';
import {
  OfficeError,
  type CommandContext,
  type Decider,
  type EventOf,
  type EventType,
  type Fold,
  type RecordedEvent,
} from '#libs/kernel';

export type { CommandContext } from '#libs/kernel';

export interface ExecuteRequest<State, Command, Event> {
  readonly stream: string;
  readonly decider: Decider<State, Command, Event>;
  readonly command: Command;
  readonly context: CommandContext;
  /**
   * The revision that the user saw (`If-Match`). Where the stream has events after it that are not the system's own and that the
   * decider calls relevant, the command is refused with `changed` (412), naming who and what. Left out: applied to the state as it is.
   */
  readonly seenRevision?: number;
  /**
   * All events of the stream as the caller has just read them; none, where the command makes a stream that is most likely not there
   * yet. Decided upon without reading them again; where others came meanwhile, the stream is read and decided upon anew.
   */
  readonly history?: readonly RecordedEvent[];
  /**
   * What the caller has folded of the stream, and its last event: for one who writes to a long stream again and again. The command's id has to be new: whether it ran before
   * nobody looks.
   */
  readonly folded?: { readonly state: State; readonly last: RecordedEvent };
}

export interface Outcome {
  /** Of the last event that the command wrote, now or when it ran first; of the stream, where it decided nothing (-1: there is none). */
  readonly revision: number;
  readonly position: string;
  /** What the command wrote. Just written, they carry the position of the last of them, and this process's time as `recordedAt`. */
  readonly events: readonly RecordedEvent[];
}

/** A part of a stream. */
export type StreamRange = Pick<ReadStreamOptions, 'from' | 'to' | 'direction' | 'limit'>;

export interface Folded<State> {
  readonly state: State;
  /** Of the stream's last event; -1 where there is none. */
  readonly revision: number;
}

/** What a writer knows of a stream: that it is not there, that it is, or its newest event. */
export type AppendAfter = 'no-stream' | 'exists' | Newest;

/** Where a stream stands. */
export type Newest = Pick<RecordedEvent, 'id' | 'revision' | 'position' | 'metadata'>;

/** A stream changes faster than anything can be decided upon it: try again in a moment. */
export const streamBusy = (cause?: unknown) => new OfficeError('not-yet', 'stream-busy', {}, { cause });

/**
 * Load, decide, append: the one way by which commands become events. Seals personal fields on the way in, opens them on
 * the way out, upcasts old versions, validates every event against its schema.
 */
export abstract class Journal {
  /**
   * Reads the stream (from its snapshot on, where the decider has them kept), folds it, asks the decider, appends with the revision
   * read. Commands on one stream take turns within a process; a conflict with another one is retried with what came since. A
   * command whose id stands in the stream already answers with its earlier outcome and changes nothing; so does one that decides nothing.
   * One command therefore changes one stream once: a further change gets a command id derived from it.
   * @throws OfficeError `clock-ahead` while this process's clock is ahead of the store's; from the decider; `changed` for a stale `seenRevision`; `stream-busy` after five conflicts; `subject-erased`
   * @throws EventStoreError Unavailable, Timeout, TooLarge
   */
  abstract execute<State, Command, Event extends EventOf<EventType>>(
    request: ExecuteRequest<State, Command, Event>,
  ): Promise<Outcome>;

  /** The stream's events, opened; empty where there is no stream. */
  abstract read(stream: string, range?: StreamRange): Promise<readonly RecordedEvent[]>;

  /** The events with these revisions, oldest first; what there is not is left out. */
  abstract readAt(stream: string, revisions: Iterable<number>): Promise<readonly RecordedEvent[]>;

  /** What the stream comes to, from its snapshot on where there is one. */
  abstract folded<State, Event extends EventOf<EventType>>(
    stream: string,
    fold: Fold<State, Event>,
  ): Promise<Folded<State>>;

  /**
   * A fact that needs no decision (a case number taken, a reservation). Event ids follow from command, stream and place, so one
   * command appends to a stream once. Repeated after a crash, events with personal fields are sealed anew and refused: `execute` those.
   * @throws EventStoreError WrongExpectedRevision, Refused, Unavailable, Timeout, TooLarge
   */
  abstract append(
    stream: string,
    after: AppendAfter,
    events: readonly EventOf<EventType>[],
    context: CommandContext,
  ): Promise<Outcome>;
}
