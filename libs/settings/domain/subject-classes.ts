import type { CsvColumns, CsvRow } from '#libs/csv';
import { OfficeError, type Decider } from '#libs/kernel';
import type { SubjectClass, SubjectClassEvent } from './events.js';

export const MOST_CLASSES = 2_000;

export const SUBJECT_CLASS_COLUMNS = {
  symbol: { headings: ['symbol', 'klasa', 'symbol klasyfikacyjny', 'hasło klasyfikacyjne', 'class'], required: true },
  name: { headings: ['nazwa', 'hasło', 'nazwa klasy', 'name'], required: true },
  retention: {
    headings: ['kategoria', 'kategoria archiwalna', 'kat. arch.', 'kategoria akt', 'retention'],
    required: false,
  },
  parent: { headings: ['klasa nadrzędna', 'nadrzędna', 'parent'], required: false },
} as const satisfies CsvColumns<string>;

export interface PlannedClass extends SubjectClass {
  readonly line: number;
}

interface ClassFault {
  readonly line: number;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface ClassPlan {
  /** In the order of the symbols: each after the one above it. */
  readonly planned: readonly PlannedClass[];
  readonly faults: readonly ClassFault[];
}

/** A class has up to four digits, and may be divided further; each is a digit longer than the one above it. */
const SYMBOL = /^\d{1,6}$/;
/** A (kept for ever), B with years, BE (looked at again), Bc (kept as long as needed). */
const RETENTION = /^(A|B\d{1,2}|BE\d{1,2}|Bc)$/;
const LONGEST_NAME = 300;

/** The uniform list of classes (JRWA) that a file holds. Without a column for it, the class above is told by the symbol. */
export function planClasses(rows: readonly CsvRow<keyof typeof SUBJECT_CLASS_COLUMNS>[]): ClassPlan {
  const faults: ClassFault[] = [];
  const planned: PlannedClass[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) if (!lines.has(cells.symbol)) lines.set(cells.symbol, line);
  for (const { line, cells } of rows) {
    const { symbol, name } = cells;
    const fault = (code: string, parameters: ClassFault['parameters'] = {}) =>
      void faults.push({ line, code, parameters });
    const before = faults.length;
    const retention = cells.retention.replaceAll(/[\s-]/g, '');
    const parent = cells.parent || above(symbol, lines);
    if (!SYMBOL.test(symbol)) fault('class-symbol-invalid', { symbol: symbol.slice(0, 50) });
    else if (lines.get(symbol) !== line) fault('class-repeated', { other: lines.get(symbol)! });
    if (name === '') fault('class-name-missing');
    if (name.length > LONGEST_NAME) fault('class-name-too-long', { limit: LONGEST_NAME });
    if (retention !== '' && !RETENTION.test(retention))
      fault('class-retention-unknown', { retention: cells.retention.slice(0, 50) });
    if (parent !== null && !lines.has(parent)) fault('class-parent-unknown', { parent: parent.slice(0, 50) });
    else if (parent !== null && !(symbol.startsWith(parent) && symbol.length > parent.length))
      fault('class-parent-not-above', { symbol: symbol.slice(0, 50), parent: parent.slice(0, 50) });
    if (faults.length === before) planned.push({ line, symbol, name, retention: retention || null, parent });
  }
  return { planned: planned.sort((a, b) => (a.symbol < b.symbol ? -1 : 1)), faults };
}

/** The longest beginning of the symbol that is a class of the file. */
function above(symbol: string, classes: ReadonlyMap<string, number>): string | null {
  for (let length = symbol.length - 1; length > 0; length -= 1)
    if (classes.has(symbol.slice(0, length))) return symbol.slice(0, length);
  return null;
}

/** The list comes as a whole and takes the place of the one before: so does an order that brings a new one. */
export const subjectClasses: Decider<readonly SubjectClass[], readonly SubjectClass[], SubjectClassEvent> = {
  initialState: [],
  decide(classes, before) {
    if (classes.length === 0) throw new OfficeError('invalid', 'csv-empty', { field: 'file' });
    return JSON.stringify(classes) === JSON.stringify(before)
      ? []
      : [{ type: 'SubjectClassesSet', data: { count: classes.length, classes: [...classes] } }];
  },
  evolve: (_before, { data }) =>
    data.classes.map(({ symbol, name, retention, parent }) => ({ symbol, name, retention, parent })),
};
