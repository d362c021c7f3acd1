import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { PressReview } from '../../core/api/types';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface ReviewDayAsked {
  readonly caseId: string;
  readonly read: Query<PressReview>;
}

/** Of which day the press was reviewed: today, where nobody has said it. */
@Component({
  selector: 'rz-review-day-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'pressReview.dateTitle' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'pressReview.on' | transloco" for="p-on" [field]="form.on">
        <input id="p-on" type="date" [formField]="form.on" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ReviewDayDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<ReviewDayAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  protected readonly sending = submission();
  protected readonly form = form(signal({ on: this.#asked.read.value()?.on ?? this.today }), (path) =>
    required(path.on),
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const path = { id: this.#asked.caseId };
      const body = this.form().value();
      await this.#overSeen((revision) => this.#api.put('/api/cases/{id}/press-review', { path, body, revision }));
      this.#ref.close(true);
    });
  }
}
