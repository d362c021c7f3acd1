import { computeClock, deadlineAlerts, type ClockActs } from '#libs/deadlines';
import { deriveId } from '#libs/kernel';
import type { Case } from './case.js';
import type { DecidedEvent } from './events.js';
import { kindOf, rulesOfKind, type Origin } from './kind.js';
import { about } from './slice.js';
import type { CountedDeadline } from './slices/clock.js';

/** The term of a rule that starts at that instant, with all that it heard. Nobody is warned of one that stands still. */
export function countedDeadline(deadlineId: string, rule: string, startsAt: string, acts: ClockActs): CountedDeadline {
  const deadline = computeClock({ rule, start: Temporal.Instant.from(startsAt), acts });
  const { basis, kind, paused, nominalEnd, legalEnd, internalTarget, endInstant, trace } = deadline;
  return {
    deadlineId,
    rule,
    extendedBy: deadline.rule === rule ? null : deadline.rule,
    basis: basis ?? '',
    whose: kind,
    startsAt,
    nominalEnd,
    legalEnd,
    internalTarget,
    endInstant,
    trace: trace.map(({ code, date, textPl, textEn }) => ({ code, ...(date && { date }), textPl, textEn })),
    paused,
    alarms: (paused ? [] : deadlineAlerts(deadline, acts.freeDays)).map(({ level, at }) => ({ level, at })),
  };
}

/** The rules by which the clocks of a case run that came as this one did. */
export const rulesOf = (theCase: Case): readonly string[] =>
  rulesOfKind(kindOf(theCase.registration.kind), originOf(theCase));

/** What those rules depend on, beside its kind. */
export const originOf = ({ registration, quote, forwarding, complaint, appeal }: Case): Origin => ({
  channel: registration.channel,
  begunByUs: registration.begunByUs,
  anonymous: registration.contactId === null && !registration.inConfidence,
  quote: quote.term,
  competent: forwarding.competent,
  referred: complaint.referral !== null && !complaint.referral.notified,
  appeal,
});

/** One clock for each rule. Their ids follow from what starts them: the case, or the message `of` it. */
export const countedDeadlines = (
  of: string,
  rules: readonly string[],
  startsAt: string,
  acts: ClockActs,
): readonly CountedDeadline[] =>
  rules.map((rule) => countedDeadline(deriveId('deadline', of, rule), rule, startsAt, acts));

/** Of the alarms whose moments have passed, only the last is raised, and none again that was raised for this end. */
export function countedLate(deadline: CountedDeadline, now: string, raised: readonly number[] = []): CountedDeadline {
  const passed = deadline.alarms.filter(({ at }) => at <= now);
  const left = deadline.alarms.slice(Math.max(0, passed.length - 1));
  return { ...deadline, alarms: left.filter(({ level, at }) => at > now || !raised.includes(level)) };
}

export const deadlinesStarted = (theCase: Case, deadlines: readonly CountedDeadline[]): readonly DecidedEvent[] =>
  deadlines.map((deadline) => ({ type: 'DeadlineStarted', data: { ...about(theCase), ...deadline } }));
