import { OfficeError } from '#libs/kernel';

/** Days in Warsaw, both included: `2026-01-31`. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

/** Pieces into which a period is cut. */
export type Grain = 'day' | 'week' | 'month';

const MOST_YEARS = 10;
const MOST_DAYS = 62;
const MOST_WEEKS_IN_DAYS = 190;

/**
 * What is asked for; the last twelve months with this one, where nothing is said. One end alone stands for a year.
 * @throws OfficeError report-period-backwards, report-period-too-long
 */
export function reportPeriod(from: string | undefined, to: string | undefined, today: string): ReportPeriod {
  const end = day(to ?? (from ? least(day(from).add({ years: 1 }).subtract({ days: 1 }), day(today)) : today));
  const begin = from
    ? day(from)
    : to
      ? end.add({ days: 1 }).subtract({ years: 1 })
      : end.with({ day: 1 }).subtract({ months: 11 });
  if (Temporal.PlainDate.compare(begin, end) > 0) throw new OfficeError('invalid', 'report-period-backwards');
  if (Temporal.PlainDate.compare(begin.add({ years: MOST_YEARS }), end) <= 0)
    throw new OfficeError('invalid', 'report-period-too-long', { years: MOST_YEARS });
  return { from: begin.toString(), to: end.toString() };
}

/** The one before it, of the same length: as many months where it is whole months, else as many days. */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  const [from, to] = [day(period.from), day(period.to)];
  const before = from.subtract({ days: 1 });
  const months = wholeMonths(from, to);
  const begin = months === null ? from.subtract({ days: lengthOf(period) }) : from.subtract({ months });
  return { from: begin.toString(), to: before.toString() };
}

/** The same a year ago; whole months stay whole, also where February was longer. */
export function periodAYearAgo(period: ReportPeriod): ReportPeriod {
  const [from, to] = [day(period.from), day(period.to)];
  const end = to.subtract({ years: 1 });
  return {
    from: from.subtract({ years: 1 }).toString(),
    to: (wholeMonths(from, to) === null ? end : end.with({ day: end.daysInMonth })).toString(),
  };
}

export function grainOf(period: ReportPeriod): Grain {
  const days = lengthOf(period);
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_WEEKS_IN_DAYS ? 'week' : 'month';
}

/** The first days of the pieces into which a period falls, in order: of the first one too where it began before the period. */
export function piecesOf(period: ReportPeriod, grain: Grain): readonly string[] {
  const pieces: string[] = [];
  for (let at = pieceOf(day(period.from), grain); Temporal.PlainDate.compare(at, day(period.to)) <= 0;)
    at = (pieces.push(at.toString()), at.add({ [`${grain}s`]: 1 }));
  return pieces;
}

/** Of a piece, the days that belong to the period. */
export function daysOfPiece(piece: string, grain: Grain, { from, to }: ReportPeriod): ReportPeriod {
  const last = day(piece)
    .add({ [`${grain}s`]: 1 })
    .subtract({ days: 1 })
    .toString();
  return { from: piece < from ? from : piece, to: last > to ? to : last };
}

const day = (text: string | Temporal.PlainDate) => Temporal.PlainDate.from(text);
const least = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;
const lengthOf = ({ from, to }: ReportPeriod) => day(from).until(day(to), { largestUnit: 'days' }).days + 1;

function pieceOf(at: Temporal.PlainDate, grain: Grain): Temporal.PlainDate {
  if (grain === 'month') return at.with({ day: 1 });
  return grain === 'week' ? at.subtract({ days: at.dayOfWeek - 1 }) : at;
}

function wholeMonths(from: Temporal.PlainDate, to: Temporal.PlainDate): number | null {
  if (from.day !== 1 || to.day !== to.daysInMonth) return null;
  return from.until(to.add({ days: 1 }), { largestUnit: 'months' }).months;
}
