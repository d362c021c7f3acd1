import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface ReturnAsked {
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
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write(this.form().value().reason.trim());
      this.#ref.close(true);
    });
  }
}
