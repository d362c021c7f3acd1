export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** Days as `YYYY-MM-DD`: they have no hour, and no zone. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(day: string, count: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date);
}

/** The day itself, the Monday of its week, or the first of its month. */
export function firstOf(span: Span, day: string): string {
  if (span === 'day') return day;
  return span === 'month' ? `${day.slice(0, 8)}01` : addDays(day, -((dateOf(day).getUTCDay() + 6) % 7));
}

/** @param first the first day of the span */
export function lastOf(span: Span, first: string): string {
  if (span === 'day') return first;
  if (span === 'week') return addDays(first, 6);
  return addDays(firstOf('month', addDays(first, 31)), -1);
}
