import type { StoredEvent } from '#libs/kernel';
import { isFailure, type EventStore } from './port.js';

/** The first event of a stream; undefined where there is none. */
export async function firstEventOf(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
): Promise<StoredEvent | undefined> {
  try {
    return (await store.readStream(stream, { from: 0, to: 0 }))[0];
  } catch (error) {
    if (isFailure(error, 'StreamNotFound') || isFailure(error, 'StreamDeleted')) return undefined;
    throw error;
  }
}
