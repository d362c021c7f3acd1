import type { Rights } from '#libs/kernel';

export const PRESS_REVIEW_RIGHTS = {
  readPressReviews: ['coordinator', 'officer', 'registrar', 'auditor'],
  keepPressReviews: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
