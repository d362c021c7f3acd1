import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { DraftItem } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { rovingLinks } from '../../shared/roving-links';

/** What waits for the reader's signature, or for that of whom they stand in for: the longest waiting in front. */
@Component({
  selector: 'rz-approvals',
  imports: [EmptyState, List, NamePipe, RouterLink, Rows, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'drafts.nav' | transloco }}</h1>
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <ul>
            @for (one of items; track one.id) {
              <li>
                <a class="open" [routerLink]="['/drafts', one.id]">{{
                  one.newest.subject ?? ('common.erased' | transloco)
                }}</a>
                <p class="marks small">
                  <span class="number">{{ one.number }}</span>
                  @if (inNameOf(one); as other) {
                    <span class="chip tone-calm">{{ 'drafts.forOther' | transloco: { name: (other | name) } }}</span>
                  }
                  @if (one.seenVersion !== null && one.seenVersion < one.version) {
                    <span class="chip tone-warn">{{
                      'drafts.changedSince' | transloco: { version: one.seenVersion }
                    }}</span>
                  }
                  <span class="soft">
                    {{ one.newest.by | name }},
                    {{ 'drafts.waitsSince' | transloco: { at: (one.submittedAt! | when) } }}
                  </span>
                </p>
              </li>
            }
          </ul>
        </ng-template>
        <rz-empty icon="check" [title]="'drafts.none' | transloco" [text]="'drafts.noneText' | transloco" />
      </rz-list>
    </div>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
      padding-block: var(--s3);
      border-block-start: 1px solid var(--line);
    }
    .open {
      min-block-size: 1.5rem;
      overflow-wrap: anywhere;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
  `,
})
export class Approvals {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  protected readonly list = pages(
    'approvals',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/approvals', { query: { cursor, limit } }),
  );

  constructor() {
    onChange(['draft'], () => this.list.refresh());
    rovingLinks('a.open');
  }

  /** For whom it would be signed, where the reader may not sign it for themselves. */
  protected inNameOf({ signsAs }: DraftItem): DraftItem['signsAs'][number] | undefined {
    const me = this.#session.employee()?.id;
    return signsAs.some(({ id }) => id === me) ? undefined : signsAs[0];
  }
}
