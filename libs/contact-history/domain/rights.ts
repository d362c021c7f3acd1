import type { Rights } from '#libs/kernel';

export const CONTACT_HISTORY_RIGHTS = {
  /** All that there was between the office and somebody outside. */
  readTimeline: ['coordinator', 'officer', 'registrar', 'auditor'],
  noteEncounters: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
