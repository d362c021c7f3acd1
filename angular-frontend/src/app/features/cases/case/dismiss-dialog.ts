import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { applyWhen, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { Translate } from '../../../core/i18n/translate';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

const reasons = ['advertising', 'automatic', 'internal', 'mistaken', 'other'] as const;

/** Takes what is no case out of the inbox. The reason is kept in the case's history, in words. */
@Component({
  selector: 'rz-dismiss-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'dismissal.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'case.dismiss' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <fieldset class="field">
        <legend>{{ 'common.reason' | transloco }}</legend>
        @for (reason of reasons; track reason) {
          <label class="choice">
            <input type="radio" [value]="reason" [formField]="form.reason" />
            {{ 'dismissal.reason.' + reason | transloco }}
          </label>
        }
      </fieldset>
      @if (form.reason().value() === 'other') {
        <rz-row [label]="'dismissal.otherReason' | transloco" for="other" [field]="form.other">
          <input id="other" type="text" [formField]="form.other" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class DismissDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #translate = inject(Translate);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly reasons = reasons;
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal({ reason: 'advertising', other: '' });
  readonly #sent = kept(placeOf('case', this.room.id(), 'dismissal'), this.#model, ['other']);
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.other, 1000);
    applyWhen(
      path,
      ({ value }) => value().reason === 'other',
      (other) => required(other.other),
    );
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { reason, other } = this.form().value();
      const words = reason === 'other' ? other.trim() : this.#translate.text(`dismissal.reason.${reason}`);
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/dismissal', { path: this.room.path(), body: { reason: words }, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
