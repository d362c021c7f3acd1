import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { PressDuty } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface PressDutyAsked {
  readonly duty: PressDuty | null;
}

/** How journalists reach whoever is on duty. The telephone of the duty goes from hand to hand, so no name stands beside it. */
@Component({
  selector: 'rz-press-duty-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'communiques.room.duty' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'communiques.room.phone' | transloco"
        for="duty-phone"
        [field]="form.phone"
        [hint]="'communiques.room.phoneHint' | transloco"
      >
        <input id="duty-phone" type="tel" autocomplete="off" [formField]="form.phone" />
      </rz-row>
      <rz-row [label]="'communiques.room.email' | transloco" for="duty-email" [field]="form.email">
        <input id="duty-email" type="email" autocomplete="off" [formField]="form.email" />
      </rz-row>
      <rz-row
        [label]="'communiques.room.hoursPl' | transloco"
        for="duty-hours-pl"
        [field]="form.hoursPl"
        [optional]="'common.optional' | transloco"
      >
        <input id="duty-hours-pl" autocomplete="off" [formField]="form.hoursPl" />
      </rz-row>
      <rz-row
        [label]="'communiques.room.hoursEn' | transloco"
        for="duty-hours-en"
        [field]="form.hoursEn"
        [optional]="'common.optional' | transloco"
      >
        <input id="duty-hours-en" autocomplete="off" lang="en" [formField]="form.hoursEn" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class PressDutyDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #duty = inject<PressDutyAsked>(DIALOG_DATA).duty;
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      phone: this.#duty?.phone ?? '',
      email: this.#duty?.email ?? '',
      hoursPl: this.#duty?.hoursPl ?? '',
      hoursEn: this.#duty?.hoursEn ?? '',
    }),
    (path) => {
      maxLength(path.phone, 40);
      maxLength(path.email, 200);
      maxLength(path.hoursPl, 200);
      maxLength(path.hoursEn, 200);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.#api.put('/api/press-room/duty', { body: this.form().value() });
      this.#ref.close(true);
    });
  }
}
