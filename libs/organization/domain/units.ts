import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { UnitEvent, UnitKind } from './events.js';

export interface UnitDetails {
  readonly name: string;
  readonly kind: UnitKind;
  /** `null` at the top of the hierarchy. */
  readonly parentId: string | null;
  /** Whoever gives its work to its people; `null` where nobody does. */
  readonly headId: string | null;
  /** Whoever does so where the head cannot. */
  readonly deputyId: string | null;
  /** Where the unit itself takes mail, in lower case; none where left out. */
  readonly email?: string | null | undefined;
}

export interface Unit extends UnitDetails {
  readonly closed: boolean;
}

/** All units by id. */
export type UnitTree = ReadonlyMap<string, Unit>;

export type UnitCommand =
  | ({ readonly type: 'AddUnit'; readonly unitId: string } & UnitDetails)
  /** All or none, parents first. */
  | { readonly type: 'AddUnits'; readonly units: readonly ({ readonly unitId: string } & UnitDetails)[] }
  | { readonly type: 'ChangeUnit'; readonly unitId: string; readonly changes: Partial<UnitDetails> }
  | { readonly type: 'CloseUnit' | 'ReopenUnit'; readonly unitId: string };

export const MAX_UNITS = 2_000;

const add = (
  { unitId, name, kind, parentId, headId, deputyId, email }: UnitCommand & { type: 'AddUnit' },
  tree: UnitTree,
): UnitEvent[] => {
  if (tree.has(unitId)) throw ruleBroken('unit-exists', { unitId });
  if (tree.size >= MAX_UNITS) throw ruleBroken('too-many-units', { limit: MAX_UNITS });
  requireParent(tree, parentId);
  requireFreeName(tree, unitId, { name, parentId });
  requireTwoPeople({ headId, deputyId });
  requireFreeAddress(tree, unitId, email);
  return [{ type: 'UnitAdded', data: { unitId, name, kind, parentId, headId, deputyId, ...addressOf(email) } }];
};

const addAll = (added: (UnitCommand & { type: 'AddUnits' })['units'], tree: UnitTree): UnitEvent[] => {
  let after = tree;
  return added.flatMap((unit) => {
    const events = add({ type: 'AddUnit', ...unit }, after);
    after = events.reduce(units.evolve, after);
    return events;
  });
};

const change = (unitId: string, changes: Partial<UnitDetails>, tree: UnitTree): UnitEvent[] => {
  const before = tree.get(unitId);
  if (!before) throw notFound('unit-unknown', { unitId });
  const after = {
    name: changes.name ?? before.name,
    kind: changes.kind ?? before.kind,
    parentId: changes.parentId === undefined ? before.parentId : changes.parentId,
    headId: changes.headId === undefined ? before.headId : changes.headId,
    deputyId: changes.deputyId === undefined ? before.deputyId : changes.deputyId,
    ...addressOf(changes.email === undefined ? before.email : changes.email),
  };
  requireParent(tree, after.parentId);
  if (isWithin(tree, after.parentId, unitId)) throw ruleBroken('unit-cycle', { unitId, parentId: after.parentId });
  requireFreeName(tree, unitId, after);
  requireTwoPeople(after);
  requireFreeAddress(tree, unitId, after.email);
  if (after.kind !== 'pressOffice') requireOtherOffice(tree, unitId);
  const same =
    after.name === before.name &&
    after.kind === before.kind &&
    after.parentId === before.parentId &&
    after.headId === before.headId &&
    after.deputyId === before.deputyId &&
    after.email === before.email;
  return same ? [] : [{ type: 'UnitChanged', data: { unitId, ...after } }];
};

const close = (unitId: string, tree: UnitTree): UnitEvent[] => {
  const unit = tree.get(unitId);
  if (!unit) throw notFound('unit-unknown', { unitId });
  if (unit.closed) return [];
  requireOtherOffice(tree, unitId);
  const below = openBelow(tree, unitId).length;
  if (below > 0) throw ruleBroken('unit-has-units', { count: below });
  return [{ type: 'UnitClosed', data: { unitId } }];
};

