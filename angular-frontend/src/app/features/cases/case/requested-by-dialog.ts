import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { OfficeClock } from '../../../core/time/office-clock';
import { endOf, fromWarsaw, inWarsaw, remaining } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

/** By when whoever wrote asks for an answer; without a day, they do not. */
@Component({
  selector: 'rz-requested-by-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'requestedBy.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="(form.date().value() ? 'requestedBy.set' : 'requestedBy.none') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft small">{{ 'requestedBy.about' | transloco }}</p>
      <rz-row
        [label]="'requestedBy.date' | transloco"
        for="requested-date"
        [field]="form.date"
        [optional]="'common.optional' | transloco"
        [server]="sending.wrong()['requestedBy']"
      >
        <input id="requested-date" type="date" [formField]="form.date" />
      </rz-row>
      <rz-row
        [label]="'requestedBy.time' | transloco"
        for="requested-time"
        [field]="form.time"
        [optional]="'common.optional' | transloco"
        [hint]="'requestedBy.wholeDay' | transloco"
      >
        <input id="requested-time" type="time" [formField]="form.time" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class RequestedByDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #model = signal(written(this.room, inject(OfficeClock).now()));
  protected readonly form = form(this.#model);

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { date, time } = this.form().value();
      const requestedBy = date === '' ? null : time === '' ? endOf(date) : fromWarsaw(date, time.slice(0, 5));
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/requested-by', { path: this.room.path(), body: { requestedBy }, revision }),
      );
      this.#ref.close(requestedBy !== null);
    });
  }
}

function written(room: CaseRoom, now: number): { date: string; time: string } {
  const theCase = room.case.value();
  const at = theCase?.requestedBy ?? theCase?.requestedByProposal;
  if (!at) return { date: '', time: '' };
  const { byTheHour, lastMoment } = remaining(at, now);
  const { date, time } = inWarsaw(lastMoment);
  return { date, time: byTheHour ? time : '' };
}
