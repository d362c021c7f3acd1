/** Which offices of the past stand or are to be built; the read models themselves stand in a schema for each edition. */
export const REPLAYS_TABLES = `
CREATE SCHEMA IF NOT EXISTS replays;

-- The office up to a position of the log: shared by all whose instants lie behind the same event.
CREATE TABLE replays.editions (
  id text PRIMARY KEY,
  position text COLLATE "C" NOT NULL UNIQUE,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'building', 'ready', 'failed')),
  -- Why it failed: code and parameters of a refusal.
  failure jsonb,
  events_done bigint NOT NULL DEFAULT 0,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When somebody last read it, to the minute: unread for a day, it goes.
  read_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Its read models: those that the views need which somebody has opened.
CREATE TABLE replays.models (
  edition text NOT NULL REFERENCES replays.editions ON DELETE CASCADE,
  name text NOT NULL,
  version int NOT NULL,
  -- Every event up to here is in its tables; null while it has none.
  position text COLLATE "C",
  indexed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (edition, name)
);

-- The instants that were asked for, in the one form of the office. The clock of a replay stands there.
CREATE TABLE replays.asked (
  id text PRIMARY KEY,
  at text COLLATE "C" NOT NULL,
  edition text NOT NULL REFERENCES replays.editions ON DELETE CASCADE
);
CREATE INDEX asked_by_edition ON replays.asked (edition);
`;

/** Positions of another store say nothing: the schemas that are left over are dropped by whoever looks after replays. */
export const REPLAYS_POSITIONS = { table: 'replays.editions', forget: 'DELETE FROM replays.editions' };
