import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../core/api/api';
import type { Employee, Page, Unit } from '../core/api/types';
import { Changes } from '../core/changes/changes';
import { Session } from '../core/session/session';

/** The office's people and units: few, needed on many pages, so read once and kept up to date. */
@Injectable({ providedIn: 'root' })
export class Staff {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly #employees = signal<readonly Employee[] | undefined>(undefined);
  readonly #units = signal<readonly Unit[]>([]);
  readonly #error = signal<unknown>(undefined);

  readonly employees = this.#employees.asReadonly();
  readonly units = this.#units.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly active = computed(() => (this.#employees() ?? []).filter((person) => person.active !== false));
  readonly #byId = computed(() => new Map((this.#employees() ?? []).map((person) => [person.id, person])));
  readonly #unitNames = computed(() => new Map(this.#units().map((unit) => [unit.id, unit.name])));

  constructor() {
    inject(Changes)
      .of(['employee', 'unit'])
      .subscribe(() => {
        if (this.#employees() && this.#session.signedIn()) void this.read();
      });
  }

  /** Reads them unless they are there. */
  need(): void {
    if (!this.#employees()) void this.read();
  }

  async read(): Promise<void> {
    try {
      const [employees, units] = await Promise.all([
        this.#api.get<Employee[] | Page<Employee>>('employees'),
        this.#api.get<Unit[] | Page<Unit>>('units'),
      ]);
      this.#employees.set(itemsOf(employees));
      this.#units.set(itemsOf(units));
      this.#error.set(undefined);
    } catch (error) {
      this.#error.set(error);
    }
  }

  byId(id: string): Employee | undefined {
    return this.#byId().get(id);
  }

  unitName(person: Employee): string {
    return person.unit?.name ?? (person.unitId ? (this.#unitNames().get(person.unitId) ?? '') : '');
  }
}

function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}
