import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { CoverageItem } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';

/** What feeds suggest: one key takes or drops what the keyboard is on. */
@Component({
  selector: 'rz-suggestions',
  imports: [EmptyState, Icon, List, MatButton, RouterLink, Rows, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/coverage">{{ 'coverage.nav' | transloco }}</a>
      </p>
      <h1>{{ 'coverage.suggestions' | transloco }}</h1>
      @if (session.may('keepCoverage')) {
        <p class="soft small">{{ 'coverage.suggestionKeys' | transloco }}</p>
      }
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <ul class="list">
            @for (one of items; track one.id) {
              <li>
                <div class="what">
                  <a
                    class="open words"
                    [href]="one.link"
                    target="_blank"
                    rel="noopener noreferrer"
                    [attr.data-id]="one.id"
                    >{{ one.title ?? ('common.erased' | transloco) }}</a
                  >
                  <span class="small soft"
                    >{{ one.outlet }},
                    <time [attr.datetime]="one.publishedOn">{{ one.publishedOn | when: 'date' }}</time></span
                  >
                  @if (one.communique ?? one.topic; as about) {
                    <span class="chip">{{ 'coverage.maybe' | transloco: { name: about.name } }}</span>
                  }
                </div>
                @if (session.may('keepCoverage')) {
                  <span class="acts">
                    <button
                      matButton="outlined"
                      type="button"
                      [attr.aria-label]="'coverage.takeIt' | transloco: { title: one.title }"
                      (click)="take(one)"
                    >
                      <rz-icon name="check" />{{ 'coverage.take' | transloco }}
                    </button>
                    <button
                      matButton
                      type="button"
                      [attr.aria-label]="'coverage.dropIt' | transloco: { title: one.title }"
                      (click)="drop(one)"
                    >
                      {{ 'coverage.drop' | transloco }}
                    </button>
                  </span>
                }
              </li>
            }
          </ul>
        </ng-template>
        <rz-empty
          icon="list"
          [title]="'coverage.noSuggestions' | transloco"
          [text]="'coverage.noSuggestionsText' | transloco"
        />
      </rz-list>
    </div>
  `,
  styleUrl: './rows.scss',
})
export class Suggestions {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly #links = rovingLinks('a.open');
  readonly #busy = signal(false);
  protected readonly list = pages(
    'coverage-suggestions',
    () => 'suggested' as const,
    (state, cursor, limit) => this.#api.get('/api/coverage', { query: { state, cursor, limit } }),
  );

  constructor() {
    onChange(['publication'], () => this.list.refresh());
    shortcuts({
      t: () => this.#withCurrent((one) => this.take(one)),
      e: () => this.#withCurrent((one) => this.drop(one)),
    });
  }

  protected take({ id }: CoverageItem): Promise<void> {
    return this.#act(id, 'taken', () => this.#api.post('/api/coverage/{id}/taking', { path: { id } }));
  }

  protected drop({ id }: CoverageItem): Promise<void> {
    return this.#act(id, 'dropped', () => this.#api.post('/api/coverage/{id}/dropping', { path: { id } }));
  }

  #withCurrent(act: (one: CoverageItem) => Promise<void>): void {
    if (!this.session.may('keepCoverage')) return;
    const id = this.#links.current()?.dataset['id'];
    const one = this.list.items()?.find((item) => item.id === id);
    if (one) void act(one);
  }

  async #act(id: string, done: 'taken' | 'dropped', write: () => Promise<unknown>): Promise<void> {
    if (this.#busy()) return;
    this.#busy.set(true);
    try {
      await write();
      await this.list.refresh();
      this.#notices.undoable(this.#translate.text(`coverage.${done}`), () => void this.#reconsider(id));
    } catch (error) {
      this.#notices.fail(error);
    } finally {
      this.#busy.set(false);
    }
    setTimeout(() => this.#links.restore());
  }

  async #reconsider(id: string): Promise<void> {
    try {
      await this.#api.post('/api/coverage/{id}/reconsideration', { path: { id } });
      await this.list.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
