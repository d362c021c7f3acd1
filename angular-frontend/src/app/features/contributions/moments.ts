import { endOf, fromWarsaw, inWarsaw, remaining } from '../../core/time/warsaw';

/** A day and, where it matters, an hour in Warsaw: what fields of a form hold of a term. */
export interface Written {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM`; empty for the whole day. */
  time: string;
}

/** The first instant that is too late, ISO 8601. */
export const momentOf = (date: string, time: string): string =>
  time === '' ? endOf(date) : fromWarsaw(date, time.slice(0, 5));

export function writtenMoment(at: string | undefined): Written {
  if (at === undefined) return { date: '', time: '' };
  const { byTheHour, lastMoment } = remaining(at, 0);
  const { date, time } = inWarsaw(lastMoment);
  return { date, time: byTheHour ? time : '' };
}
