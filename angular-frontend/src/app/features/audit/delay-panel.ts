import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import type { CasePanel } from '../../core/feature';
import { Session } from '../../core/session/session';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { DelayStrip } from './delay-strip';
import { WaitTotals } from './wait-totals';

/** Where a case waited, in short; read when somebody opens it. */
@Component({
  selector: 'rz-delay-panel',
  imports: [DelayStrip, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WaitTotals],
  template: `
    @if (mayRead) {
      <details class="card" (toggle)="opened.set(details.open)" #details>
        <summary>
          <h2>{{ 'delays.panel' | transloco }}</h2>
        </summary>
        <rz-problem [error]="delay.error()" (retry)="delay.refresh()" />
        @if (delay.value(); as one) {
          @if (one.parts.length > 0) {
            <rz-delay-strip [delay]="one" />
            <rz-wait-totals [totals]="one.totals" />
          } @else {
            <p class="soft">{{ 'delays.nothing' | transloco }}</p>
          }
          <p>
            <a [routerLink]="['/delays', case().id]">{{ 'delays.more' | transloco }}</a>
          </p>
        } @else if (opened() && !delay.error()) {
          <rz-skeleton [lines]="3" />
        }
      </details>
    }
  `,
  styles: `
    summary {
      cursor: pointer;
    }
    h2 {
      display: inline;
    }
    rz-delay-strip,
    p {
      margin-block-start: var(--s3);
    }
  `,
})
export class DelayPanel implements CasePanel {
  readonly #api = inject(Api);
  protected readonly mayRead = inject(Session).may('readDelays');
  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  protected readonly opened = signal(false);
  protected readonly delay = query(
    () => (this.opened() ? this.#id() : undefined),
    (id) => this.#api.get('/api/cases/{id}/delay', { path: { id } }),
  );

  constructor() {
    onChange(['case', 'contribution', 'draft'], () => this.delay.refresh());
  }
}
