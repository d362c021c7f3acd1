import type { Rights } from '#libs/kernel';

export const CALENDAR_RIGHTS = {
  /** Free days of the office, and those that an act made free once. */
  keepCalendar: ['administrator'],
} as const satisfies Rights;
