import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { pauseReasons, type PauseReason } from '../../../core/api/types';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { ClockChoice, hearing } from './clock-choice';
import { conditional } from './conditional';

/** Lets the clocks stand still whose rule knows it (KPA 35 §5). */
@Component({
  selector: 'rz-pause-dialog',
  imports: [ClockChoice, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'pause.title' | transloco"
      [submitLabel]="(overtaken() ? 'clockMenu.anyway' : 'pause.submit') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-clock-choice [deadlines]="deadlines()" [(chosen)]="chosen" />
      <rz-row
        [label]="'pause.reason' | transloco"
        for="pause-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <select id="pause-reason" data-first [formField]="form.reason">
          <option value="">{{ 'pause.choose' | transloco }}</option>
          @for (reason of reasons; track reason) {
            <option [value]="reason">{{ 'pause.reasons.' + reason | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'pause.from' | transloco"
        for="pause-from"
        [field]="form.from"
        [hint]="'pause.fromHint' | transloco"
        [server]="sending.wrong()['from']"
      >
        <input id="pause-from" type="date" [max]="today" [formField]="form.from" />
      </rz-row>
      <p class="soft small">{{ 'pause.what' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class PauseDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly reasons = pauseReasons;
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  protected readonly deadlines = signal(hearing(this.room.case.value(), 'pause'));
  protected readonly chosen = signal(this.deadlines()[0]?.id ?? '');
  readonly #model = signal<{ reason: PauseReason | ''; from: string }>({ reason: '', from: this.today });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    required(path.from);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { reason, from } = this.#model();
      if (!reason) return;
      const body = { deadlineId: this.chosen(), reason, from };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/pauses', { path: this.room.path(), body, revision }),
      );
      this.#ref.close(true);
    });
  }
}
