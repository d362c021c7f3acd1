import { inject, Injectable, Pipe, type PipeTransform } from '@angular/core';
import type { Person } from '../core/api/types';
import { Translate } from '../core/i18n/translate';

/** Who acts where nobody does: the clock, the mail, the repair. */
const system = 'system';

@Injectable({ providedIn: 'root' })
export class Names {
  readonly #translate = inject(Translate);

  /** Somebody's name; words for the system itself, and for somebody whose data were erased. */
  of({ id, name }: Person): string {
    return name ?? this.#translate.text(id === system ? 'common.system' : 'common.erased');
  }
}

@Pipe({ name: 'name', pure: false })
export class NamePipe implements PipeTransform {
  readonly #names = inject(Names);

  transform(person: Person): string {
    return this.#names.of(person);
  }
}
