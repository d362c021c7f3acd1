import type { ReadTable, Row, RowKey, RowOperation, WorkedOut } from './projection.js';

/** What becomes of one row, found by its whole primary key. Done in this order: remove or patch, then put. */
export interface RowChange {
  readonly key: RowKey;
  readonly remove: boolean;
  readonly patch?: Row;
  readonly put?: Row;
}

/** A change of all rows that equal `key` in columns that are not the primary key; `set` left out: they are deleted. */
export interface WideChange {
  readonly key: RowKey;
  readonly set?: Row;
}

/**
 * Operations of a batch, folded. Steps on one table are done in order; what stands within a step touches different rows, so its
 * order does not matter.
 */
export type Step =
  | { readonly kind: 'rows'; readonly table: ReadTable; readonly changes: readonly RowChange[] }
  /** All of them name the same columns. */
  | { readonly kind: 'wide'; readonly table: ReadTable; readonly changes: readonly WideChange[] }
  /** Comes last: its rows with these values of `workedOut.by` are made anew. */
  | { readonly kind: 'workedOut'; readonly table: ReadTable; readonly values: readonly string[] };

/** A reducer returned something that no table of its projection can take. */
export class ImpossibleOperation extends Error {
  override readonly name = 'ImpossibleOperation';
}

/** @throws ImpossibleOperation */
export function checkOperations(tables: readonly ReadTable[], operations: readonly RowOperation[]): void {
  for (const operation of operations) checkOperation(tables, operation);
}

function checkOperation(tables: readonly ReadTable[], operation: RowOperation): void {
  const table = tables.find((candidate) => candidate.name === operation.table);
  if (!table) throw new ImpossibleOperation(`the projection has no table ${operation.table}`);
  if (table.workedOut) throw new ImpossibleOperation(`the rows of ${table.name} are worked out of other tables`);
  const values = operation.op === 'upsert' ? operation.row : operation.key;
  for (const { workedOut } of standingOn(tables, table.name)) {
    if (typeof values[workedOut.by] !== 'string')
      throw new ImpossibleOperation(`a change of ${table.name} does not say its ${workedOut.by}`);
  }
  const set = operation.op === 'patch' ? operation.set : {};
  for (const column of [...Object.keys(values), ...Object.keys(set)]) {
    if (!Object.hasOwn(table.columns, column)) throw new ImpossibleOperation(`${table.name} has no column ${column}`);
  }
  if (operation.op === 'upsert') {
    const missing = table.primaryKey.find((column) => values[column] === undefined || values[column] === null);
    if (missing) throw new ImpossibleOperation(`a row of ${table.name} has no ${missing}`);
  } else {
    if (Object.keys(values).length === 0) throw new ImpossibleOperation(`a change of ${table.name} has an empty key`);
    const open = Object.keys(values).find((column) => values[column] === undefined);
    if (open) throw new ImpossibleOperation(`a change of ${table.name} leaves ${open} open`);
    const moved = table.primaryKey.find((column) => set[column] !== undefined);
    if (moved) throw new ImpossibleOperation(`a patch of ${table.name} may not change ${moved} of the primary key`);
  }
}

type WorkedOutTable = ReadTable & { readonly workedOut: WorkedOut };

/** The tables whose rows are worked out of one. */
const standingOn = (tables: readonly ReadTable[], name: string): readonly WorkedOutTable[] =>
  tables.filter((table): table is WorkedOutTable => table.workedOut?.from.includes(name) === true);

/** Whether it finds its rows by other columns than the primary key. */
export function isWide(tables: readonly ReadTable[], operation: RowOperation): boolean {
  if (operation.op === 'upsert') return false;
  const table = tables.find(({ name }) => name === operation.table);
  return table !== undefined && !isPrimaryKey(table, operation.key);
}

function isPrimaryKey({ primaryKey }: ReadTable, key: RowKey): boolean {
  return Object.keys(key).length === primaryKey.length && primaryKey.every((column) => Object.hasOwn(key, column));
}

/**
 * Folds a batch's operations, so that each row is written once: a patch after an upsert goes into it, a delete wipes out what
 * came before. A change by other columns than the primary key may hit any row: what was folded on that table before it is
 * written before it.
 */
