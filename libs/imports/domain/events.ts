import { z } from 'zod';
import { defineEvent, id, instant, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** What comes in from a spreadsheet. */
export const IMPORT_KINDS = ['contacts', 'cases'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

const what = { importId: id(), of: z.enum(IMPORT_KINDS) };
const aboutImport = { about: ({ importId }: { importId: string }) => ({ kind: 'import', id: importId }) };
const count = () => z.number().int().nonnegative();

export const ImportStarted = defineEvent(
  'ImportStarted',
  'Lines of a CSV file are being taken in. What they say stands in the events of what comes of them.',
  z.object({
    ...what,
    lines: count(),
    /** Of what was there before, and lines with a fault, which were left out on purpose. */
    known: count(),
    leftOut: count(),
    /** Until when it can be undone as a whole. */
    undoUntil: instant(),
  }),
  aboutImport,
);
export const ImportFinished = defineEvent(
  'ImportFinished',
  'All lines of an import had their turn.',
  z.object({
    ...what,
    added: count(),
    /** Of what somebody else had entered meanwhile. */
    known: count(),
    refused: count(),
  }),
  aboutImport,
);
export const ImportUndoStarted = defineEvent(
  'ImportUndoStarted',
  'Somebody wants all that an import brought taken back.',
  z.object(what),
  aboutImport,
);
export const ImportUndone = defineEvent(
  'ImportUndone',
  'What an import brought was taken back, but for what somebody has changed or used since.',
  z.object({ ...what, removed: count(), kept: count() }),
  aboutImport,
);

export const importEvents = { ImportStarted, ImportFinished, ImportUndoStarted, ImportUndone };
export type ImportEvent = AnyOf<typeof importEvents>;
export type RecordedImportEvent = AnyRecordedOf<typeof importEvents>;

export const importStream = (importId: string) => `import-${importId}`;
