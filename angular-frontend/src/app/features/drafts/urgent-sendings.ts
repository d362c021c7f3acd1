import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';

/** What left without the approval that its ladder asks for, or was signed by whoever wrote in it; newest in front. */
@Component({
  selector: 'rz-urgent-sendings',
  imports: [EmptyState, List, NamePipe, RouterLink, Rows, TranslocoPipe, WhenPipe],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <h1>{{ 'drafts.urgent' | transloco }}</h1>
      </div>
      <p class="soft">{{ 'urgentSendings.means' | transloco }}</p>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <ul>
            @for (one of items; track one.draftId + one.at) {
              <li>
                <p class="head">
                  <a class="number" [routerLink]="['/drafts', one.draftId]">{{
                    one.number ?? ('drafts.title' | transloco)
                  }}</a>
                  <span class="chip" [class.tone-warn]="one.what === 'urgent'">{{
                    'urgentSendings.what.' + one.what | transloco
                  }}</span>
                  <span class="small soft">{{ one.by | name }}, {{ one.at | when: 'dateTime' }}</span>
                </p>
                @if (one.what === 'urgent') {
                  <p class="said">{{ one.reason ?? ('common.erased' | transloco) }}</p>
                }
              </li>
            }
          </ul>
        </ng-template>
        <rz-empty icon="check" [title]="'urgentSendings.none' | transloco" />
      </rz-list>
    </div>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
      padding-block: var(--s3);
      border-block-start: 1px solid var(--line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    .said {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class UrgentSendings {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'urgent-sendings',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/urgent-sendings', { query: { cursor, limit } }),
  );

  constructor() {
    onChange(['draft'], () => this.list.refresh());
  }
}
