import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { fromWarsaw } from '../../../core/time/warsaw';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

const editions = ['electronic', 'daily', 'periodical'] as const;

/** Our rectification reached the editor: when, and in which edition the text had appeared (PP 32). */
@Component({
  selector: 'rz-lodge-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'lodge.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'lodge.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <fieldset class="field">
        <legend>{{ 'lodge.edition' | transloco }}</legend>
        @for (edition of editions; track edition) {
          <label class="choice">
            <input type="radio" [value]="edition" [formField]="form.edition" />
            {{ 'lodge.editions.' + edition | transloco }}
          </label>
        }
      </fieldset>
      <rz-row
        [label]="'lodge.receivedAt' | transloco"
        for="lodged-at"
        [field]="form.receivedAt"
        [optional]="'lodge.now' | transloco"
        [server]="sending.wrong()['receivedAt']"
      >
        <input id="lodged-at" type="datetime-local" [formField]="form.receivedAt" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class LodgeDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly editions = editions;
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal<{ edition: (typeof editions)[number]; receivedAt: string }>({
    edition: 'electronic',
    receivedAt: '',
  });
  protected readonly form = form(this.#model);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { edition, receivedAt } = this.form().value();
      const [date = '', time = ''] = receivedAt.split('T');
      const body = { edition, ...(receivedAt ? { receivedAt: fromWarsaw(date, time.slice(0, 5)) } : {}) };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/lodging', { path: this.room.path(), body, revision }),
      );
      this.#ref.close(true);
    });
  }
}
