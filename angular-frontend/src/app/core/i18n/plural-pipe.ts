import { inject, Pipe, type PipeTransform } from '@angular/core';
import { type TextParameters, Translate } from './translate';

/** `{{ 'attachments.count' | plural: n }}`. Impure, because it follows the language. */
@Pipe({ name: 'plural', pure: false })
export class PluralPipe implements PipeTransform {
  readonly #translate = inject(Translate);

  transform(key: string, count: number, parameters: TextParameters = {}): string {
    return this.#translate.plural(key, count, parameters);
  }
}
