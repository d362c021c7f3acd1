import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { isoInstant, OFFICE_ZONE } from '#libs/kernel';

const MORNING = Temporal.PlainTime.from('08:00');

/**
 * When a unit is reminded of a term: at 08:00 in Warsaw of the working day before its last one. Null where the term was set later than that: whoever was
 * asked a moment ago needs no reminder.
 * @param dueAt the first instant that is too late; `setAt` when it was set. ISO 8601
 */
export function reminderAt(
  { dueAt, setAt }: { readonly dueAt: string; readonly setAt: string },
  freeDays: readonly OfficeFreeDay[],
): string | null {
  const last = Temporal.Instant.from(dueAt).subtract({ milliseconds: 1 }).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
  const day = new OfficeCalendar(freeDays).addWorkingDays(last, -1);
  const at = isoInstant(day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: MORNING }).toInstant());
  return at > isoInstant(setAt) ? at : null;
}
