import { computeDeadline, deadlineAlerts } from '#libs/deadlines';
import { deriveId } from '#libs/kernel';
import type { Case } from './case.js';
import type { DecidedEvent } from './events.js';
import { about } from './slice.js';
import type { CountedDeadline } from './slices/clock.js';

/** The term of a rule that starts at that instant. */
export function countedDeadline(deadlineId: string, rule: string, startsAt: string): CountedDeadline {
  const deadline = computeDeadline({ rule, start: Temporal.Instant.from(startsAt) });
  const { basis, kind, nominalEnd, legalEnd, internalTarget, endInstant, trace } = deadline;
  return {
    deadlineId,
    rule,
    basis: basis ?? '',
    whose: kind,
    startsAt,
    nominalEnd,
    legalEnd,
    internalTarget,
    endInstant,
    trace: trace.map(({ code, date, textPl, textEn }) => ({ code, ...(date && { date }), textPl, textEn })),
    alarms: deadlineAlerts(deadline).map(({ level, at }) => ({ level, at })),
  };
}

/** One clock for each rule. Their ids follow from what starts them: the case, or the message `of` it. */
export const countedDeadlines = (of: string, rules: readonly string[], startsAt: string): readonly CountedDeadline[] =>
  rules.map((rule) => countedDeadline(deriveId('deadline', of, rule), rule, startsAt));

export const deadlinesStarted = (theCase: Case, deadlines: readonly CountedDeadline[]): readonly DecidedEvent[] =>
  deadlines.map((deadline) => ({ type: 'DeadlineStarted', data: { ...about(theCase), ...deadline } }));
