import type { Rights } from '#libs/kernel';

export const TEXT_MODULE_RIGHTS = {
  /** The passages that the office offers to whoever writes. */
  keepTextModules: ['administrator', 'coordinator'],
  /** Putting them into a letter. */
  useTextModules: ['coordinator', 'officer'],
} as const satisfies Rights;
