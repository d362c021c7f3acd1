import type pg from 'pg';

/**
 * A process that stops in the middle of a transaction (frozen, or cut off so that nobody notices) keeps its locks no longer than so:
 * PostgreSQL throws it out, and whoever takes over goes on.
 */
const IDLE_SECONDS = 10;

/** Runs `work` in one transaction; whatever it throws rolls back. A connection that broke is not used again. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  { idleSeconds = IDLE_SECONDS }: { readonly idleSeconds?: number } = {},
): Promise<Result> {
  const client = await pool.connect();
  let broken: unknown;
  // A connection that dies between two statements says so by an event, which would end the process if nobody listened.
  const noteBreak = (error: unknown) => {
    broken = error;
  };
  client.on('error', noteBreak);
  try {
    await client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = '${idleSeconds}s'`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(noteBreak);
    throw error;
  } finally {
    client.off('error', noteBreak);
    client.release(broken !== undefined);
  }
}
