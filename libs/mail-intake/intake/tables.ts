import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/**
 * `mail.intake` holds what a sender was told 250 for until it is registered, in clear: the office knows nobody's key before it has
 * read who wrote. A row goes in the moment the mail is events. `mail.refused` is the trace of what was refused for its size.
 */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS mail;

CREATE TABLE IF NOT EXISTS mail.intake (
  id uuid PRIMARY KEY,
  received_at timestamptz NOT NULL,
  envelope_from text NOT NULL,
  envelope_to text[] NOT NULL,
  through_gateway boolean NOT NULL,
  raw bytea NOT NULL,
  size integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  last_error text,
  claimed_by uuid,
  claimed_until timestamptz
);
ALTER TABLE mail.intake ALTER COLUMN raw SET STORAGE EXTERNAL;
CREATE TABLE IF NOT EXISTS mail.refused (
  day date NOT NULL,
  sender_domain text NOT NULL,
  times integer NOT NULL,
  size bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (day, sender_domain)
);
CREATE INDEX IF NOT EXISTS refused_at ON mail.refused (at);
CREATE INDEX IF NOT EXISTS intake_due ON mail.intake (next_attempt_at, received_at);
`;

/** Null: when it was received. */
const TAKEN_AT = 'ALTER TABLE mail.intake ADD COLUMN IF NOT EXISTS taken_at timestamptz';

export const migrateMailIntake = (pool: Pool): Promise<void> => migrate(pool, 'mail_intake', [SCHEMA, TAKEN_AT]);
