import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const NOTIFICATIONS_PROBLEMS = {
  'notification-not-found': { pl: 'Nie ma takiego powiadomienia.', en: 'There is no such notification.' },
} as const satisfies Problems;
