import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import type { FormValueControl } from '@angular/forms/signals';
import type { Employee, Right } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { fold } from './fold';
import { Initials } from './initials';
import { Staff } from './staff';

const shown = 12;

/** Finds an employee as one types, by any part of the name or of the unit. Its value is the employee's id, '' for none. */
@Component({
  selector: 'rz-person-picker',
  imports: [Initials, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  template: `
    <input
      #field
      type="text"
      autocomplete="off"
      spellcheck="false"
      [id]="inputId()"
      [value]="text()"
      [attr.aria-invalid]="touched() && !value()"
      [placeholder]="placeholder()"
      [matAutocomplete]="people"
      (focus)="field.select()"
      (input)="typed(field.value)"
      (blur)="touched.set(true)"
    />
    <mat-autocomplete
      #people
      autoActiveFirstOption
      [displayWith]="nameOf"
      (optionSelected)="picked($event.option.value)"
    >
      @for (person of found(); track person.id) {
        <mat-option [value]="person">
          <span class="person">
            <rz-initials [name]="person.name" />
            <span>{{ person.name }}</span>
            <span class="soft small one-line">{{ detail()(person) }}</span>
          </span>
        </mat-option>
      }
    </mat-autocomplete>
  `,
  styles: `
    :host {
      display: block;
    }
    .person {
      display: flex;
      align-items: center;
      gap: var(--s2);
      white-space: nowrap;
    }
  `,
})
export class PersonPicker implements FormValueControl<string> {
  protected readonly staff = inject(Staff);
  readonly #translate = inject(Translate);

  readonly inputId = input.required<string>();
  readonly value = model('');
  readonly touched = model(false);
  /** Only those who may do this; everybody where left out. */
  readonly may = input<Right>();
  /** What helps to choose among them; their unit where left out. */
  readonly detail = input<(person: Employee) => string>((person) => this.staff.unitName(person));

  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly #typed = signal<string | undefined>(undefined);
  readonly #choice = computed(() => {
    const right = this.may();
    return this.staff.active().filter((person) => !right || person.rights.includes(right));
  });
  protected readonly placeholder = computed(() => this.#translate.text('people.placeholder'));
  protected readonly text = computed(() => this.#typed() ?? this.staff.byId(this.value())?.name ?? '');
  protected readonly found = computed(() => {
    const words = fold(this.#typed() ?? '')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length === 0) return [];
    return this.#choice()
      .filter((person) => {
        const text = fold(`${person.name} ${this.staff.unitName(person)}`);
        return words.every((word) => text.includes(word));
      })
      .slice(0, shown);
  });

  constructor() {
    this.staff.need();
    // A name that was there before is replaced by what is typed, also when it arrived after the field was entered.
    afterRenderEffect(() => {
      const name = this.text();
      const field = this.field().nativeElement;
      if (name && this.#typed() === undefined && field === document.activeElement) field.select();
    });
  }

  protected readonly nameOf = (person: Employee | string): string =>
    typeof person === 'string' ? person : person.name;

  protected typed(text: string): void {
    this.#typed.set(text);
    const exact = this.#choice().filter((person) => fold(person.name) === fold(text));
    this.value.set(exact.length === 1 && exact[0] ? exact[0].id : '');
  }

  protected picked(person: Employee): void {
    this.#typed.set(undefined);
    this.value.set(person.id);
  }
}
