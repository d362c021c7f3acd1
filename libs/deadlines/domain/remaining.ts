import { OFFICE_ZONE } from '#libs/kernel';
import { OfficeCalendar, type OfficeFreeDay } from './calendar.js';

/** How far off a deadline is, or (when `overdue`) how long ago it passed. Never negative. */
export interface Remaining {
  readonly overdue: boolean;
  /** Working days after today, up to and with the last day. On the last day: 0. */
  readonly workingDays: number;
  readonly calendarDays: number;
  /** Full hours to `endInstant`, or since. */
  readonly hours: number;
}

/** What is left of a deadline, as numbers for words such as "3 dni robocze". */
export function remaining(
  deadline: { readonly endInstant: string },
  now: Temporal.Instant,
  officeFreeDays: readonly OfficeFreeDay[] = [],
): Remaining {
  const end = Temporal.Instant.from(deadline.endInstant);
  const overdue = Temporal.Instant.compare(now, end) >= 0;
  const today = dayOf(now);
  const lastDay = dayOf(end.subtract({ nanoseconds: 1 }));
  const [from, to] = overdue ? [lastDay, today] : [today, lastDay];
  return {
    overdue,
    workingDays: new OfficeCalendar(officeFreeDays).countWorkingDays(from, to),
    calendarDays: from.until(to).days,
    hours: Math.trunc(Math.abs(now.until(end).total('hours'))),
  };
}

const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
