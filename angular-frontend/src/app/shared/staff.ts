import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../core/api/api';
import type { Employee, Page, Unit } from '../core/api/types';
import { Changes } from '../core/changes/changes';
import { fold } from './fold';
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
  /** Those that work; a closed one still has its name. */
  readonly units = computed(() => this.#units().filter(({ closed }) => !closed));
  readonly closedUnits = computed(() => this.#units().filter(({ closed }) => closed));
  readonly error = this.#error.asReadonly();
  readonly active = computed(() => (this.#employees() ?? []).filter((person) => person.active));
  readonly #byId = computed(() => new Map((this.#employees() ?? []).map((person) => [person.id, person])));
  readonly #unitsById = computed(() => new Map(this.#units().map((unit) => [unit.id, unit])));

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
        all((cursor) => this.#api.get('/api/employees', { query: { cursor, limit: pageSize } })),
        all((cursor) => this.#api.get('/api/units', { query: { cursor, limit: pageSize } })),
      ]);
      this.#employees.set(employees);
      this.#units.set(units);
      this.#error.set(undefined);
    } catch (error) {
      this.#error.set(error);
    }
  }

  byId(id: string): Employee | undefined {
    return this.#byId().get(id);
  }

  /** Whose name, address or unit has this in it, with or without Polish marks. */
  found(text: string): readonly Employee[] {
    const wanted = fold(text);
    return (this.#employees() ?? []).filter((person) =>
      fold(`${person.name} ${person.email} ${this.unitName(person)}`).includes(wanted),
    );
  }

  unitName({ unitId }: Employee): string {
    return this.nameOfUnit(unitId);
  }

  /** Whether whoever is signed in is head or deputy of a unit, or of one above it. */
  leads(unitId: string): boolean {
    const me = this.#session.employee()?.id;
    const units = this.#unitsById();
    for (let unit = units.get(unitId); unit; unit = units.get(unit.parentId ?? ''))
      if (me !== undefined && [unit.headId, unit.deputyId].includes(me)) return true;
    return false;
  }

  nameOfUnit(id: string): string {
    return this.#unitsById().get(id)?.name ?? '';
  }
}

const pageSize = 200;

async function all<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
