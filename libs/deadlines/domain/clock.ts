import { isoInstant, OFFICE_ZONE } from '#libs/kernel';
import { OfficeCalendar, type OfficeFreeDay } from './calendar.js';
import { computeDeadline, type Deadline } from './compute.js';
import { PAUSE_REASONS, type Pause, type PauseReason } from './pauses.js';
import { findRule, type DelayNoticeRule, type Rule } from './rules.js';
import * as steps from './trace.js';

/** What a case knows that clocks may hear. They are the case's: each clock's rule says which of them it counts. */
export interface ClockActs {
  readonly pauses: readonly PauseAct[];
  readonly notices: readonly NoticeAct[];
  readonly agreements: readonly AgreementAct[];
  readonly terms: readonly TermAct[];
  /** Crises of topics to which the case belongs, as long as they go on. */
  readonly crises?: readonly CrisisAct[];
  /** The office's calendar at the decision: no fact of the case, and so never kept with it. */
  readonly freeDays: readonly OfficeFreeDay[];
}

export const NO_ACTS: ClockActs = { pauses: [], notices: [], agreements: [], terms: [], freeDays: [] };

export interface PauseAct {
  readonly id: string;
  readonly reason: PauseReason;
  /** The first day that does not count, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day from which the term runs again, and counts; null while it stands still. */
  readonly until: string | null;
}

/** A notice of delay, with reasons and a new date, that went to the sender. */
export interface NoticeAct {
  readonly id: string;
  /** When the server took it. ISO 8601. */
  readonly at: string;
  /** The announced day, `YYYY-MM-DD`. */
  readonly until: string;
  /** It never reached the sender, so it announced nothing. */
  readonly undelivered?: boolean;
}

/** A later end on which both sides agreed (PP 14a). */
export interface AgreementAct {
  readonly id: string;
  /** When they did. ISO 8601. */
  readonly at: string;
  /** The first instant that is too late then. ISO 8601. */
  readonly until: string;
}

/** How many days somebody set for a clock of a rule that gives only the least (KPA 64 §2). */
export interface TermAct {
  readonly rule: string;
  /** From when that clock runs. ISO 8601. */
  readonly start: string;
  readonly days: number;
}

/** While a crisis goes on, the office works faster than it has to. */
export interface CrisisAct {
  /** The topic's. */
  readonly id: string;
  /** The last day of internal terms then, `YYYY-MM-DD`; null: they stay as they are. */
  readonly internalEnd: string | null;
}

/** A clock with all that it heard. */
export interface ComputedClock extends Deadline {
  readonly paused: boolean;
  /** The notice that set the end, and whether it came after the term. */
  readonly announced: { readonly id: string; readonly late: boolean } | null;
}

interface ClockRequest {
  readonly rule: string;
  readonly start: Temporal.Instant;
  readonly acts: ClockActs;
  readonly rules?: readonly Rule[];
}

/**
 * A clock computed from scratch from the acts, in whatever order they are given. A notice counts if it was sent while the clock ran, within the term
 * or where the law knows a late one, and only if it reached the sender and names a later day; then its date is the end, at most the law's limit. Pauses move
 * a running term, and never a date that was announced. An agreement counts if it was made before the term passed, and names a later end.
 * @throws OfficeError as `computeDeadline` does
 */
export function computeClock({ rule: id, start, acts, rules }: ClockRequest): ComputedClock {
  const law = withTerm(findRule(id, dayOf(start), rules), isoInstant(start), acts.terms);
  const base = {
    rule: id,
    start,
    officeFreeDays: acts.freeDays,
    ...(law.notice === null ? { rules: [law] } : rules && { rules }),
  };
  let announced: ComputedClock | null = null;
  const undelivered: NoticeAct[] = [];
  for (const notice of [...acts.notices].sort(byMoment)) {
    if (law.notice === null || notice.at < isoInstant(start)) continue;
    if (notice.undelivered) {
      undelivered.push(notice);
      continue;
    }
    const day = dayOf(Temporal.Instant.from(notice.at)).toString();
    const term = computeTerm(base, law, pausesKnownOn(day, acts.pauses));
    const current: ComputedClock = announced ?? term;
    const late = !current.paused && notice.at >= (law.notice.late ? current : term).endInstant;
    if ((late && !law.notice.late) || notice.until <= current.legalEnd!) continue;
    announced = withNotice(base, law.notice, term, notice, late);
  }
  const agreed = withAgreements(base, law, announced ?? computeTerm(base, law, acts.pauses), acts.agreements);
  const computed = withCrises(agreed, acts.crises ?? []);
  const lost = undelivered.map(({ at, until }) =>
    steps.undeliveredStep(dayOf(Temporal.Instant.from(at)), Temporal.PlainDate.from(until)),
  );
  return lost.length > 0 ? { ...computed, trace: [...computed.trace, ...lost] } : computed;
}

function withAgreements(
  { start }: Base,
  { agreement }: Rule,
  term: ComputedClock,
  agreements: readonly AgreementAct[],
): ComputedClock {
  if (agreement === null) return term;
  let clock = term;
  for (const { at, until } of [...agreements].sort(byMoment)) {
    if (at < isoInstant(start) || at >= clock.endInstant || until <= clock.endInstant) continue;
    const end = Temporal.Instant.from(until);
    const trace = clock.trace.filter(({ code }) => code !== 'end');
    clock = {
      ...clock,
      endInstant: isoInstant(end),
      trace: [
        ...trace,
        steps.agreementStep(agreement, dayOf(Temporal.Instant.from(at)), end),
        steps.endInstantStep(end),
      ],
    };
  }
  return clock;
}

