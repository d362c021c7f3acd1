import type { Rights } from '#libs/kernel';

export const CONTRIBUTION_RIGHTS = {
  /** Of those whom their unit, or the case, lets see them. */
  readContributions: ['contributor', 'officer', 'coordinator', 'registrar', 'auditor'],
  /** Wherever they stand: whoever sees all cases. */
  seeAllContributions: ['coordinator', 'auditor', 'registrar'],
  /** Asking units about a case that one sees, and judging what they answer. */
  askUnits: ['officer', 'coordinator'],
  /** Answering what one's unit was asked. */
  contribute: ['contributor', 'officer', 'coordinator'],
} as const satisfies Rights;
