import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface WithdrawalAsked {
  readonly caseId: string;
  readonly stepId: string;
}

/** Why a step that was noted does not count. */
@Component({
  selector: 'rz-withdraw-step-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'intervention.withdrawTitle' | transloco"
      [submitLabel]="'intervention.withdraw' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'intervention.withdrawMeans' | transloco }}</p>
      <rz-row [label]="'intervention.reason' | transloco" for="step-reason" [field]="form.reason">
        <textarea id="step-reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class WithdrawStepDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<WithdrawalAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason);
    maxLength(path.reason, 5_000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const path = { id: this.#asked.caseId, stepId: this.#asked.stepId };
      const body = { reason: this.form().value().reason.trim() };
      await this.#api.post('/api/cases/{id}/steps/{stepId}/withdrawal', { path, body });
      this.#ref.close(true);
    });
  }
}
