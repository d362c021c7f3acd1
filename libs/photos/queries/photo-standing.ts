import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { photoStream, type RecordedPhotoEvent } from '../domain/events.js';
import { photoDecider, type Photo } from '../domain/photo.js';

export interface StandingPhoto extends Photo {
  readonly takenAt: string;
  /** Null while the library shows it. */
  readonly withdrawnAt: string | null;
}

/** Read from their own streams, so that what was found a moment ago counts; files that came from no library are left out. */
export async function photosOf(journal: Journal, ids: readonly string[]): Promise<readonly StandingPhoto[]> {
  const found = await Promise.all(
    ids.map(async (id) => (await journal.read(photoStream(id))) as readonly RecordedPhotoEvent[]),
  );
  return found.flatMap((events) => {
    const photo = fold(photoDecider, events);
    if (!photo) return [];
    const last = events.at(-1)!.metadata.occurredAt;
    return [{ ...photo, takenAt: events[0]!.metadata.occurredAt, withdrawnAt: photo.withdrawn ? last : null }];
  });
}
