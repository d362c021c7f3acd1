import pg from 'pg';
import { freshDatabase } from './database.js';
import { removeDataDirectories, startOfficeProcess } from './office-process.js';

/** What says how far the tables are made, not what stands in them; emptied row by row below, or not at all. */
const KEPT = `schemaname = 'migrations'
  OR (schemaname, tablename) IN (('reporting_tables', 'days'), ('projections', 'checkpoints'))`;

/**
 * Makes the database that `officeDatabase` copies: an office made its tables, indexes and views there, and all that it wrote is taken out
 * again. An office on a copy is as new as on an empty database: it founds itself, by its own settings, key and clock.
 * @returns its name
 */
export async function prepareDatabase(): Promise<string> {
  const database = await freshDatabase();
  const office = await startOfficeProcess({ environment: { DATABASE_URL: database.url } });
  await office.stop();
  removeDataDirectories();
  await empty(database.url);
  return new URL(database.url).pathname.slice(1);
}

async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND NOT (${KEPT})`,
    );
    // As a replica: events refuse to be taken out by triggers.
    await client.query(`SET session_replication_role = replica; TRUNCATE ${rows[0]!.tables} RESTART IDENTITY`);
    await client.query(`
      INSERT INTO es.head (position, recorded_at) VALUES (0, '-infinity');
      DELETE FROM projections.checkpoints WHERE kind = 'policy';
      UPDATE projections.checkpoints
        SET position = '', position_recorded_at = NULL, events_done = 0, events_per_second = 0, lease_owner = NULL, lease_epoch = 0`);
  } finally {
    await client.end();
  }
}
