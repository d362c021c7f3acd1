import type { NewEvent, StoredEvent } from '#libs/kernel';

/** What a writer believes of a stream. A number is the revision of its last event. */
export type ExpectedRevision = 'no-stream' | 'exists' | number;
export type Direction = 'forwards' | 'backwards';

export interface AppendResult {
  /** Revision of the last event appended (of the stream, for an empty batch). */
  readonly revision: number;
  /** Position of the last event appended. */
  readonly position: string;
}

export interface EventFilter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

export interface ReadStreamOptions {
  /** First revision to read; the stream's end where left out and reading backwards. */
  readonly from?: number;
  /** Last revision to read, itself included. */
  readonly to?: number;
  readonly direction?: Direction;
  readonly limit?: number;
  /** Only events up to this position, itself included: the stream as of a moment of the whole log. */
  readonly upTo?: string;
}

export interface ReadAllOptions {
  /** Forwards: events after this position, exclusive. Backwards: events before it, exclusive. */
  readonly from?: string;
  readonly filter?: EventFilter;
  readonly direction?: Direction;
  readonly limit: number;
  /**
   * Ends the reading early, with the first event that makes the data read so far as many bytes: what a page of unusually large events
   * costs in memory is then bounded. Fewer events than the limit say nothing of the end then; none do.
   */
  readonly maxBytes?: number;
  /** Only events up to this position, itself included. */
  readonly upTo?: string;
}

export interface SubscribeOptions {
  /** Events after this position, exclusive; from the start where left out. */
  readonly from?: string;
  readonly filter?: EventFilter;
  readonly signal?: AbortSignal;
}

/**
 * What a subscription yields. `caught-up` comes only after every earlier event was pulled, and again each time that the
 * subscription reaches the end: every event up to its position was yielded or does not pass the filter, so the position is
 * safe to go on from.
 */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'caught-up'; readonly position: string };

export interface EventStoreHealth {
  readonly available: boolean;
  /** Why it is not available. */
  readonly reason?: string;
  /** When the store last answered anything, by this machine's clock. ISO 8601. */
  readonly lastHeartbeatAt?: string;
  /** The store's clock less this machine's, where the store tells its own. */
  readonly clockSkewMilliseconds?: number;
  /** Every open subscription of this process. */
  readonly subscriptions: readonly SubscriptionHealth[];
}

export interface SubscriptionHealth {
  /** Position of the last event that was handled. */
  readonly position: string;
  readonly caughtUp: boolean;
  /** Whether it has a connection at the moment. */
  readonly connected: boolean;
  /** Age of the last handled event, in milliseconds; 0 once caught up. */
  readonly lagMilliseconds: number;
}

/**
 * The one door to the events. Every adapter passes the contract suite under `contract/`.
 *
 * An append is at most `MAX_APPEND_BYTES` in sum. Appending the same event ids at the same revision again (or to a stream
 * that `exists`) succeeds, changes nothing and answers as the first time did.
 *
 * Errors are `EventStoreError`s; nothing else is thrown on purpose.
 */
export abstract class EventStore {
  /** @throws EventStoreError WrongExpectedRevision, StreamDeleted, Unavailable, Timeout, AccessDenied, TooLarge, Refused */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** @throws EventStoreError StreamNotFound, StreamDeleted, Unavailable, Timeout, AccessDenied */
  abstract readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  abstract readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /** Pull-based: the next event is asked for when the last was handled, so a slow consumer costs bounded memory. */
  abstract subscribe(options?: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** Position of the last event; `START` in an empty store. */
  abstract head(): Promise<string>;
  /** Never throws: a store that cannot be reached says so. */
  abstract health(): Promise<EventStoreHealth>;
  abstract close(): Promise<void>;
}

/** The first event of a stream, read over one certain connection; undefined where there is none. */
export type FirstEventReader = (stream: string) => Promise<StoredEvent | undefined>;

/**
 * Asked of every new connection before anything is written on it: what stands at its other end may be another store than before.
 * @throws EventStoreError where nothing shall be written there
 */
export type Admission = (firstEventOf: FirstEventReader) => Promise<void>;

/** The position before the first event. */
export const START = '';

/** What one append may hold in sum (types, data and metadata as stored): EventStoreDB's default limit, kept by every adapter so that events can move. */
export const MAX_APPEND_BYTES = 1_048_576;

export type EventStoreFailure =
  | {
      readonly kind: 'WrongExpectedRevision';
      readonly stream: string;
      readonly expected: ExpectedRevision;
      readonly actual: number | 'no-stream';
    }
  | { readonly kind: 'StreamNotFound'; readonly stream: string }
  | { readonly kind: 'StreamDeleted'; readonly stream: string }
  | { readonly kind: 'Unavailable'; readonly reason: string }
  /** The outcome is unknown: try again with the same event ids. */
  | { readonly kind: 'Timeout'; readonly reason: string }
  | { readonly kind: 'AccessDenied'; readonly reason: string }
  | { readonly kind: 'TooLarge'; readonly bytes: number; readonly limit: number }
  /** Wrong in itself, and will be next time: a name that is not allowed, a value without canonical JSON, an event id that is known with other content. */
  | { readonly kind: 'Refused'; readonly reason: string };

export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';

  constructor(
    readonly failure: EventStoreFailure,
    options?: ErrorOptions,
  ) {
    super(JSON.stringify(failure), options);
  }
}

export const isFailure = (error: unknown, kind: EventStoreFailure['kind']): error is EventStoreError =>
  error instanceof EventStoreError && error.failure.kind === kind;

/** For operators. */
export const inWords = ({ failure }: EventStoreError): string => ('reason' in failure ? failure.reason : failure.kind);
