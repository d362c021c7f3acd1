import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../core/i18n/language';

/** Past this the server does not count on: what it says then means "at least". */
const most = 10_000;

@Pipe({ name: 'count', pure: false })
export class CountPipe implements PipeTransform {
  readonly #language = inject(Language);

  transform(count: number): string {
    const text = new Intl.NumberFormat(this.#language.code(), { useGrouping: 'always' }).format(Math.min(count, most));
    return count >= most ? `${text}+` : text;
  }
}
