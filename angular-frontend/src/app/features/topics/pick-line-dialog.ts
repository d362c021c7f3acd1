import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { dialogTitle } from '../../shared/dialogs';
import type { InsertionAsked } from '../../shared/editor/insertions';
import { htmlOf } from '../../shared/editor/mail-html';
import { fold } from '../../shared/fold';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** The lines that may be quoted, and their answers: typing finds, arrows choose, Enter closes with it as a quotation, and the office remembers which version it was. */
@Component({
  selector: 'rz-pick-line-dialog',
  imports: [Icon, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'topics.pick.title' | transloco }}</h2>
      <input
        #field
        type="text"
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="lines-at-hand"
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="'topics.pick.search' | transloco"
        [attr.aria-activedescendant]="hits().length ? 'line-' + active() : null"
        aria-describedby="line-keys"
        [placeholder]="'topics.pick.search' | transloco"
        (input)="typed.set(field.value); active.set(0)"
        (keydown)="key($event)"
      />
      <p class="small soft" id="line-keys">{{ 'topics.pick.keys' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (!read.value() && !read.error()) {
        <rz-skeleton [lines]="4" />
      }
      <div class="hits" id="lines-at-hand" role="listbox" [attr.aria-label]="'topics.lines' | transloco">
        @for (hit of hits(); track $index; let place = $index) {
          <div
            class="hit"
            role="option"
            tabindex="-1"
            [id]="'line-' + place"
            [attr.aria-selected]="place === active()"
            (click)="take(place)"
            (keydown.enter)="take(place)"
            (mousemove)="active.set(place)"
          >
            <rz-icon name="quote" />
            <span class="name">{{ hit.title }}</span>
            <span class="soft small">{{ hit.topic }}</span>
            @if (place === active()) {
              <span class="words small">{{ hit.text }}</span>
            }
          </div>
        }
      </div>
      <p class="soft none" role="status">
        @if (read.value() && hits().length === 0) {
          {{ 'topics.pick.none' | transloco }}
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
export class PickLineDialog {
  readonly #api = inject(Api);
  readonly #asked = inject<InsertionAsked>(DIALOG_DATA);
  readonly #notices = inject(Notices);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly typed = signal('');
  protected readonly active = signal(0);
  protected readonly read = query(
    () => this.#asked.caseId,
    (id) => this.#api.get('/api/cases/{id}/topics', { path: { id } }),
  );
  /** Each line, and each of its answers. */
  readonly #all = computed(() =>
    (this.read.value()?.topics ?? []).flatMap(({ id: topicId, name: topic, lines }) =>
      lines
        .filter(({ use }) => use === 'quotable')
        .flatMap(({ id: lineId, version, title, text, questions }) =>
          [{ title, text }, ...questions.map(({ question, answer }) => ({ title: question, text: answer }))].map(
            (words) => ({ ...words, topic, topicId, lineId, version }),
          ),
        ),
    ),
  );
  protected readonly hits = computed(() => {
    const words = fold(this.typed()).split(/\s+/).filter(Boolean);
    return this.#all().filter(({ topic, title, text }) => {
      const all = fold(`${topic} ${title} ${text}`);
      return words.every((word) => all.includes(word));
    });
  });
  #busy = false;

  protected key(event: KeyboardEvent): void {
    const count = this.hits().length;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.take(this.active());
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      this.active.update((place) => (place + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      document.getElementById(`line-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected async take(place: number): Promise<void> {
    const hit = this.hits()[place];
    if (!hit || this.#busy) return;
    const { topicId, lineId, version, text } = hit;
    this.#busy = true;
    try {
      await this.#api.post('/api/cases/{id}/line-quotes', {
        path: { id: this.#asked.caseId },
        body: { topicId, lineId, version },
      });
      this.#ref.close(`<blockquote>${htmlOf(text)}</blockquote>`);
    } catch (error) {
      this.#notices.fail(error);
      await this.read.refresh();
    } finally {
      this.#busy = false;
    }
  }
}
