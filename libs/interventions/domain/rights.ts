import type { Rights } from '#libs/kernel';

export const INTERVENTION_RIGHTS = {
  /** Of the cases that one sees; categories and areas too. */
  readInterventions: ['coordinator', 'officer', 'registrar', 'auditor'],
  keepInterventions: ['coordinator', 'officer', 'registrar'],
  /** Of which categories reports are, and which areas there are. */
  setInterventionRegisters: ['administrator'],
} as const satisfies Rights;