/** A crisis shortens what the office set itself, and never what the law sets. */
function withCrises(clock: ComputedClock, crises: readonly CrisisAct[]): ComputedClock {
  const [soonest] = crises.flatMap(({ internalEnd }) => internalEnd ?? []).sort();
  const { kind, internalTarget, trace } = clock;
  if (kind !== 'ours' || soonest === undefined || internalTarget === null || internalTarget <= soonest) return clock;
  return {
    ...clock,
    internalTarget: soonest,
    trace: [...trace, steps.crisisStep(Temporal.PlainDate.from(soonest))],
  };
}

/** Never shorter than the rule's own. */
function withTerm(law: Rule, start: string, terms: readonly TermAct[]): Rule {
  const set = terms.findLast((term) => term.rule === law.id && term.start === start);
  return set ? { ...law, term: `P${set.days}D` } : law;
}

/** The latest day that a notice may announce; null where the law sets none, or knows no notice. */
export const latestAnnounced = (
  rule: string,
  start: Temporal.Instant,
  officeFreeDays: readonly OfficeFreeDay[],
): Deadline | null => {
  const { notice } = findRule(rule, dayOf(start));
  return notice && longestTerm({ rule, start, officeFreeDays }, notice);
};

interface Base {
  readonly rule: string;
  readonly start: Temporal.Instant;
  readonly rules?: readonly Rule[];
  readonly officeFreeDays: readonly OfficeFreeDay[];
}

function computeTerm(base: Base, { pauses: law }: Rule, pauses: readonly PauseAct[]): ComputedClock {
  const { counted, open } = law === null ? { counted: [], open: null } : pausesWithin(base, pauses);
  const deadline = computeDeadline({ ...base, pauses: counted });
  if (open === null) return { ...deadline, paused: false, announced: null };
  const since = steps.openPauseStep(Temporal.PlainDate.from(open.from), PAUSE_REASONS[open.reason]);
  return { ...deadline, trace: [...deadline.trace, since], paused: true, announced: null };
}

/** Those that fall into the term: one that begins after it has lapsed moves nothing. */
function pausesWithin(base: Base, pauses: readonly PauseAct[]): { counted: readonly Pause[]; open: PauseAct | null } {
  const counted: Pause[] = [];
  let open: PauseAct | null = null;
  const startDay = dayOf(base.start).toString();
  for (const pause of [...pauses].sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))) {
    const from = pause.from < startDay ? startDay : pause.from;
    if (from > computeDeadline({ ...base, pauses: counted }).nominalEnd!) break;
    if (pause.until === null) open ??= pause;
    else if (pause.until > from) counted.push({ from, to: dayBefore(pause.until), reason: pause.reason });
  }
  return { counted, open };
}

/** Of a pause that ended later, only its beginning was known then. */
const pausesKnownOn = (day: string, pauses: readonly PauseAct[]): readonly PauseAct[] =>
  pauses
    .filter(({ from }) => from <= day)
    .map((pause) => (pause.until !== null && pause.until > day ? { ...pause, until: null } : pause));

/** The announced day is not shifted. Warnings never rely on a shift of the law's limit. */
function withNotice(
  base: Base,
  law: DelayNoticeRule,
  term: ComputedClock,
  { id, at, until }: NoticeAct,
  late: boolean,
): ComputedClock {
  const longest = longestTerm(base, law);
  const legalEnd = Temporal.PlainDate.from(earlier(until, longest?.legalEnd));
  const nominalEnd = Temporal.PlainDate.from(earlier(legalEnd.toString(), longest?.nominalEnd));
  const target = lastWorkingDay(nominalEnd, base.officeFreeDays);
  const end = legalEnd.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant();
  const announcedDay = Temporal.PlainDate.from(until);
  return {
    ...term,
    rule: longest?.rule ?? term.rule,
    basis: longest?.basis ?? term.basis,
    nominalEnd: nominalEnd.toString(),
    legalEnd: legalEnd.toString(),
    internalTarget: target.toString(),
    endInstant: isoInstant(end),
    paused: false,
    announced: { id, late },
    trace: [
      ...term.trace.filter(({ code }) => code !== 'end'),
      steps.noticeStep({ article: law.article, until, late }, dayOf(Temporal.Instant.from(at))),
      steps.announcedStep(announcedDay),
      ...(longest && legalEnd.toString() < until ? [steps.limitStep(legalEnd, longest.rule!)] : []),
      steps.legalEndStep(legalEnd),
      steps.internalTargetStep(target),
      steps.endInstantStep(end),
    ],
  };
}

function longestTerm({ start, ...base }: Base, { longest }: DelayNoticeRule): Deadline | null {
  if (longest === null) return null;
  const from =
    longest.from === 'start' ? start : Temporal.PlainDate.from(computeDeadline({ ...base, start }).nominalEnd!);
  return computeDeadline({ ...base, rule: longest.rule, start: from });
}

/** The day itself, or the last one before it that is no free day and no Saturday. */
export function lastWorkingDay(
  day: Temporal.PlainDate,
  officeFreeDays: readonly OfficeFreeDay[] = [],
): Temporal.PlainDate {
  const calendar = new OfficeCalendar(officeFreeDays);
  let candidate = day;
  while (calendar.describeFreeDay(candidate) !== null) candidate = candidate.subtract({ days: 1 });
  return candidate;
}

const byMoment = (a: NoticeAct | AgreementAct, b: NoticeAct | AgreementAct) =>
  a.at.localeCompare(b.at) || a.until.localeCompare(b.until);
const earlier = (a: string, b: string | null | undefined): string => (b && b < a ? b : a);
const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
