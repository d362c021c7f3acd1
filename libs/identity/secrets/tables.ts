import type { Generated } from 'kysely';
import type { KeptPositions } from '#libs/office';
import type { Database } from '#libs/postgres';

/**
 * What must be able to disappear, or to stay secret, stands in tables and in no event: hashes of passwords and tokens, open
 * sessions, counted attempts (docs/adr).
 */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE IF NOT EXISTS identity.credentials (
  employee_id text PRIMARY KEY,
  password_hash text NOT NULL,
  set_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS identity.invitations (
  id text PRIMARY KEY,
  employee_id text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  unsent_token text,
  address_hash bytea NOT NULL,
  purpose text NOT NULL,
  issued_at timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX IF NOT EXISTS invitations_employee ON identity.invitations (employee_id);

CREATE TABLE IF NOT EXISTS identity.sessions (
  id bytea PRIMARY KEY,
  employee_id text NOT NULL,
  signed_in_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  address text NOT NULL,
  user_agent text NOT NULL,
  written_position text COLLATE "C"
);
CREATE INDEX IF NOT EXISTS sessions_employee ON identity.sessions (employee_id);
CREATE INDEX IF NOT EXISTS sessions_last_seen ON identity.sessions (last_seen_at);

CREATE TABLE IF NOT EXISTS identity.sign_in_attempts (
  thing text NOT NULL,
  key text NOT NULL,
  attempts integer NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (thing, key)
);
CREATE INDEX IF NOT EXISTS sign_in_attempts_opened ON identity.sign_in_attempts (opened_at);
`;

/** Hashes that were replaced, as many as an office may ask its people not to use again. */
const FORMER_PASSWORDS = `
CREATE TABLE IF NOT EXISTS identity.former_passwords (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  employee_id text NOT NULL,
  password_hash text NOT NULL
);
CREATE INDEX IF NOT EXISTS former_passwords_employee ON identity.former_passwords (employee_id, id DESC);
`;

export const IDENTITY_SCHEMA: readonly string[] = [SCHEMA, FORMER_PASSWORDS];

/** Lists no longer wait for what a session wrote before the move. */
export const IDENTITY_KEPT_POSITIONS: readonly KeptPositions[] = [
  { table: 'identity.sessions', forget: 'UPDATE identity.sessions SET written_position = NULL' },
];

/** `invitation`: to choose the first password; `reset`: asked for by whoever forgot theirs. */
export type InvitationPurpose = 'invitation' | 'reset';

/** Instants are written as ISO 8601 and read as `Date`, as the driver has it. */
export interface IdentityTables {
  credentials: { employee_id: string; password_hash: string; set_at: Date | string };
  /** In the order in which they were replaced. */
  former_passwords: { id: Generated<string>; employee_id: string; password_hash: string };
  invitations: {
    id: string;
    employee_id: string;
    token_hash: Buffer;
    /** Until the invitation's mail is recorded: a crash in between must not cost the only copy. */
    unsent_token: string | null;
    /** SHA-256 of the address that it was sent to: it opens for nobody who has another one by now. */
    address_hash: Buffer;
    purpose: InvitationPurpose;
    issued_at: Date | string;
    valid_until: Date | string;
    used_at: Date | string | null;
  };
  sessions: {
    /** SHA-256 of the cookie's token: whoever reads a backup cannot sign in with it. */
    id: Buffer;
    employee_id: string;
    signed_in_at: Date | string;
    last_seen_at: Date | string;
    /** Where its owner signed in from, so that they recognise it: gone with the session. */
    address: string;
    user_agent: string;
    /** The last position that this session wrote. */
    written_position: string | null;
  };
  sign_in_attempts: { thing: string; key: string; attempts: number; opened_at: Date | string };
}

export const identityTables = (database: Database) => database.tables<IdentityTables>().withSchema('identity');

export const instantOf = (value: Date | string): Temporal.Instant =>
  Temporal.Instant.from(new Date(value).toISOString());
