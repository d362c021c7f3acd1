import { isDeepStrictEqual } from 'node:util';
import { notFound, OfficeError, type Decider, type EventOf } from '#libs/kernel';
import type { QuestionEvent, QuestionSaved } from './events.js';

export type Question = EventOf<typeof QuestionSaved>['data'];
/** What whoever keeps a question says of it. */
export type QuestionText = Omit<Question, 'questionId' | 'ownerId'>;

export type QuestionCommand =
  | { readonly kind: 'save'; readonly questionId: string; readonly by: string; readonly question: QuestionText }
  | { readonly kind: 'change'; readonly by: string; readonly question: QuestionText }
  | { readonly kind: 'remove'; readonly by: string };

/** A kept question; null where there is none. */
export const questionDecider: Decider<Question | null, QuestionCommand, QuestionEvent> = {
  initialState: null,
  decide(command, question) {
    if (command.kind === 'save') {
      const { questionId, by: ownerId } = command;
      return question ? [] : [{ type: 'QuestionSaved', data: { questionId, ownerId, ...command.question } }];
    }
    if (!question) throw notFound('question-not-found');
    const { questionId, ownerId } = question;
    if (ownerId !== command.by) throw new OfficeError('forbidden', 'question-of-another');
    if (command.kind === 'remove') return [{ type: 'QuestionRemoved', data: { questionId } }];
    const next = { questionId, ownerId, ...command.question };
    return isDeepStrictEqual(next, question) ? [] : [{ type: 'QuestionSaved', data: next }];
  },
  evolve: (_question, event) => (event.type === 'QuestionSaved' ? event.data : null),
};
