import type { Rights } from '#libs/kernel';

export const ATTACHMENT_RIGHTS = {
  readAttachments: ['coordinator', 'officer', 'registrar', 'auditor'],
  uploadAttachments: ['officer', 'coordinator', 'registrar'],
} as const satisfies Rights;
