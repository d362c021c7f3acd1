import type { Rights } from '#libs/kernel';

export const DRAFT_COMMENT_RIGHTS = {
  /** On the drafts that one sees: making, answering, resolving. */
  commentDrafts: ['officer', 'coordinator'],
} as const satisfies Rights;
