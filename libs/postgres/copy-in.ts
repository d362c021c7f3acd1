import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * Writes by `COPY … FROM STDIN`, in a transaction of its own, no faster than the database reads. For what is large: a statement's parameters are copied
 * several times in one go.
 * @param target what stands between COPY and FROM: table and columns
 * @param parts in COPY's binary format
 */
export async function copyIn(pool: Pool, target: string, parts: Iterable<Buffer>): Promise<void> {
  const client = await pool.connect();
  try {
    await copyInto(client, target, parts);
    client.release();
  } catch (error) {
    // What state the connection is in, nobody knows.
    client.release(true);
    throw error;
  }
}

/** The same within a transaction of the caller's. After a failure nobody knows what state the connection is in: release it as broken. */
export async function copyInto(client: PoolClient, target: string, parts: Iterable<Buffer>): Promise<void> {
  const copying = client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
  // Where the connection ends after a failure, the stream hears of it once more, with nobody listening.
  copying.on('error', () => undefined);
  await pipeline(Readable.from(parts), copying);
}
