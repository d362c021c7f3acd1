import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { List, Rows } from '../../shared/list';
import { ContributionList } from './contribution-list';

/** What one's unit owes, among what waits for one. */
@Component({
  selector: 'rz-contributions-desk',
  imports: [ContributionList, List, RouterLink, Rows, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="desk-contributions">
      <h2 id="desk-contributions">{{ 'contributions.views.waiting' | transloco }}</h2>
      <rz-list [lines]="2">
        <ng-template [rzRows]="list" let-items>
          <rz-contribution-list [items]="items" />
        </ng-template>
        <p class="soft">{{ 'contributions.none' | transloco }}</p>
      </rz-list>
      <p class="small">
        <a routerLink="/contributions">{{ 'contributions.toAll' | transloco }}</a>
      </p>
    </section>
  `,
})
export class ContributionsDesk {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'desk-contributions',
    () => true,
    (_, cursor, limit) =>
      this.#api.get('/api/contributions', { query: { unit: 'own', state: 'waiting', cursor, limit } }),
    10,
  );

  constructor() {
    onChange(['contribution'], () => this.list.refresh());
  }
}
