import { isoInstant, OFFICE_ZONE, ruleBroken } from '#libs/kernel';
import type { Request } from '../case.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export type RequestCommand =
  | {
      readonly kind: 'setRequestedBy';
      /** The first instant that is too late for whoever wrote; null where they ask for none. ISO 8601. */
      readonly requestedBy: string | null;
      readonly now: string;
    }
  /** The clock says that the moment to remind has come. */
  | { readonly kind: 'remindOfRequest'; readonly requestedBy: string };

const REMIND_BEFORE = { hours: 2 };
const MORNING = Temporal.PlainTime.from('08:00');

export const request = {
  initial: { requestedBy: null, said: false, reminded: false },
  decide: {
    setRequestedBy: ({ requestedBy, now }, theCase) => {
      refuseIfClosed(theCase);
      if (requestedBy !== null && requestedBy <= now) throw ruleBroken('requested-by-past');
      const { requestedBy: previous, said } = theCase.request;
      if (said && previous === requestedBy) return [];
      const remindAt = requestedBy === null ? null : reminderOf(requestedBy, now);
      return [{ type: 'RequestedBySet', data: { ...about(theCase), requestedBy, previous, remindAt } }];
    },
    remindOfRequest: ({ requestedBy }, theCase) => {
      const { request, closing, correspondence, assignment } = theCase;
      if (request.requestedBy !== requestedBy || request.reminded || closing.closed || correspondence.answered)
        return [];
      const caseOfficerId = assignment.assigneeId;
      return [{ type: 'RequestedByReminded', data: { ...about(theCase), requestedBy, caseOfficerId } }];
    },
  },
  evolve: {
    RequestedBySet: (_, { requestedBy }) => ({ requestedBy, said: true, reminded: false }),
    RequestedByReminded: (state) => ({ ...state, reminded: true }),
  },
  concerns: { setRequestedBy: ['RequestedBySet', ...ENDS] },
} satisfies Slice<Request, RequestCommand>;

/** When to remind of a moment: two hours before; for a whole day, in its morning. Where less than that is left, half of what is left. */
export function reminderOf(requestedBy: string, now: string): string {
  const end = Temporal.Instant.from(requestedBy).toZonedDateTimeISO(OFFICE_ZONE);
  const isWholeDay = end.toPlainTime().equals(new Temporal.PlainTime());
  const usual = isWholeDay
    ? end.toPlainDate().subtract({ days: 1 }).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: MORNING })
    : end.subtract(REMIND_BEFORE);
  if (usual.epochMilliseconds > Date.parse(now)) return isoInstant(usual.toInstant());
  return isoInstant(new Date((Date.parse(now) + end.epochMilliseconds) / 2).toISOString());
}
