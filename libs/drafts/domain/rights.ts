import type { Rights } from '#libs/kernel';

export const DRAFT_RIGHTS = {
  /** Of the cases that one sees. */
  readDrafts: ['officer', 'coordinator', 'registrar', 'auditor'],
  writeDrafts: ['officer', 'coordinator'],
  /** Signing where a ladder names one. */
  approveDrafts: ['officer', 'coordinator'],
  /** Sending without the approval that a ladder asks for, with a reason. */
  sendUrgently: ['coordinator'],
  /** Saying who approves, and signing where a ladder names nobody who may. */
  setLadders: ['administrator', 'coordinator'],
  readUrgentSendings: ['auditor', 'coordinator'],
} as const satisfies Rights;
