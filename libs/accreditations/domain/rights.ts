import type { Rights } from '#libs/kernel';

export const ACCREDITATION_RIGHTS = {
  readAccreditations: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** To what, and who asks. */
  enterAccreditations: ['coordinator', 'officer', 'registrar'],
  /** Who is let in. */
  decideAccreditations: ['coordinator', 'officer'],
} as const satisfies Rights;
