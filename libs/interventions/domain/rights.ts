import type { Rights } from '#libs/kernel';

export const INTERVENTION_RIGHTS = {
  /** Of the cases that one sees; categories and areas too. */
  readInterventions: ['coordinator', 'officer', 'registrar', 'auditor'],
  keepInterventions: ['coordinator', 'officer', 'registrar'],
  /** To put a report that they looked through on the public site, and to take it off. */
  publishInterventions: ['coordinator', 'officer'],
  /** Of which categories reports are, and which areas there are. */
  setInterventionRegisters: ['administrator'],
} as const satisfies Rights;
