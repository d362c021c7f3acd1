import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { ApprovalList } from './approval-list';

/** What waits for the reader's signature, or for that of whom they stand in for: the longest waiting in front. */
@Component({
  selector: 'rz-approvals',
  imports: [ApprovalList, EmptyState, List, Rows, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'drafts.nav' | transloco }}</h1>
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <rz-approval-list [items]="items" />
        </ng-template>
        <rz-empty icon="check" [title]="'drafts.none' | transloco" [text]="'drafts.noneText' | transloco" />
      </rz-list>
    </div>
  `,
})
export class Approvals {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'approvals',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/approvals', { query: { cursor, limit } }),
  );

  constructor() {
    onChange(['draft'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
