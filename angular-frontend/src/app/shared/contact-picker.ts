import { Component, effect, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import type { ContactItem, Person } from '../core/api/types';
import { Icon } from './icon';
import { NamePipe } from './name-pipe';

const shown = 8;
const pauseBeforeSearch = 200;

/** Several contacts, found as one types by name, address, telephone or beat. */
@Component({
  selector: 'rz-contact-picker',
  imports: [Icon, MatAutocomplete, MatAutocompleteTrigger, MatOption, NamePipe, TranslocoPipe],
  template: `
    @if (value().length > 0) {
      <ul>
        @for (person of value(); track person.id) {
          <li class="chip">
            {{ person | name }}
            <button
              type="button"
              [attr.aria-label]="'contactPicker.remove' | transloco: { name: person.name }"
              (click)="remove(person)"
            >
              <rz-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    @if (most() > value().length) {
      <input
        #field
        type="text"
        autocomplete="off"
        spellcheck="false"
        [id]="inputId()"
        [placeholder]="'contactPicker.placeholder' | transloco"
        [matAutocomplete]="people"
        (input)="typed.set(field.value)"
        (blur)="touched.set(true)"
      />
    }
    <mat-autocomplete #people autoActiveFirstOption [displayWith]="empty" (optionSelected)="add($event.option.value)">
      @for (person of found(); track person.id) {
        <mat-option [value]="person">
          {{ person | name }} <span class="soft small">{{ person.newsroom?.name ?? person.email }}</span>
        </mat-option>
      }
    </mat-autocomplete>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
      margin-block-end: var(--s1);
    }
    li button {
      display: inline-flex;
      min-inline-size: 1.5rem;
      min-block-size: 1.5rem;
      align-items: center;
      justify-content: center;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
  `,
})
export class ContactPicker implements FormValueControl<readonly Person[]> {
  readonly #api = inject(Api);
  readonly inputId = input.required<string>();
  readonly most = input(50);
  /** A newsroom, whose people are offered before anything is typed. */
  readonly newsroom = input<string>();
  readonly value = model<readonly Person[]>([]);
  readonly touched = model(false);
  protected readonly typed = signal('');
  protected readonly found = signal<readonly ContactItem[]>([]);
  protected readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly empty = () => '';

  constructor() {
    effect((onCleanup) => {
      const q = this.typed().trim();
      const newsroom = this.newsroom();
      if (q === '' && newsroom === undefined) return this.found.set([]);
      const timer = setTimeout(() => void this.#search(q, newsroom), q === '' ? 0 : pauseBeforeSearch);
      onCleanup(() => clearTimeout(timer));
    });
  }

  async #search(q: string, newsroom: string | undefined): Promise<void> {
    const query = q === '' ? { newsroom, limit: shown } : { q, limit: shown };
    const { items } = await this.#api.get('/api/contacts', { query });
    if (this.typed().trim() === q) this.found.set(items.filter(({ id }) => !this.value().some((one) => one.id === id)));
  }

  protected add({ id, name }: ContactItem): void {
    this.value.update((people) => [...people, { id, name }]);
    this.typed.set('');
    const field = this.field()?.nativeElement;
    if (field) field.value = '';
  }

  protected remove({ id }: Person): void {
    this.value.update((people) => people.filter((one) => one.id !== id));
  }
}
