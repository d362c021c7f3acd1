import { NgComponentOutlet } from '@angular/common';
import { Component, inject, signal, type Type } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { FEATURES } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { ApprovalList } from './approval-list';

/** What waits for the reader's signature, or for that of whom they stand in for: the longest waiting in front. Other features bring what of theirs waits (`approvals`). */
@Component({
  selector: 'rz-approvals',
  imports: [ApprovalList, EmptyState, List, NgComponentOutlet, Rows, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'drafts.nav' | transloco }}</h1>
      </div>
      @for (part of parts(); track part) {
        <ng-container *ngComponentOutlet="part" />
      }
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

  protected readonly parts = signal<readonly Type<unknown>[]>([]);

  constructor() {
    const [language, notices] = [inject(Language), inject(Notices)];
    const loading = inject(FEATURES).flatMap(({ approvals, texts }) =>
      approvals ? [Promise.all([approvals(), language.open(texts)]).then(([part]) => part)] : [],
    );
    Promise.all(loading)
      .then((parts) => this.parts.set(parts))
      .catch((error: unknown) => notices.fail(error));
    onChange(['draft'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
