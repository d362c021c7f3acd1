import type { RecordedEvent, StoredEvent } from '#libs/kernel';
import { storedOf, UnreadableEvent } from './event-opener.js';
import { described } from './failures.js';
import { checkOperations } from './operations.js';
import type { Projection, RowOperation } from './projection.js';

/** Events in their order, opened where somebody wants them, and how far the reading has come. */
export interface Batch {
  readonly events: ReadonlyArray<RecordedEvent | UnreadableEvent>;
  /** Every event up to here is in the batch, or concerns nobody who reads it. */
  readonly upTo: string;
  /** When the store wrote the last of them. */
  readonly recordedAt: string | undefined;
  /** All events read, also those that concern nobody. */
  readonly read: number;
}

export interface ParkedEvent {
  readonly key: string;
  readonly event: StoredEvent;
  /** Why it could not be digested; null where it only waits behind another of its key. */
  readonly error: string | null;
  /** Whether to try again without being asked. */
  readonly mayPass: boolean;
}

/** What one projection makes of a batch. */
export interface Plan {
  readonly operations: readonly RowOperation[];
  readonly parked: readonly ParkedEvent[];
  /** The events of its own types, parked ones included; of every type, those of which it makes something. */
  readonly events: readonly StoredEvent[];
  readonly upTo: string;
  readonly recordedAt: string | undefined;
  readonly read: number;
  /** Keys that are parked once this is written. */
  readonly parkedKeys: ReadonlySet<string>;
  /** Why the projection has to stand still from here on. */
  readonly stop: string | null;
}

export const TOO_MANY_PARKED = 'too-many-parked-keys';

/** Pure: reduces what comes after `after`, puts aside what cannot be digested, and stops where too much was put aside. */
export function plan(
  projection: Projection,
  batch: Batch,
  { after, parkedKeys, parkedLimit }: { after: string; parkedKeys: ReadonlySet<string>; parkedLimit: number },
): Plan {
  const types = typesOf(projection);
  const operations: RowOperation[] = [];
  const parked: ParkedEvent[] = [];
  const events: StoredEvent[] = [];
  const keys = new Set(parkedKeys);
  for (const item of batch.events) {
    const event = storedOf(item);
    if (event.position <= after || !wants(types, event.type)) continue;
    const before = operations.length;
    const parking = digest(projection, item, keys, operations);
    // Whoever reads every type makes nothing of many: nobody has to be told that those changed something.
    if (types !== 'every' || parking || operations.length > before) events.push(event);
    if (!parking) continue;
    parked.push(parking);
    keys.add(parking.key);
    if (keys.size > parkedLimit) {
      const { position: upTo, recordedAt } = event;
      return {
        operations,
        parked,
        events,
        upTo,
        recordedAt,
        read: events.length,
        parkedKeys: keys,
        stop: TOO_MANY_PARKED,
      };
    }
  }
  const { upTo, recordedAt, read } = batch;
  return { operations, parked, events, upTo, recordedAt, read, parkedKeys: keys, stop: null };
}

/** Adds the event's operations; or says how it is put aside. */
function digest(
  projection: Projection,
  item: RecordedEvent | UnreadableEvent,
  parkedKeys: ReadonlySet<string>,
  operations: RowOperation[],
): ParkedEvent | undefined {
  const event = storedOf(item);
  const key = partitionKeyOf(projection, event);
  if (parkedKeys.has(key)) return { key, event, error: null, mayPass: false };
  if (item instanceof UnreadableEvent && (item.reason !== 'unknown-type' || projection.events !== 'every')) {
    return { key, event, error: described(item), mayPass: item.reason === 'key-unavailable' };
  }
  try {
    const result = projection.reduce(item instanceof UnreadableEvent ? event : item);
    checkOperations(projection.tables, result);
    operations.push(...result);
    return undefined;
  } catch (error) {
    return { key, event, error: described(error), mayPass: false };
  }
}

/** The plan that puts this event aside, because the database refused what its reduction wants to write. */
export function planParking(
  projection: Projection,
  batch: Batch,
  parkedKeys: ReadonlySet<string>,
  parkedLimit: number,
  error: unknown,
): Plan {
  const item = batch.events[0]!;
  const event = storedOf(item);
  const key = partitionKeyOf(projection, event);
  const keys = new Set(parkedKeys).add(key);
  return {
    operations: [],
    parked: [{ key, event, error: described(error), mayPass: false }],
    events: [event],
    upTo: batch.upTo,
    recordedAt: batch.recordedAt,
    read: batch.read,
    parkedKeys: keys,
    stop: keys.size > parkedLimit ? TOO_MANY_PARKED : null,
  };
}

/** A key that cannot be told, because the event cannot be read as its reducer expects, is the stream. */
export function partitionKeyOf(projection: Projection, event: StoredEvent): string {
  try {
    return projection.partitionKey?.(event) ?? event.stream;
  } catch {
    return event.stream;
  }
}

/** Which types of events somebody reads. */
export type Wanted = ReadonlySet<string> | 'every';

export const wants = (wanted: Wanted, type: string): boolean => wanted === 'every' || wanted.has(type);

const types = new WeakMap<Projection, Wanted>();
export function typesOf(projection: Projection): Wanted {
  let known = types.get(projection);
  if (!known) {
    const { events } = projection;
    types.set(projection, (known = events === 'every' ? events : new Set(events.map((event) => event.type))));
  }
  return known;
}
