import type { Rights } from '#libs/kernel';

export const ACCESS_LOG_RIGHTS = {
  /** What anybody read; everybody else sees what is recorded about themselves. */
  readAccessLog: ['auditor'],
} as const satisfies Rights;
