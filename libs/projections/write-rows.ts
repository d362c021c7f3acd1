import { escapeIdentifier as quoted, type ClientBase } from 'pg';
import type { Step } from './operations.js';
import type { ReadTable, Row, RowKey } from './projection.js';

/** The physical table that stands behind a read table, quoted. */
export type PhysicalName = (table: Pick<ReadTable, 'name'>) => string;

/**
 * Writes what a batch was folded into: a statement for each kind of change and each set of columns, however many rows it touches.
 * Rows travel as one JSON parameter, read by the table's own column types.
 */
export async function writeSteps(client: ClientBase, physical: PhysicalName, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const name = physical(step.table);
    if (step.kind === 'workedOut') await workOut(client, physical, step.table, step.values);
    else if (step.kind === 'rows') {
      const removed = step.changes.filter((change) => change.remove).map((change) => change.key);
      const patched = step.changes.flatMap((change) => (change.patch ? [{ key: change.key, set: change.patch }] : []));
      const put = step.changes.flatMap((change) => (change.put ? [change.put] : []));
      if (removed.length > 0) await deleteRows(client, name, removed);
      for (const group of byShape(patched, (change) => change.set)) await patchRows(client, name, group);
      for (const group of byShape(put, (row) => row)) await putRows(client, physical, step.table, group);
    } else if (step.changes[0]!.set) {
      await patchRows(client, name, step.changes as readonly Patch[]);
    } else {
      await deleteRows(
        client,
        name,
        step.changes.map((change) => change.key),
      );
    }
  }
}

interface Patch {
  readonly key: RowKey;
  readonly set: Row;
}

/** Groups of rows that name the same columns. */
function byShape<Item>(items: readonly Item[], rowOf: (item: Item) => Row): Iterable<readonly Item[]> {
  return Map.groupBy(items, (item) => Object.keys(rowOf(item)).sort().join()).values();
}

async function putRows(
  client: ClientBase,
  physical: PhysicalName,
  table: ReadTable,
  rows: readonly Row[],
): Promise<void> {
  const name = physical(table);
  const taken = Object.entries(table.taken ?? {}).filter(([, { by }]) => Object.hasOwn(rows[0]!, by));
  const columns = [...new Set([...Object.keys(rows[0]!), ...taken.map(([column]) => column)])].sort();
  const values = columns.map((column) => {
    const source = table.taken?.[column];
    if (!source) return quoted(column);
    const [own, by] = [`v.${quoted(column)}`, quoted(source.by)];
    return `coalesce(${own}, (SELECT s.${quoted(column)} FROM ${physical({ name: source.from })} s WHERE s.${by} = v.${by}))`;
  });
  const others = columns.filter((column) => !table.primaryKey.includes(column));
  const onConflict =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')}`;
  await client.query(
    `INSERT INTO ${name} (${list(columns)}) SELECT ${values.join(', ')} FROM ${rowsOf(name, '$1')} v
     ON CONFLICT (${list(table.primaryKey)}) ${onConflict}`,
    [storableJson(rows)],
  );
}

async function patchRows(client: ClientBase, name: string, patches: readonly Patch[]): Promise<void> {
  const { key, set } = patches[0]!;
  const columns = Object.keys(set).sort();
  const assignments = columns.map((column) => `${quoted(column)} = v.${quoted(column)}`).join(', ');
  if (columns.some((column) => Object.hasOwn(key, column))) {
    // It changes the columns by which it finds its rows, so old and new value travel apart. The fold leaves such a patch alone.
    await client.query(
      `UPDATE ${name} t SET ${assignments}
       FROM json_populate_record(NULL::${name}, $1) k, json_populate_record(NULL::${name}, $2) v WHERE ${found(key, 'k')}`,
      [storableJson(key), storableJson(set)],
    );
  } else {
    await client.query(`UPDATE ${name} t SET ${assignments} FROM ${rowsOf(name, '$1')} v WHERE ${found(key)}`, [
      storableJson(patches.map((patch) => ({ ...patch.key, ...patch.set }))),
    ]);
  }
}

async function deleteRows(client: ClientBase, name: string, keys: readonly RowKey[]): Promise<void> {
  await client.query(`DELETE FROM ${name} t USING ${rowsOf(name, '$1')} v WHERE ${found(keys[0]!)}`, [
    storableJson(keys),
  ]);
}

async function workOut(
  client: ClientBase,
  physical: PhysicalName,
  table: ReadTable,
  values: readonly string[],
): Promise<void> {
  const { by, select, fold } = table.workedOut!;
  const [name, filled] = [physical(table), filledColumns(table)];
  const read = select.replaceAll(/\{(\w+)\}/g, (_, other: string) => physical({ name: other }));
  await client.query(`DELETE FROM ${name} WHERE ${quoted(by)} = ANY ($1::text[])`, [values]);
  const insert = `INSERT INTO ${name} (${list(filled)}) SELECT ${list(filled)} FROM`;
  if (!fold) {
    await client.query(`${insert} (${read}) made`, [values]);
    return;
  }
  const { rows } = await client.query<Row>(read, [values]);
  const made = [...Map.groupBy(rows, (row) => row[by]).values()].flatMap((its) => fold(its));
  if (made.length > 0) await client.query(`${insert} ${rowsOf(name, '$1')} made`, [storableJson(made)]);
}

const filledColumns = ({ columns }: ReadTable) =>
  Object.entries(columns).flatMap(([column, type]) => (GENERATED.test(type) ? [] : [column]));
const GENERATED = /\bgenerated always\b/i;
const list = (columns: readonly string[]) => columns.map((column) => quoted(column)).join(', ');
const rowsOf = (name: string, parameter: string) => `json_populate_recordset(NULL::${name}, ${parameter}::json)`;

/** All keys of a statement have the same columns, and the same of them null. `IS NOT DISTINCT FROM` would use no index. */
const found = (key: RowKey, source = 'v') =>
  Object.keys(key)
    .map((column) => `t.${quoted(column)} ${key[column] === null ? 'IS NULL' : `= ${source}.${quoted(column)}`}`)
    .join(' AND ');

/** PostgreSQL has no text with NUL in it, but a mail may: it is shown as U+FFFD, as browsers do. */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u0000')) return json;
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? withoutNul(inner) : inner));
}

export const withoutNul = (text: string): string => text.replaceAll('\0', '\uFFFD');
