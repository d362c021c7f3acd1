import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import type { Contribution } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

/** Who of the unit has it from now on. */
@Component({
  selector: 'rz-give-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contributions.acts.give.title' | transloco"
      [submitLabel]="'contributions.acts.give.do' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'contributions.person' | transloco" for="give-to" [field]="form.employeeId">
        <select id="give-to" [formField]="form.employeeId">
          <option value="">{{ 'contributions.choosePerson' | transloco }}</option>
          @for (person of people(); track person.id) {
            <option [value]="person.id">{{ person.name }}</option>
          }
        </select>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class GiveDialog {
  readonly #api = inject(Api);
  readonly #staff = inject(Staff);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #read = inject<Query<Contribution>>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#read);
  protected readonly people = computed(() => {
    const contribution = this.#read.value();
    return this.#staff.active().filter(({ id, unitId, rights }) => {
      const isOfUnit = unitId === contribution?.unit.id && id !== contribution.holder?.id;
      return isOfUnit && rights.includes('contribute');
    });
  });
  protected readonly sending = submission();
  protected readonly form = form(signal({ employeeId: '' }), (path) => required(path.employeeId));

  constructor() {
    this.#staff.need();
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const path = { id: this.#read.value()?.id ?? '' };
      const body = this.form().value();
      await this.#overSeen((revision) => this.#api.post('/api/contributions/{id}/taking', { path, body, revision }));
      this.#ref.close(true);
    });
  }
}
