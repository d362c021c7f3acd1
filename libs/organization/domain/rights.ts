import type { Rights } from '#libs/kernel';

export const ORGANIZATION_RIGHTS = {
  /** Units, employees, their invitations. */
  manageStaff: ['administrator'],
} as const satisfies Rights;
