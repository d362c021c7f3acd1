import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Employee, Right } from '../core/api/types';
import { Session } from '../core/session/session';
import { fold } from './fold';
import { Initials } from './initials';
import { Staff } from './staff';

/** Who is named in a text with an `@`. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** Those who still stand in the text. */
export const mentionsIn = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ name }) => text.includes(`@${name}`));

const shown = 8;
/** An `@` after a blank, and what is typed of a name up to the caret: two words at most, since a sentence may follow. */
const begun = /(?:^|[\s(])@((?:[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]*)?)?)$/u;

/**
 * Offers people as somebody types `@` in the text area beside it: arrows choose, Enter or Tab takes, Escape leaves. The keyboard stays in the text
 * area, which names the choice to screen readers.
 */
@Component({
  selector: 'rz-mentions',
  imports: [Initials, TranslocoPipe],
  template: `
    <span class="cdk-visually-hidden" role="status">
      @if (open()) {
        {{ 'people.mentionFound' | transloco: { count: found().length } }}
      }
    </span>
    @if (open()) {
      <ul class="menu" role="listbox" [id]="listId" [attr.aria-label]="'people.mention' | transloco">
        @for (person of found(); track person.id; let place = $index) {
          <li
            role="option"
            [id]="listId + '-' + place"
            [attr.aria-selected]="place === active()"
            [class.active]="place === active()"
            tabindex="-1"
            (mousedown)="$event.preventDefault(); take(person)"
          >
            <rz-initials [name]="person.name" />
            <span>{{ person.name }}</span>
            <span class="soft small one-line">{{ staff.unitName(person) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    ul {
      position: absolute;
      z-index: 2;
      inset-block-start: 0;
      inset-inline: 0;
      max-inline-size: 26rem;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--s2);
      min-block-size: 2.25rem;
      padding-inline: var(--s2);
      border-radius: 5px;
      cursor: pointer;
      white-space: nowrap;
    }
    .active,
    li:hover {
      background: var(--sunken);
    }
    .active {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
  `,
})
export class Mentions {
  protected readonly staff = inject(Staff);
  readonly #me = inject(Session).employee;

  readonly field = input.required<HTMLTextAreaElement>();
  /** Only those who may do this are offered. */
  readonly may = input.required<Right>();
  readonly taken = output<Mention>();

  protected readonly listId = inject(_IdGenerator).getId('mentions-');
  /** What is typed behind the `@`; undefined where none is being typed. */
  readonly #typed = signal<string | undefined>(undefined);
  protected readonly active = signal(0);
  protected readonly found = computed(() => {
    const typed = this.#typed();
    if (typed === undefined) return [];
    const words = fold(typed).split(/\s+/).filter(Boolean);
    return this.staff
      .active()
      .filter(({ id, rights }) => id !== this.#me()?.id && rights.includes(this.may()))
      .filter(({ name }) => {
        const parts = fold(name).split(/\s+/);
        return words.every((word) => parts.some((part) => part.startsWith(word)));
      })
      .slice(0, shown);
  });
  protected readonly open = computed(() => this.found().length > 0);

  constructor() {
    effect((onCleanup) => {
      const field = this.field();
      const listened: readonly [string, (event: Event) => void][] = [
        ['input', () => this.#look()],
        ['click', () => this.#look()],
        ['keydown', (event) => this.#pressed(event as KeyboardEvent)],
        ['blur', () => this.#typed.set(undefined)],
      ];
      field.setAttribute('aria-autocomplete', 'list');
      for (const [type, listener] of listened) field.addEventListener(type, listener);
      onCleanup(() => {
        for (const [type, listener] of listened) field.removeEventListener(type, listener);
      });
    });
    effect(() => {
      const field = this.field();
      if (this.open()) {
        field.setAttribute('aria-controls', this.listId);
        field.setAttribute('aria-activedescendant', `${this.listId}-${this.active()}`);
      } else {
        field.removeAttribute('aria-controls');
        field.removeAttribute('aria-activedescendant');
      }
    });
  }

  /** Puts the name where the `@` was typed, and goes on behind it. */
  protected take({ id, name }: Employee): void {
    const field = this.field();
    const caret = field.selectionStart;
    const from = caret - (this.#typed()?.length ?? 0);
    field.setRangeText(`${name} `, from, caret, 'end');
    this.#typed.set(undefined);
    this.taken.emit({ id, name });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  #look(): void {
    const { value, selectionStart, selectionEnd } = this.field();
    const typed = selectionStart === selectionEnd ? begun.exec(value.slice(0, selectionStart))?.[1] : undefined;
    if (typed !== undefined) this.staff.need();
    if (typed !== this.#typed()) this.active.set(0);
    this.#typed.set(typed);
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.open() || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = this.found().length;
    const person = this.found()[this.active()];
    switch (event.key) {
      case 'ArrowDown':
        this.active.update((place) => (place + 1) % count);
        break;
      case 'ArrowUp':
        this.active.update((place) => (place + count - 1) % count);
        break;
      case 'Escape':
        this.#typed.set(undefined);
        break;
      case 'Enter':
      case 'Tab':
        if (event.shiftKey || !person) return;
        this.take(person);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
