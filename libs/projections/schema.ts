import type pg from 'pg';
import { inTransaction } from './transaction.js';

/** The runtime's own tables. Every statement may run again on a database that has them. */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS read;
CREATE SCHEMA IF NOT EXISTS read_tables;
CREATE SCHEMA IF NOT EXISTS projections;

CREATE TABLE IF NOT EXISTS projections.checkpoints (
  kind text NOT NULL CHECK (kind IN ('projection', 'policy')),
  name text NOT NULL,
  version int NOT NULL,
  generation int NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('building', 'live', 'verifying', 'retired')),
  -- Why it stands still, until somebody acts; null while it goes on.
  stopped text,
  -- Every event up to here is in the tables, or parked. Opaque, sorts as text; empty before the first event.
  position text COLLATE "C" NOT NULL DEFAULT '',
  -- Of a policy: the event at the position, by which its place is found again in another store that the events were moved to.
  last_stream text,
  last_revision int,
  -- When the store wrote the event at the position.
  position_recorded_at timestamptz,
  events_done bigint NOT NULL DEFAULT 0,
  -- The physical tables, and whether they have their secondary indexes: a build makes them at its end.
  tables text[] NOT NULL DEFAULT '{}',
  indexed boolean NOT NULL DEFAULT false,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  lease_owner text,
  lease_epoch bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  PRIMARY KEY (name, version, generation)
) WITH (fillfactor = 40);
CREATE UNIQUE INDEX IF NOT EXISTS checkpoints_one_live ON projections.checkpoints (name) WHERE state = 'live';
CREATE UNIQUE INDEX IF NOT EXISTS checkpoints_one_building ON projections.checkpoints (name) WHERE state = 'building';

-- Events that could not be digested, and those behind them: the first of a key has an error, the others wait.
CREATE TABLE IF NOT EXISTS projections.parked (
  projection text NOT NULL,
  version int NOT NULL,
  generation int NOT NULL,
  partition_key text NOT NULL,
  position text COLLATE "C" NOT NULL,
  stream text NOT NULL,
  revision int NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  error text,
  attempts int NOT NULL DEFAULT 0,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When to try again; null: when somebody says so.
  retry_at timestamptz,
  PRIMARY KEY (projection, version, generation, position),
  FOREIGN KEY (projection, version, generation) REFERENCES projections.checkpoints ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS parked_by_key ON projections.parked (projection, version, generation, partition_key, position);
CREATE INDEX IF NOT EXISTS parked_to_retry ON projections.parked (retry_at) WHERE retry_at IS NOT NULL;

-- The processes that run projections or policies, and what each of them has code for.
CREATE TABLE IF NOT EXISTS projections.workers (
  owner text PRIMARY KEY,
  runs text[] NOT NULL,
  alive_until timestamptz NOT NULL
);
`;

/** Creates what is missing; safe to run by many processes at once, and again. */
export async function migrateProjections(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('projections.migrate'))`);
    await client.query(SCHEMA);
  });
}
