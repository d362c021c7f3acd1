/** Folders under `libs` that everything stands on and that need no manifest: nothing of theirs is part of the office by itself. */
export const GROUND: readonly string[] = [
  'backup',
  'configuration',
  'csv',
  'deadlines',
  'event-store',
  'http',
  'kernel',
  'limited-programs',
  'mail-format',
  'manifest',
  'platform',
  'postgres',
  'public-pages',
];
