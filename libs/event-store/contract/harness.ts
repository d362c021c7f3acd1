import type { EventStore } from '../port.js';

/** What the contract suite needs of an engine under test. */
export interface Harness {
  /** A connection of its own, as another process would have. The suite closes it. */
  connect(): Promise<EventStore>;
  /** Breaks every connection that the suite has; the server stays. */
  cutConnections?(): Promise<void>;
  /** The server goes away and comes back with everything that it had acknowledged. */
  restartServer?(): Promise<void>;
  /** Begins an append elsewhere and leaves its transaction open. */
  holdAppendOpen?(stream: string): Promise<{ commit(): Promise<void>; rollBack(): Promise<void> }>;
  /** Deletes a stream for good, past the port, which cannot. */
  tombstone?(stream: string): Promise<void>;
  stop(): Promise<void>;
}

/** An engine, and where it differs: each difference is explained in docs/adr. */
export interface Engine {
  readonly name: string;
  /** It knows a repeated event by its id and place alone, whatever its content; it takes a known id at another place. */
  readonly knowsEventsByIdAlone: boolean;
  /** What its harness can do. */
  readonly can: readonly Extract<keyof Harness, 'cutConnections' | 'restartServer' | 'holdAppendOpen' | 'tombstone'>[];
  start(): Promise<Harness>;
}
