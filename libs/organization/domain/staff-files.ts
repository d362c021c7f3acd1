import { normalEmail, ROLE_WORDS, ROLES, type Role } from '#libs/kernel';
import type { CsvColumns, CsvRow } from '#libs/csv';
import { UNIT_KINDS, type UnitKind } from './events.js';
import { MAX_UNITS, type UnitDetails, type UnitTree } from './units.js';
import { UNIT_KIND_WORDS } from './words.js';

export const MOST_ROWS = 500;

export const UNIT_COLUMNS = {
  name: { headings: ['komórka', 'nazwa', 'unit', 'name'], required: true },
  kind: { headings: ['rodzaj', 'kind'], required: true },
  parent: { headings: ['podlega pod', 'nadrzędna', 'parent'], required: false },
} as const satisfies CsvColumns<string>;

export const EMPLOYEE_COLUMNS = {
  name: { headings: ['imię i nazwisko', 'name'], required: true },
  email: { headings: ['e-mail', 'email', 'adres e-mail'], required: true },
  roles: { headings: ['role', 'rola', 'roles'], required: true },
  unit: { headings: ['komórka', 'unit'], required: true },
  head: { headings: ['kieruje', 'kierownik', 'head'], required: false },
} as const satisfies CsvColumns<string>;

/** What is wrong on a line, by the code of its words. */
export interface RowFault {
  readonly line: number;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface PlannedUnit extends UnitDetails {
  readonly line: number;
  readonly unitId: string;
}

export interface PlannedEmployee {
  readonly line: number;
  readonly employeeId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
  readonly heads: boolean;
}

export interface Plan<Planned> {
  /** What is new, in the order in which it can be entered; of a file with faults, nothing of this is. */
  readonly planned: readonly Planned[];
  /** Lines of what is there already. */
  readonly known: readonly number[];
  /** In the order of the lines. */
  readonly faults: readonly RowFault[];
}

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 254;

/** The units of a file. A parent is named as it is called, or by its path: `Urząd / Wydział Dróg`. */
export function planUnits(
  rows: readonly CsvRow<keyof typeof UNIT_COLUMNS>[],
  tree: UnitTree,
  idOf: (line: number) => string,
): Plan<PlannedUnit> {
  const faults: RowFault[] = [];
  const fault = (line: number, code: string, parameters: RowFault['parameters'] = {}) =>
    void faults.push({ line, code, parameters });
  const known: number[] = [];
  const planned: PlannedUnit[] = [];
  let after: UnitTree = tree;
  let waiting = rows.filter(({ line, cells: { name, kind } }) => {
    if (name === '') fault(line, 'row-name-missing');
    else if (name.length > LONGEST_NAME) fault(line, 'row-name-too-long', { limit: LONGEST_NAME });
    else if (kindNamed(kind) === undefined) fault(line, 'row-kind-unknown', { kind });
    else return true;
    return false;
  });
  // Parents may stand below their children: whatever has its parent by now is entered, until nothing moves any more.
  for (let moved = true; moved;) {
    moved = false;
    const left: typeof waiting = [];
    for (const row of waiting) {
      const { line, cells } = row;
      const parents = cells.parent === '' ? [null] : unitsNamed(after, cells.parent);
      const mayCome = waiting.some((other) => other !== row && called(other.cells.name, cells.parent));
      if (parents.length === 0 || (parents.length > 1 && mayCome)) left.push(row);
      else if (parents.length > 1) fault(line, 'row-unit-ambiguous', { unit: cells.parent });
      else {
        moved = true;
        const [parentId] = parents as [string | null];
        const same = [...after].find(
          ([, unit]) => !unit.closed && unit.parentId === parentId && unit.name === cells.name,
        );
        if (same && tree.has(same[0])) known.push(line);
        else if (same) fault(line, 'row-repeated');
        else {
          const unit = { name: cells.name, kind: kindNamed(cells.kind)!, parentId, headId: null, deputyId: null };
          const unitId = idOf(line);
          after = new Map(after).set(unitId, { ...unit, closed: false });
          planned.push({ line, unitId, ...unit });
        }
      }
    }
    waiting = left;
  }
  for (const { line, cells } of waiting) {
    const circular = waiting.some((other) => called(other.cells.name, cells.parent));
    fault(line, circular ? 'row-circle' : 'row-unit-unknown', { unit: cells.parent });
  }
  if (after.size > MAX_UNITS) fault(rows.at(-1)!.line, 'too-many-units', { limit: MAX_UNITS });
  return { planned, known: known.sort((a, b) => a - b), faults: inOrder(faults) };
}

/**
 * The employees of a file.
 * @param ownerOf whose an address is already
 */
export function planEmployees(
  rows: readonly CsvRow<keyof typeof EMPLOYEE_COLUMNS>[],
  tree: UnitTree,
  ownerOf: ReadonlyMap<string, string>,
  idOf: (line: number) => string,
): Plan<PlannedEmployee> {
  const faults: RowFault[] = [];
  const known: number[] = [];
  const planned: PlannedEmployee[] = [];
  const lines = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { line, cells } of rows) {
    const fault = (code: string, parameters: RowFault['parameters'] = {}) =>
      void faults.push({ line, code, parameters });
    const before = faults.length;
    const email = normalEmail(cells.email);
    const roles = rolesNamed(cells.roles);
    const units = unitsNamed(tree, cells.unit);
    const heads_ = yes(cells.head);
    if (cells.name === '') fault('row-name-missing');
    if (cells.name.length > LONGEST_NAME) fault('row-name-too-long', { limit: LONGEST_NAME });
    if (!ADDRESS.test(email) || email.length > LONGEST_EMAIL) fault('row-email-invalid', { email: cells.email });
    else if (lines.has(email)) fault('row-email-repeated', { other: lines.get(email)! });
    lines.set(email, lines.get(email) ?? line);
    if (roles.unknown !== undefined) fault('row-role-unknown', { role: roles.unknown });
    else if (roles.named.length === 0) fault('row-role-missing');
    if (cells.unit === '' || units.length === 0) fault('row-unit-unknown', { unit: cells.unit });
    if (units.length > 1) fault('row-unit-ambiguous', { unit: cells.unit });
    if (heads_ === undefined) fault('row-head-unclear', { head: cells.head });
    if (heads_ && units.length === 1) {
      const unitId = units[0]!;
      if (heads.has(unitId)) fault('row-two-heads', { unit: cells.unit, other: heads.get(unitId)! });
      else if (tree.get(unitId)!.headId !== null && !ownerOf.has(email)) fault('row-has-head', { unit: cells.unit });
      heads.set(unitId, heads.get(unitId) ?? line);
    }
    if (faults.length > before) continue;
    const employeeId = idOf(line);
    const owner = ownerOf.get(email);
    // Their own: the same import again.
    if (owner !== undefined && owner !== employeeId) known.push(line);
    else
      planned.push({
        line,
        employeeId,
        name: cells.name,
        email,
        roles: roles.named,
        unitId: units[0]!,
        heads: heads_!,
      });
  }
  return { planned, known, faults: inOrder(faults) };
}

