import type pg from 'pg';
import { hasIdentity, identityOf, type EventStore, type StoreIdentity } from '#libs/event-store';

/** A table in which a module keeps positions of events, and what is done to it when the events were moved to another store. */
export interface KeptPositions {
  readonly table: string;
  /** Idempotent SQL, which leaves no position there that could be taken for one of the new store. */
  readonly forget: string;
}

const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS platform;
CREATE TABLE IF NOT EXISTS platform.known_store (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  stream text NOT NULL,
  revision int NOT NULL,
  event_id text NOT NULL,
  recorded_at text NOT NULL,
  position text NOT NULL
);
`;
const COLUMNS = 'stream, revision, event_id AS "eventId", recorded_at AS "recordedAt", position';

/**
 * Compares the event store with the one that this database's office last worked on. Positions are a store's own: after a move
 * none may be compared with the new ones, so whoever keeps any forgets them, in the transaction that remembers the new store.
 * @returns whether the events were moved
 */
export async function noticeMovedEvents(
  pool: pg.Pool,
  store: EventStore,
  kept: readonly KeptPositions[],
): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Processes that start together notice it once.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rzecznik known store', 0))`);
    await client.query(SCHEMA);
    const { rows } = await client.query<StoreIdentity>(`SELECT ${COLUMNS} FROM platform.known_store`);
    const [known] = rows;
    const moved = known !== undefined && !(await hasIdentity(store, known));
    if (moved) await forget(client, kept);
    if (moved || known === undefined) await remember(client, await identityOf(store));
    await client.query('COMMIT');
    return moved;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function forget(client: pg.ClientBase, kept: readonly KeptPositions[]): Promise<void> {
  for (const { table, forget: sql } of kept) {
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    if (rows[0]!.there) await client.query(sql);
  }
}

/** An empty store is none yet: it is remembered once it holds something. */
async function remember(client: pg.ClientBase, identity: StoreIdentity | undefined): Promise<void> {
  await client.query('DELETE FROM platform.known_store');
  if (!identity) return;
  const { stream, revision, eventId, recordedAt, position } = identity;
  await client.query(
    'INSERT INTO platform.known_store (stream, revision, event_id, recorded_at, position) VALUES ($1, $2, $3, $4, $5)',
    [stream, revision, eventId, recordedAt, position],
  );
}
