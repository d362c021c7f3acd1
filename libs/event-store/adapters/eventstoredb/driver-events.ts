import type { EventMetadata, Json, StoredEvent } from '#libs/kernel';
import { matches } from '../../filter.js';
import { START, type EventFilter } from '../../port.js';
import { positionOf } from '../../positions.js';
import type { StoredForm } from '../../stored-form.js';
import type { DriverEvent, Position, ReadPosition } from './client.js';

/** EventStoreDB's position is a pair, and both have to be kept. */
export function opaque({ commit, prepare }: Position): string {
  const text = positionOf(commit);
  return text + (commit === prepare ? text : positionOf(prepare));
}

export function driverPosition(position: string): ReadPosition {
  if (position === START) return 'start';
  return { commit: BigInt(position.slice(0, 20)), prepare: BigInt(position.slice(20)) };
}

/** The server says "none" by the largest number. */
const NO_POSITION = 2n ** 64n - 1n;

export const isKnown = (position: Position | undefined): position is Position =>
  position !== undefined && position.commit !== NO_POSITION;

/** Data as the driver serialises it, and metadata in the very bytes. */
export const driverEventData = (form: StoredForm) => ({
  id: form.id,
  type: form.type,
  contentType: 'application/json' as const,
  data: inCanonicalOrder(JSON.parse(form.data) as Json, form.data) as Record<string, unknown>,
  metadata: new TextEncoder().encode(form.metadata),
});

/** A key like "10": JavaScript moves those to the front of an object, canonical JSON does not. */
const NUMERIC_KEY = /"\d+":/;

/** The driver calls JSON.stringify, which follows an object's own order of keys. */
function inCanonicalOrder(value: Json, text: string): Json {
  return NUMERIC_KEY.test(text) ? ordered(value) : value;
}

function ordered(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  for (const key of Object.keys(value)) {
    const child = ordered((value as Record<string, Json>)[key]!);
    Object.defineProperty(value, key, { value: child, enumerable: true, configurable: true, writable: true });
  }
  if (Array.isArray(value)) return value;
  return new Proxy(value, { ownKeys: (target) => Reflect.ownKeys(target).sort() });
}

export const storedEvent = (event: DriverEvent, position = positionIn(event)): StoredEvent => ({
  id: event.id,
  type: event.type,
  stream: event.streamId,
  revision: Number(event.revision),
  position,
  recordedAt: event.created.toISOString(),
  data: event.data as Json,
  metadata: event.metadata as EventMetadata,
});

const positionIn = ({ position }: DriverEvent): string => (isKnown(position) ? opaque(position) : START);

/** Not the server's own, and not another application's that shares the server. */
export function isOurs(event: DriverEvent | undefined): event is DriverEvent {
  if (!event || !event.isJson || event.type.startsWith('$') || event.streamId.startsWith('$')) return false;
  const metadata = event.metadata as Partial<EventMetadata> | undefined;
  return typeof metadata?.schema === 'number' && typeof metadata.commandId === 'string';
}

/** The driver's `readAll` knows no filter, and a subscription only one kind at a time: the rest is done here. */
export const isWanted = (event: DriverEvent, filter: EventFilter | undefined): boolean =>
  matches({ type: event.type, stream: event.streamId }, filter);
