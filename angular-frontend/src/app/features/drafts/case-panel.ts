import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import type { CasePanel } from '../../core/feature';
import { WhenPipe } from '../../core/time/date-pipes';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { DraftLevels } from './draft-levels';
import { DraftState } from './draft-state';

/** The drafts of a case, where it has any: how each stands on its ladder, and why it was given back. */
@Component({
  selector: 'rz-drafts-panel',
  imports: [DraftLevels, DraftState, List, NamePipe, RouterLink, Rows, TranslocoPipe, WhenPipe],
  template: `
    @if (list.error() || (list.items() ?? []).length > 0) {
      <section class="card" aria-labelledby="drafts-title">
        <h2 id="drafts-title" tabindex="-1">{{ 'drafts.many' | transloco }}</h2>
        <rz-list [lines]="2">
          <ng-template [rzRows]="list" let-items>
            <ul>
              @for (one of items; track one.id) {
                <li>
                  <p class="head">
                    <a [routerLink]="['/drafts', one.id]">{{
                      'drafts.version' | transloco: { version: one.version }
                    }}</a>
                    <rz-draft-state [of]="one" />
                  </p>
                  <p class="small soft">{{ one.newest.by | name }}, {{ one.newest.keptAt | when }}</p>
                  @if (one.returned; as back) {
                    <p class="small said">
                      <strong>{{ back.by | name }}</strong>: {{ back.reason ?? ('common.erased' | transloco) }}
                    </p>
                  }
                  @if (one.state === 'submitted') {
                    <rz-draft-levels [of]="one" />
                  }
                </li>
              }
            </ul>
          </ng-template>
        </rz-list>
      </section>
    }
  `,
  styles: `
    h2 {
      margin-block-end: var(--s2);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
    .said {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class DraftsPanel implements CasePanel {
  readonly #api = inject(Api);
  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  protected readonly list = pages('case-drafts', this.#id, (id, cursor, limit) =>
    this.#api.get('/api/cases/{id}/drafts', { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    onChange(['draft'], () => this.list.refresh());
  }
}
