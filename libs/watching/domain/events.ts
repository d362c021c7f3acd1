import { z } from 'zod';
import { defineEvent, id, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** Who watches a case stands in a stream of its own beside it: it is no work on the case, and its revision says nothing of it. */
const its = z.object({ caseId: id(), employeeId: id() });
const ofCase = { about: ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId }) };

export const CaseWatched = defineEvent('CaseWatched', 'Somebody wants to hear of what happens in a case.', its, ofCase);
export const CaseUnwatched = defineEvent(
  'CaseUnwatched',
  'Somebody does not want to hear of a case any more.',
  its,
  ofCase,
);

/** What those who watch a case hear of. */
export const WATCHED = ['message', 'answer', 'status', 'escalation'] as const;
export type Watched = (typeof WATCHED)[number];
export const CaseWatchersTold = defineEvent(
  'CaseWatchersTold',
  'Something happened in a case: those who watch it, and see it then, are told, but not whoever did it.',
  z.object({ caseId: id(), what: z.enum(WATCHED), toldIds: z.array(id()) }),
  ofCase,
);

export const watchingEvents = { CaseWatched, CaseUnwatched, CaseWatchersTold };
export type WatchingEvent = AnyOf<typeof watchingEvents>;
export type RecordedWatchingEvent = AnyRecordedOf<typeof watchingEvents>;

export const watchingStream = (caseId: string) => `watching-${caseId}`;
