import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Person } from '../core/api/types';
import { Translate } from '../core/i18n/translate';

/** Somebody's name; where the person was erased, the words that say so. */
@Pipe({ name: 'name', pure: false })
export class NamePipe implements PipeTransform {
  readonly #translate = inject(Translate);

  transform(person: Person): string {
    return person.name ?? this.#translate.text('common.erased');
  }
}
