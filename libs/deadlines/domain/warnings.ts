import { isoInstant, OFFICE_ZONE } from '#libs/kernel';
import { OfficeCalendar, type OfficeFreeDay } from './calendar.js';
import type { Deadline } from './compute.js';

/** A moment at which the office is told that a deadline comes near, or has passed. */
export interface DeadlineAlert {
  readonly kind: 'warning' | 'escalation';
  /** 0 for the warning; escalations: 1 the working day before the target, 2 on it, 3 when the deadline has passed. */
  readonly level: 0 | 1 | 2 | 3;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const BEFORE_TARGET = [
  { kind: 'warning', level: 0, workingDaysBefore: 3 },
  { kind: 'escalation', level: 1, workingDaysBefore: 1 },
  { kind: 'escalation', level: 2, workingDaysBefore: 0 },
] as const;

const MORNING = Temporal.PlainTime.from('08:00');

/**
 * When to warn of a deadline of ours, in order of time: at 08:00 in Warsaw, counted in working days before
 * `internalTarget`, and at `endInstant`. A moment before the clock's start is left out: short terms have fewer of them.
 * Nobody is warned of a term that is not the office's own to keep.
 */
export function deadlineAlerts(
  deadline: Pick<Deadline, 'kind' | 'startsAt' | 'internalTarget' | 'endInstant'>,
  officeFreeDays: readonly OfficeFreeDay[] = [],
): readonly DeadlineAlert[] {
  if (deadline.kind !== 'ours') return [];
  const { internalTarget, endInstant } = deadline;
  const passed: DeadlineAlert = { kind: 'escalation', level: 3, at: endInstant };
  const alerts = internalTarget === null ? [passed] : [...alertsBefore(internalTarget, officeFreeDays), passed];
  const started = startInstant(deadline.startsAt);
  return alerts.filter(({ at }) => Temporal.Instant.compare(at, started) > 0);
}

function alertsBefore(internalTarget: string, officeFreeDays: readonly OfficeFreeDay[]): DeadlineAlert[] {
  const calendar = new OfficeCalendar(officeFreeDays);
  const target = Temporal.PlainDate.from(internalTarget);
  return BEFORE_TARGET.map(({ kind, level, workingDaysBefore }) => ({
    kind,
    level,
    at: morningOf(calendar.addWorkingDays(target, -workingDaysBefore)),
  }));
}

const morningOf = (date: Temporal.PlainDate): string =>
  isoInstant(date.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: MORNING }).toInstant());

const startInstant = (startsAt: string): Temporal.Instant =>
  startsAt.includes('T')
    ? Temporal.Instant.from(startsAt)
    : Temporal.PlainDate.from(startsAt).toZonedDateTime(OFFICE_ZONE).toInstant();
