import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/** The schema `keys`. */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS keys;

CREATE TABLE IF NOT EXISTS keys.master_check (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  master_key_id text NOT NULL,
  wrapped_reservation_key bytea NOT NULL
);

-- Of a person in a case, of nobody known in a case, or of a person alone. The id follows from both and says neither: whose a key is, is asked here.
CREATE TABLE IF NOT EXISTS keys.data_keys (
  key_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  case_id text,
  person_id text,
  wrapped bytea,
  master_key_id text NOT NULL,
  commitment text NOT NULL,
  created_at timestamptz NOT NULL,
  recorded boolean NOT NULL DEFAULT false,
  destroyed_at timestamptz,
  PRIMARY KEY (key_id, version),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
  CHECK (case_id IS NOT NULL OR person_id IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS data_keys_of_case ON keys.data_keys (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS data_keys_of_person ON keys.data_keys (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS keys.erasures (
  kind text NOT NULL CHECK (kind IN ('person', 'case')),
  id text NOT NULL,
  -- The person with whom something goes that was sealed under a key of its own: a mail of the side list, a newsroom. Null: it goes by itself.
  person text,
  ordinal bigint NOT NULL UNIQUE,
  context jsonb NOT NULL,
  fenced_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- Of the event that says so: what has it has nothing left that was sealed under these keys.
  position text,
  -- When the clean-up came by that left no byte behind.
  cleaned_at timestamptz,
  PRIMARY KEY (kind, id)
);
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

-- Adds a key version unless it stands already, and answers the one that stands. No row: the erasure of its person, or the disposal of its case, has begun.
CREATE OR REPLACE FUNCTION keys.create_key(
  p_key_id text, p_case_id text, p_person_id text, p_version integer, p_wrapped bytea, p_master_key_id text, p_commitment text, p_created_at timestamptz
) RETURNS SETOF keys.data_keys LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('rzecznik master key', 0));
  IF NOT EXISTS (SELECT FROM keys.master_check WHERE master_key_id = p_master_key_id) THEN
    RAISE EXCEPTION 'the master key was rotated' USING ERRCODE = 'RZMK1';
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('rzecznik keys of case ' || p_case_id, 0)),
    pg_advisory_xact_lock_shared(hashtextextended('rzecznik keys of person ' || p_person_id, 0));
  IF EXISTS (SELECT FROM keys.erasures WHERE (kind = 'case' AND id = p_case_id) OR (kind = 'person' AND id = p_person_id)) THEN RETURN; END IF;
  INSERT INTO keys.data_keys (key_id, case_id, person_id, version, wrapped, master_key_id, commitment, created_at)
    VALUES (p_key_id, p_case_id, p_person_id, p_version, p_wrapped, p_master_key_id, p_commitment, p_created_at)
    ON CONFLICT (key_id, version) DO NOTHING;
  RETURN QUERY SELECT * FROM keys.data_keys WHERE key_id = p_key_id AND version = p_version;
END $$;

-- The next ordinal of the erasures. Held until commit, so that ordinals become visible in their order.
CREATE OR REPLACE FUNCTION keys.next_erasure_ordinal() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik erasures', 0));
  RETURN (SELECT coalesce(max(ordinal), 0) + 1 FROM keys.erasures);
END $$;

CREATE OR REPLACE FUNCTION keys.fence(p_kind text, p_id text, p_person text, p_context jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rzecznik keys of ' || p_kind || ' ' || p_id, 0));
  IF EXISTS (SELECT FROM keys.erasures WHERE kind = p_kind AND id = p_id) THEN RETURN; END IF;
  INSERT INTO keys.erasures (kind, id, person, ordinal, context, fenced_at)
    VALUES (p_kind, p_id, nullif(p_person, p_id), keys.next_erasure_ordinal(), p_context, p_at);
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;

CREATE OR REPLACE FUNCTION keys.destroy_keys(p_kind text, p_id text, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE keys.data_keys SET wrapped = NULL, destroyed_at = p_at WHERE p_kind = 'case' AND case_id = p_id AND wrapped IS NOT NULL;
  UPDATE keys.data_keys SET wrapped = NULL, destroyed_at = p_at WHERE p_kind = 'person' AND person_id = p_id AND wrapped IS NOT NULL;
$$;

CREATE OR REPLACE FUNCTION keys.destroy(p_kind text, p_id text, p_at timestamptz, p_position text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keys.destroy_keys(p_kind, p_id, p_at);
  UPDATE keys.erasures SET finished_at = coalesce(finished_at, p_at), position = p_position, ordinal = keys.next_erasure_ordinal()
    WHERE kind = p_kind AND id = p_id;
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;

-- Fences a person or a case and destroys its keys, without the event: the workers end it. For a database that is older than the erasure.
CREATE OR REPLACE FUNCTION keys.erase_again(p_kind text, p_id text, p_person text, p_context jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keys.fence(p_kind, p_id, p_person, p_context, p_at);
  UPDATE keys.erasures SET finished_at = NULL, cleaned_at = NULL, ordinal = keys.next_erasure_ordinal() WHERE kind = p_kind AND id = p_id;
  PERFORM keys.destroy_keys(p_kind, p_id, clock_timestamp());
  PERFORM pg_notify('rzecznik_erasures', '');
END $$;
`;

/** Passwords to other servers, sealed by the master key (`Secrets`). */
const SECRETS = `
CREATE TABLE IF NOT EXISTS keys.secrets (
  name text PRIMARY KEY,
  sealed bytea NOT NULL,
  master_key_id text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
`;

/** For which account a password was given (`Secrets`); null where it is older than this column, or belongs to none. */
const SECRETS_OF_ACCOUNTS = 'ALTER TABLE keys.secrets ADD COLUMN account text;';

export const migrateKeys = (pool: Pool): Promise<void> => migrate(pool, 'keys', [SCHEMA, SECRETS, SECRETS_OF_ACCOUNTS]);
