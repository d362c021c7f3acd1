import type { Rights } from '#libs/kernel';

export const REPLAY_RIGHTS = {
  /** To see a thing as it was, where it is theirs to see now. */
  replay: ['auditor', 'coordinator'],
  /** To have the whole office as of an instant built, and to read it. */
  replayOffice: ['auditor', 'coordinator'],
} as const satisfies Rights;
