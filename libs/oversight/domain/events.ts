import { z } from 'zod';
import { defineEvent, id, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** One stream of all: an office looks at some thousands of things in ten years. */
export const OVERSIGHT_STREAM = 'oversight';

export const WatchThresholdSet = defineEvent(
  'WatchThresholdSet',
  'An auditor said from which number on a rule finds something that is worth a look.',
  z.object({ rule: plain(), threshold: z.int().positive(), previous: z.int().positive() }),
  { about: ({ rule }) => ({ kind: 'finding', id: rule }) },
);
export const FindingSeen = defineEvent(
  'FindingSeen',
  'An auditor looked at what a rule had found, and said what follows from it, or why nothing does.',
  z.object({
    /** The rule, and what it found: an event, or a person and a day. */
    findingId: plain(),
    rule: plain(),
    /** Whose act it was. */
    employeeId: id(),
    caseId: id().nullable(),
    because: personalText(),
  }),
  {
    about: ({ findingId }) => ({ kind: 'finding', id: findingId }),
    sealedUnder: { case: 'caseId', person: 'employeeId' },
  },
);

export const oversightEvents = { WatchThresholdSet, FindingSeen };
export type OversightEvent = AnyOf<typeof oversightEvents>;
export type RecordedOversightEvent = AnyRecordedOf<typeof oversightEvents>;
