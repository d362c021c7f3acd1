import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
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
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

/** Another unit that should answer, and why. */
@Component({
  selector: 'rz-hand-on-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contributions.acts.handOn.title' | transloco"
      [submitLabel]="'contributions.acts.handOn.do' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft small">{{ 'contributions.handOnMeans' | transloco }}</p>
      <rz-row [label]="'contributions.toUnit' | transloco" for="hand-on-unit" [field]="form.unitId">
        <select id="hand-on-unit" [formField]="form.unitId">
          <option value="">{{ 'contributions.chooseUnit' | transloco }}</option>
          @for (unit of units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'common.reason' | transloco" for="hand-on-reason" [field]="form.reason">
        <textarea id="hand-on-reason" rows="3" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class HandOnDialog {
  readonly #api = inject(Api);
  readonly #staff = inject(Staff);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #read = inject<Query<Contribution>>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#read);
  protected readonly units = computed(() => this.#staff.units().filter(({ id }) => id !== this.#read.value()?.unit.id));
  protected readonly sending = submission();
  readonly #model = signal({ unitId: '', reason: '' });
  readonly #sent = kept(placeOf('contribution', this.#read.value()?.id, 'handingOn'), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.unitId);
    required(path.reason);
    maxLength(path.reason, 2_000);
  });

  constructor() {
    this.#staff.need();
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { unitId, reason } = this.form().value();
      const path = { id: this.#read.value()?.id ?? '' };
      const body = { unitId, reason: reason.trim() };
      await this.#overSeen((revision) =>
        this.#api.post('/api/contributions/{id}/handing-on', { path, body, revision }),
      );
      this.#sent();
      this.#ref.close(true);
    });
  }
}
