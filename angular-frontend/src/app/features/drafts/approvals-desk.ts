import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { List, Rows } from '../../shared/list';
import { ApprovalList } from './approval-list';

/** What waits for one's signature, among all that waits for one. */
@Component({
  selector: 'rz-approvals-desk',
  imports: [ApprovalList, List, RouterLink, Rows, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="desk-approvals">
      <h2 id="desk-approvals">{{ 'drafts.nav' | transloco }}</h2>
      <rz-list [lines]="2">
        <ng-template [rzRows]="list" let-items>
          <rz-approval-list [items]="items" />
        </ng-template>
        <p class="soft">{{ 'drafts.none' | transloco }}</p>
      </rz-list>
      <p class="small">
        <a routerLink="/approvals">{{ 'drafts.toAll' | transloco }}</a>
      </p>
    </section>
  `,
})
export class ApprovalsDesk {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'desk-approvals',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/approvals', { query: { cursor, limit } }),
    10,
  );

  constructor() {
    onChange(['draft'], () => this.list.refresh());
  }
}
