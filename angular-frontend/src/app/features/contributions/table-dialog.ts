import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ContributionItem } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { dialogTitle } from '../../shared/dialogs';
import { escaped } from '../../shared/editor/escaped';
import { htmlOf } from '../../shared/editor/mail-html';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { ContributionState } from './contribution-state';

export interface TableAsked {
  readonly caseId: string;
  /** An answer is being written, or can be. */
  readonly mayQuote: boolean;
}

const mostOfAPage = 200;

/** What units answered to the same question, side by side, as it is now. Closes with the answers that go into the draft, as HTML. */
@Component({
  selector: 'rz-contribution-table',
  imports: [ContributionState, Icon, MatButton, NamePipe, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'contributions.table' | transloco }}</h2>
      <rz-problem [error]="error()" [retryable]="false" />
      <rz-problem [error]="items.error()" (retry)="items.refresh()" />
      @if (!items.value() && !items.error()) {
        <rz-skeleton [lines]="4" />
      }
      @for (round of rounds(); track round.id) {
        <div class="scrolled" tabindex="0" role="region" [attr.aria-label]="round.question">
          <table class="table">
            <caption>
              {{
                round.question ?? ('common.erased' | transloco)
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'contributions.unit' | transloco }}</th>
                <th scope="col">{{ 'contributions.state' | transloco }}</th>
                <th scope="col">{{ 'contributions.answer' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of round.items; track one.id) {
                <tr>
                  <th scope="row">
                    @if (asked.mayQuote && one.answer) {
                      <label class="choice">
                        <input type="checkbox" [checked]="chosen().includes(one.id)" (change)="toggle(one.id)" />
                        {{ one.unit | name }}
                      </label>
                    } @else {
                      {{ one.unit | name }}
                    }
                  </th>
                  <td><rz-contribution-state [of]="one" /></td>
                  <td class="answer">{{ one.answer }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      <div class="actions end">
        <a class="csv" matButton="outlined" [href]="csv" download
          ><rz-icon name="download" />{{ 'contributions.csv' | transloco }}</a
        >
        <button matButton type="button" data-first (click)="ref.close()">{{ 'common.close' | transloco }}</button>
        @if (asked.mayQuote) {
          <button
            matButton="filled"
            type="button"
            [disabled]="chosen().length === 0 || busy()"
            disabledInteractive
            (click)="quote()"
          >
            {{ 'contributions.quote' | transloco }}
          </button>
        }
      </div>
    </div>
  `,
  styles: `
    .dialog {
      inline-size: min(56rem, 94vw);
    }
    .csv {
      margin-inline-end: auto;
    }
    .scrolled {
      overflow-x: auto;
    }
    caption {
      padding-block: var(--s2);
      font-weight: 560;
      overflow-wrap: anywhere;
      text-align: start;
    }
    th {
      position: static;
    }
    tbody th {
      color: var(--ink);
      font-size: inherit;
    }
    .answer {
      min-inline-size: 14rem;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class TableDialog {
  readonly #api = inject(Api);
  readonly #dates = inject(Dates);
  readonly #names = inject(Names);
  readonly #translate = inject(Translate);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<TableAsked>(DIALOG_DATA);
  protected readonly titleId = dialogTitle;
  protected readonly items = query(
    () => this.asked.caseId,
    (id) => this.#allOf(id),
  );
  protected readonly rounds = computed(() => roundsOf(this.items.value() ?? []));
  protected readonly csv = `/api/cases/${encodeURIComponent(this.asked.caseId)}/contributions/table.csv`;
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  /** In the order of the table. */
  readonly #parts = computed(() =>
    this.rounds()
      .flatMap(({ items }) => items)
      .filter(({ id }) => this.chosen().includes(id)),
  );

  constructor() {
    onChange(['contribution'], () => this.items.refresh());
  }

  async #allOf(id: string): Promise<readonly ContributionItem[]> {
    const all: ContributionItem[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { limit: mostOfAPage, cursor };
      const page = await this.#api.get('/api/cases/{id}/contributions', { path: { id }, query });
      all.push(...page.items);
      if (!page.nextCursor) return all;
      cursor = page.nextCursor;
    }
  }

  protected toggle(id: string): void {
    this.chosen.update((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  }

  protected async quote(): Promise<void> {
    if (this.busy() || this.chosen().length === 0) return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const parts = await Promise.all(this.#parts().map(({ id }) => this.#quoted(id)));
      this.ref.close(parts.join(''));
    } catch (error) {
      this.error.set(error);
      this.busy.set(false);
    }
  }

  /** The newest version, under the words that say whose it is and of when. */
  async #quoted(id: string): Promise<string> {
    const { unit, thread } = await this.#api.get('/api/contributions/{id}', { path: { id } });
    const answer = thread.findLast(({ type }) => type === 'ContributionAnswered');
    if (!answer?.text) return '';
    const source = this.#translate.text('contributions.source', {
      unit: this.#names.of(unit),
      version: answer.version,
      at: this.#dates.of(answer.at, 'dateTime'),
    });
    return `<p>${escaped(source)}</p><blockquote>${htmlOf(answer.text)}</blockquote>`;
  }
}

/** Units that were asked the same at once stand together. */
function roundsOf(items: readonly ContributionItem[]) {
  return [...new Set(items.map(({ roundId }) => roundId))].map((id) => {
    const ofRound = items.filter(({ roundId }) => roundId === id);
    return { id, question: ofRound[0]?.question ?? null, items: ofRound };
  });
}
