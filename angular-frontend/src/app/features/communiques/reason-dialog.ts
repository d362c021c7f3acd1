import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface ReasonAsked {
  readonly act: 'return' | 'withdraw' | 'cancelEvent';
  readonly id: string;
  readonly write: (reason: string) => Promise<unknown>;
}

/** Why a version is given back, a communiqué withdrawn, or a meeting with the press called off. */
@Component({
  selector: 'rz-communique-reason',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'communiques.acts.' + asked.act + '.title' | transloco"
      [submitLabel]="'communiques.acts.' + asked.act + '.do' | transloco"
      [danger]="asked.act !== 'return'"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'communiques.acts.' + asked.act + '.means' | transloco }}</p>
      <rz-row [label]="'communiques.reason' | transloco" for="reason" [field]="form.reason">
        <textarea id="reason" rows="4" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ReasonDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<ReasonAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  readonly #sent = kept(`communique.${this.asked.act}.${this.asked.id}`, this.#model, ['reason']);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write(this.form().value().reason.trim());
      this.#sent();
      this.#ref.close(true);
    });
  }
}
