import type { Rights } from '#libs/kernel';

export const DELAY_RIGHTS = {
  /** Where a case waited, with whom, and who was away; what the work of others came to. */
  readDelays: ['auditor', 'coordinator'],
} as const satisfies Rights;
