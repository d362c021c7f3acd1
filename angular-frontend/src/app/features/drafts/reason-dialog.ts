import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export type ReasonAct = 'return' | 'urgent';

export interface ReasonAsked {
  readonly act: ReasonAct;
  readonly draftId: string;
  readonly write: (reason: string) => Promise<unknown>;
}

/** Why a draft is given back, or why it leaves without the approval that its ladder asks for. */
@Component({
  selector: 'rz-reason-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'drafts.acts.' + asked.act + '.title' | transloco"
      [submitLabel]="'drafts.acts.' + asked.act + '.do' | transloco"
      [danger]="asked.act === 'urgent'"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'drafts.acts.' + asked.act + '.means' | transloco }}</p>
      <rz-row [label]="'drafts.acts.' + asked.act + '.words' | transloco" for="draft-reason" [field]="form.reason">
        <textarea id="draft-reason" rows="5" [formField]="form.reason"></textarea>
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
  readonly #sent = kept(`draft.${this.asked.draftId}.${this.asked.act}`, this.#model, ['reason']);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write(this.form().value().reason.trim());
      this.#sent();
      this.#ref.close(true);
    });
  }
}
