import pg, { escapeIdentifier as quoted, type ClientBase } from 'pg';
import { tableNameOf, type EditionId } from './edition.js';
import type { Projection, ReadTable } from './projection.js';
import type { PhysicalName } from './write-rows.js';

/** The physical table behind a read table, quoted and with its schema. */
export const physicalName = (table: Pick<ReadTable, 'name'>, edition: EditionId): string =>
  `read_tables.${quoted(tableNameOf(table, edition))}`;

const list = (columns: readonly string[]) => columns.map((column) => quoted(column)).join(', ');
const viewName = (name: string): string => `read.${quoted(name)}`;

/** Empty tables of an edition, without secondary indexes. */
export const createTables = (client: ClientBase, projection: Projection, edition: EditionId): Promise<void> =>
  createEmpty(client, projection, (table) => physicalName(table, edition));

/** The same, wherever the tables are to stand. */
export async function createEmpty(client: ClientBase, { tables }: Projection, physical: PhysicalName): Promise<void> {
  const statements = tables.map((table) => {
    const columns = Object.entries(table.columns).map(([name, type]) => `${quoted(name)} ${type}`);
    const primaryKey = table.primaryKey.map((column) => quoted(column)).join(', ');
    return `CREATE TABLE ${physical(table)} (${columns.join(', ')}, PRIMARY KEY (${primaryKey})) WITH (fillfactor = 85)`;
  });
  await client.query(statements.join('; '));
}

/** Secondary indexes, and the statistics without which they are not used. */
export async function createIndexes(client: ClientBase, projection: Projection, edition: EditionId): Promise<void> {
  await indexTables(client, projection, (table) => physicalName(table, edition));
  await client.query(
    `UPDATE projections.checkpoints SET indexed = true WHERE name = $1 AND version = $2 AND generation = $3`,
    [edition.name, edition.version, edition.generation],
  );
}

/** The same, wherever the tables stand. */
export async function indexTables(client: ClientBase, { tables }: Projection, physical: PhysicalName): Promise<void> {
  for (const table of tables) {
    const indexes = (table.indexes ?? []).map((tail) => `CREATE INDEX ON ${physical(table)} ${tail}`);
    await client.query([...indexes, `ANALYZE ${physical(table)}`].join('; '));
  }
}

/**
 * Lets the views show this edition. A view that keeps its columns keeps its rights and what depends on it; one that loses or
 * retypes a column is made anew, which PostgreSQL refuses while somebody else's view stands on it.
 */
export async function showTables(client: ClientBase, projection: Projection, edition: EditionId): Promise<void> {
  for (const table of projection.tables) {
    const shown = (await columnsOf(client, viewName(table.name))).map(({ name }) => name);
    const columns = Object.keys(table.columns).sort((a, b) => placeIn(shown, a) - placeIn(shown, b));
    await replaceView(client, table.name, `SELECT ${list(columns)} FROM ${physicalName(table, edition)}`);
  }
}

/** PostgreSQL replaces a view whose columns stay where they were; new ones come last. */
const placeIn = (columns: readonly string[], name: string) =>
  columns.includes(name) ? columns.indexOf(name) : columns.length;

/**
 * Until a new version takes over, its queries meet the old version's tables: columns that only the new version has read as null
 * there, and tables that only it has are shown while they fill. Nothing that is shown goes away, so nobody's view is in the way.
 */
export async function bridgeViews(
  client: ClientBase,
  projection: Projection,
  live: EditionId,
  next: EditionId,
): Promise<void> {
  for (const table of projection.tables) {
    const shown = await columnsOf(client, viewName(table.name));
    const fresh = await columnsOf(client, physicalName(table, next));
    const old = await columnsOf(client, physicalName(table, live));
    const added = fresh.filter(({ name }) => !shown.some((column) => column.name === name));
    if (old.length > 0 && added.length === 0) continue;
    const [edition, standing] = old.length > 0 ? [live, old] : [next, fresh];
    const columns = [...shown, ...added].map(({ name, type }) =>
      standing.some((column) => column.name === name && column.type === type)
        ? quoted(name)
        : `NULL::${type} AS ${quoted(name)}`,
    );
    await replaceView(client, table.name, `SELECT ${columns.join(', ')} FROM ${physicalName(table, edition)}`);
  }
}

/** Whether all columns of its tables are there. */
export async function haveColumns(client: ClientBase, projection: Projection, edition: EditionId): Promise<boolean> {
  for (const table of projection.tables) {
    const found = new Set((await columnsOf(client, physicalName(table, edition))).map(({ name }) => name));
    if (!Object.keys(table.columns).every((column) => found.has(column))) return false;
  }
  return true;
}

