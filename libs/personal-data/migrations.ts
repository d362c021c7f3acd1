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
CREATE INDEX IF NOT EXISTS erasures_unfinished ON keys.erasures (ordinal) WHERE finished_at IS NULL;

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

CREATE OR REPLACE FUNCTION keys.fence(p_subject text, p_context jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik subject ' || p_subject, 0));
  IF EXISTS (SELECT FROM keys.erasures WHERE subject = p_subject) THEN RETURN; END IF;
  INSERT INTO keys.erasures (subject, ordinal, context, fenced_at) VALUES (p_subject, keys.next_erasure_ordinal(), p_context, p_at);
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;

CREATE OR REPLACE FUNCTION keys.destroy(p_subject text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE keys.subject_keys SET wrapped = NULL, destroyed_at = p_at WHERE subject = p_subject AND wrapped IS NOT NULL;
  UPDATE keys.erasures SET finished_at = coalesce(finished_at, p_at), ordinal = keys.next_erasure_ordinal() WHERE subject = p_subject;
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
