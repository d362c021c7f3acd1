import type { Rights } from '#libs/kernel';

export const ABSENCES_RIGHTS = {
  /** Planning for anybody. Everybody plans their own, and heads those of their people. */
  planAbsences: ['administrator'],
  /** When anybody is away. Everybody sees their own, those in which they stand in, and those of their unit. */
  seeAllAbsences: ['administrator', 'coordinator'],
} as const satisfies Rights;
