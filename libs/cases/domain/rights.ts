import type { Rights } from '#libs/kernel';

export const CASE_RIGHTS = {
  readCases: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Of those who read cases, who sees all of them, whatever unit they belong to. */
  seeAllCases: ['coordinator', 'auditor', 'registrar'],
  registerCases: ['registrar', 'officer', 'coordinator'],
  /** Saying of what kind a case is. */
  classifyCases: ['registrar', 'officer', 'coordinator'],
  /** Saying of what kind a mail is by the address to which it came. */
  setAddressKinds: ['administrator'],
  /** Whether a mail has become a case yet: of a new office. */
  seeFirstMail: ['administrator'],
  /** Saying how registers write the numbers of cases. */
  setNumberSchemes: ['administrator'],
  assignCases: ['coordinator'],
  /** Assigning to oneself what nobody has. */
  takeCases: ['coordinator', 'officer'],
  /** Answering; and so who may be given a case. */
  answerCases: ['officer', 'coordinator'],
  /** What a clock hears: notices of delay, pauses, withdrawals, that a message needs no answer. */
  keepClocks: ['officer', 'coordinator'],
  /** Saying "I have it" of an escalation: an officer of their own cases, whoever coordinates of all. */
  acknowledgeEscalations: ['officer', 'coordinator'],
  /** A copy of what is kept of a person, for whoever asks for theirs (GDPR art. 15). */
  exportPersons: ['coordinator'],
  /** Who has how much to do. */
  seeWorkload: ['coordinator', 'auditor'],
} as const satisfies Rights;
