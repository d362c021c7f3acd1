import { checkOperations } from '../operations.js';
import type { ReadTable, Row, RowKey, RowOperation } from '../projection.js';
import { withoutNul } from '../write-rows.js';

/**
 * Read tables in memory: row operations as their definition has them, one after the other, without merging. Columns that no
 * operation named are null; defaults and generated columns are PostgreSQL's business.
 */
export class MemoryTables {
  private readonly rows = new Map<string, Map<string, Record<string, unknown>>>();

  constructor(private readonly tables: readonly ReadTable[]) {
    for (const table of tables) this.rows.set(table.name, new Map());
  }

  /** @throws ImpossibleOperation */
  apply(operations: readonly RowOperation[]): void {
    checkOperations(this.tables, operations);
    for (const operation of operations) this.applyOne(operation);
  }

  /** In the order of their primary keys, as text. */
  rowsOf(name: string): readonly Row[] {
    return [...this.table(name)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  private applyOne(operation: RowOperation): void {
    const rows = this.table(operation.table);
    if (operation.op === 'upsert') {
      const { columns, primaryKey, taken = {} } = this.tables.find(({ name }) => name === operation.table)!;
      const identity = JSON.stringify(primaryKey.map((column) => String(operation.row[column])));
      const empty = Object.fromEntries(Object.keys(columns).map((column) => [column, null]));
      const found = Object.entries(taken).map(([column, { from, by }]) => {
        const [source] = [...this.table(from).values()].filter((row) => row[by] === operation.row[by]);
        return [column, operation.row[column] ?? source?.[column] ?? null];
      });
      rows.set(identity, {
        ...(rows.get(identity) ?? empty),
        ...stored(operation.row),
        ...Object.fromEntries(found),
      });
      return;
    }
    for (const [identity, row] of rows) {
      if (!equals(row, operation.key)) continue;
      if (operation.op === 'delete') rows.delete(identity);
      else rows.set(identity, { ...row, ...stored(operation.set) });
    }
  }

  private table(name: string): Map<string, Record<string, unknown>> {
    const table = this.rows.get(name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  }
}

const equals = (row: Row, key: RowKey): boolean =>
  Object.entries(key).every(([column, value]) =>
    value === null || row[column] === null ? row[column] === value : String(row[column]) === String(value),
  );

/** As it comes back from the database: through JSON, without what is undefined, and without NUL. */
const stored = (row: Row): Row =>
  JSON.parse(JSON.stringify(row), (_, value: unknown) =>
    typeof value === 'string' ? withoutNul(value) : value,
  ) as Row;
