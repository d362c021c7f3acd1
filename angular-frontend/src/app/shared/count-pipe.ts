import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../core/i18n/language';

/** Past this the server does not count on: what it says then means "more than". */
const most = 10_000;

/** A number with its thousands set apart; `exact` where it is no bounded count. */
@Pipe({ name: 'count', pure: false })
export class CountPipe implements PipeTransform {
  readonly #language = inject(Language);

  transform(count: number, exact = false): string {
    const bounded = !exact && count > most;
    const text = new Intl.NumberFormat(this.#language.code(), { useGrouping: 'always' }).format(bounded ? most : count);
    return bounded ? `${text}+` : text;
  }
}
