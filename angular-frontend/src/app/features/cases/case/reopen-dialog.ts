import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

@Component({
  selector: 'rz-reopen-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'reopening.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'case.reopen' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'common.reason' | transloco"
        for="reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ReopenDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  readonly #sent = kept(placeOf('case', this.room.id(), 'reopening'), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 5000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const reason = this.form().value().reason.trim();
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/reopening', { path: this.room.path(), body: { reason }, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
