import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { UnitEvent, UnitKind } from './events.js';

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  /** `null` at the top of the hierarchy. */
  readonly parentId: string | null;
  /** Whoever gives its work to its people; `null` where nobody does. */
  readonly headId: string | null;
}

/** All units by id. */
export type UnitTree = ReadonlyMap<string, Unit>;

export type UnitCommand =
  | ({ readonly type: 'AddUnit'; readonly unitId: string } & Unit)
  /** All or none, parents first. */
  | { readonly type: 'AddUnits'; readonly units: readonly ({ readonly unitId: string } & Unit)[] }
  | { readonly type: 'ChangeUnit'; readonly unitId: string; readonly changes: Partial<Unit> };

export const MAX_UNITS = 2_000;

const add = (
  { unitId, name, kind, parentId, headId }: UnitCommand & { type: 'AddUnit' },
  tree: UnitTree,
): UnitEvent[] => {
  if (tree.has(unitId)) throw ruleBroken('unit-exists', { unitId });
  if (tree.size >= MAX_UNITS) throw ruleBroken('too-many-units', { limit: MAX_UNITS });
  requireParent(tree, parentId);
  requireFreeName(tree, unitId, { name, parentId });
  return [{ type: 'UnitAdded', data: { unitId, name, kind, parentId, headId } }];
};

const addAll = (added: (UnitCommand & { type: 'AddUnits' })['units'], tree: UnitTree): UnitEvent[] => {
  let after = tree;
  return added.flatMap((unit) => {
    const events = add({ type: 'AddUnit', ...unit }, after);
    after = events.reduce(units.evolve, after);
    return events;
  });
};

const change = (unitId: string, changes: Partial<Unit>, tree: UnitTree): UnitEvent[] => {
  const before = tree.get(unitId);
  if (!before) throw notFound('unit-unknown', { unitId });
  const after = {
    name: changes.name ?? before.name,
    kind: changes.kind ?? before.kind,
    parentId: changes.parentId === undefined ? before.parentId : changes.parentId,
    headId: changes.headId === undefined ? before.headId : changes.headId,
  };
  requireParent(tree, after.parentId);
  if (isWithin(tree, after.parentId, unitId)) throw ruleBroken('unit-cycle', { unitId, parentId: after.parentId });
  requireFreeName(tree, unitId, after);
  const isLastOffice = before.kind === 'pressOffice' && pressOffices(tree).length === 1;
  if (isLastOffice && after.kind !== 'pressOffice') throw ruleBroken('last-press-office', { unitId });
  const same =
    after.name === before.name &&
    after.kind === before.kind &&
    after.parentId === before.parentId &&
    after.headId === before.headId;
  return same ? [] : [{ type: 'UnitChanged', data: { unitId, ...after } }];
};

const requireParent = (tree: UnitTree, parentId: string | null) => {
  if (parentId !== null && !tree.has(parentId)) throw ruleBroken('parent-unit-unknown', { parentId });
};

/** Two units under one parent cannot be told apart in a list if they share a name. */
const requireFreeName = (tree: UnitTree, unitId: string, { name, parentId }: Pick<Unit, 'name' | 'parentId'>) => {
  for (const [id, unit] of tree)
    if (id !== unitId && unit.parentId === parentId && unit.name === name)
      throw ruleBroken('unit-name-taken', { unitId: id });
};

/** Ids of the units that work for the whole office. */
export const pressOffices = (tree: UnitTree): readonly string[] =>
  [...tree].flatMap(([id, { kind }]) => (kind === 'pressOffice' ? [id] : []));

/** Ids of the units that somebody leads: those whose head they are, and all that stand below them. */
export const ledBy = (tree: UnitTree, employeeId: string): readonly string[] => {
  const own = [...tree].flatMap(([id, { headId }]) => (headId === employeeId ? [id] : []));
  return own.length === 0 ? [] : [...tree.keys()].filter((id) => own.some((head) => isWithin(tree, id, head)));
};

/** Whether a unit is `ancestorId` or stands anywhere below it. */
export const isWithin = (tree: UnitTree, unitId: string | null, ancestorId: string): boolean => {
  for (let at = unitId; at !== null; at = tree.get(at)?.parentId ?? null) if (at === ancestorId) return true;
  return false;
};

export const units: Decider<UnitTree, UnitCommand, UnitEvent> = {
  initialState: new Map(),
  decide(command, tree) {
    switch (command.type) {
      case 'AddUnit':
        return add(command, tree);
      case 'AddUnits':
        return addAll(command.units, tree);
      case 'ChangeUnit':
        return change(command.unitId, command.changes, tree);
    }
  },
  // The stream holds all units: what a user has not seen counts only where it is about this one.
  concerns: (command, { data }) => command.type !== 'AddUnits' && data.unitId === command.unitId,
  evolve: (tree, { data: { unitId, ...unit } }) => new Map(tree).set(unitId, unit),
};
