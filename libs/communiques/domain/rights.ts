import type { Rights } from '#libs/kernel';

export const COMMUNIQUE_RIGHTS = {
  /** What is not released as well. */
  readCommuniques: ['coordinator', 'officer', 'registrar', 'auditor'],
  writeCommuniques: ['coordinator', 'officer'],
  /** Of what others wrote: coordinators. Where a ladder covers its kind: whoever that names. */
  approveCommuniques: ['coordinator', 'officer'],
  /** Released, corrected and withdrawn by the same people. */
  releaseCommuniques: ['coordinator'],
  /** By a secret address of one's own. */
  readPlanByCalendar: ['coordinator', 'officer', 'registrar'],
  /** Conferences and briefings. */
  planPressEvents: ['coordinator', 'officer'],
  /** Topics and the duty as the press room shows them. */
  keepPressRoom: ['coordinator'],
} as const satisfies Rights;
