import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwaitedUnit } from '../../../core/api/types';
import { kept } from '../../../core/drafts/kept';
import { AwaitedUnits } from '../../../shared/awaited-units';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';

export interface PastInput {
  /** Where what was typed is kept until the answer is sent. */
  readonly place: string;
  /** Who has not answered yet. */
  readonly awaited: readonly AwaitedUnit[];
}

/** Before a final answer that does not wait for units: says who has not answered, and asks why. Closes with the reason. */
@Component({
  selector: 'rz-past-input-dialog',
  imports: [AwaitedUnits, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'pastInput.title' | transloco"
      [submitLabel]="'pastInput.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-awaited [units]="asked.awaited" />
      <rz-row
        [label]="'pastInput.reason' | transloco"
        for="past-input-reason"
        [hint]="'pastInput.hint' | transloco"
        [field]="form.reason"
      >
        <textarea id="past-input-reason" data-first rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class PastInputDialog {
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<PastInput>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });

  constructor() {
    kept(this.asked.place, this.#model, ['reason']);
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => this.#ref.close(this.form().value().reason.trim()));
  }
}
