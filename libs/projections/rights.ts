import type { Rights } from '#libs/kernel';

export const PROJECTION_RIGHTS = {
  /** The health of read models: retrying, rebuilding. */
  manageProjections: ['administrator'],
} as const satisfies Rights;