/** Somebody at a host: what the mail server makes of it is its own affair. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/;

/** Ids of the units that are called so: by name, or by a path of names from anywhere above. Closed ones are not meant. */
function unitsNamed(all: UnitTree, called: string): string[] {
  const tree: UnitTree = new Map([...all].filter(([, { closed }]) => !closed));
  const path = called.split('/').map((part) => part.trim());
  const isCalled = (unitId: string | null, names: readonly string[]): boolean => {
    const unit = unitId === null ? undefined : tree.get(unitId);
    if (names.length === 0) return true;
    return unit !== undefined && same(unit.name, names.at(-1)!) && isCalled(unit.parentId, names.slice(0, -1));
  };
  const whole = [...tree].filter(([, { name }]) => same(name, called)).map(([id]) => id);
  return whole.length > 0 ? whole : [...tree.keys()].filter((id) => isCalled(id, path));
}

const called = (name: string, parent: string): boolean =>
  parent !== '' && (same(name, parent) || same(name, parent.split('/').at(-1)!));
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const kindNamed = (text: string): UnitKind | undefined =>
  UNIT_KINDS.find((kind) => [kind, ...Object.values(UNIT_KIND_WORDS[kind])].some((word) => same(word, text)));

/** By code or in words, separated by commas, semicolons, slashes or `+`. */
function rolesNamed(text: string): { readonly named: readonly Role[]; readonly unknown?: string } {
  const parts = text
    .split(/[,;/+]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const roles = parts.map((part) =>
    ROLES.find((role) => [role, ...Object.values(ROLE_WORDS[role])].some((word) => same(word, part))),
  );
  const unknown = parts.find((_, place) => roles[place] === undefined);
  const named = ROLES.filter((role) => roles.includes(role));
  return unknown === undefined ? { named } : { named, unknown };
}

/** Undefined where it is neither. */
function yes(text: string): boolean | undefined {
  if (['', 'nie', 'no', 'n', '0', '-'].includes(text.toLowerCase())) return false;
  return ['tak', 'yes', 't', 'y', '1', 'x'].includes(text.toLowerCase()) ? true : undefined;
}

const inOrder = (faults: readonly RowFault[]): RowFault[] => [...faults].sort((a, b) => a.line - b.line);
