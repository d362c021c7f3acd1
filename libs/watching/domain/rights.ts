import type { Rights } from '#libs/kernel';

export const WATCHING_RIGHTS = {
  /** Of the cases that one sees. */
  watchCases: ['coordinator', 'officer', 'registrar', 'auditor'],
} as const satisfies Rights;
