import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { FreeDay } from '../../../core/api/types';
import { WhenPipe } from '../../../core/time/date-pipes';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { FreeDayEffects, type FreeDayChange } from './free-day-effects';

export interface FreeDayToRemove {
  readonly day: FreeDay;
  /** Of the calendar that was seen. */
  readonly revision: number;
}

/** Removes a free day, with a reason, and shows beforehand which clocks that moves. */
@Component({
  selector: 'rz-remove-free-day-dialog',
  imports: [DialogFrame, FormField, FormRow, FreeDayEffects, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'freeDays.removeTitle' | transloco: { date: asked.day.date | when: 'date' }"
      [submitLabel]="'freeDays.remove' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      danger
      (sent)="send()"
    >
      <p>{{ asked.day.name }}</p>
      <p class="soft small">{{ 'freeDays.removeMeans' | transloco }}</p>
      <rz-row
        [label]="'common.reason' | transloco"
        for="removal-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <input id="removal-reason" type="text" autocomplete="off" [formField]="form.reason" />
      </rz-row>
      <rz-free-day-effects [change]="change" />
    </rz-dialog-frame>
  `,
})
export class RemoveFreeDayDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<FreeDayToRemove>(DIALOG_DATA);
  protected readonly change: FreeDayChange = { id: this.asked.day.id };
  protected readonly sending = submission();
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason);
    maxLength(path.reason, 500);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { day, revision } = this.asked;
      const body = { reason: this.form().value().reason.trim() };
      await this.#api.post('/api/free-days/{id}/removal', { path: { id: day.id }, body, revision });
      this.#ref.close(true);
    });
  }
}
