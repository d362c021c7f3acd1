import type { Rights } from '#libs/kernel';

export const SETTINGS_RIGHTS = {
  /** Name, look, addresses and mail server of the office. */
  manageOffice: ['administrator'],
} as const satisfies Rights;
