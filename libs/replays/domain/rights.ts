import type { Rights } from '#libs/kernel';

export const REPLAY_RIGHTS = {
  /** To see a thing as it was, where it is theirs to see now. */
  replay: ['auditor', 'coordinator'],
} as const satisfies Rights;
