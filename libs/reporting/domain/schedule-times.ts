import { isoInstant, OFFICE_ZONE } from '#libs/kernel';
import type { Rhythm } from './schedule-events.js';
import type { ReportPeriod } from './report-period.js';

export interface Cadence {
  readonly every: Rhythm;
  readonly day: number;
  /** `08:00`, in Warsaw. */
  readonly time: string;
}

/** The first moment after another one at which a schedule is due. Both ISO 8601, UTC. */
export function nextDue(cadence: Cadence, after: string): string {
  const begins = pieceOf(dayOf(after), cadence.every);
  const due = [0, 1].map((count) => dueIn(begins.add(lengthOf(cadence.every, count)), cadence));
  return due.find((one) => one > after) ?? dueIn(begins.add(lengthOf(cadence.every, 2)), cadence);
}

/** The last one up to a moment: after an outage only that one is made. */
export function lastDue(cadence: Cadence, upTo: string): string {
  const begins = pieceOf(dayOf(upTo), cadence.every);
  const now = dueIn(begins, cadence);
  return now <= upTo ? now : dueIn(begins.subtract(lengthOf(cadence.every, 1)), cadence);
}

/** What a run is of: the whole day, week, month, quarter or year before the one in which it is due. */
export function periodOfRun({ every }: Pick<Cadence, 'every'>, dueAt: string): ReportPeriod {
  const begins = pieceOf(dayOf(dueAt), every);
  return {
    from: begins.subtract(lengthOf(every, 1)).toString(),
    to: begins.subtract({ days: 1 }).toString(),
  };
}

const dayOf = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();

function pieceOf(day: Temporal.PlainDate, every: Rhythm): Temporal.PlainDate {
  switch (every) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
    case 'year':
      return day.with({ day: 1, month: 1 });
  }
}

const lengthOf = (every: Rhythm, count: number): Temporal.DurationLike =>
  every === 'quarter' ? { months: 3 * count } : { [`${every}s`]: count };

/** A time that a change of the clocks skips comes right after it. */
const dueIn = (begins: Temporal.PlainDate, { every, day, time }: Cadence): string =>
  isoInstant(
    begins
      .add({ days: every === 'day' ? 0 : day - 1 })
      .toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: Temporal.PlainTime.from(time) })
      .toInstant(),
  );