export function mergeOperations(tables: readonly ReadTable[], operations: readonly RowOperation[]): readonly Step[] {
  const folds = new Map(tables.map((table) => [table.name, new TableFold(table)]));
  for (const operation of operations) folds.get(operation.table)?.add(operation);
  return [...[...folds.values()].flatMap((fold) => fold.finish()), ...workedOutAfter(tables, operations)];
}

function workedOutAfter(tables: readonly ReadTable[], operations: readonly RowOperation[]): readonly Step[] {
  const touched = new Map<ReadTable, Set<string>>();
  for (const operation of operations) {
    for (const table of standingOn(tables, operation.table)) {
      const values = operation.op === 'upsert' ? operation.row : operation.key;
      const all = touched.get(table) ?? new Set();
      touched.set(table, all.add(String(values[table.workedOut.by])));
    }
  }
  return [...touched].map(([table, values]) => ({ kind: 'workedOut', table, values: [...values] }));
}

/** The same text for the same values, whether they came as a number or as text, as PostgreSQL would compare them. */
const identityOf = (key: RowKey, columns: readonly string[]): string => {
  if (columns.length === 1) return String(key[columns[0]!]);
  return JSON.stringify(columns.map((column) => (key[column] === null ? null : String(key[column]))));
};

const named = (row: Row): Row =>
  Object.values(row).includes(undefined)
    ? Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
    : row;

/** Rows of its own, changed in place: one may be changed by every event of a batch. */
type FoldedRow = Pick<RowChange, 'key' | 'remove'> & { patch?: Row; put?: Row };

class TableFold {
  private readonly steps: Step[] = [];
  private rows = new Map<string, FoldedRow>();
  private wide = new Map<string, WideChange>();
  private wideShape = '';

  constructor(private readonly table: ReadTable) {}

  add(operation: RowOperation): void {
    if (operation.op === 'upsert') return this.put(named(operation.row));
    const key = operation.key;
    const set = operation.op === 'patch' ? named(operation.set) : undefined;
    if (set && Object.keys(set).length === 0) return;
    if (isPrimaryKey(this.table, key)) return set ? this.patch(key, set) : this.remove(key);
    this.changeWidely(key, set);
  }

  finish(): readonly Step[] {
    this.closeRows();
    this.closeWide();
    return this.steps;
  }

  private put(row: Row): void {
    const key = Object.fromEntries(this.table.primaryKey.map((column) => [column, row[column]])) as RowKey;
    const identity = this.openRow(key);
    const earlier = this.rows.get(identity);
    if (earlier) Object.assign((earlier.put ??= {}), row);
    else this.rows.set(identity, { key, remove: false, put: { ...row } });
  }

  private patch(key: RowKey, set: Row): void {
    const identity = this.openRow(key);
    const earlier = this.rows.get(identity);
    if (!earlier) this.rows.set(identity, { key, remove: false, patch: { ...set } });
    else if (earlier.put) Object.assign(earlier.put, set);
    else if (!earlier.remove) Object.assign((earlier.patch ??= {}), set);
  }

  private remove(key: RowKey): void {
    this.rows.set(this.openRow(key), { key, remove: true });
  }

  private openRow(key: RowKey): string {
    this.closeWide();
    return identityOf(key, this.table.primaryKey);
  }

  /** Neighbours of one shape, by different values of the same columns, hit different rows: they share a statement. */
  private changeWidely(key: RowKey, set: Row | undefined): void {
    this.closeRows();
    const columns = Object.keys(key).sort();
    const nulls = columns.filter((column) => key[column] === null);
    const movesKey = set !== undefined && columns.some((column) => Object.hasOwn(set, column));
    const shape = JSON.stringify([columns, nulls, set && Object.keys(set).sort()]);
    if (shape !== this.wideShape || movesKey) this.closeWide();
    const identity = identityOf(key, columns);
    this.wide.set(identity, { key, set: set && { ...this.wide.get(identity)?.set, ...set } });
    this.wideShape = movesKey ? '' : shape;
  }

  private closeRows(): void {
    if (this.rows.size > 0) this.steps.push({ kind: 'rows', table: this.table, changes: [...this.rows.values()] });
    this.rows = new Map();
  }

  private closeWide(): void {
    if (this.wide.size > 0) this.steps.push({ kind: 'wide', table: this.table, changes: [...this.wide.values()] });
    this.wide = new Map();
    this.wideShape = '';
  }
}
