import type { Pool } from 'pg';

/**
 * Runs a module's schema, whose statements may all run again, in one transaction; whoever migrates at once, modules and processes, one
 * after the other.
 */
export async function migrate(pool: Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // One lock for all: two migrations may make the same schema, and "IF NOT EXISTS" does not see what another is about to make.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rzecznik migrate', 0))`);
    await client.query(schema);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
