import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../i18n/language';
import { OfficeClock } from './office-clock';
import { inWarsaw } from './warsaw';

const timeZone = 'Europe/Warsaw';
const formats = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  shortDate: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFormat = keyof typeof formats;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant, or a plain `YYYY-MM-DD` (which has no zone), in the words of the language. */
export function formatDate(value: string | number, format: DateFormat, language: string): string {
  const plain = typeof value === 'string' && value.length === 10;
  const key = `${language} ${format} ${plain}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
      ...formats[format],
      timeZone: plain ? 'UTC' : timeZone,
    });
  formatters.set(key, known);
  return known.format(new Date(value));
}

/** `{{ at | when: 'dateTime' }}`, in Warsaw time; without a format, the hour for today and the date for other days. */
@Pipe({ name: 'when', pure: false })
export class WhenPipe implements PipeTransform {
  readonly #language = inject(Language);
  readonly #clock = inject(OfficeClock);

  transform(value: string | number | null | undefined, format?: DateFormat): string {
    if (value === null || value === undefined || value === '') return '';
    return formatDate(value, format ?? this.#shortest(value), this.#language.code());
  }

  #shortest(value: string | number): DateFormat {
    const then = inWarsaw(value).date;
    const today = inWarsaw(this.#clock.now()).date;
    if (then === today) return 'time';
    return then.slice(0, 4) === today.slice(0, 4) ? 'shortDate' : 'date';
  }
}

@Pipe({ name: 'fileSize', pure: false })
export class FileSizePipe implements PipeTransform {
  readonly #language = inject(Language);

  transform(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(this.#language.code(), {
      style: 'unit',
      unit,
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    }).format(value);
  }
}
