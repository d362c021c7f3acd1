import { z } from 'zod';
import { defineEvent, id, LANGUAGES, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

const ofLetter = { about: ({ letterId }: { letterId: string }) => ({ kind: 'letter', id: letterId }) };
const which = {
  letterId: id(),
  language: z.enum(LANGUAGES),
  /** The unit for which these words are; left out: the whole office. */
  unitId: id().optional(),
};

export const LetterChanged = defineEvent(
  'LetterChanged',
  'An administrator changed the words of a letter in one language, for the office or for a unit: whatever is sent from then on says so.',
  z.object({ ...which, subject: plain().nullable(), text: plain() }),
  ofLetter,
);
export const LetterReset = defineEvent(
  'LetterReset',
  'A letter says again in one language what came with the office; of a unit, what holds above it.',
  z.object(which),
  ofLetter,
);

export const letterEvents = { LetterChanged, LetterReset };
export type LetterEvent = AnyOf<typeof letterEvents>;
export type RecordedLetterEvent = AnyRecordedOf<typeof letterEvents>;

/** One stream of all letters: every process folds it. */
export const LETTERS_STREAM = 'letters';
