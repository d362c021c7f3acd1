import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../../core/api/api';
import { query } from '../../../../core/api/query';
import type { EarlierAnswer } from '../../../../core/api/types';
import { Translate } from '../../../../core/i18n/translate';
import { Dates } from '../../../../core/time/dates';
import { WhenPipe } from '../../../../core/time/date-pipes';
import { dialogTitle } from '../../../../shared/dialogs';
import { escaped } from '../../../../shared/editor/escaped';
import type { InsertionAsked } from '../../../../shared/editor/insertions';
import { htmlOf } from '../../../../shared/editor/mail-html';
import { EmptyState } from '../../../../shared/empty-state';
import { NamePipe } from '../../../../shared/name-pipe';
import { ProblemBar } from '../../../../shared/problem-bar';
import { SearchBox } from '../../../../shared/search-box';
import { Skeleton } from '../../../../shared/skeleton';
import { withoutQuote } from '../quote';

/** What was answered before to questions about the same. Closes with what is quoted and its source, as HTML. */
@Component({
  selector: 'rz-earlier-answers',
  imports: [EmptyState, MatButton, NamePipe, ProblemBar, RouterLink, SearchBox, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'earlierAnswers.title' | transloco }}</h2>
      <rz-search-box [label]="'earlierAnswers.search' | transloco" (searched)="q.set($event)" />
      <p class="small soft">{{ 'earlierAnswers.means' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-problem [error]="failure()" [retryable]="false" />
      @if (read.value(); as found) {
        @if (found.items.length > 0) {
          <div class="scrolled" tabindex="0" role="region" [attr.aria-label]="'earlierAnswers.table' | transloco">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{{ 'earlierAnswers.number' | transloco }}</th>
                  <th scope="col">{{ 'earlierAnswers.subject' | transloco }}</th>
                  <th scope="col">{{ 'earlierAnswers.sentAt' | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (one of found.items; track one.answerId) {
                  <tr>
                    <td>
                      <a class="number" [routerLink]="['/cases', one.caseId]" target="_blank">{{ one.number }}</a>
                    </td>
                    <td class="subject">
                      {{ one.subject }}
                      <div class="actions">
                        <button
                          matButton
                          type="button"
                          [attr.aria-expanded]="shown() === one"
                          [attr.aria-label]="'earlierAnswers.showOf' | transloco: { number: one.number }"
                          (click)="shown.set(shown() === one ? undefined : one)"
                        >
                          {{ 'earlierAnswers.show' | transloco }}
                        </button>
                        <button
                          matButton="outlined"
                          type="button"
                          [disabled]="busy()"
                          disabledInteractive
                          [attr.aria-label]="'earlierAnswers.quoteOf' | transloco: { number: one.number }"
                          (click)="quote(one)"
                        >
                          {{ 'earlierAnswers.quote' | transloco }}
                        </button>
                      </div>
                    </td>
                    <td>
                      {{ one.sentAt | when: 'date' }}<br /><span class="small soft">{{ one.by | name }}</span>
                    </td>
                  </tr>
                  @if (shown() === one) {
                    <tr>
                      <td colspan="3">
                        <rz-problem [error]="text.error()" (retry)="text.refresh()" />
                        @if (text.value(); as words) {
                          <p class="words">{{ words }}</p>
                        } @else if (text.value() === '') {
                          <p class="soft">{{ 'earlierAnswers.erased' | transloco }}</p>
                        } @else if (!text.error()) {
                          <rz-skeleton [lines]="3" />
                        }
                      </td>
                    </tr>
                  }
                }
              </tbody>
            </table>
          </div>
        } @else {
          <rz-empty
            icon="search"
            [title]="'earlierAnswers.none' | transloco"
            [text]="'earlierAnswers.noneText' | transloco"
          />
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="4" />
      }
      <div class="actions end">
        <button matButton type="button" (click)="ref.close()">{{ 'common.close' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    .dialog {
      inline-size: min(60rem, 94vw);
    }
    rz-search-box {
      flex: none;
    }
    .scrolled {
      overflow-x: auto;
    }
    th {
      position: static;
    }
    td {
      vertical-align: top;
    }
    .subject {
      min-inline-size: 7rem;
      overflow-wrap: anywhere;
    }
    .words {
      max-block-size: 40dvh;
      overflow-y: auto;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class EarlierAnswersDialog {
  readonly #api = inject(Api);
  readonly #asked = inject<InsertionAsked>(DIALOG_DATA);
  readonly #dates = inject(Dates);
  readonly #translate = inject(Translate);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly q = signal<string | undefined>(undefined);
  readonly #wanted = computed(() => ({ path: { id: this.#asked.caseId }, query: { q: this.q() } }));
  protected readonly read = query(this.#wanted, (wanted) => this.#api.get('/api/cases/{id}/earlier-answers', wanted));
  protected readonly shown = signal<EarlierAnswer | undefined>(undefined);
  protected readonly text = query(this.shown, (one) => this.#textOf(one));
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);

  protected async quote(one: EarlierAnswer): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const text = await this.#textOf(one);
      if (text !== '') return this.ref.close(this.#quoted(one, text));
      this.shown.set(one);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Under the words that say where it comes from. No link: an address of the console tells nothing to whoever gets the letter. */
  #quoted({ number, sentAt }: EarlierAnswer, text: string): string {
    const source = this.#translate.text('earlierAnswers.source', { at: this.#dates.of(sentAt, 'date'), number });
    return `<p>${escaped(source)}</p><blockquote>${htmlOf(text)}</blockquote>`;
  }

  /** Without what it repeats of earlier letters; empty once it was erased. */
  async #textOf({ caseId: id, answerId }: EarlierAnswer): Promise<string> {
    for (let before: string | undefined; ;) {
      const page = await this.#api.get('/api/cases/{id}/correspondence', { path: { id }, query: { before } });
      const message = page.items.find((one) => one.id === answerId);
      if (message) {
        const { text } = withoutQuote(message.text ?? '');
        return message.textCut ? `${text}\n\n${this.#translate.text('earlierAnswers.cut')}` : text;
      }
      if (!page.earlier) return '';
      before = page.earlier;
    }
  }
}
