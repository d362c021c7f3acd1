import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { ContributionList } from './contribution-list';

/** What waits for the reader's unit, the most urgent in front; or all that they may see. */
@Component({
  selector: 'rz-contributions',
  imports: [ContributionList, EmptyState, List, Rows, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'contributions.nav' | transloco }}</h1>
        <label class="which">
          {{ 'contributions.which' | transloco }}
          <select #which [value]="shown()" (change)="shown.set(which.value)">
            @for (one of choices; track one) {
              <option [value]="one">{{ 'contributions.views.' + one | transloco }}</option>
            }
          </select>
        </label>
      </div>
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
  protected readonly choices = inject(Session).may('readCases')
    ? ['waiting', 'unit', 'answered', 'all']
    : ['waiting', 'unit'];
  protected readonly shown = signal('waiting');
  protected readonly list = pages('contributions', this.shown, (view, cursor, limit) =>
    this.#api.get('/api/contributions', {
      query: {
        ...(view === 'waiting' && { unit: 'own', state: 'waiting' as const }),
        ...(view === 'unit' && { unit: 'own' }),
        ...(view === 'answered' && { state: 'answered' as const }),
        cursor,
        limit,
      },
    }),
  );

  constructor() {
    onChange(['contribution'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
