import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { MailingRow } from './mailing-row';

/** All mailings, the newest in front. */
@Component({
  selector: 'rz-mailings',
  imports: [EmptyState, List, MailingRow, RouterLink, Rows, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/communiques">{{ 'communiques.nav' | transloco }}</a>
      </p>
      <div class="page-head">
        <h1>{{ 'communiques.mailings' | transloco }}</h1>
      </div>
      <rz-list [lines]="4">
        <ng-template [rzRows]="list" let-items>
          @for (item of items; track item.id) {
            <rz-mailing-row [item]="item" [headline]="true" />
          }
        </ng-template>
        <rz-empty
          icon="mail"
          [title]="'communiques.mailing.noneAtAll' | transloco"
          [text]="'communiques.mailing.noneAtAllText' | transloco"
        />
      </rz-list>
    </div>
  `,
})
export class Mailings {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'mailings',
    () => ({}),
    (_none, cursor, limit) => this.#api.get('/api/mailings', { query: { cursor, limit } }),
  );

  constructor() {
    onChange(['mailing'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
