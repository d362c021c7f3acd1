import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { CasePanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { pageActs } from '../../core/page-acts';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ContributionState } from './contribution-state';
import { ContributionView } from './contribution-view';
import type { TableAsked } from './table-dialog';

/** What units were asked about a case: who has answered, who is late by how much; each opens to its thread. */
@Component({
  selector: 'rz-contributions-panel',
  imports: [ContributionState, ContributionView, Icon, List, MatButton, NamePipe, Rows, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="contributions-title">
      <div class="head">
        <h2 id="contributions-title" tabindex="-1">{{ 'contributions.nav' | transloco }}</h2>
        @if (mayAsk()) {
          <button matButton="outlined" type="button" (click)="ask()">
            <rz-icon name="plus" />{{ 'contributions.ask' | transloco }}
          </button>
        }
      </div>
      <rz-list [lines]="2">
        <ng-template [rzRows]="list" let-items>
          <ul>
            @for (one of items; track one.id) {
              <li>
                <button
                  class="opens"
                  type="button"
                  [attr.aria-expanded]="opened() === one.id"
                  (click)="opened.set(opened() === one.id ? undefined : one.id)"
                >
                  <span>{{ one.unit | name }}</span>
                  <rz-icon [name]="opened() === one.id ? 'up' : 'down'" />
                </button>
                @if (opened() === one.id) {
                  <rz-contribution [contributionId]="one.id" />
                } @else {
                  <rz-contribution-state [of]="one" />
                }
              </li>
            }
          </ul>
          <button matButton type="button" (click)="compare()">
            <rz-icon name="table" />{{ 'contributions.compare' | transloco }}
          </button>
        </ng-template>
        <p class="soft">{{ 'contributions.noneOfCase' | transloco }}</p>
      </rz-list>
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
      margin-block-end: var(--s2);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    .opens {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s2);
      min-block-size: 1.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
      font: inherit;
      font-weight: 560;
      text-align: start;
    }
  `,
})
export class ContributionsPanel implements CasePanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);

  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly mayAsk = computed(
    () => !['answered', 'closed'].includes(this.case().status) && this.#session.may('askUnits'),
  );
  protected readonly list = pages('case-contributions', this.#id, (id, cursor, limit) =>
    this.#api.get('/api/cases/{id}/contributions', { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    onChange(['contribution'], () => this.list.refresh());
    shortcuts({ q: () => this.mayAsk() && void this.ask() });
    pageActs(
      computed(() =>
        this.mayAsk()
          ? [{ label: 'contributions.ask', icon: 'users' as const, asks: true as const, run: () => void this.ask() }]
          : [],
      ),
    );
  }

  /** All of them side by side; what is chosen goes into the answer. */
  protected async compare(): Promise<void> {
    const load = async () => (await import('./table-dialog')).TableDialog;
    const quote = this.quote();
    const html = await this.#dialogs.open<string, TableAsked>(load, {
      caseId: this.#id(),
      mayQuote: quote !== undefined,
    });
    if (html) quote?.(html);
  }

  protected async ask(): Promise<void> {
    const load = async () => (await import('./ask-dialog')).AskDialog;
    const count = await this.#dialogs.open<number, Case>(load, this.case());
    if (count === undefined) return;
    this.#notices.say(this.#translate.plural('contributions.asked', count));
    await this.list.refresh();
  }
}
