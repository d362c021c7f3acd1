import { isFailure, type EventStore } from './port.js';

/**
 * What tells one store from another, whatever its engine, and from one that its events were copied from: its first event, and when and
 * where it was recorded there.
 */
export interface StoreIdentity {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly position: string;
}

/** Undefined while the store is empty. */
export async function identityOf(store: EventStore): Promise<StoreIdentity | undefined> {
  const [first] = await store.readAll({ limit: 1 });
  if (!first) return undefined;
  const { stream, revision, id: eventId, recordedAt, position } = first;
  return { stream, revision, eventId, recordedAt, position };
}

/** Asks for that one event, so that it costs little in a store that holds other applications' events before it. */
export async function hasIdentity(store: EventStore, identity: StoreIdentity): Promise<boolean> {
  const { stream, revision, eventId, recordedAt, position } = identity;
  try {
    const [event] = await store.readStream(stream, { from: revision, to: revision });
    return event?.id === eventId && event.recordedAt === recordedAt && event.position === position;
  } catch (error) {
    if (isFailure(error, 'StreamNotFound') || isFailure(error, 'StreamDeleted')) return false;
    throw error;
  }
}
