import type { Rights } from '#libs/kernel';

export const AUDIT_RIGHTS = {
  /** What anybody did; everybody else sees what they did themselves. */
  auditEmployees: ['auditor', 'coordinator'],
  /** Who changed mailboxes, units and the like. */
  readSettingsHistory: ['administrator'],
  /** All that happened with somebody outside. */
  readContactHistory: ['coordinator', 'officer', 'registrar', 'auditor'],
} as const satisfies Rights;
