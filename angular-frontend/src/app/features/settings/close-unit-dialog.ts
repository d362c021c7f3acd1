import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Unit } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { submission } from '../../shared/submission';
import { HangingList } from './hanging-list';

/** Before a unit is closed: what hangs on it, and what has to be moved first. */
@Component({
  selector: 'rz-close-unit-dialog',
  imports: [DialogFrame, HangingList, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'settings.closeUnitTitle' | transloco: { name: unit.name }"
      [submitLabel]="'settings.closeUnit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy() || !mayClose()"
      (sent)="send()"
    >
      <p>{{ 'settings.closeUnitText' | transloco }}</p>
      <rz-problem [error]="standing.error()" (retry)="standing.refresh()" />
      @if (standing.value(); as known) {
        <rz-hanging-list [hangs]="known.hangs" />
        @if (!mayClose()) {
          <p role="status">{{ 'settings.unitNotEmpty' | transloco }}</p>
        }
      } @else if (!standing.error()) {
        <rz-skeleton [lines]="3" />
      }
    </rz-dialog-frame>
  `,
})
export class CloseUnitDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly unit = inject<Unit>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #form = form(signal({}));
  protected readonly standing = query(
    () => this.unit.id,
    (id) => this.#api.get('/api/units/{id}/standing', { path: { id } }),
  );
  protected readonly mayClose = computed(() => {
    const standing = this.standing.value();
    return standing !== undefined && !standing.hangs.some(({ blocks }) => blocks);
  });

  protected send(): Promise<void> {
    if (!this.mayClose()) return Promise.resolve();
    return this.sending.run(this.#form, async () => {
      const { id, revision } = this.unit;
      await this.#api.post('/api/units/{id}/closing', { path: { id }, revision });
      this.#ref.close(true);
    });
  }
}
