import type { Rights } from '#libs/kernel';

export const CASE_RIGHTS = {
  readCases: ['coordinator', 'officer', 'registrar', 'auditor'],
  registerCases: ['registrar', 'officer', 'coordinator'],
  assignCases: ['coordinator'],
  /** Assigning to oneself what nobody has. */
  takeCases: ['coordinator', 'officer'],
  /** Answering; and so who may be given a case. */
  answerCases: ['officer', 'coordinator'],
  /** Who has how much to do. */
  seeWorkload: ['coordinator', 'auditor'],
} as const satisfies Rights;
