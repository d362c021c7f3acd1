import type { Json } from './canonical-json.js';
import type { Names } from './language.js';

/** Who does something: an employee, the system (clock, mail, policies), or somebody outside (a journalist who writes in). */
export const SYSTEM_ACTOR = 'system';

/** How a history names an actor: null only for somebody who was erased. */
export const nameOfActor = (id: string, names: Names): string | null =>
  id === SYSTEM_ACTOR ? 'System' : (names.get(id) ?? null);

/**
 * What stands beside an event's data. It never holds personal data.
 * `$correlationId` and `$causationId` are EventStoreDB's own names.
 */
export interface EventMetadata {
  /** Version of the event type's schema. */
  readonly schema: number;
  /** An employee's id, or `system`. */
  readonly actor: string;
  /** The employee in whose name the actor acted (substitution). */
  readonly actingFor?: string;
  /** The role by which the actor was allowed to, at that moment. */
  readonly role?: string;
  /** The id of the actor's session, by which nobody can get in. */
  readonly session?: string;
  /** Kind and, of what has one, version of what it was asked for with: `console/0.1.0`, `cli/0.1.0`, `mail`, `policy`, `clock`. Never an address. */
  readonly client: string;
  readonly commandId: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  /**
   * The office's clock when the command was decided, and never before the newest event of the stream. ISO 8601, UTC, to the millisecond.
   * What happened earlier (a letter of yesterday) stands in the data.
   */
  readonly occurredAt: string;
  /** Why it was done, as a plain code: where a decision needs a ground and the event's data have no place for it. */
  readonly reason?: string;
}

/** An event on its way into a store, in stored form: personal fields are sealed already. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly metadata: EventMetadata;
}

/** An event as a store gives it back, in stored form. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  /** Place among all events: an opaque string that sorts as text. */
  readonly position: string;
  /** The store's own time of writing. ISO 8601, UTC. */
  readonly recordedAt: string;
}

/**
 * An event as deciders, projections and policies see it: upcast to today's schema, personal fields in clear.
 * A personal field of an erased person is `null`.
 */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends Omit<
  StoredEvent,
  'type' | 'data'
> {
  readonly type: Type;
  readonly data: Data;
}
