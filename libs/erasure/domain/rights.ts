import type { Rights } from '#libs/kernel';

export const ERASURE_RIGHTS = {
  eraseContacts: ['administrator'],
  /** The proof of what was erased. */
  reviewErasures: ['administrator', 'auditor'],
} as const satisfies Rights;
