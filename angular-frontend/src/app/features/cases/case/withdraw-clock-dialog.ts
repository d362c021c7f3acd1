import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { ClockChoice, hearing } from './clock-choice';
import { conditional } from './conditional';

/** Of a clock that was started wrongly. */
@Component({
  selector: 'rz-withdraw-clock-dialog',
  imports: [ClockChoice, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'withdrawClock.title' | transloco"
      [submitLabel]="(overtaken() ? 'clockMenu.anyway' : 'withdrawClock.submit') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-clock-choice [deadlines]="deadlines()" [(chosen)]="chosen" />
      <p class="soft small">{{ 'withdrawClock.what' | transloco }}</p>
      <rz-row
        [label]="'withdrawClock.reason' | transloco"
        for="withdrawal-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="withdrawal-reason" rows="3" data-first [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class WithdrawClockDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  protected readonly deadlines = signal(hearing(this.room.case.value(), 'withdraw'));
  protected readonly chosen = signal(this.deadlines()[0]?.id ?? '');
  readonly #model = signal({ reason: '' });
  readonly #sent = kept(placeOf('case', this.room.id(), 'withdrawal'), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const body = { deadlineId: this.chosen(), reason: this.#model().reason.trim() };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/clock-withdrawals', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
