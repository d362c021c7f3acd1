import { defineProjection, patch, upsert, type ReadTable } from '#libs/projections';
import { photoEvents } from '../domain/events.js';

export interface PhotoRow {
  id: string;
  library_id: string;
  taken_at: Date;
  withdrawn_at: Date | null;
}

const table: ReadTable = {
  name: 'photos',
  columns: {
    id: 'text not null',
    library_id: 'text not null',
    taken_at: 'timestamptz not null',
    withdrawn_at: 'timestamptz',
  },
  primaryKey: ['id'],
  indexes: ['(taken_at desc, id)'],
};

/** Which pictures came from a library: no word of them. */
export const photosProjection = defineProjection({
  name: 'photos',
  version: 1,
  tables: [table],
  from: photoEvents,
  on: {
    PhotoTaken: ({ data: { photoId: id, libraryId: library_id }, metadata: { occurredAt: taken_at } }) => [
      upsert('photos', { id, library_id, taken_at, withdrawn_at: null }),
    ],
    PhotoFoundWithdrawn: ({ data: { photoId: id }, metadata: { occurredAt: withdrawn_at } }) => [
      patch('photos', { id }, { withdrawn_at }),
    ],
    PhotoFoundAgain: ({ data: { photoId: id } }) => [patch('photos', { id }, { withdrawn_at: null })],
  },
});
