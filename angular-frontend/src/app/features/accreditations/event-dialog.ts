import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Accreditation } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface EventAsked {
  readonly caseId: string;
  readonly read: Query<Accreditation>;
}

/** Of which event it is, when and where. */
@Component({
  selector: 'rz-event-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'accreditation.describeTitle' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'accreditation.event' | transloco" for="a-event" [field]="form.event">
        <input id="a-event" type="text" autocomplete="off" [formField]="form.event" />
      </rz-row>
      <rz-row
        [label]="'accreditation.on' | transloco"
        for="a-on"
        [field]="form.on"
        [optional]="'common.optional' | transloco"
      >
        <input id="a-on" type="date" [formField]="form.on" />
      </rz-row>
      <rz-row
        [label]="'accreditation.place' | transloco"
        for="a-place"
        [field]="form.place"
        [optional]="'common.optional' | transloco"
      >
        <input id="a-place" type="text" autocomplete="off" [formField]="form.place" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class EventDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<EventAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      event: this.#asked.read.value()?.event ?? '',
      on: this.#asked.read.value()?.on ?? '',
      place: this.#asked.read.value()?.place ?? '',
    }),
    (path) => {
      required(path.event);
      maxLength(path.event, 300);
      maxLength(path.place, 300);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { event, on, place } = this.form().value();
      const body = { event: event.trim(), on: on || undefined, place: place.trim() };
      const path = { id: this.#asked.caseId };
      await this.#overSeen((revision) => this.#api.put('/api/cases/{id}/accreditation', { path, body, revision }));
      this.#ref.close(true);
    });
  }
}
