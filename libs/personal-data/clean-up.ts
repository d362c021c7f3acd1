import type { Pool, PoolClient } from 'pg';
import type { KeyOwner } from './key-table.js';

/** What a clean-up did, and what the rights of the office's role did not let it do. */
export interface CleanUp {
  /** Erasures that nothing is left of. */
  readonly erasures: number;
  /** Tables that were written anew. */
  readonly tables: number;
  /** Whether the old write-ahead log was overwritten; false where the office may not: the server's own retention then decides. */
  readonly walRecycled: boolean;
  /** Whether the planner's old samples of the columns are gone; false where the office may not: the database's owner can do it. */
  readonly statisticsCleared: boolean;
}

/** Longer than a busy table needs; a clean-up that meets one that is held for longer is tried again later. */
const LOCK_TIMEOUT = '30s';
const LOCK = `hashtextextended('rzecznik clean-up', 0)`;

/**
 * Writes every table anew that may have held a destroyed text in clear, and overwrites the write-ahead log: an UPDATE or a DELETE leaves the
 * old bytes on the disk until then. The events are left alone: they hold sealed values only, and their key is gone. Each table is locked while
 * it is copied, and the disk needs room for the largest one. Undefined where another process is at it.
 *
 * Before it, every read model has to have taken the erasures of these persons, and the disposals of these cases, in.
 */
export async function cleanUpErasures(
  pool: Pool,
  now: () => string,
  owners: readonly KeyOwner[],
): Promise<CleanUp | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
    if (!rows[0]!.locked) return undefined;
    const done = await cleanUp(client, now, owners);
    // By its closing the lock is given back too, but some time later: whoever comes next would find it taken.
    await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    return done;
  } finally {
    // The connection does not go back with these settings.
    client.release(true);
  }
}

async function cleanUp(client: PoolClient, now: () => string, owners: readonly KeyOwner[]): Promise<CleanUp> {
  const begun = now();
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  const tables = await tablesInClear(client);
  for (const table of tables) await client.query(`VACUUM (FULL, ANALYZE) ${table}`);
  const statisticsCleared = await clearStatistics(client);
  const walRecycled = await mayRecycleWal(client);
  if (walRecycled) await recycleWal(client);
  await client.query(
    'INSERT INTO keys.clean_ups (begun_at, ended_at, tables, wal_recycled, statistics_cleared) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [begun, now(), tables.length, walRecycled, statisticsCleared],
  );
  const { rowCount } = await client.query(
    `UPDATE keys.erasures SET cleaned_at = $1 WHERE ((kind, id) IN (SELECT * FROM unnest($2::text[], $5::text[])) AND finished_at <= $1 AND cleaned_at IS NULL)
       OR cleaned_at IN (SELECT begun_at FROM keys.clean_ups WHERE (NOT wal_recycled AND $3) OR (NOT statistics_cleared AND $4))`,
    // What an earlier one had no rights to, this one may have done.
    [begun, owners.map(({ kind }) => kind), walRecycled, statisticsCleared, owners.map(({ id }) => id)],
  );
  return { erasures: rowCount ?? 0, tables: tables.length, walRecycled, statisticsCleared };
}

/** The planner's statistics hold samples of what stood in the columns. Who may not write them anew is only warned by the server. */
async function clearStatistics(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_has_role(datdba, 'USAGE') OR has_table_privilege('pg_catalog.pg_statistic', 'MAINTAIN') AS may
       FROM pg_database WHERE datname = current_database()`,
  );
  if (rows[0]!.may) await client.query('VACUUM FULL pg_catalog.pg_statistic');
  return rows[0]!.may;
}

/** All but the events and what belongs to the server itself; whatever a module adds later is among them. Quoted. */
async function tablesInClear(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname NOT IN ('es', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
       AND pg_has_role(c.relowner, 'USAGE')
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function mayRecycleWal(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_has_role('pg_checkpoint', 'USAGE') AND pg_has_role('pg_monitor', 'USAGE')
        AND has_function_privilege('pg_switch_wal()', 'EXECUTE') AS may`,
  );
  return rows[0]!.may;
}

/**
 * A checkpoint keeps the log's files for later use, old bytes and all. Switching fills the rest of a file with zeros: gone through
 * as often as there are files, none of them holds anything of before.
 */
async function recycleWal(client: PoolClient): Promise<void> {
  await switchWal(client);
  await client.query('CHECKPOINT');
  const { rows } = await client.query<{ files: number }>(
    `SELECT count(*)::int AS files FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'`,
  );
  for (let file = 0; file < rows[0]!.files; file++) await switchWal(client);
  await client.query('CHECKPOINT');
}

/** A file in which nothing was written is not switched from. */
async function switchWal(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_logical_emit_message(false, 'rzecznik', '')`);
  await client.query('SELECT pg_switch_wal()');
}
