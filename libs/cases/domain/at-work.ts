import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { OFFICE_ZONE, type WorkingHours } from '#libs/kernel';

/**
 * Whether the office works at a moment (ISO 8601): within its hours of the weekday, and not on a free day. Saturdays and Sundays are as its
 * hours have them. Letters say so; no term moves by it.
 */
export function isAtWork(hours: WorkingHours, freeDays: readonly OfficeFreeDay[], at: string): boolean {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(OFFICE_ZONE);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const today = hours.find(({ day }) => day === local.dayOfWeek);
  if (!today || time < today.from || time >= today.until) return false;
  const free = new OfficeCalendar(freeDays).describeFreeDay(local.toPlainDate());
  return free === null || ['saturday', 'sunday'].includes(free.code);
}
