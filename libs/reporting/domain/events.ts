import { z } from 'zod';
import { defineEvent, id, plain, ROLES, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const CHARTS = ['none', 'bars', 'line'] as const;
export type Chart = (typeof CHARTS)[number];

export const PARAMETER_TYPES = ['text', 'number', 'date', 'boolean'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

const about = { about: ({ questionId }: { questionId: string }) => ({ kind: 'question', id: questionId }) };

export const QuestionSaved = defineEvent(
  'QuestionSaved',
  'An analyst kept a question to the reporting views, changed one, or took its removal back: it says all of it anew.',
  z.object({
    questionId: id(),
    /** Who kept it first: only they change it. */
    ownerId: id(),
    name: plain(),
    sql: plain(),
    chart: z.enum(CHARTS),
    /** `$1`, `$2` … in their order: what each is called, what may be put in, what stands in it at first. Missing: any text. */
    parameters: z
      .array(z.object({ name: plain(), type: z.enum(PARAMETER_TYPES), value: plain().nullable() }))
      .optional(),
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
