import type { Pool } from 'pg';

/** The schema `keys`. Safe to repeat, also by several processes at once. */
const SCHEMA = `
SELECT pg_advisory_xact_lock(hashtextextended('rzecznik migrate keys', 0));

CREATE SCHEMA IF NOT EXISTS keys;

CREATE TABLE IF NOT EXISTS keys.master_check (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  master_key_id text NOT NULL,
  wrapped_reservation_key bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS keys.subject_keys (
  subject text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  wrapped bytea,
  master_key_id text NOT NULL,
  commitment text NOT NULL,
  created_at timestamptz NOT NULL,
  recorded boolean NOT NULL DEFAULT false,
  destroyed_at timestamptz,
  PRIMARY KEY (subject, version),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS keys.erasures (
  subject text PRIMARY KEY,
  ordinal bigint NOT NULL UNIQUE,
  context jsonb NOT NULL,
  fenced_at timestamptz NOT NULL,
  finished_at timestamptz
);
-- When the clean-up came by that left no byte of the person behind.
ALTER TABLE keys.erasures ADD COLUMN IF NOT EXISTS cleaned_at timestamptz;
-- The person with whom something goes that was sealed under a key of its own: a mail of the side list, a newsroom. Null: it is the person.
ALTER TABLE keys.erasures ADD COLUMN IF NOT EXISTS person text;
-- Of the event that says so: what has it has nothing of the person left.
ALTER TABLE keys.erasures ADD COLUMN IF NOT EXISTS position text;
CREATE INDEX IF NOT EXISTS erasures_unfinished ON keys.erasures (ordinal) WHERE finished_at IS NULL;
CREATE INDEX IF NOT EXISTS erasures_uncleaned ON keys.erasures (ordinal) WHERE cleaned_at IS NULL;
CREATE INDEX IF NOT EXISTS erasures_of_person ON keys.erasures (person) WHERE person IS NOT NULL;

-- Every clean-up after erasures that came to its end, for whoever has to show it. Erasures name theirs by when it began.
CREATE TABLE IF NOT EXISTS keys.clean_ups (
  begun_at timestamptz PRIMARY KEY,
  ended_at timestamptz NOT NULL,
  tables integer NOT NULL,
  wal_recycled boolean NOT NULL,
  statistics_cleared boolean NOT NULL
);

-- That this database came out of a backup, and whether what was erased after the backup was erased again.
CREATE TABLE IF NOT EXISTS keys.restores (
  restored_at timestamptz PRIMARY KEY,
  backup_of timestamptz NOT NULL,
  erasures_applied_at timestamptz
);

-- Adds a key version unless it stands already, and answers the one that stands. No row: an erasure has begun.
CREATE OR REPLACE FUNCTION keys.create_key(
  p_subject text, p_version integer, p_wrapped bytea, p_master_key_id text, p_commitment text, p_created_at timestamptz
) RETURNS SETOF keys.subject_keys LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('rzecznik master key', 0));
  IF NOT EXISTS (SELECT FROM keys.master_check WHERE master_key_id = p_master_key_id) THEN
    RAISE EXCEPTION 'the master key was rotated' USING ERRCODE = 'RZMK1';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik subject ' || p_subject, 0));
  IF EXISTS (SELECT FROM keys.erasures WHERE subject = p_subject) THEN RETURN; END IF;
  INSERT INTO keys.subject_keys (subject, version, wrapped, master_key_id, commitment, created_at)
    VALUES (p_subject, p_version, p_wrapped, p_master_key_id, p_commitment, p_created_at)
    ON CONFLICT (subject, version) DO NOTHING;
  RETURN QUERY SELECT * FROM keys.subject_keys WHERE subject = p_subject AND version = p_version;
END $$;

-- The next ordinal of the erasures. Held until commit, so that ordinals become visible in their order.
CREATE OR REPLACE FUNCTION keys.next_erasure_ordinal() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik erasures', 0));
  RETURN (SELECT coalesce(max(ordinal), 0) + 1 FROM keys.erasures);
END $$;

CREATE OR REPLACE FUNCTION keys.fence(p_subject text, p_person text, p_context jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik subject ' || p_subject, 0));
  IF EXISTS (SELECT FROM keys.erasures WHERE subject = p_subject) THEN RETURN; END IF;
  INSERT INTO keys.erasures (subject, person, ordinal, context, fenced_at)
    VALUES (p_subject, nullif(p_person, p_subject), keys.next_erasure_ordinal(), p_context, p_at);
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;

CREATE OR REPLACE FUNCTION keys.destroy(p_subject text, p_at timestamptz, p_position text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE keys.subject_keys SET wrapped = NULL, destroyed_at = p_at WHERE subject = p_subject AND wrapped IS NOT NULL;
  UPDATE keys.erasures SET finished_at = coalesce(finished_at, p_at), position = p_position, ordinal = keys.next_erasure_ordinal()
    WHERE subject = p_subject;
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;

-- Fences a subject and destroys its keys, without the event: the workers end it. For a database that is older than the erasure.
CREATE OR REPLACE FUNCTION keys.erase_again(p_subject text, p_person text, p_context jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keys.fence(p_subject, p_person, p_context, p_at);
  UPDATE keys.erasures SET finished_at = NULL, cleaned_at = NULL, ordinal = keys.next_erasure_ordinal() WHERE subject = p_subject;
  UPDATE keys.subject_keys SET wrapped = NULL, destroyed_at = clock_timestamp() WHERE subject = p_subject AND wrapped IS NOT NULL;
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;
`;

export async function migrateKeys(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(SCHEMA);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
