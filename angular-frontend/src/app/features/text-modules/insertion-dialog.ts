import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { dialogTitle } from '../../shared/dialogs';
import { htmlOf } from '../../shared/editor/mail-html';
import type { InsertionAsked } from '../../shared/editor/insertions';
import { fold } from '../../shared/fold';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** What can be put into a letter, filled from its case: typing finds, arrows choose, Enter closes with it as HTML. */
@Component({
  selector: 'rz-insertion-dialog',
  imports: [Icon, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'textModules.insert.title' | transloco }}</h2>
      <input
        #field
        type="text"
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="insertions"
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="'textModules.insert.search' | transloco"
        [attr.aria-activedescendant]="hits().length ? 'insertion-' + active() : null"
        aria-describedby="insertion-keys"
        [placeholder]="'textModules.insert.search' | transloco"
        (input)="typed.set(field.value); active.set(0)"
        (keydown)="key($event)"
      />
      <p class="small soft" id="insertion-keys">{{ 'textModules.insert.keys' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (!read.value() && !read.error()) {
        <rz-skeleton [lines]="4" />
      }
      <div class="hits" id="insertions" role="listbox" [attr.aria-label]="'textModules.insert.hits' | transloco">
        @for (hit of hits(); track hit.id; let place = $index) {
          <div
            class="hit"
            role="option"
            tabindex="-1"
            [id]="'insertion-' + place"
            [attr.aria-selected]="place === active()"
            (click)="take(place)"
            (keydown.enter)="take(place)"
            (mousemove)="active.set(place)"
          >
            <rz-icon name="note" />
            <span class="name">{{ hit.name }}</span>
            <span class="soft small">{{ 'language.' + hit.language | transloco }}</span>
            @if (place === active()) {
              <span class="words small">{{ hit.text }}</span>
            }
          </div>
        }
      </div>
      <p class="soft none" role="status">
        @if (read.value(); as book) {
          @if (book.items.length === 0) {
            {{ 'textModules.insert.noneAtAll' | transloco }}
          } @else if (hits().length === 0) {
            {{ 'textModules.insert.none' | transloco }}
          }
        }
      </p>
    </div>
  `,
  styles: `
    .dialog {
      inline-size: min(38rem, 94vw);
      max-block-size: 78dvh;
    }
    .hits {
      overflow-y: auto;
      min-block-size: 0;
    }
    .hit {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s1) var(--s2);
      min-block-size: 2.25rem;
      padding: var(--s1) var(--s3);
      border-radius: 5px;
      cursor: pointer;
    }
    .hit[aria-selected='true'] {
      background: var(--accent-soft);
      box-shadow: inset 2px 0 0 var(--accent);
    }
    .name {
      overflow-wrap: anywhere;
    }
    .words {
      grid-column: 2 / -1;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      max-block-size: 9rem;
      overflow: hidden;
    }
    .none:not(:empty) {
      padding-inline: var(--s3);
    }
  `,
})
export class InsertionDialog {
  readonly #api = inject(Api);
  readonly #asked = inject<InsertionAsked>(DIALOG_DATA);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly typed = signal('');
  protected readonly active = signal(0);
  protected readonly read = query(
    () => this.#asked.caseId,
    (id) => this.#api.get('/api/cases/{id}/text-modules', { path: { id } }),
  );
  protected readonly hits = computed(() => {
    const words = fold(this.typed()).split(/\s+/).filter(Boolean);
    return (this.read.value()?.items ?? []).filter(({ name, text }) => {
      const all = fold(`${name} ${text}`);
      return words.every((word) => all.includes(word));
    });
  });

  protected key(event: KeyboardEvent): void {
    const count = this.hits().length;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.take(this.active());
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      this.active.update((place) => (place + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      document.getElementById(`insertion-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected take(place: number): void {
    const hit = this.hits()[place];
    if (hit) this.#ref.close(htmlOf(hit.text));
  }
}
