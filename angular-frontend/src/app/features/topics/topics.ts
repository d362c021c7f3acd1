import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { pageActs } from '../../core/page-acts';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';
import type { TopicAsked } from './topic-dialog';

/** All topics, the newest first, with the figures of their cases. */
@Component({
  selector: 'rz-topics',
  imports: [EmptyState, Icon, List, MatButton, NamePipe, RouterLink, Rows, SearchBox, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'topics.nav' | transloco }}</h1>
        <rz-search-box [label]="'topics.search' | transloco" (searched)="q.set($event)" />
        <label class="choice">
          <input type="checkbox" [checked]="closed()" (change)="closed.set(!closed())" />
          {{ 'topics.closedShown' | transloco }}
        </label>
        @if (session.may('keepTopics')) {
          <button matButton="filled" type="button" (click)="open()">
            <rz-icon name="plus" />{{ 'topics.open' | transloco }}
          </button>
        }
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{{ 'topics.name' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'topics.owner' | transloco }}</th>
                <th scope="col" class="figure">{{ 'topics.figures.open' | transloco }}</th>
                <th scope="col" class="figure">{{ 'topics.figures.overdue' | transloco }}</th>
                <th scope="col" class="figure wide-only">{{ 'topics.figures.answered' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of items; track one.id) {
                <tr>
                  <td>
                    <a class="open" [routerLink]="['/topics', one.id]">{{ one.name }}</a>
                    @if (one.crisisSince) {
                      <span class="chip tone-danger"
                        ><rz-icon name="alert" />{{ 'topics.crisis.going' | transloco }}</span
                      >
                    }
                  </td>
                  <td class="wide-only">{{ one.owner | name }}</td>
                  <td class="figure">{{ one.figures.open }}</td>
                  <td class="figure">
                    @if (one.figures.overdue > 0) {
                      <span class="chip tone-danger"><rz-icon name="alert" />{{ one.figures.overdue }}</span>
                    } @else {
                      0
                    }
                  </td>
                  <td class="figure wide-only">{{ one.figures.answered }}</td>
                </tr>
              }
            </tbody>
          </table>
        </ng-template>
        <rz-empty
          icon="note"
          [title]="(closed() ? 'topics.noneClosed' : 'topics.none') | transloco"
          [text]="'topics.noneText' | transloco"
        />
      </rz-list>
    </div>
  `,
  styles: `
    a {
      overflow-wrap: anywhere;
    }
    .figure {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class Topics {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly q = signal<string | undefined>(undefined);
  /** Those that are over instead of those that go on. */
  protected readonly closed = signal(false);
  protected readonly list = pages(
    'topics',
    () => ({ q: this.q(), closed: this.closed() }),
    ({ q, closed }, cursor, limit) => this.#api.get('/api/topics', { query: { q, closed, cursor, limit } }),
  );

  constructor() {
    onChange(['topic', 'case'], () => this.list.refresh());
    rovingLinks('a.open');
    pageActs(
      signal(
        this.session.may('keepTopics')
          ? [{ label: 'topics.open', icon: 'plus' as const, asks: true as const, run: () => void this.open() }]
          : [],
      ),
    );
  }

  protected async open(): Promise<void> {
    const load = async () => (await import('./topic-dialog')).TopicDialog;
    const id = await this.#dialogs.open<string, TopicAsked>(load, {});
    if (id) await this.#router.navigate(['/topics', id]);
  }
}
