import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { isoInstant, OFFICE_ZONE } from '#libs/kernel';
import type { Ladder } from './events.js';

export type LevelTerm = NonNullable<Ladder['levels'][number]['term']>;

/**
 * The first instant (ISO 8601) that is too late for a level whose turn came at `from`: so many hours later, whatever the hour, or the end of so many working
 * days in Warsaw, the first of which is the next one.
 */
export function endOfTerm({ amount, unit }: LevelTerm, from: string, freeDays: readonly OfficeFreeDay[]): string {
  const opened = Temporal.Instant.from(from);
  if (unit === 'hours') return isoInstant(opened.add({ hours: amount }));
  const day = opened.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
  const last = new OfficeCalendar(freeDays).addWorkingDays(day, amount);
  return isoInstant(last.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant());
}