const reopen = (unitId: string, tree: UnitTree): UnitEvent[] => {
  const unit = tree.get(unitId);
  if (!unit) throw notFound('unit-unknown', { unitId });
  if (!unit.closed) return [];
  requireParent(tree, unit.parentId);
  requireFreeName(tree, unitId, unit);
  requireFreeAddress(tree, unitId, unit.email);
  return [{ type: 'UnitReopened', data: { unitId } }];
};

/** Ids of the units right below that work. */
export const openBelow = (tree: UnitTree, unitId: string): readonly string[] =>
  [...tree].flatMap(([id, { parentId, closed }]) => (parentId === unitId && !closed ? [id] : []));

const requireParent = (tree: UnitTree, parentId: string | null) => {
  if (parentId === null) return;
  const parent = tree.get(parentId);
  if (!parent) throw ruleBroken('parent-unit-unknown', { parentId });
  if (parent.closed) throw ruleBroken('unit-closed', { unitId: parentId });
};

/** Nobody stands in for themselves. */
const requireTwoPeople = ({ headId, deputyId }: Pick<UnitDetails, 'headId' | 'deputyId'>) => {
  if (headId !== null && headId === deputyId) throw ruleBroken('deputy-is-head', { employeeId: headId });
};

/** Somebody always works for the whole office. */
const requireOtherOffice = (tree: UnitTree, unitId: string) => {
  const offices = pressOffices(tree);
  if (offices.length === 1 && offices[0] === unitId) throw ruleBroken('last-press-office', { unitId });
};

/** Two units under one parent cannot be told apart in a list if they share a name. */
const requireFreeName = (tree: UnitTree, unitId: string, { name, parentId }: Pick<Unit, 'name' | 'parentId'>) => {
  for (const [id, unit] of tree)
    if (id !== unitId && !unit.closed && unit.parentId === parentId && unit.name === name)
      throw ruleBroken('unit-name-taken', { unitId: id });
};

const addressOf = (email: string | null | undefined): { readonly email?: string } => (email ? { email } : {});

/** Whose answer a mail is, its address says: two units that work never share one. */
const requireFreeAddress = (tree: UnitTree, unitId: string, email: string | null | undefined) => {
  if (!email) return;
  for (const [id, unit] of tree)
    if (id !== unitId && !unit.closed && unit.email === email)
      throw ruleBroken('unit-address-taken', { field: 'email', unitId: id, name: unit.name });
};

/** Ids of the units that work for the whole office. */
export const pressOffices = (tree: UnitTree): readonly string[] =>
  [...tree].flatMap(([id, { kind, closed }]) => (kind === 'pressOffice' && !closed ? [id] : []));

/** Ids of the units that somebody leads: those whose head or deputy they are, and all that stand below them. */
export const ledBy = (tree: UnitTree, employeeId: string): readonly string[] => {
  const own = [...tree].flatMap(([id, { headId, deputyId }]) => ([headId, deputyId].includes(employeeId) ? [id] : []));
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
      case 'CloseUnit':
        return close(command.unitId, tree);
      case 'ReopenUnit':
        return reopen(command.unitId, tree);
    }
  },
  // The stream holds all units: what a user has not seen counts only where it is about this one.
  concerns: (command, { data }) => command.type !== 'AddUnits' && data.unitId === command.unitId,
  evolve(tree, { type, data }) {
    const closed = tree.get(data.unitId)?.closed ?? false;
    switch (type) {
      case 'UnitAdded':
      case 'UnitChanged': {
        const { unitId, ...details } = data;
        return new Map(tree).set(unitId, { ...details, closed });
      }
      case 'UnitClosed':
      case 'UnitReopened':
        return new Map(tree).set(data.unitId, { ...tree.get(data.unitId)!, closed: type === 'UnitClosed' });
    }
  },
};
