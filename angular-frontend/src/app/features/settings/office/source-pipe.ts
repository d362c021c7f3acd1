import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Office, OfficeSetting } from '../../../core/api/types';
import { Translate } from '../../../core/i18n/translate';
import { Dates } from '../../../core/time/dates';

/** Where a value comes from, in words. */
@Pipe({ name: 'source', pure: false })
export class SourcePipe implements PipeTransform {
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);

  transform(office: Office, setting: OfficeSetting): string {
    const source = office.sources.find((one) => one.setting === setting);
    if (!source || source.from === 'default') return this.#translate.text('settings.from.default');
    const at = source.at === null ? '' : this.#dates.of(source.at, 'dateTime');
    const name = source.by?.name || this.#translate.text('common.erased');
    return this.#translate.text(`settings.from.${source.from}`, { at, name });
  }
}
