import { createHash } from 'node:crypto';
import type { Projection, ReadTable } from './projection.js';

/**
 * One set of a projection's tables, or one policy's progress. A projection has several for a while: the live one, and the one
 * that is being built beside it, of a new version or, for a rebuild, of the same version in a new generation.
 */
export interface EditionId {
  readonly kind: 'projection' | 'policy';
  readonly name: string;
  readonly version: number;
  readonly generation: number;
}

/**
 * `building`: fills its tables beside the live ones. `live`: the views show it. `verifying`: a copy made to be compared with the live
 * rows. `retired`: its tables are about to be dropped.
 */
export type EditionState = 'building' | 'live' | 'verifying' | 'retired';

/** What code can run: `case_list@3`. Policies have version 0. */
export const runnable = (name: string, version: number): string => `${name}@${version}`;

/** For log lines and notifications: `case_list@3.1`. */
export const labelOf = ({ name, version, generation }: Omit<EditionId, 'kind'>): string =>
  `${runnable(name, version)}.${generation}`;

/** Name in the schema `read_tables`, not quoted. */
export const tableNameOf = (table: Pick<ReadTable, 'name'>, { version, generation }: EditionId): string =>
  generation === 0 ? `${table.name}__v${version}` : `${table.name}__v${version}_${generation}`;

/** A hash of how a projection's tables are declared. */
export const shapeOf = ({ tables }: Pick<Projection, 'tables'>): string =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 32);

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Mistakes of whoever wrote the projections, told at start. */
export function checkProjections(projections: readonly Projection[]): void {
  const tables = projections.flatMap((projection) => projection.tables);
  const names = [...projections.map((projection) => projection.name), ...tables.map((table) => table.name)];
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new Error(`${wrong} is no name for a projection or its table: ${NAME.source}`);
  refuseTwice(projections.map((projection) => `projection ${projection.name}`));
  refuseTwice(tables.map((table) => `read table ${table.name}`));
  for (const { tables: own } of projections)
    for (const [place, { name, taken = {} }] of own.entries())
      for (const { from } of Object.values(taken))
        if (!own.slice(0, place).some((table) => table.name === from))
          throw new Error(`${name} takes from ${from}, which its projection does not declare before it`);
  for (const table of tables) {
    const missing = table.primaryKey.find((column) => !Object.hasOwn(table.columns, column));
    if (missing !== undefined || table.primaryKey.length === 0)
      throw new Error(`read table ${table.name} needs a primary key of its own columns`);
  }
}

export function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${twice} stands twice`);
}
