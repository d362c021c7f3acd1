import { isoInstant, OFFICE_ZONE, OfficeError } from '#libs/kernel';
import { OfficeCalendar, requireInRange, statutoryDays, type OfficeFreeDay } from './calendar.js';
import { applyPauses, type Pause } from './pauses.js';
import { findRule, type Rule, type RuleKind } from './rules.js';
import { parseTermOf, termInWords, usualRegime, type Regime, type Term } from './term.js';
import * as steps from './trace.js';
import type { TraceStep } from './trace.js';

/** What a deadline is computed from. Either a rule of the table, or a bare term with the way to count it. */
export type DeadlineRequest = (
  | {
      readonly rule: string;
      /** The office's own table instead of the built-in one. */
      readonly rules?: readonly Rule[];
    }
  | {
      /** ISO 8601 duration of one unit. */
      readonly term: string;
      /** `hours` for a term in hours and `calendar` for all else, unless said. */
      readonly regime?: Regime;
    }
) & {
  /** The event that starts the clock. Terms in hours need an instant; others take its day in Warsaw. */
  readonly start: Temporal.PlainDate | Temporal.Instant;
  readonly officeFreeDays?: readonly OfficeFreeDay[];
  readonly pauses?: readonly Pause[];
};

/** A computed deadline that explains itself. Dates `YYYY-MM-DD` in Warsaw, instants ISO 8601 in UTC. */
export interface Deadline {
  /** Null for a bare term. */
  readonly rule: string | null;
  readonly basis: string | null;
  readonly kind: RuleKind;
  /** An instant, or a day where no more is known. */
  readonly startsAt: string;
  /** The last day before any shift. Null for terms in hours or working days, delivery fiction and retention. */
  readonly nominalEnd: string | null;
  /** The last day in time. Null for terms in hours. */
  readonly legalEnd: string | null;
  /** The day by which the office means to be done: the last working day on or before `nominalEnd`. */
  readonly internalTarget: string | null;
  /** The first instant that is too late. */
  readonly endInstant: string;
  readonly trace: readonly TraceStep[];
}

type Result = Pick<Deadline, 'nominalEnd' | 'legalEnd' | 'internalTarget' | 'endInstant' | 'trace'>;

/** What the counting of any regime needs. */
interface Counting {
  readonly start: Temporal.PlainDate;
  readonly term: Term;
  readonly kind: RuleKind;
  /** The law's: by it ends are counted. */
  readonly calendar: OfficeCalendar;
  /** With the office's own free days: by it the office means to be done. */
  readonly officeCalendar: OfficeCalendar;
  readonly pauses: readonly Pause[];
}

/**
 * Counts a term as docs/clock.md describes.
 * @throws OfficeError of kind `invalid`: `deadline-rule-unknown`, `deadline-rule-not-valid`, `deadline-term-invalid`,
 * `deadline-regime-invalid`, `deadline-start-needs-time`, `deadline-out-of-range`, `deadline-pause-not-allowed`,
 * `deadline-pause-invalid`, `deadline-free-day-invalid`.
 */
export function computeDeadline(request: DeadlineRequest): Deadline {
  const { start, pauses = [] } = request;
  const startDay = start instanceof Temporal.Instant ? dayOf(start) : start;
  requireInRange(startDay);
  const { rule, basis, kind, term: duration, regime, pausable } = lawOf(request, startDay);
  const term = parseTermOf(duration, regime);
  if (pauses.length > 0 && !pausable) throw new OfficeError('invalid', 'deadline-pause-not-allowed', { rule });

  const calendar = new OfficeCalendar(statutoryDays(request.officeFreeDays ?? []));
  const officeCalendar = new OfficeCalendar(request.officeFreeDays);
  const counting: Counting = { start: startDay, term, kind, calendar, officeCalendar, pauses };
  const result = regime === 'hours' ? countHours(requireInstant(start), term) : COUNT[regime](counting);
  return {
    rule,
    basis,
    kind,
    startsAt: start instanceof Temporal.Instant ? isoInstant(start) : start.toString(),
    ...result,
    trace: [steps.ruleStep(rule, basis, duration, termInWords(term, regime)), ...result.trace],
  };
}

function lawOf(request: DeadlineRequest, on: Temporal.PlainDate) {
  if ('rule' in request) {
    const { id, basis, kind, term, regime, pauses } = findRule(request.rule, on, request.rules);
    return { rule: id, basis, kind, term, regime, pausable: pauses !== null };
  }
  const { term, regime = usualRegime(term) } = request;
  const kind: RuleKind = regime === 'fiction' || regime === 'retention' ? regime : 'ours';
  return { rule: null, basis: null, kind, term, regime, pausable: regime === 'calendar' };
}

const COUNT: Readonly<Record<Exclude<Regime, 'hours'>, (counting: Counting) => Result>> = {
  calendar: countByCalendar,
  working: countWorkingDays,
  fiction: countFiction,
  retention: countRetention,
};

