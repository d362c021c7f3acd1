import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { DurationPipe } from '../../core/time/duration-pipe';
import { CountPipe } from '../../shared/count-pipe';
import { ProblemBar } from '../../shared/problem-bar';

/** What a unit owes now, and how punctual it was in the last twelve months. */
@Component({
  selector: 'rz-unit-figures',
  imports: [CountPipe, DurationPipe, ProblemBar, TranslocoPipe],
  template: `
    <rz-problem [error]="figures.error()" (retry)="figures.refresh()" />
    @if (asked(); as of) {
      <dl class="card" [attr.aria-label]="'contributions.figures.title' | transloco">
        <div>
          <dt>{{ 'contributions.figures.open' | transloco }}</dt>
          <dd class="number">{{ of.open | count: true }}</dd>
        </div>
        <div>
          <dt>{{ 'contributions.figures.overdue' | transloco }}</dt>
          <dd class="number" [class.late]="of.overdue > 0">{{ of.overdue | count: true }}</dd>
        </div>
        <div>
          <dt>{{ 'contributions.figures.onTime' | transloco }}</dt>
          <dd>
            @if (share(); as share) {
              {{ 'contributions.figures.share' | transloco: share }}
            } @else {
              {{ 'common.none' | transloco }}
            }
          </dd>
        </div>
        <div>
          <dt>{{ 'contributions.figures.median' | transloco }}</dt>
          <dd>
            @if (of.medianHours !== null) {
              {{ of.medianHours * 3600 | duration }}
            } @else {
              {{ 'common.none' | transloco }}
            }
          </dd>
        </div>
      </dl>
    }
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3) var(--s5);
      margin-block-end: var(--s4);
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--small);
    }
    dd {
      font-weight: 600;
    }
    .late {
      color: var(--danger);
    }
  `,
})
export class UnitFigures {
  readonly #api = inject(Api);
  /** Its id; `own` is the reader's. */
  readonly unit = input.required<string>();
  protected readonly figures = query(this.unit, (unit) =>
    this.#api.get('/api/contributions/figures', { query: { unit } }),
  );
  /** Nothing is said of a unit that nobody asked anything. */
  protected readonly asked = computed(() => {
    const of = this.figures.value();
    return of && of.open + of.asked > 0 ? of : undefined;
  });
  /** Of all whose answer came or should have come by now, those that came in time. */
  protected readonly share = computed(() => {
    const { answered = 0, overdue = 0, onTime = 0 } = this.figures.value() ?? {};
    const count = answered + overdue;
    return count > 0 ? { share: Math.round((onTime / count) * 100), count } : undefined;
  });

  constructor() {
    onChange(['contribution'], () => this.figures.refresh());
  }
}
