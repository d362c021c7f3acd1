import { isDeepStrictEqual } from 'node:util';
import { fold, notFound, OfficeError, type Decider, type EventOf } from '#libs/kernel';
import type { QuestionEvent, QuestionSaved, RecordedQuestionEvent } from './events.js';

export type Question = EventOf<typeof QuestionSaved>['data'];
/** What whoever keeps a question says of it. */
export type QuestionText = Omit<Question, 'questionId' | 'ownerId'>;

/** As it stands, or stood when it was removed. */
interface QuestionState {
  readonly question: Question;
  readonly removed: boolean;
}

export type QuestionCommand =
  | { readonly kind: 'save'; readonly questionId: string; readonly by: string; readonly question: QuestionText }
  | { readonly kind: 'change'; readonly by: string; readonly question: QuestionText }
  | { readonly kind: 'remove'; readonly by: string }
  | { readonly kind: 'restore'; readonly by: string };

/** Null where none was ever kept. */
export const questionDecider: Decider<QuestionState | null, QuestionCommand, QuestionEvent> = {
  initialState: null,
  decide(command, state) {
    if (command.kind === 'save') {
      const { questionId, by: ownerId } = command;
      return state ? [] : [{ type: 'QuestionSaved', data: { questionId, ownerId, ...command.question } }];
    }
    if (!state || (state.removed && command.kind !== 'restore')) throw notFound('question-not-found');
    const { question, removed } = state;
    const { questionId, ownerId } = question;
    if (ownerId !== command.by) throw new OfficeError('forbidden', 'question-of-another');
    if (command.kind === 'remove') return [{ type: 'QuestionRemoved', data: { questionId } }];
    if (command.kind === 'restore') return removed ? [{ type: 'QuestionSaved', data: question }] : [];
    const next = { questionId, ownerId, ...command.question };
    return isDeepStrictEqual(next, question) ? [] : [{ type: 'QuestionSaved', data: next }];
  },
  evolve: (state, event) =>
    event.type === 'QuestionSaved' ? { question: event.data, removed: false } : state && { ...state, removed: true },
};

/** Of its stream; null where it was never kept, or is removed. */
export function keptQuestion(events: readonly RecordedQuestionEvent[]): Question | null {
  const state = fold(questionDecider, events);
  return state && !state.removed ? state.question : null;
}
