import { defineProjection, patch, upsert } from '#libs/projections';
import { importEvents, type ImportKind } from '../domain/events.js';
import type { ImportState } from '../domain/import.js';

export interface ImportRow {
  id: string;
  of_kind: ImportKind;
  state: ImportState;
  started_at: Date;
  started_by: string;
  undo_until: Date;
  lines: number;
  known: number;
  left_out: number;
  added: number | null;
  refused: number | null;
  removed: number | null;
  kept: number | null;
}

/** The imports of the office, and what came of them. */
export const importsProjection = defineProjection({
  name: 'imports',
  version: 1,
  tables: [
    {
      name: 'imports',
      columns: {
        id: 'text not null',
        of_kind: 'text not null',
        state: 'text not null',
        started_at: 'timestamptz not null',
        started_by: 'text not null',
        undo_until: 'timestamptz not null',
        lines: 'integer not null',
        known: 'integer not null',
        left_out: 'integer not null',
        added: 'integer',
        refused: 'integer',
        removed: 'integer',
        kept: 'integer',
      },
      primaryKey: ['id'],
      indexes: ['(started_at, id)'],
    },
  ],
  from: importEvents,
  on: {
    ImportStarted: ({ data, metadata: { actor, occurredAt } }) => [
      upsert('imports', {
        id: data.importId,
        of_kind: data.of,
        state: 'running',
        started_at: occurredAt,
        started_by: actor,
        undo_until: data.undoUntil,
        lines: data.lines,
        known: data.known,
        left_out: data.leftOut,
      }),
    ],
    ImportFinished: ({ data: { importId: id, added, refused } }) => [
      patch('imports', { id }, { state: 'finished', added, refused }),
    ],
    ImportUndoStarted: ({ data: { importId: id } }) => [patch('imports', { id }, { state: 'undoing' })],
    ImportUndone: ({ data: { importId: id, removed, kept } }) => [
      patch('imports', { id }, { state: 'undone', removed, kept }),
    ],
  },
});
