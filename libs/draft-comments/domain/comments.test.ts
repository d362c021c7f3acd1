import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { draftCommentsDecider } from './comments.js';
import type { DraftCommentEvent, Made } from './events.js';

const its = { draftId: 'd1', thing: { kind: 'case' as const, id: 'c1' }, contactId: 'p1', commentId: 'k1' };
const comment: Made = {
  ...its,
  ...{ version: 1, from: 0, to: 6, quoted: 'Remont', text: 'Który?', mentionedIds: ['e2'], toldIds: ['e1'] },
};
const made: DraftCommentEvent = { type: 'DraftCommentMade', data: comment };
const resolved: DraftCommentEvent = { type: 'DraftCommentResolved', data: its };
const reopened: DraftCommentEvent = { type: 'DraftCommentReopened', data: its };
const answer = { commentId: 'k1', answerId: 'a1', text: 'Mostu.', mentionedIds: [], toldIds: ['e2'] };

describe('comments on a draft', () => {
  it('are made once, about words', () => {
    given(draftCommentsDecider, []).when({ kind: 'make', comment }).then([made]);
    given(draftCommentsDecider, [made]).when({ kind: 'make', comment }).then([]);
    given(draftCommentsDecider, [])
      .when({ kind: 'make', comment: { ...comment, quoted: ' \n' } })
      .thenRefused('comment-passage-empty');
  });

  it('are answered, also once they were resolved', () => {
    const answered: DraftCommentEvent = { type: 'DraftCommentAnswered', data: { ...its, ...answer } };
    given(draftCommentsDecider, [made]).when({ kind: 'answer', answer }).then([answered]);
    given(draftCommentsDecider, [made, answered]).when({ kind: 'answer', answer }).then([]);
    given(draftCommentsDecider, [made, resolved]).when({ kind: 'answer', answer }).then([answered]);
    given(draftCommentsDecider, []).when({ kind: 'answer', answer }).thenRefused('comment-not-found');
  });

  it('are resolved and reopened, each once', () => {
    const resolve = { kind: 'resolve', commentId: 'k1' } as const;
    const reopen = { kind: 'reopen', commentId: 'k1' } as const;
    given(draftCommentsDecider, [made]).when(resolve).then([resolved]);
    given(draftCommentsDecider, [made, resolved]).when(resolve).then([]);
    given(draftCommentsDecider, [made, resolved]).when(reopen).then([reopened]);
    given(draftCommentsDecider, [made]).when(reopen).then([]);
    given(draftCommentsDecider, [made, resolved, reopened]).when(resolve).then([resolved]);
    given(draftCommentsDecider, []).when(resolve).thenRefused('comment-not-found');
  });
});
