import type { Rights } from '#libs/kernel';

export const SIDE_LIST_RIGHTS = {
  readMailOutsideCases: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Attaching it to a case, making a case of it, putting it away. */
  placeMail: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
