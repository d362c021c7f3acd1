import type { Rights } from '#libs/kernel';

export const SIDE_LIST_RIGHTS = {
  readMailOutsideCases: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Of those who read it, who sees all of it, whatever unit they belong to. */
  seeAllMail: ['coordinator', 'registrar', 'auditor'],
  /** Attaching it to a case, making a case of it, putting it away. */
  placeMail: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