/** Whether all that can be read of one edition can be read of the next one: every table, every column, of the same type. */
export async function keepsColumns(client: ClientBase, live: EditionId, next: EditionId): Promise<boolean> {
  const columns = (version: string, generation: string) =>
    `SELECT regexp_replace(c.relname, '__v[0-9]+(_[0-9]+)?$', ''), a.attname, format_type(a.atttypid, a.atttypmod)
     FROM projections.checkpoints e JOIN pg_class c ON c.relname = ANY (e.tables)
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'read_tables'::regnamespace AND c.relkind = 'r'
       AND e.name = $1 AND e.version = ${version} AND e.generation = ${generation}`;
  const { rowCount } = await client.query(`${columns('$2', '$3')} EXCEPT ${columns('$4', '$5')} LIMIT 1`, [
    live.name,
    ...[live.version, live.generation],
    ...[next.version, next.generation],
  ]);
  return rowCount === 0;
}

/** How long others' readings may queue up behind a view that is replaced while somebody's long reading holds it. */
const VIEW_LOCK_TIMEOUT = '500ms';

async function replaceView(client: ClientBase, name: string, select: string): Promise<void> {
  try {
    await client.query(
      `SET LOCAL lock_timeout = '${VIEW_LOCK_TIMEOUT}'; SAVEPOINT replace_view;
       CREATE OR REPLACE VIEW ${viewName(name)} AS ${select}; RELEASE SAVEPOINT replace_view`,
    );
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT replace_view');
    if (isBusyView(error)) throw error;
    await dropReportsOn(client, viewName(name));
    await client.query(`DROP VIEW IF EXISTS ${viewName(name)}`);
    await client.query(`CREATE VIEW ${viewName(name)} AS ${select}; RELEASE SAVEPOINT replace_view`);
  }
}

/**
 * The office's own reporting views stand in nobody's way: where one of them reads a view that goes, all are dropped (they read one another),
 * and `ReportingWatch` makes them anew in seconds. Refused where somebody else's view stands on one.
 */
async function dropReportsOn(client: ClientBase, view: string): Promise<void> {
  const { rows } = await client.query<{ views: string | null }>(
    `SELECT string_agg(format('%I.%I', schemaname, viewname), ', ') AS views FROM pg_views
     WHERE schemaname IN ('reporting', 'reporting_staff') AND EXISTS (
       SELECT FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class c ON c.oid = r.ev_class
       WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = to_regclass($1)
         AND c.relnamespace::regnamespace::text IN ('reporting', 'reporting_staff'))`,
    [view],
  );
  if (rows[0]?.views) await client.query(`DROP VIEW ${rows[0].views}`);
}

/** Whether somebody's reading kept a view from being replaced. */
export const isBusyView = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '55P03';

/** Whether a view of somebody else stands on a view that would have to lose or retype a column. */
export const isForeignView = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '2BP01';

/** In their order; none where there is no such table or view. */
async function columnsOf(client: ClientBase, relation: string): Promise<Array<{ name: string; type: string }>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [relation],
  );
  return rows;
}

/**
 * Drops the tables of editions that are retired, and views that still stand on them (of tables which the new version has not).
 * Given up at once where somebody reads them: the next call tries again.
 */
export async function dropRetired(client: ClientBase): Promise<void> {
  const { rows } = await client.query<EditionId & { tables: string[] }>(
    `SELECT kind, name, version, generation, tables FROM projections.checkpoints
     WHERE state = 'retired' FOR UPDATE SKIP LOCKED`,
  );
  if (rows.length === 0) return;
  await client.query(`SET LOCAL lock_timeout = '1s'`);
  for (const { name, version, generation, tables } of rows) {
    for (const table of tables) {
      const standing = await client.query<{ view: string }>(
        `SELECT DISTINCT r.ev_class::regclass::text AS view FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
         WHERE d.refobjid = to_regclass($1) AND d.classid = 'pg_rewrite'::regclass
           AND r.ev_class IN (SELECT oid FROM pg_class WHERE relnamespace = 'read'::regnamespace)`,
        [`read_tables.${quoted(table)}`],
      );
      for (const { view } of standing.rows) {
        await dropReportsOn(client, view);
        await client.query(`DROP VIEW ${view}`);
      }
      await client.query(`DROP TABLE IF EXISTS read_tables.${quoted(table)}`);
    }
    await client.query(`DELETE FROM projections.checkpoints WHERE name = $1 AND version = $2 AND generation = $3`, [
      name,
      version,
      generation,
    ]);
  }
}
