import { computeDeadline, deadlineAlerts } from '#libs/deadlines';
import type { CountedDeadline } from './slices/clock.js';

/** A press inquiry to a public body is a request for public information: 14 days (UDIP 13(1), PP 3a). */
const PRESS_CASE_RULE = 'UDIP-13-1';

/** The clock of a press inquiry filed at that instant. */
export function pressDeadline(deadlineId: string, filedAt: string): CountedDeadline {
  const deadline = computeDeadline({ rule: PRESS_CASE_RULE, start: Temporal.Instant.from(filedAt) });
  const { basis, nominalEnd, legalEnd, internalTarget, endInstant, trace } = deadline;
  return {
    deadlineId,
    rule: PRESS_CASE_RULE,
    basis: basis ?? '',
    startsAt: filedAt,
    nominalEnd,
    legalEnd,
    internalTarget,
    endInstant,
    trace: trace.map(({ code, date, textPl, textEn }) => ({ code, ...(date && { date }), textPl, textEn })),
    alarms: deadlineAlerts(deadline).map(({ level, at }) => ({ level, at })),
  };
}
