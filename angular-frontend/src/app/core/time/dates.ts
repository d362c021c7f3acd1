import { inject, Injectable } from '@angular/core';
import { Language } from '../i18n/language';
import { type DateFormat, DateFormats, shortestFormat } from './format';
import { OfficeClock } from './office-clock';

/** Dates in the console's language, by the office's clock; without a format, the hour for today and the date for other days. */
@Injectable({ providedIn: 'root' })
export class Dates {
  readonly #language = inject(Language);
  readonly #clock = inject(OfficeClock);
  readonly #formats = new DateFormats();

  of(value: string | number, format?: DateFormat): string {
    const now = this.#clock.now();
    return this.#formats.of(value, format ?? shortestFormat(value, now), this.#language.code(), now);
  }
}
