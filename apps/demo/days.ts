import { OfficeCalendar } from '#libs/deadlines';
import { OFFICE_ZONE, officeDay } from '#libs/kernel';

const calendar = new OfficeCalendar();

/** The working days of the year that ends today, today included. */
export function workingDays(end: Temporal.Instant): readonly Temporal.PlainDate[] {
  const last = officeDay(end);
  const days: Temporal.PlainDate[] = [];
  for (
    let day = last.subtract({ years: 1 }).add({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}

/** @param index of a working day; past the last one, so many days after it */
export function moment(days: readonly Temporal.PlainDate[], index: number, minute: number): Temporal.Instant {
  const beyond = Math.max(0, index - days.length + 1);
  return at(days[Math.min(index, days.length - 1)]!.add({ days: beyond }), minute);
}

/** @param minute of the day in Warsaw */
export const at = (day: Temporal.PlainDate, minute: number): Temporal.Instant =>
  day.toZonedDateTime(OFFICE_ZONE).add({ minutes: minute }).toInstant();
