import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { Staff } from '../../shared/staff';
import { ContributionList } from './contribution-list';
import { UnitFigures } from './unit-figures';

/** What waits for the reader's unit, the most urgent in front, and how punctual it is; or all that they may see. */
@Component({
  selector: 'rz-contributions',
  imports: [ContributionList, EmptyState, List, Rows, TranslocoPipe, UnitFigures],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>
          @if (unit(); as id) {
            {{ 'contributions.ofUnit' | transloco: { unit: staff.nameOfUnit(id) } }}
          } @else {
            {{ 'contributions.nav' | transloco }}
          }
        </h1>
        <label class="which">
          {{ 'contributions.which' | transloco }}
          <select #which [value]="shown()" (change)="shown.set(which.value)">
            @for (one of choices(); track one) {
              <option [value]="one">{{ 'contributions.views.' + one | transloco }}</option>
            }
          </select>
        </label>
      </div>
      @if (unit() || answers) {
        <rz-unit-figures [unit]="unit() ?? 'own'" />
      }
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <rz-contribution-list [items]="items" />
        </ng-template>
        <rz-empty
          icon="check"
          [title]="'contributions.none' | transloco"
          [text]="'contributions.noneText' | transloco"
        />
      </rz-list>
    </div>
  `,
  styles: `
    .which {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class Contributions {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  protected readonly staff = inject(Staff);
  /** Of the address: another unit than one's own. */
  readonly unit = input<string>();
  protected readonly answers = this.#session.may('contribute');
  protected readonly choices = computed(() => {
    if (this.unit()) return ['owed', 'ofUnit'];
    return this.#session.may('readCases') ? ['waiting', 'unit', 'answered', 'all'] : ['waiting', 'unit'];
  });
  protected readonly shown = linkedSignal(() => this.choices()[0]!);
  protected readonly list = pages(
    'contributions',
    () => ({ view: this.shown(), unit: this.unit() ?? 'own' }),
    ({ view, unit }, cursor, limit) =>
      this.#api.get('/api/contributions', {
        query: {
          ...((view === 'waiting' || view === 'owed') && { unit, state: 'waiting' as const }),
          ...((view === 'unit' || view === 'ofUnit') && { unit }),
          ...(view === 'answered' && { state: 'answered' as const }),
          cursor,
          limit,
        },
      }),
  );

  constructor() {
    effect(() => this.unit() && untracked(() => this.staff.need()));
    onChange(['contribution'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
