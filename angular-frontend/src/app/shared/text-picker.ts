import { Component, computed, input, output, signal } from '@angular/core';
import { dialogTitle } from './dialogs';
import { fold } from './fold';
import { Icon, type IconName } from './icon';
import { ProblemBar } from './problem-bar';
import { Skeleton } from './skeleton';

export interface TextChoice {
  readonly name: string;
  /** Shown beside the name. */
  readonly aside: string;
  /** Shown whole where it is the active one. */
  readonly text: string;
}

/** The words of a picker, translated. */
export interface TextPickerWords {
  readonly title: string;
  readonly search: string;
  /** What the keys do. */
  readonly keys: string;
  /** What the list is called. */
  readonly list: string;
  /** Where nothing matches what was typed. */
  readonly noneFound: string;
  /** Where there is nothing to choose from. */
  readonly noneAtAll: string;
}

/** The inside of a dialog in which one of many texts is chosen: typing finds by all words, arrows choose, Enter takes. */
@Component({
  selector: 'rz-text-picker',
  imports: [Icon, ProblemBar, Skeleton],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ words().title }}</h2>
      <input
        #field
        type="text"
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="text-choices"
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="words().search"
        [attr.aria-activedescendant]="hits().length ? 'text-choice-' + active() : null"
        aria-describedby="text-picker-keys"
        [placeholder]="words().search"
        (input)="typed.set(field.value); active.set(0)"
        (keydown)="key($event)"
      />
      <p class="small soft" id="text-picker-keys">{{ words().keys }}</p>
      <rz-problem [error]="error()" (retry)="retry.emit()" />
      @if (!choices() && !error()) {
        <rz-skeleton [lines]="4" />
      }
      <div class="hits" id="text-choices" role="listbox" [attr.aria-label]="words().list">
        @for (hit of hits(); track $index; let place = $index) {
          <div
            class="hit"
            role="option"
            tabindex="-1"
            [id]="'text-choice-' + place"
            [attr.aria-selected]="place === active()"
            (click)="picked.emit(hit)"
            (keydown.enter)="picked.emit(hit)"
            (mousemove)="active.set(place)"
          >
            <rz-icon [name]="icon()" />
            <span class="name">{{ hit.name }}</span>
            <span class="soft small">{{ hit.aside }}</span>
            @if (place === active()) {
              <span class="words small">{{ hit.text }}</span>
            }
          </div>
        }
      </div>
      <p class="soft none" role="status">{{ none() }}</p>
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
export class TextPicker<Choice extends TextChoice> {
  /** Undefined while they are read. */
  readonly choices = input.required<readonly Choice[] | undefined>();
  readonly error = input.required<unknown>();
  readonly words = input.required<TextPickerWords>();
  readonly icon = input.required<IconName>();
  readonly picked = output<Choice>();
  readonly retry = output();
  protected readonly titleId = dialogTitle;
  protected readonly typed = signal('');
  protected readonly active = signal(0);
  protected readonly hits = computed(() => {
    const words = fold(this.typed()).split(/\s+/).filter(Boolean);
    return (this.choices() ?? []).filter(({ name, aside, text }) => {
      const all = fold(`${aside} ${name} ${text}`);
      return words.every((word) => all.includes(word));
    });
  });
  protected readonly none = computed(() => {
    const choices = this.choices();
    if (!choices || this.hits().length > 0) return '';
    return choices.length > 0 ? this.words().noneFound : this.words().noneAtAll;
  });

  protected key(event: KeyboardEvent): void {
    const count = this.hits().length;
    if (event.key === 'Enter') {
      event.preventDefault();
      const hit = this.hits()[this.active()];
      if (hit) this.picked.emit(hit);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      this.active.update((place) => (place + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      document.getElementById(`text-choice-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    }
  }
}
