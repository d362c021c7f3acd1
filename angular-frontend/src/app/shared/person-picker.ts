import {
  afterRenderEffect,
  booleanAttribute,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOptgroup, MatOption } from '@angular/material/autocomplete';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Employee, Right, Unit } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { fold } from './fold';
import { Initials } from './initials';
import { Staff } from './staff';

const shown = 12;

/** The value that stands for a unit, among those of employees. */
const unitPrefix = 'unit:';

/** Whom a value of the picker names. */
export const chosen = (value: string): { employeeId: string } | { unitId: string } =>
  value.startsWith(unitPrefix) ? { unitId: value.slice(unitPrefix.length) } : { employeeId: value };

/**
 * Finds an employee as one types, by any part of the name or of the unit, and units where `units` says so. Its value is the employee's id, or
 * what `chosen` reads; '' for none.
 */
@Component({
  selector: 'rz-person-picker',
  imports: [Initials, MatAutocomplete, MatAutocompleteTrigger, MatOptgroup, MatOption, TranslocoPipe],
  template: `
    <input
      #field
      type="text"
      autocomplete="off"
      spellcheck="false"
      [id]="inputId()"
      [value]="text()"
      [attr.aria-invalid]="touched() && !value() && !optional()"
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
      @if (foundUnits().length > 0) {
        <mat-optgroup [label]="'people.units' | transloco">
          @for (unit of foundUnits(); track unit.id) {
            <mat-option [value]="unit">
              <span class="person">
                <span>{{ unit.name }}</span>
                <span class="soft small one-line">{{ headOf(unit) }}</span>
              </span>
            </mat-option>
          }
        </mat-optgroup>
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
  /** Nobody need be chosen. */
  readonly optional = input(false, { transform: booleanAttribute });
  /** Whether a unit may be chosen too. */
  readonly units = input(false);
  /** What helps to choose among them; their unit where left out. */
  readonly detail = input<(person: Employee) => string>((person) => this.staff.unitName(person));

  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly #typed = signal<string | undefined>(undefined);
  readonly #choice = computed(() => {
    const right = this.may();
    return this.staff.active().filter((person) => !right || person.rights.includes(right));
  });
  readonly #unitChoice = computed(() => (this.units() ? this.staff.units() : []));
  protected readonly placeholder = computed(() => this.#translate.text('people.placeholder'));
  protected readonly text = computed(() => this.#typed() ?? this.#nameOfValue());
  protected readonly found = computed(() =>
    this.#matching(this.#choice(), (person) => `${person.name} ${this.staff.unitName(person)}`),
  );
  protected readonly foundUnits = computed(() => this.#matching(this.#unitChoice(), ({ name }) => name));

  constructor() {
    this.staff.need();
    // A name that was there before is replaced by what is typed, also when it arrived after the field was entered.
    afterRenderEffect(() => {
      const name = this.text();
      const field = this.field().nativeElement;
      if (name && this.#typed() === undefined && field === document.activeElement) field.select();
    });
  }

  protected readonly nameOf = (named: Employee | Unit | string): string =>
    typeof named === 'string' ? named : named.name;

  protected headOf({ headId }: Unit): string {
    const head = headId ? this.staff.byId(headId) : undefined;
    return head?.active ? this.#translate.text('people.head', { name: head.name }) : '';
  }

  #nameOfValue(): string {
    const whom = chosen(this.value());
    return 'unitId' in whom ? this.staff.nameOfUnit(whom.unitId) : (this.staff.byId(whom.employeeId)?.name ?? '');
  }

  #matching<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
    const words = fold(this.#typed() ?? '')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length === 0) return [];
    return items
      .filter((item) => {
        const text = fold(textOf(item));
        return words.every((word) => text.includes(word));
      })
      .slice(0, shown);
  }

  protected typed(text: string): void {
    this.#typed.set(text);
    const exact = [...this.#choice(), ...this.#unitChoice()].filter(({ name }) => fold(name) === fold(text));
    this.value.set(exact.length === 1 && exact[0] ? valueOf(exact[0]) : '');
  }

  protected picked(named: Employee | Unit): void {
    this.#typed.set(undefined);
    this.value.set(valueOf(named));
  }
}

const valueOf = (named: Employee | Unit): string => ('parentId' in named ? `${unitPrefix}${named.id}` : named.id);
