import type { Rights } from '#libs/kernel';

export const PUBLIC_SITE_RIGHTS = {
  /** Whose forms could not be registered is not told: who runs the server has it tried again. */
  seePublicInbox: ['administrator', 'coordinator'],
} as const satisfies Rights;
