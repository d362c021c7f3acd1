import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { CoverageFiguresLine } from '../../shared/coverage-figures';
import { CoverageRows } from '../../shared/coverage-rows';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';
import type { CoverageAsked } from './coverage-dialog';

/** All publications, those of the last day in front; of a topic or a communiqué where the address says so. */
@Component({
  selector: 'rz-coverage-list',
  imports: [
    CoverageFiguresLine,
    CoverageRows,
    EmptyState,
    Icon,
    List,
    MatButton,
    RouterLink,
    Rows,
    SearchBox,
    TranslocoPipe,
  ],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'coverage.nav' | transloco }}</h1>
        <rz-search-box [label]="'coverage.search' | transloco" (searched)="q.set($event)" />
        <a matButton="outlined" routerLink="/coverage/suggestions">
          <rz-icon name="list" />{{ 'coverage.suggestions' | transloco }}
          @if (waiting.value()?.count; as count) {
            <span class="chip">{{ count }}</span>
          }
        </a>
        <a matButton="outlined" routerLink="/coverage/feeds">
          <rz-icon name="web" />{{ 'coverage.feeds' | transloco }}
        </a>
        @if (session.may('keepCoverage')) {
          <button matButton="filled" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'coverage.add' | transloco }}
          </button>
        }
      </div>
      @if (topic() || communique()) {
        <p class="message-bar">
          <rz-icon name="info" /><span
            >{{ (topic() ? 'coverage.ofTopic' : 'coverage.ofCommunique') | transloco }}
            <a routerLink="/coverage">{{ 'coverage.showAll' | transloco }}</a></span
          >
        </p>
      }
      @if (figures.value(); as figures) {
        <rz-coverage-figures [figures]="figures" />
      }
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <rz-coverage-rows [items]="items" />
        </ng-template>
        <rz-empty
          icon="paper"
          [title]="(q() ? 'coverage.noneFound' : 'coverage.none') | transloco"
          [text]="(q() ? 'coverage.noneFoundText' : 'coverage.noneText') | transloco"
        />
      </rz-list>
    </div>
  `,
})
export class CoverageList {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  /** Of the address. `begin`: the dialog is open. */
  readonly topic = input<string>();
  readonly communique = input<string>();
  readonly begin = input<string>();
  protected readonly q = signal<string | undefined>(undefined);
  protected readonly list = pages(
    'coverage',
    () => this.#filter(),
    (filter, cursor, limit) => this.#api.get('/api/coverage', { query: { ...filter, cursor, limit } }),
  );
  protected readonly figures = query(
    () => this.#filter(),
    (filter) => this.#api.get('/api/coverage/figures', { query: filter }),
  );
  protected readonly waiting = query(
    () => 'suggested' as const,
    (state) => this.#api.get('/api/coverage/figures', { query: { state } }),
  );

  constructor() {
    onChange(['publication'], () => this.#refresh());
    rovingLinks('a.open');
    effect(() => {
      if (this.begin()) untracked(() => void this.add());
    });
  }

  protected async add(): Promise<void> {
    const load = async () => (await import('./coverage-dialog')).CoverageDialog;
    const links = { topicId: this.topic(), communiqueId: this.communique() };
    const id = await this.#dialogs.open<string, CoverageAsked>(load, { links });
    if (this.begin())
      await this.#router.navigate([], { queryParams: { begin: null }, queryParamsHandling: 'merge', replaceUrl: true });
    if (id) await this.#router.navigate(['/coverage', id]);
  }

  #filter() {
    return { q: this.q(), topic: this.topic(), communique: this.communique() };
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.list.refresh(), this.figures.refresh(), this.waiting.refresh()]);
  }
}
