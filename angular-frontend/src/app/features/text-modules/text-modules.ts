import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { TextModule } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import type { TextModuleAsked } from './text-module-dialog';

/** The passages that the office offers to whoever writes: what each says, for which cases, and who changed what. */
@Component({
  selector: 'rz-text-modules',
  imports: [EmptyState, Icon, MatButton, NamePipe, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <h1>{{ 'textModules.nav' | transloco }}</h1>
        @if (read.value()) {
          <button matButton="filled" type="button" (click)="edit()">
            <rz-icon name="plus" />{{ 'textModules.add' | transloco }}
          </button>
        }
      </div>
      <p class="soft">{{ 'textModules.means' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-problem [error]="failure()" [retryable]="false" />
      @if (read.value(); as book) {
        <ul class="modules">
          @for (one of book.items; track one.id) {
            <li class="card">
              <div class="head">
                <h2>{{ one.name }}</h2>
                <span class="acts">
                  <button
                    class="icon-button"
                    type="button"
                    [attr.aria-label]="'textModules.editOf' | transloco: { name: one.name }"
                    (click)="edit(one)"
                  >
                    <rz-icon name="edit" />
                  </button>
                  <button
                    class="icon-button"
                    type="button"
                    [attr.aria-label]="'textModules.removeOf' | transloco: { name: one.name }"
                    (click)="remove(one)"
                  >
                    <rz-icon name="close" />
                  </button>
                </span>
              </div>
              <p class="small soft">
                {{ 'language.' + one.language | transloco }} · {{ 'textModules.kinds' | transloco }}:
                {{ one.kinds.length > 0 ? kinds(one) : ('textModules.anyKind' | transloco) }}
              </p>
              <p class="words">{{ one.text }}</p>
            </li>
          } @empty {
            <li>
              <rz-empty
                icon="note"
                [title]="'textModules.none' | transloco"
                [text]="'textModules.noneText' | transloco"
              />
            </li>
          }
        </ul>
        @if (book.history.length > 0) {
          <section aria-labelledby="text-modules-history">
            <h2 id="text-modules-history">{{ 'textModules.history' | transloco }}</h2>
            @for (one of book.history; track one.id) {
              <details class="small">
                <summary>{{ one.at | when: 'dateTime' }}, {{ one.by | name }}: {{ one.summary }}</summary>
                @if (one.text !== null) {
                  <p class="words">{{ one.text }}</p>
                }
              </details>
            }
          </section>
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    .modules {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
      margin-block: var(--s4);
    }
    li.card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .head,
    .acts {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
    .head {
      justify-content: space-between;
    }
    h2,
    summary {
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    summary {
      cursor: pointer;
      padding-block: var(--s1);
    }
  `,
})
export class TextModules {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #language = inject(Language);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly read = query(
    () => this.#language.code(),
    () => this.#api.get('/api/text-modules'),
  );
  protected readonly failure = signal<unknown>(undefined);

  constructor() {
    onChange(['textModule'], () => this.read.refresh());
  }

  protected kinds({ kinds }: TextModule): string {
    return kinds.map((kind) => this.#translate.text(`kind.${kind}`)).join(', ');
  }

  /** A new one where none is given. */
  protected async edit(textModule?: TextModule): Promise<void> {
    const done = await this.#dialogs.open<boolean, TextModuleAsked>(
      async () => (await import('./text-module-dialog')).TextModuleDialog,
      {
        textModule,
        fields: this.read.value()?.fields ?? [],
        write: ({ id, ...body }) =>
          this.#written(() =>
            id
              ? this.#api.put('/api/text-modules/{id}', { path: { id }, body, ...this.#seen() })
              : this.#api.post('/api/text-modules', { body }),
          ),
      },
    );
    if (done) this.#notices.say(this.#translate.text('common.saved'));
  }

  protected async remove({ id, ...words }: TextModule): Promise<void> {
    this.failure.set(undefined);
    try {
      await this.#written(() => this.#api.delete('/api/text-modules/{id}', { path: { id }, ...this.#seen() }));
      this.#notices.undoable(this.#translate.text('textModules.removed', { name: words.name }), () =>
        this.#restore(words),
      );
    } catch (error) {
      this.failure.set(error);
    }
  }

  async #restore(body: Omit<TextModule, 'id'>): Promise<void> {
    try {
      await this.#written(() => this.#api.post('/api/text-modules', { body }));
    } catch (error) {
      this.failure.set(error);
    }
  }

  readonly #seen = () => ({ revision: this.read.value()?.revision ?? 0 });

  /** Where somebody was faster, that is read, and the refusal says so. */
  async #written(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } finally {
      await this.read.refresh();
    }
  }
}
