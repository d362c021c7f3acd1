import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { type FreeDayKind, freeDayKinds } from '../../../core/api/types';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { FreeDayEffects, type FreeDayChange } from './free-day-effects';

interface Entered {
  readonly kind: FreeDayKind;
  readonly date: string;
  readonly name: string;
  readonly basis: string;
}

/** Enters a free day, and shows beforehand which clocks it moves. The data is the revision of the calendar that was seen. */
@Component({
  selector: 'rz-free-day-dialog',
  imports: [DialogFrame, FormField, FormRow, FreeDayEffects, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'freeDays.add' | transloco"
      [submitLabel]="'freeDays.add' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'freeDays.kind' | transloco"
        for="day-kind"
        [hint]="'freeDays.kindHint.' + model().kind | transloco"
        [server]="sending.wrong()['kind']"
      >
        <select id="day-kind" [formField]="form.kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ 'freeDays.kinds.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'freeDays.date' | transloco"
        for="day-date"
        [field]="form.date"
        [server]="sending.wrong()['date']"
      >
        <input id="day-date" type="date" min="2011-01-01" max="2060-12-31" [formField]="form.date" />
      </rz-row>
      <rz-row
        [label]="'freeDays.name' | transloco"
        for="day-name"
        [field]="form.name"
        [server]="sending.wrong()['name']"
      >
        <input id="day-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row
        [label]="'freeDays.basisOf.' + model().kind | transloco"
        for="day-basis"
        [field]="form.basis"
        [optional]="model().kind === 'own' ? ('common.optional' | transloco) : undefined"
        [server]="sending.wrong()['basis']"
      >
        <input id="day-basis" type="text" autocomplete="off" [formField]="form.basis" />
      </rz-row>
      <rz-free-day-effects [change]="change()" />
    </rz-dialog-frame>
  `,
})
export class FreeDayDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #revision = inject<number>(DIALOG_DATA);
  protected readonly kinds = freeDayKinds;
  protected readonly sending = submission();
  protected readonly model = signal<Entered>({ kind: 'own', date: '', name: '', basis: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.date);
    required(path.name);
    maxLength(path.name, 200);
    required(path.basis, { when: ({ valueOf }) => valueOf(path.kind) === 'statutory' });
    maxLength(path.basis, 300);
  });
  /** Typed year by year: only a whole one is asked about. */
  protected readonly change = computed<FreeDayChange | undefined>(
    () => {
      const { kind, date } = this.model();
      return date >= '2011' && date < '2061' ? { kind, date } : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { kind, date, name, basis } = this.model();
      const body = { kind, date, name: name.trim(), basis: basis.trim() || null };
      await this.#api.post('/api/free-days', { body, revision: this.#revision });
      this.#ref.close(true);
    });
  }
}
