import type { Rights } from '#libs/kernel';

export const ATTACHMENT_RIGHTS = {
  readAttachments: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Of these, contributors those that were added to what their unit was asked. */
  downloadAttachments: ['coordinator', 'officer', 'registrar', 'auditor', 'contributor'],
  uploadAttachments: ['officer', 'coordinator', 'registrar', 'contributor'],
} as const satisfies Rights;
