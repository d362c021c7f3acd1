import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface ReasonAsked {
  /** Of what is being typed. */
  readonly place: string;
  /** Keys of texts: what it is about, what it means, what the button says. */
  readonly title: string;
  readonly means: string;
  readonly submit: string;
  readonly write: (reason: string) => Promise<unknown>;
}

/** Why something that was noted does not count: a step, a photo. */
@Component({
  selector: 'rz-reason-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="asked.title | transloco"
      [submitLabel]="asked.submit | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ asked.means | transloco }}</p>
      <rz-row [label]="'intervention.reason' | transloco" for="given-reason" [field]="form.reason">
        <textarea id="given-reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ReasonDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<ReasonAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  readonly #sent = kept(this.asked.place, this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 5_000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write(this.form().value().reason.trim());
      this.#sent();
      this.#ref.close(true);
    });
  }
}
