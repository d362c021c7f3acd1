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
}

export interface ReadAllOptions {
  /** Forwards: events after this position, exclusive. Backwards: events before it, exclusive. */
  readonly from?: string;
  readonly filter?: EventFilter;
  readonly direction?: Direction;
  readonly limit: number;
}

export interface SubscribeOptions {
  /** Events after this position, exclusive; from the start where left out. */
  readonly from?: string;
  readonly filter?: EventFilter;
  readonly signal?: AbortSignal;
}

/** What a subscription yields. `caught-up` comes only after every earlier event was pulled, and names the head seen then. */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'caught-up'; readonly position: string };

/**
 * The one door to the events. Every adapter passes the contract suite under `contract/`.
 *
 * Errors are `EventStoreError`s; nothing else is thrown on purpose.
 */
export abstract class EventStore {
  /** @throws EventStoreError WrongExpectedRevision, StreamDeleted, Unavailable, Timeout, AccessDenied, TooLarge */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** @throws EventStoreError StreamNotFound, StreamDeleted, Unavailable, Timeout, AccessDenied */
  abstract readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  abstract readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /** Pull-based: the next event is asked for when the last was handled, so a slow consumer costs bounded memory. */
  abstract subscribe(options?: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** Position of the last event; `START` in an empty store. */
  abstract head(): Promise<string>;
  abstract close(): Promise<void>;
}

/** The position before the first event. */
export const START = '';

export type EventStoreFailure =
  | { readonly kind: 'WrongExpectedRevision'; readonly stream: string; readonly expected: ExpectedRevision; readonly actual: number | 'no-stream' }
  | { readonly kind: 'StreamNotFound'; readonly stream: string }
  | { readonly kind: 'StreamDeleted'; readonly stream: string }
  | { readonly kind: 'Unavailable'; readonly reason: string }
  /** The outcome is unknown: try again with the same event ids. */
  | { readonly kind: 'Timeout'; readonly reason: string }
  | { readonly kind: 'AccessDenied'; readonly reason: string }
  | { readonly kind: 'TooLarge'; readonly bytes: number; readonly limit: number };

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
