import type { ClientBase } from 'pg';
import type { Database } from '#libs/postgres';
import type { Projection } from '#libs/projections';
import type { EditionId } from '../../libs/projections/edition.js';
import { createIndexes, createTables, physicalName, showTables } from '../../libs/projections/tables.js';

/** As the runtime makes a projection's tables: indexes after the rows, which `fill` inserts into the views of `read`. */
export async function fillReadModels(
  { pool }: Database,
  projections: readonly Projection[],
  fill: string,
): Promise<void> {
  const edition = ({ name, version }: Projection): EditionId => ({ kind: 'projection', name, version, generation: 0 });
  await pool.query('CREATE SCHEMA read; CREATE SCHEMA read_tables; CREATE EXTENSION pg_trgm');
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('CREATE SCHEMA projections');
    await client.query(
      'CREATE TABLE projections.checkpoints (name text, version int, generation int, indexed boolean)',
    );
    for (const projection of projections) await createTables(client, projection, edition(projection));
    for (const projection of projections) await showTables(client, projection, edition(projection));
    await client.query(fill);
    await client.query("SET LOCAL maintenance_work_mem = '256MB'");
    for (const projection of projections) await createIndexes(client, projection, edition(projection));
    await client.query('COMMIT');
    for (const projection of projections)
      for (const table of projection.tables)
        await client.query(`VACUUM ANALYZE ${physicalName(table, edition(projection))}`);
  } finally {
    client.release(true);
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly rows: readonly { readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }[];
}

export interface Reading {
  /** Of the statement that fetched most from tables, those thrown away included. */
  readonly rows: number;
  /** Tables of more rows than a page or two that were read from one end to the other. */
  readonly scanned: readonly string[];
}

export interface Plans {
  /** @throws Error where it asked nothing */
  reading(read: () => Promise<unknown>): Promise<Reading>;
  /** @throws where a statement of `read` fetched as many rows from tables, those thrown away included, or where it asked nothing */
  readFewerRows(than: number, read: () => Promise<unknown>): Promise<void>;
}

/** From now on, the plan of each statement by which something is read, as it was carried out. */
export function plansOf({ pool }: Database): Plans {
  let plans: PlanNode[] = [];
  pool.on('connect', (client: ClientBase) => {
    const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<Explained>;
    const explained = async (text: string, values: readonly unknown[], ...rest: unknown[]) => {
      if (/^\s*(\(|select|with)/i.test(text)) {
        const { rows } = await ask(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values);
        plans.push(rows[0]!['QUERY PLAN'][0].Plan);
      }
      return ask(text, values, ...rest);
    };
    Object.assign(client, {
      query: (...asked: unknown[]) =>
        typeof asked[0] === 'string' && Array.isArray(asked[1])
          ? explained(asked[0], asked[1], ...asked.slice(2))
          : ask(...asked),
    });
  });
  const reading = async (read: () => Promise<unknown>): Promise<Reading> => {
    plans = [];
    await read();
    if (plans.length === 0) throw new Error('nothing was asked');
    return { rows: Math.max(...plans.map(rowsRead)), scanned: plans.flatMap(scannedBy) };
  };
  return {
    reading,
    async readFewerRows(than, read) {
      const { rows } = await reading(read);
      if (rows >= than) throw new Error(`${rows} rows were read, ${than} are too many`);
    },
  };
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** What fits on a few pages is read whole sooner than by an index. */
const SMALL = 1_000;

const scannedBy = (plan: PlanNode): readonly string[] =>
  nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && rowsOf(node) > SMALL)
    .map((node) => node['Relation Name']!);

const rowsOf = (node: PlanNode): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
  node['Actual Loops'];

const rowsRead = (plan: PlanNode): number =>
  nodesOf(plan)
    .filter((node) => node['Relation Name'] !== undefined)
    .map(rowsOf)
    .reduce((sum, rows) => sum + rows, 0);
