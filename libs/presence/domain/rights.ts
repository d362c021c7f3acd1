import type { Rights } from '#libs/kernel';

export const PRESENCE_RIGHTS = {
  /** Of the cases that one sees. */
  lookAtCases: ['coordinator', 'officer', 'registrar', 'auditor'],
} as const satisfies Rights;
