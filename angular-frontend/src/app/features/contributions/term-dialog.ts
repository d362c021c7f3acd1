import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Contribution } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';
import { momentOf, writtenMoment } from './moments';

export interface TermAsked {
  /** Another term, by whoever asked; or a delay that the unit announces. */
  readonly act: 'extend' | 'late';
  readonly read: Query<Contribution>;
}

/** Another term, or until when an answer will be late. */
@Component({
  selector: 'rz-term-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contributions.acts.' + asked.act + '.title' | transloco"
      [submitLabel]="'contributions.acts.' + asked.act + '.do' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'contributions.day' | transloco"
        for="term-date"
        [field]="form.date"
        [server]="sending.wrong()['dueAt'] ?? sending.wrong()['until']"
      >
        <input id="term-date" type="date" [formField]="form.date" />
      </rz-row>
      <rz-row
        [label]="'contributions.hour' | transloco"
        for="term-time"
        [field]="form.time"
        [optional]="'common.optional' | transloco"
        [hint]="'contributions.wholeDay' | transloco"
      >
        <input id="term-time" type="time" [formField]="form.time" />
      </rz-row>
      <rz-row
        [label]="'common.reason' | transloco"
        for="term-reason"
        [field]="form.reason"
        [optional]="late ? undefined : ('contributions.reasonPastTarget' | transloco)"
      >
        <textarea id="term-reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class TermDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<TermAsked>(DIALOG_DATA);
  protected readonly late = this.asked.act === 'late';
  readonly #overSeen = overSeen(this.asked.read);
  protected readonly sending = submission();
  readonly #model = signal({ ...writtenMoment(this.asked.read.value()?.dueAt), reason: '' });
  readonly #sent = kept(placeOf('contribution', this.asked.read.value()?.id, this.asked.act), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.date);
    maxLength(path.reason, 2_000);
    if (this.late) required(path.reason);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { date, time, reason: written } = this.form().value();
      const path = { id: this.asked.read.value()?.id ?? '' };
      const moment = momentOf(date, time);
      const reason = written.trim();
      await this.#overSeen((revision) =>
        this.late
          ? this.#api.post('/api/contributions/{id}/lateness', { path, body: { until: moment, reason }, revision })
          : this.#api.post('/api/contributions/{id}/extension', {
              path,
              body: { dueAt: moment, ...(reason && { reason }) },
              revision,
            }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
