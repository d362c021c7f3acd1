import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../i18n/language';
import { Dates } from './dates';
import type { DateFormat } from './format';

/** `{{ at | when: 'dateTime' }}`, in Warsaw time; without a format, the hour for today and the date for other days. */
@Pipe({ name: 'when', pure: false })
export class WhenPipe implements PipeTransform {
  readonly #dates = inject(Dates);

  transform(value: string | number | null | undefined, format?: DateFormat): string {
    return value === null || value === undefined || value === '' ? '' : this.#dates.of(value, format);
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
