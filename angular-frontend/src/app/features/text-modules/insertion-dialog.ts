import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Translate } from '../../core/i18n/translate';
import { htmlOf } from '../../shared/editor/mail-html';
import type { InsertionAsked } from '../../shared/editor/insertions';
import { TextPicker } from '../../shared/text-picker';

/** What can be put into a letter, filled from its case. Closes with it as HTML. */
@Component({
  selector: 'rz-insertion-dialog',
  imports: [TextPicker, TranslocoPipe],
  template: `
    <rz-text-picker
      icon="note"
      [words]="{
        title: 'textModules.insert.title' | transloco,
        search: 'textModules.insert.search' | transloco,
        keys: 'textModules.insert.keys' | transloco,
        list: 'textModules.insert.hits' | transloco,
        noneFound: 'textModules.insert.none' | transloco,
        noneAtAll: 'textModules.insert.noneAtAll' | transloco,
      }"
      [choices]="choices()"
      [error]="read.error()"
      (retry)="read.refresh()"
      (picked)="ref.close(html($event.text))"
    />
  `,
})
export class InsertionDialog {
  readonly #api = inject(Api);
  readonly #asked = inject<InsertionAsked>(DIALOG_DATA);
  readonly #translate = inject(Translate);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly html = htmlOf;
  protected readonly read = query(
    () => this.#asked.caseId,
    (id) => this.#api.get('/api/cases/{id}/text-modules', { path: { id } }),
  );
  protected readonly choices = computed(() =>
    this.read.value()?.items.map(({ name, text, language }) => ({
      name,
      text,
      aside: this.#translate.text(`language.${language}`),
    })),
  );
}