function countByCalendar({ start, term, kind, calendar, officeCalendar, pauses }: Counting): Result {
  const trace = [steps.startDayStep(start)];
  // One addition to the original date: months that are chained would lose days on the way.
  const unpaused = start.add({ [term.unit]: term.count });
  requireInRange(unpaused);
  const shortMonth = (term.unit === 'months' || term.unit === 'years') && unpaused.day !== start.day;
  if (shortMonth) trace.push(steps.monthEndStep(start.day, unpaused));

  const applied = applyPauses(start, unpaused, pauses);
  trace.push(...applied.map(steps.pauseStep));
  const nominalEnd = applied.at(-1)?.end ?? unpaused;
  trace.push(steps.nominalEndStep(nominalEnd));

  const legalEnd = firstWorkingDay(calendar, nominalEnd, 1, (day, free) => trace.push(steps.skippedStep(day, free)));
  trace.push(steps.legalEndStep(legalEnd));
  if (kind === 'waiting') trace.push(steps.releaseStep(legalEnd.add({ days: 1 })));

  const target = firstWorkingDay(officeCalendar, nominalEnd, -1, (day, free) =>
    trace.push(steps.targetSkippedStep(day, free)),
  );
  trace.push(steps.internalTargetStep(target));
  return lapsing(nominalEnd, legalEnd, target, trace);
}

function countWorkingDays({ start, term, calendar, officeCalendar }: Counting): Result {
  const trace = [steps.startDayStep(start)];
  let end = start;
  for (let number = 1; number <= term.count; number += 1) {
    end = firstWorkingDay(calendar, end.add({ days: 1 }), 1, (day, free) =>
      trace.push(steps.notWorkingStep(day, free)),
    );
    trace.push(steps.workingDayStep(end, number));
  }
  // It ends on a working day, so nothing is shifted, and the target is that day unless the office itself is closed then.
  trace.push(steps.legalEndStep(end));
  const target = firstWorkingDay(officeCalendar, end, -1, (day, free) =>
    trace.push(steps.targetSkippedStep(day, free)),
  );
  trace.push(steps.internalTargetStep(target));
  return lapsing(null, end, target, trace);
}

function countFiction({ start, term }: Counting): Result {
  const last = start.add({ days: term.count });
  const delivered = last.add({ days: 1 });
  requireInRange(delivered);
  const trace = [steps.startDayStep(start), steps.fictionLapseStep(last), steps.fictionStep(delivered)];
  return lapsing(null, delivered, null, trace);
}

function countRetention({ start, term }: Counting): Result {
  const first = new Temporal.PlainDate(start.year + 1, 1, 1);
  const last = first.add({ years: term.count }).subtract({ days: 1 });
  const trace = [steps.startDayStep(start), steps.retentionStartStep(first), steps.retentionEndStep(last)];
  return lapsing(null, last, null, trace);
}

function countHours(start: Temporal.Instant, term: Term): Result {
  const end = start.add({ hours: term.count });
  requireInRange(dayOf(end));
  const trace = [steps.startInstantStep(start, dayOf(start)), ...clockChanges(start, end), steps.endInstantStep(end)];
  return { nominalEnd: null, legalEnd: null, internalTarget: null, endInstant: isoInstant(end), trace };
}

function clockChanges(start: Temporal.Instant, end: Temporal.Instant): TraceStep[] {
  const changes: TraceStep[] = [];
  let before = start.toZonedDateTimeISO(OFFICE_ZONE);
  for (let next = before.getTimeZoneTransition('next'); next !== null; next = next.getTimeZoneTransition('next')) {
    const at = next.toInstant();
    if (Temporal.Instant.compare(at, end) > 0) break;
    changes.push(steps.clockChangeStep(at, next.toPlainDate(), before.offset, next.offset));
    before = next;
  }
  return changes;
}

/** A term in days lapses at the midnight that closes its last day in Warsaw. */
function lapsing(
  nominalEnd: Temporal.PlainDate | null,
  legalEnd: Temporal.PlainDate,
  internalTarget: Temporal.PlainDate | null,
  trace: readonly TraceStep[],
): Result {
  const end = legalEnd.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant();
  return {
    nominalEnd: nominalEnd?.toString() ?? null,
    legalEnd: legalEnd.toString(),
    internalTarget: internalTarget?.toString() ?? null,
    endInstant: isoInstant(end),
    trace: [...trace, steps.endInstantStep(end)],
  };
}

/** The first working day from `day` on, `day` included, forwards (1) or backwards (-1); tells of each day passed over. */
function firstWorkingDay(
  calendar: OfficeCalendar,
  day: Temporal.PlainDate,
  direction: 1 | -1,
  onSkipped: (day: Temporal.PlainDate, free: NonNullable<ReturnType<OfficeCalendar['describeFreeDay']>>) => void,
): Temporal.PlainDate {
  let candidate = day;
  for (let free = calendar.describeFreeDay(candidate); free !== null; free = calendar.describeFreeDay(candidate)) {
    onSkipped(candidate, free);
    candidate = candidate.add({ days: direction });
  }
  return candidate;
}

const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();

function requireInstant(start: Temporal.PlainDate | Temporal.Instant): Temporal.Instant {
  if (start instanceof Temporal.Instant) return start;
  throw new OfficeError('invalid', 'deadline-start-needs-time', { start: start.toString() });
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A start as people and programs write it: `2026-03-02`, or an instant with its offset, `2026-03-02T09:15+01:00`.
 * @throws OfficeError `deadline-start-invalid`, for a time without an offset too: the law would not know which.
 */
export function parseStart(text: string): Temporal.PlainDate | Temporal.Instant {
  try {
    if (DATE.test(text)) return Temporal.PlainDate.from(text);
    if (INSTANT.test(text)) return Temporal.Instant.from(text);
  } catch {
    // A day or an hour that does not exist.
  }
  throw new OfficeError('invalid', 'deadline-start-invalid', { start: text.slice(0, 40) });
}
