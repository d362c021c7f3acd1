/** Periods that are chosen by their name. */
export const PERIODS = ['thisMonth', 'lastMonth', 'lastQuarter', 'thisYear', 'lastYear', 'tenYears'] as const;

interface Days {
  readonly from: string;
  readonly to: string;
}

/** @param now an instant; the days are Warsaw's */
export function periodOf(name: string, now: number): Days | undefined {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(now);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  switch (name) {
    case 'thisMonth':
      return { from: first(year, month), to: today };
    case 'lastMonth':
      return { from: first(year, month - 1), to: last(year, month - 1) };
    case 'lastQuarter':
      return { from: first(year, quarter - 3), to: last(year, quarter - 1) };
    case 'thisYear':
      return { from: first(year, 1), to: today };
    case 'lastYear':
      return { from: first(year - 1, 1), to: last(year - 1, 12) };
    case 'tenYears':
      return { from: first(year - 9, 1), to: today };
    default:
      return undefined;
  }
}

/** Months past either end of the year belong to the next one, or the one before. */
const dayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const first = (year: number, month: number) => dayOf(year, month, 1);
const last = (year: number, month: number) => dayOf(year, month + 1, 0);
