import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface ReturnAsked {
  readonly lineId: string;
  readonly title: string;
  readonly write: (reason: string) => Promise<unknown>;
}

/** Why a line is given back to whoever wrote it. */
@Component({
  selector: 'rz-return-line-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'topics.line.returnTitle' | transloco: { title: asked.title }"
      [submitLabel]="'topics.line.return' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'topics.line.reason' | transloco" for="line-reason" [field]="form.reason">
        <textarea id="line-reason" rows="4" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ReturnDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<ReturnAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  readonly #sent = kept(`line.return.${this.asked.lineId}`, this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write(this.form().value().reason.trim());
      this.#sent();
      this.#ref.close(true);
    });
  }
}
