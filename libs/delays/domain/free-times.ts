import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { OFFICE_ZONE, officeDay, type Language, type WorkingHours } from '#libs/kernel';

/** From an instant on and before another one (ISO 8601). */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface FreeDay extends Span {
  readonly name: string;
}

/** Past so many days no day is told from another in a strip of time, and no night drawn. */
const MOST_DAYS = 400;
const MOST_DAYS_WITH_NIGHTS = 14;

/**
 * The days on which the office does not work, and the hours of working days outside of its hours, as far as they lie in a span. Nights only
 * of a short one.
 */
export function freeTimes(
  { from, to }: Span,
  freeDays: readonly OfficeFreeDay[],
  hours: WorkingHours,
  language: Language,
): { readonly days: readonly FreeDay[]; readonly nights: readonly Span[] } {
  const calendar = new OfficeCalendar(freeDays);
  const [first, last] = [officeDay(from), officeDay(to)];
  const count = first.until(last).days + 1;
  const days: FreeDay[] = [];
  const nights: Span[] = [];
  for (let day = first; count <= MOST_DAYS && Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const [begin, end] = [beginningOf(day), beginningOf(day.add({ days: 1 }))];
    const today = hours.find((one) => one.day === day.dayOfWeek);
    const free = calendar.describeFreeDay(day);
    const worksAnyway = today !== undefined && ['saturday', 'sunday'].includes(free?.code ?? '');
    if (free && !worksAnyway) days.push({ from: begin, to: end, name: free.name[language] });
    else if (count <= MOST_DAYS_WITH_NIGHTS && today)
      nights.push({ from: begin, to: at(day, today.from) }, { from: at(day, today.until), to: end });
    else if (count <= MOST_DAYS_WITH_NIGHTS) nights.push({ from: begin, to: end });
  }
  const within = <One extends Span>(spans: readonly One[]): One[] =>
    spans.flatMap((span) => {
      const cut = { ...span, from: later(span.from, from), to: earlier(span.to, to) };
      return cut.from < cut.to ? [cut] : [];
    });
  return { days: within(days), nights: within(nights) };
}

/** How much of a span lies in others that do not overlap, in milliseconds. */
export const overlap = (span: Span, others: readonly Span[]): number =>
  others.reduce(
    (sum, other) =>
      sum + Math.max(0, Date.parse(earlier(span.to, other.to)) - Date.parse(later(span.from, other.from))),
    0,
  );

/** A day of somebody's absence, as a span. `YYYY-MM-DD`, both included. */
export const spanOfDays = (from: string, to: string): Span => ({
  from: beginningOf(Temporal.PlainDate.from(from)),
  to: beginningOf(Temporal.PlainDate.from(to).add({ days: 1 })),
});

const beginningOf = (day: Temporal.PlainDate): string => iso(day.toZonedDateTime(OFFICE_ZONE).toInstant());
const at = (day: Temporal.PlainDate, time: string): string =>
  iso(day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant());
/** As `Date` writes it: instants of one form are compared as text. */
const iso = (instant: Temporal.Instant): string => new Date(instant.epochMilliseconds).toISOString();
const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
