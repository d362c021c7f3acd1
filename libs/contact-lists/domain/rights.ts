import type { Rights } from '#libs/kernel';

export const CONTACT_LIST_RIGHTS = {
  readContactLists: ['coordinator', 'officer', 'registrar', 'auditor'],
  keepContactLists: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
