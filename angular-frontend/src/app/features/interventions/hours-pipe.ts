import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';

const hoursOfDay = 24;
/** From so many on, days tell more. */
const asDaysFrom = 48;

/** Hours as people say them: up to two days in hours, then in days; a dash where there are none. */
@Pipe({ name: 'hours', pure: false })
export class HoursPipe implements PipeTransform {
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);

  transform(hours: number | null): string {
    if (hours === null) return '—';
    const inDays = hours >= asDaysFrom;
    const number = new Intl.NumberFormat(this.#language.code(), { maximumFractionDigits: 1 }).format(
      inDays ? hours / hoursOfDay : hours,
    );
    return this.#translate.text(inDays ? 'interventionFigures.days' : 'interventionFigures.hours', { number });
  }
}
