import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { OFFICE_ZONE, type WorkingHours } from '#libs/kernel';

/** After that many hours it is too late for what a day begins with: an office that stood still does not write in the evening. */
const HOURS = 4;

/**
 * The day (`YYYY-MM-DD`, in Warsaw) whose morning it is at a moment (ISO 8601): from when the office begins to work, on a day on which it does. Null at any
 * other time. Saturdays and Sundays are as its hours have them.
 */
export function morningOf(hours: WorkingHours, freeDays: readonly OfficeFreeDay[], at: string): string | null {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(OFFICE_ZONE);
  const today = hours.find(({ day }) => day === local.dayOfWeek);
  if (!today) return null;
  const begins = local.toPlainDate().toZonedDateTime({
    timeZone: OFFICE_ZONE,
    plainTime: Temporal.PlainTime.from(today.from),
  });
  const isMorning =
    Temporal.ZonedDateTime.compare(begins, local) <= 0 &&
    Temporal.ZonedDateTime.compare(local, begins.add({ hours: HOURS })) < 0;
  if (!isMorning) return null;
  const free = new OfficeCalendar(freeDays).describeFreeDay(local.toPlainDate());
  return free === null || ['saturday', 'sunday'].includes(free.code) ? local.toPlainDate().toString() : null;
}
