import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';

const everySoOften = 5000;

/** How far an erasure is, step by step, until nothing is left anywhere: for the administrator who has to prove it. */
@Component({
  selector: 'rz-erasure-progress',
  imports: [Icon, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <rz-problem [error]="file.error()" (retry)="file.refresh()" />
    @if (progress(); as erasure) {
      <section class="section card" aria-labelledby="erasure-title">
        <h2 id="erasure-title">{{ 'erasure.progress' | transloco }}</h2>
        <p role="status">
          @if (erasure.completeAt; as at) {
            {{ 'erasure.complete' | transloco: { at: at | when: 'dateTime' } }}
          } @else {
            {{ 'erasure.incomplete' | transloco }}
          }
        </p>
        <ul class="plain">
          @for (one of erasure.steps; track one.step) {
            <li>
              <rz-icon [name]="one.done ? 'check' : 'clock'" />
              {{ 'erasure.steps.' + one.step | transloco }}:
              {{ (one.done ? 'erasure.stepDone' : 'erasure.stepOpen') | transloco }}
              @if (one.at; as at) {
                <span class="small">{{ at | when: 'dateTime' }}</span>
              }
              @if (one.waitsFor.length > 0) {
                <span class="small">{{ one.waitsFor.join(', ') }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class ErasureProgress {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly file = query(this.id, (id) => this.#api.get('/api/contacts/{id}/erasure', { path: { id } }));
  protected readonly progress = computed(() => this.file.value()?.progress ?? undefined);

  constructor() {
    const timer = setInterval(() => {
      if (!this.progress()?.completeAt) void this.file.refresh();
    }, everySoOften);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
