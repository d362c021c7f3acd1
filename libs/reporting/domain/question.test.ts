import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { QuestionEvent } from './events.js';
import { questionDecider, type QuestionText } from './question.js';

const question: QuestionText = { name: 'Ile spraw', sql: 'SELECT 1', chart: 'none', sharedWith: [] };
const saved: QuestionEvent = { type: 'QuestionSaved', data: { questionId: 'q', ownerId: 'anna', ...question } };
const removed: QuestionEvent = { type: 'QuestionRemoved', data: { questionId: 'q' } };
const after = (...events: readonly QuestionEvent[]) => given(questionDecider, events);
const by = 'anna';

describe('a kept question', () => {
  it('is removed once, by whoever keeps it', () => {
    after(saved).when({ kind: 'remove', by }).then([removed]);
    after(saved).when({ kind: 'remove', by: 'jan' }).thenRefused('question-of-another');
    after(saved, removed).when({ kind: 'remove', by }).thenRefused('question-not-found');
    after(saved, removed).when({ kind: 'change', by, question }).thenRefused('question-not-found');
  });

  it('comes back as it stood', () => {
    after(saved, removed).when({ kind: 'restore', by }).then([saved]);
    after(saved).when({ kind: 'restore', by }).thenNothing();
    after(saved, removed).when({ kind: 'restore', by: 'jan' }).thenRefused('question-of-another');
    after().when({ kind: 'restore', by }).thenRefused('question-not-found');
  });
});
