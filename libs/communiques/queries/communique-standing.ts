import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { communiqueDecider, type Communique } from '../domain/communique.js';
import { communiqueStream, type KeptVersion, type RecordedCommuniqueEvent } from '../domain/events.js';

export const communiqueEventsOf = async (journal: Journal, id: string): Promise<readonly RecordedCommuniqueEvent[]> =>
  (await journal.read(communiqueStream(id))) as readonly RecordedCommuniqueEvent[];

export const communiqueOf = (events: readonly RecordedCommuniqueEvent[]): Communique | null =>
  fold(communiqueDecider, events);

/** A version as it was kept; undefined where there is none of that number. */
export function versionOf(events: readonly RecordedCommuniqueEvent[], version: number): KeptVersion | undefined {
  const kept = events.find((event) => event.type === 'CommuniqueVersionKept' && event.data.version === version);
  return kept?.type === 'CommuniqueVersionKept' ? kept.data : undefined;
}
