import type { Unit } from '../core/api/types';

export interface Branch {
  readonly unit: Unit;
  /** How many units are above it. */
  readonly depth: number;
}

/** Each unit below the one that it belongs to, by name. */
export function branches(units: readonly Unit[], parent: string | null = null, depth = 0): readonly Branch[] {
  return units
    .filter((unit) => unit.parentId === parent)
    .sort((a, b) => a.name.localeCompare(b.name, 'pl'))
    .flatMap((unit) => [{ unit, depth }, ...branches(units, unit.id, depth + 1)]);
}
