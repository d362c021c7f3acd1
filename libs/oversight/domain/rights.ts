import type { Rights } from '#libs/kernel';

export const OVERSIGHT_RIGHTS = {
  /** What is worth a look, and saying that it was seen. */
  oversee: ['auditor'],
} as const satisfies Rights;
