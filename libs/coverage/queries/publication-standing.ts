import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { publicationStream, type RecordedCoverageEvent } from '../domain/events.js';
import { coverageDecider, type Publication } from '../domain/publication.js';

export const coverageEventsOf = async (journal: Journal, id: string): Promise<readonly RecordedCoverageEvent[]> =>
  (await journal.read(publicationStream(id))) as readonly RecordedCoverageEvent[];

export const publicationOf = (events: readonly RecordedCoverageEvent[]): Publication | null =>
  fold(coverageDecider, events);
