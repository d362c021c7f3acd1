import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { pages } from '../core/api/pages';
import { query } from '../core/api/query';
import { onChange } from '../core/changes/changes';
import { ClockBadge } from './clock-badge';
import { EmptyState } from './empty-state';
import { HistoryList } from './history-list';
import { List, Rows } from './list';
import { ProblemBar } from './problem-bar';
import { Skeleton } from './skeleton';
import { StatusChip } from './status-chip';

const casesShown = 5;

/** All that there was between the office and a person or a newsroom: their latest cases, and the history from the first message on. */
@Component({
  selector: 'rz-party-history',
  imports: [
    ClockBadge,
    EmptyState,
    HistoryList,
    List,
    ProblemBar,
    RouterLink,
    Rows,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  template: `
    <section class="section" aria-labelledby="cases-title">
      <div class="line">
        <h2 id="cases-title">{{ 'party.cases' | transloco }}</h2>
        @if (cases.value()?.nextCursor) {
          <a routerLink="/inbox" [queryParams]="all()">{{ 'party.allCases' | transloco }}</a>
        }
      </div>
      <rz-problem [error]="cases.error()" (retry)="cases.refresh()" />
      @if (cases.value(); as page) {
        <ul class="list card">
          @for (item of page.items; track item.id) {
            <li>
              <span class="number soft">{{ item.number }}</span>
              <a class="grow" [routerLink]="['/cases', item.id]">{{
                item.subject || ('common.noSubject' | transloco)
              }}</a>
              <rz-status [status]="item.status" />
              <rz-clock [dueAt]="item.dueAt" [status]="item.status" [overdue]="item.overdue" />
            </li>
          } @empty {
            <li class="soft">{{ 'party.noCases' | transloco }}</li>
          }
        </ul>
      } @else if (!cases.error()) {
        <rz-skeleton [lines]="3" />
      }
    </section>
    <section class="section" aria-labelledby="history-title">
      <h2 id="history-title">{{ 'party.history' | transloco }}</h2>
      <rz-list [lines]="6">
        <ng-template [rzRows]="history" let-items><rz-history [items]="items" /></ng-template>
        <rz-empty icon="list" [title]="'party.noHistory' | transloco" />
      </rz-list>
    </section>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--s2);
      margin-block-end: var(--s3);
    }
    .list {
      padding-block: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s2);
    }
    .grow {
      overflow-wrap: anywhere;
    }
  `,
})
export class PartyHistory {
  readonly #api = inject(Api);
  readonly kind = input.required<'contact' | 'newsroom'>();
  readonly id = input.required<string>();

  protected readonly all = computed(() => ({ view: 'all', [this.kind()]: this.id() }));
  readonly #party = () => ({ kind: this.kind(), id: this.id() });
  protected readonly cases = query(this.#party, ({ kind, id }) =>
    this.#api.get('/api/cases', { query: { view: 'all', [kind]: id, sort: '-receivedAt', limit: casesShown } }),
  );
  protected readonly history = pages('party-history', this.#party, ({ kind, id }, cursor, limit) =>
    this.#api.get(`/api/${kind}s/{id}/history`, { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    onChange(['contact', 'newsroom', 'case'], () => Promise.all([this.cases.refresh(), this.history.refresh()]));
  }
}
