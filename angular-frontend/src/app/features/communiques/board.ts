import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { communiqueStates } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { ProblemBar } from '../../shared/problem-bar';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';
import { Skeleton } from '../../shared/skeleton';
import { CommuniqueCard } from './communique-card';

const over = ['released', 'withdrawn'] as const;
const open = communiqueStates.filter((state) => !over.some((one) => one === state));
/** More is on nobody's board. */
const mostOpen = 200;

/** What is being written, by where it stands; below, what came of it. */
@Component({
  selector: 'rz-communique-board',
  imports: [
    CommuniqueCard,
    EmptyState,
    Icon,
    List,
    MatButton,
    ProblemBar,
    RouterLink,
    Rows,
    SearchBox,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'communiques.nav' | transloco }}</h1>
        <a matButton="outlined" routerLink="/communiques/plan">
          <rz-icon name="clock" />{{ 'communiques.planTitle' | transloco }}
        </a>
        <a matButton="outlined" routerLink="/communiques/press-room">
          <rz-icon name="web" />{{ 'communiques.roomTitle' | transloco }}
        </a>
        @if (session.may('readMailings')) {
          <a matButton="outlined" routerLink="/mailings"
            ><rz-icon name="mail" />{{ 'communiques.mailings' | transloco }}</a
          >
        }
        @if (session.may('writeCommuniques')) {
          <button matButton="filled" type="button" (click)="start()">
            <rz-icon name="plus" />{{ 'communiques.begin' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="board.error()" (retry)="board.refresh()" />
      @if (columns(); as columns) {
        <div class="board">
          @for (column of columns; track column.state) {
            <section [attr.aria-labelledby]="'column-' + column.state">
              <h2 [id]="'column-' + column.state">
                {{ 'communiques.states.' + column.state | transloco }}
                <span class="soft">{{ column.items.length }}</span>
              </h2>
              @for (item of column.items; track item.id) {
                <rz-communique-card [item]="item" />
              } @empty {
                <p class="soft small">{{ 'communiques.noneHere' | transloco }}</p>
              }
            </section>
          }
        </div>
      } @else if (!board.error()) {
        <rz-skeleton [lines]="6" />
      }
      <section class="over" aria-labelledby="over-title">
        <div class="page-head">
          <h2 id="over-title">{{ 'communiques.over' | transloco }}</h2>
          <rz-search-box [label]="'communiques.search' | transloco" [value]="q() ?? ''" (searched)="q.set($event)" />
        </div>
        <rz-list [lines]="4">
          <ng-template [rzRows]="list" let-items>
            @for (item of items; track item.id) {
              <rz-communique-card [item]="item" />
            }
          </ng-template>
          <rz-empty
            icon="newsroom"
            [title]="(q() ? 'communiques.noneFound' : 'communiques.noneOver') | transloco"
            [text]="(q() ? 'communiques.noneFoundText' : 'communiques.noneOverText') | transloco"
          />
        </rz-list>
      </section>
    </div>
  `,
  styles: `
    .board {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
      gap: var(--s4);
    }
    .board section {
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    h2 .soft {
      font-weight: 400;
    }
    .over {
      margin-block-start: var(--s5);
    }
  `,
})
export class CommuniqueBoard {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  /** `true`: the dialog is open, where the palette led here. */
  readonly begin = input<string>();
  protected readonly q = signal<string | undefined>(undefined);
  protected readonly board = query(
    () => true,
    () => this.#api.get('/api/communiques', { query: { state: open, limit: mostOpen } }),
  );
  protected readonly columns = computed(() => {
    const items = this.board.value()?.items;
    return items && open.map((state) => ({ state, items: items.filter((item) => item.state === state) }));
  });
  protected readonly list = pages(
    'communiques',
    () => ({ q: this.q() }),
    ({ q }, cursor, limit) => this.#api.get('/api/communiques', { query: { q, state: [...over], cursor, limit } }),
  );

  constructor() {
    onChange(['communique'], () => Promise.all([this.board.refresh(), this.list.refresh()]));
    rovingLinks('a.open');
    effect(() => {
      if (this.begin() === 'true') untracked(() => void this.start());
    });
  }

  protected async start(): Promise<void> {
    const id = await this.#dialogs.open<string>(async () => (await import('./begin-dialog')).BeginDialog);
    if (id) await this.#router.navigate(['/communiques', id]);
    else if (this.begin()) await this.#router.navigate([], { replaceUrl: true });
  }
}
