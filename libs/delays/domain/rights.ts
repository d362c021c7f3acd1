import type { Rights } from '#libs/kernel';

export const DELAY_RIGHTS = {
  /** Where a case waited, with whom, and who was away. */
  readDelays: ['auditor', 'coordinator'],
} as const satisfies Rights;
