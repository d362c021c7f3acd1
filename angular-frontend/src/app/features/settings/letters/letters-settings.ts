import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { onChange } from '../../../core/changes/changes';
import { Language } from '../../../core/i18n/language';
import { EmptyState } from '../../../shared/empty-state';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { LetterEditor } from './letter-editor';

/** The letters that the office sends: one is chosen, and its words are changed. */
@Component({
  selector: 'rz-letters-settings',
  imports: [EmptyState, LetterEditor, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'letters.title' | transloco }}</h2>
    </div>
    <p class="soft intro">{{ 'letters.means' | transloco }}</p>
    <rz-problem [error]="letters.error()" (retry)="letters.refresh()" />
    @if (letters.value(); as known) {
      @if (known.items.length > 0) {
        <div class="two">
          <ul class="card" [attr.aria-label]="'letters.title' | transloco">
            @for (item of known.items; track item.id) {
              <li>
                <button
                  type="button"
                  [attr.aria-current]="item.id === chosen() ? 'true' : null"
                  (click)="choose(item.id)"
                >
                  <span>{{ item.name }}</span>
                  @if (item.changed.length > 0) {
                    <span class="chip tone-calm">{{ 'letters.changed' | transloco }}</span>
                  }
                </button>
              </li>
            }
          </ul>
          <div class="one">
            <rz-problem [error]="letter.error()" (retry)="letter.refresh()" />
            @if (shown(); as one) {
              <rz-letter-editor [letter]="one" (saved)="refresh()" />
            } @else if (!letter.error()) {
              <rz-skeleton [lines]="8" />
            }
          </div>
        </div>
      } @else {
        <rz-empty icon="mail" [title]="'letters.none' | transloco" [text]="'letters.means' | transloco" />
      }
    } @else if (!letters.error()) {
      <rz-skeleton [lines]="8" />
    }
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    .two {
      display: grid;
      gap: var(--s4);
      align-items: start;
    }
    ul {
      padding: var(--s1);
    }
    li button {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s2);
      inline-size: 100%;
      min-block-size: 2.25rem;
      padding: var(--s1) var(--s3);
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    li button:hover {
      background: var(--sunken);
    }
    li button[aria-current] {
      background: var(--accent-soft);
      font-weight: 600;
    }
    .one {
      min-inline-size: 0;
    }
    @media (width < 62.5em) {
      .two > ul {
        max-block-size: 18rem;
        overflow-y: auto;
      }
    }
    @media (width >= 62.5em) {
      .two {
        grid-template-columns: 19rem minmax(0, 1fr);
      }
    }
  `,
})
export class LettersSettings {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly letters = query(
    () => this.#language.code(),
    () => this.#api.get('/api/office/letters'),
  );
  protected readonly letter = query(
    () => {
      const id = this.chosen();
      return id === undefined ? undefined : { id, language: this.#language.code() };
    },
    ({ id }) => this.#api.get('/api/office/letters/{id}', { path: { id } }),
  );
  private readonly editor = viewChild(LetterEditor);
  protected readonly shown = computed(() => {
    const letter = this.letter.value();
    return letter?.id === this.chosen() ? letter : undefined;
  });

  constructor() {
    onChange(['letter'], () => this.refresh());
    effect(() => {
      const first = this.letters.value()?.items[0]?.id;
      untracked(() => this.chosen.update((chosen) => chosen ?? first));
    });
  }

  /** Asked by the router before another page is shown. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.mayGo()) ?? true;
  }

  protected async choose(id: string): Promise<void> {
    if (id !== this.chosen() && (await this.mayLeave())) this.chosen.set(id);
  }

  protected async refresh(): Promise<void> {
    await Promise.all([this.letters.refresh(), this.letter.refresh()]);
  }
}
