import { inWarsaw } from './warsaw.js';

const timeZone = 'Europe/Warsaw';
const formats = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  /** These two name the year only where it is not the one that runs. */
  shortDate: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFormat = keyof typeof formats;

/** A formatter is dear to make, and each is needed many times. */
export class DateFormats {
  readonly #formatters = new Map<string, Intl.DateTimeFormat>();

  /** An instant, or a plain `YYYY-MM-DD` (which has no zone), in the words of the language. `now` in milliseconds since 1970. */
  of(value: string | number, format: DateFormat, language: string, now: number): string {
    const plain = typeof value === 'string' && value.length === 10;
    const withYear = (format === 'shortDate' || format === 'weekday') && yearOf(value) !== yearOf(now);
    const key = `${language} ${format} ${plain} ${withYear}`;
    const known =
      this.#formatters.get(key) ??
      new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
        ...formats[format],
        ...(withYear ? { year: 'numeric' } : {}),
        timeZone: plain ? 'UTC' : timeZone,
      });
    this.#formatters.set(key, known);
    return known.format(new Date(value));
  }
}

/** The hour for today and the date for other days. */
export const shortestFormat = (value: string | number, now: number): DateFormat =>
  inWarsaw(value).date === inWarsaw(now).date ? 'time' : 'shortDate';

const yearOf = (value: string | number): string => inWarsaw(value).date.slice(0, 4);
