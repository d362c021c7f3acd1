import type pg from 'pg';
import { migrate } from '#libs/postgres';

/** The runtime's own tables. */
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
  -- How the tables were declared, as a hash, so that code which declares them otherwise under the same version is found out.
  shape text,
  -- What a finished build waits for before it takes over; null while it has nothing to wait for.
  waits_for text,
  -- Of late, as of updated_at: see projections.rate.
  events_per_second float8 NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The process that moves it on. The epoch rises each time that it changes hands, and stands in the condition of every write.
  lease_owner text,
  lease_epoch bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (name, version, generation)
) WITH (fillfactor = 40);
ALTER TABLE projections.checkpoints ADD COLUMN IF NOT EXISTS shape text;
ALTER TABLE projections.checkpoints ADD COLUMN IF NOT EXISTS waits_for text;
ALTER TABLE projections.checkpoints ADD COLUMN IF NOT EXISTS events_per_second float8 NOT NULL DEFAULT 0;
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

-- The processes of the office, and what each of them has code for: projections that it reads, projections and policies that it runs.
CREATE TABLE IF NOT EXISTS projections.processes (
  owner text PRIMARY KEY,
  reads text[] NOT NULL,
  runs text[] NOT NULL,
  alive_until timestamptz NOT NULL
);

-- Events a second, the last half minute weighing most: what the rate was at an instant, and what has been done since. Nothing done: what it is now.
CREATE OR REPLACE FUNCTION projections.rate(was float8, at timestamptz, events float8) RETURNS float8
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT was * fading + events * (1 - fading) / seconds
  FROM (SELECT greatest(extract(epoch FROM clock_timestamp() - at)::float8, 0.001) AS seconds) AS since,
    LATERAL (SELECT exp(-least(seconds / 30, 100)) AS fading) AS weight
$$;
`;

/** What a backup leaves out: read models, of now and as they were (libs/replays), and the reports over them, are built anew from the events. Policies go on where they were. */
export const MADE_ANEW = {
  schemas: ['read', 'read_tables', 'reporting', 'reporting_staff', 'reporting_tables', 'replay\\_%'],
  rows: {
    'projections.checkpoints': `kind = 'policy'`,
    'projections.parked': `EXISTS (SELECT FROM projections.checkpoints c WHERE c.kind = 'policy'
      AND (c.name, c.version, c.generation) = (projection, t.version, t.generation))`,
    'projections.processes': 'false',
    'replays.editions': 'false',
    'replays.models': 'false',
    'replays.asked': 'false',
  },
};

export const migrateProjections = (pool: pg.Pool): Promise<void> => migrate(pool, 'projections', [SCHEMA]);
