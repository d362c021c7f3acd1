import type { Pool, PoolClient } from 'pg';

/** What a clean-up did, and what the rights of the office's role did not let it do. */
export interface CleanUp {
  /** Erasures that nothing is left of. */
  readonly erasures: number;
  /** Tables that were written anew. */
  readonly tables: number;
  /** Whether the old write-ahead log was overwritten; false where the office may not: the server's own retention then decides. */
  readonly walRecycled: boolean;
}

/** Longer than a busy table needs; a clean-up that meets one that is held for longer is tried again later. */
const LOCK_TIMEOUT = '30s';
const LOCK = `hashtextextended('rzecznik clean-up', 0)`;

/** When the oldest erasure ended that no clean-up has followed; undefined where there is none. ISO 8601, UTC. */
export async function oldestErasureLeft(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ oldest: Date | null }>(
    'SELECT min(finished_at) AS oldest FROM keys.erasures WHERE finished_at IS NOT NULL AND cleaned_at IS NULL',
  );
  return rows[0]?.oldest?.toISOString();
}

/**
 * Writes every table anew that may have held a person's words in clear, and overwrites the write-ahead log: an UPDATE or a DELETE leaves the
 * old bytes on the disk until then. The events are left alone: they hold sealed values only, and their key is gone. Each table is locked while
 * it is copied, and the disk needs room for the largest one. Undefined where another process is at it.
 *
 * Before it, every read model has to have taken the erasures in.
 */
export async function cleanUpErasures(pool: Pool, now: () => string): Promise<CleanUp | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
    if (!rows[0]!.locked) return undefined;
    return await cleanUp(client, now());
  } finally {
    // A connection that is closed gives its lock and its settings back.
    client.release(true);
  }
}

async function cleanUp(client: PoolClient, begun: string): Promise<CleanUp> {
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  const tables = await tablesInClear(client);
  for (const table of tables) await client.query(`VACUUM (FULL, ANALYZE) ${table}`);
  // The planner's statistics hold samples of what stood in the columns.
  await client.query('VACUUM FULL pg_catalog.pg_statistic');
  const walRecycled = await mayRecycleWal(client);
  if (walRecycled) await recycleWal(client);
  const { rowCount } = await client.query(
    'UPDATE keys.erasures SET cleaned_at = $1 WHERE finished_at <= $1 AND cleaned_at IS NULL',
    [begun],
  );
  return { erasures: rowCount ?? 0, tables: tables.length, walRecycled };
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
