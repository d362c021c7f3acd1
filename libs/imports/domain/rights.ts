import type { Rights } from '#libs/kernel';

export const IMPORT_RIGHTS = {
  /** Contacts and open cases from a spreadsheet, and undoing that. */
  importFiles: ['coordinator'],
  readImports: ['coordinator', 'auditor'],
} as const satisfies Rights;
