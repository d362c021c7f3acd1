import type { Pool } from 'pg';

/**
 * Runs a module's schema, whose statements may all run again, in one transaction; of several processes that start at once, one after
 * the other.
 */
export async function migrate(pool: Pool, name: string, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`rzecznik migrate ${name}`]);
    await client.query(schema);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
