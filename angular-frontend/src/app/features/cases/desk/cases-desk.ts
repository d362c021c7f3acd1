import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { pages } from '../../../core/api/pages';
import { query } from '../../../core/api/query';
import { onChange } from '../../../core/changes/changes';
import { WhenPipe } from '../../../core/time/date-pipes';
import { ClockBadge } from '../../../shared/clock-badge';
import { CountPipe } from '../../../shared/count-pipe';
import { CrisisChip } from '../../../shared/crisis-chip';
import { List, Rows } from '../../../shared/list';
import { StatusChip } from '../../../shared/status-chip';
import { MentionsDesk } from './mentions-desk';

const shared = ['unassigned', 'inUnit', 'escalated'] as const;

/** Where one is named, and one's own cases among what waits for one, the most urgent in front. */
@Component({
  selector: 'rz-cases-desk',
  imports: [
    ClockBadge,
    CountPipe,
    CrisisChip,
    List,
    MentionsDesk,
    RouterLink,
    Rows,
    StatusChip,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <rz-mentions-desk />
    <section class="card" aria-labelledby="desk-cases">
      <h2 id="desk-cases">{{ 'deskCases.title' | transloco }}</h2>
      <rz-list [lines]="4">
        <ng-template [rzRows]="list" let-items>
          <ul>
            @for (one of items; track one.id) {
              <li>
                <a class="open" [routerLink]="['/cases', one.id]"
                  ><span class="number">{{ one.number }}</span> {{ one.subject || ('common.noSubject' | transloco) }}</a
                >
                <p class="marks small">
                  @if (one.inCrisis) {
                    <rz-crisis-chip />
                  }
                  <rz-status [status]="one.status" />
                  <rz-clock [dueAt]="one.dueAt" [status]="one.status" [stands]="one.clockStands" />
                  @if (one.assignmentDueAt; as at) {
                    <span class="soft">{{ 'deskCases.assigned' | transloco: { at: at | when: 'dateTime' } }}</span>
                  }
                </p>
              </li>
            }
          </ul>
        </ng-template>
        <p class="soft">{{ 'deskCases.none' | transloco }}</p>
      </rz-list>
      @if (others().length > 0) {
        <p class="others small">
          @for (one of others(); track one.view) {
            <a class="chip" routerLink="/inbox" [queryParams]="{ view: one.view }"
              >{{ 'views.' + one.view | transloco }}: {{ one.count | count }}</a
            >
          }
        </p>
      }
      <p class="small">
        <a routerLink="/inbox" [queryParams]="{ view: 'mine' }">{{ 'deskCases.all' | transloco }}</a>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: contents;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    a {
      overflow-wrap: anywhere;
    }
    .others,
    .marks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
  `,
})
export class CasesDesk {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'desk-cases',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/cases', { query: { view: 'mine', sort: 'dueAt', cursor, limit } }),
    10,
  );

  readonly #counts = query(
    () => true,
    () => this.#api.get('/api/cases/counts'),
  );
  /** What waits for somebody to take it, or to give it to somebody. */
  protected readonly others = computed(() => {
    const counts = this.#counts.value();
    return shared.flatMap((view) => (counts && counts[view] > 0 ? [{ view, count: counts[view] }] : []));
  });

  constructor() {
    onChange(['case'], () => Promise.all([this.list.refresh(), this.#counts.refresh()]));
  }
}
