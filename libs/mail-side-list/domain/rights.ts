import type { Rights } from '#libs/kernel';

export const SIDE_LIST_RIGHTS = {
  readSideList: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Making a case of a mail that had not become one. */
  registerFromSideList: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
