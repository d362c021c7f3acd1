import { z } from 'zod';
import { defineEvent, id, plain, ROLES, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const CHARTS = ['none', 'bars', 'line'] as const;
export type Chart = (typeof CHARTS)[number];

const about = { about: ({ questionId }: { questionId: string }) => ({ kind: 'question', id: questionId }) };

export const QuestionSaved = defineEvent(
  'QuestionSaved',
  'An analyst kept a question to the reporting views, or changed one: it says all of it anew.',
  z.object({
    questionId: id(),
    /** Who kept it first: only they change it. */
    ownerId: id(),
    name: plain(),
    sql: plain(),
    chart: z.enum(CHARTS),
    /** Who may ask it, besides whoever keeps it. */
    sharedWith: z.array(z.enum(ROLES)),
  }),
  about,
);
export const QuestionRemoved = defineEvent(
  'QuestionRemoved',
  'A kept question is there no more.',
  z.object({ questionId: id() }),
  about,
);

export const questionEvents = { QuestionSaved, QuestionRemoved };
export type QuestionEvent = AnyOf<typeof questionEvents>;
export type RecordedQuestionEvent = AnyRecordedOf<typeof questionEvents>;

export const questionStream = (questionId: string) => `question-${questionId}`;
