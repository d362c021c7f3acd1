import type { DraftedThing } from '#libs/drafts';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { Answered, DraftCommentEvent, Made } from './events.js';

/** Of a draft, and of the answers to one comment: all are read together. */
export const MOST_COMMENTS = 500;
export const MOST_ANSWERS = 100;

/** What the decider knows of a comment: no word of it. */
export interface Comment {
  readonly commentId: string;
  readonly draftId: string;
  readonly thing: DraftedThing;
  readonly contactId: string | null;
  readonly isResolved: boolean;
  readonly answerIds: readonly string[];
}

export type CommentCommand =
  | { readonly kind: 'make'; readonly comment: Made }
  | { readonly kind: 'answer'; readonly answer: Omit<Answered, 'draftId' | 'thing' | 'contactId'> }
  | { readonly kind: 'resolve' | 'reopen'; readonly commentId: string };

/** @throws OfficeError comment-not-found, comment-passage-empty, draft-too-many-comments, comment-too-many-answers */
export const draftCommentsDecider: Decider<ReadonlyMap<string, Comment>, CommentCommand, DraftCommentEvent> = {
  initialState: new Map(),
  decide(command, comments) {
    if (command.kind === 'make') {
      const { comment } = command;
      if (comments.has(comment.commentId)) return [];
      if (comments.size >= MOST_COMMENTS) throw ruleBroken('draft-too-many-comments', { limit: MOST_COMMENTS });
      if (comment.quoted === null || comment.quoted.trim() === '')
        throw new OfficeError('invalid', 'comment-passage-empty', { field: 'to' });
      return [{ type: 'DraftCommentMade', data: comment }];
    }
    const comment = comments.get(command.kind === 'answer' ? command.answer.commentId : command.commentId);
    if (!comment) throw notFound('comment-not-found');
    const { isResolved, answerIds, ...its } = comment;
    switch (command.kind) {
      case 'answer':
        if (answerIds.includes(command.answer.answerId)) return [];
        if (answerIds.length >= MOST_ANSWERS) throw ruleBroken('comment-too-many-answers', { limit: MOST_ANSWERS });
        return [{ type: 'DraftCommentAnswered', data: { ...its, ...command.answer } }];
      case 'resolve':
        return isResolved ? [] : [{ type: 'DraftCommentResolved', data: its }];
      case 'reopen':
        return isResolved ? [{ type: 'DraftCommentReopened', data: its }] : [];
    }
  },
  evolve(comments, { type, data }) {
    const { commentId, draftId, thing, contactId } = data;
    const before = comments.get(commentId) ?? {
      ...{ commentId, draftId, thing, contactId },
      ...{ isResolved: false, answerIds: [] },
    };
    const after = (): Comment => {
      switch (type) {
        case 'DraftCommentMade':
          return before;
        case 'DraftCommentAnswered':
          return { ...before, answerIds: [...before.answerIds, data.answerId] };
        case 'DraftCommentResolved':
          return { ...before, isResolved: true };
        case 'DraftCommentReopened':
          return { ...before, isResolved: false };
      }
    };
    return new Map(comments).set(commentId, after());
  },
};
