import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/**
 * `mailboxes.states`: how far each mailbox was read, who reads it now, and what went wrong. `mailboxes.messages`: what became of each message of a
 * server, by its place there (RFC 3501 §2.3.1.1). Digests are SHA-256 of the raw message.
 */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS mailboxes;

CREATE TABLE IF NOT EXISTS mailboxes.states (
  mailbox_id text PRIMARY KEY,
  holder uuid,
  held_until timestamptz,
  uid_validity text,
  -- All messages up to this one were looked at.
  seen_uid bigint NOT NULL DEFAULT 0,
  fetched_at timestamptz,
  fault text,
  fault_since timestamptz,
  -- Grows when somebody wants it looked at now.
  calls integer NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS mailboxes.messages (
  mailbox_id text NOT NULL,
  uid_validity text NOT NULL,
  uid bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('taken', 'failed', 'too-large', 'wanted')),
  digest bytea,
  intake_id uuid,
  -- Whether it has yet to be marked or moved on the server.
  unmoved boolean NOT NULL DEFAULT false,
  fault text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  PRIMARY KEY (mailbox_id, uid_validity, uid)
);
CREATE INDEX IF NOT EXISTS messages_digest ON mailboxes.messages (mailbox_id, digest) WHERE digest IS NOT NULL;
CREATE INDEX IF NOT EXISTS messages_due ON mailboxes.messages (mailbox_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS messages_unmoved ON mailboxes.messages (mailbox_id) WHERE unmoved;
`;

/** Whether administrators were told of the fault. */
const TOLD = 'ALTER TABLE mailboxes.states ADD COLUMN told boolean NOT NULL DEFAULT false;';

/**
 * Messages that were gone before they could be read. Numbers from `watched_from` on were not looked at yet: whatever got one since the office reads
 * the mailbox, and is not there, was moved or deleted by somebody else.
 */
const GONE = `
ALTER TABLE mailboxes.states ADD COLUMN watched_from bigint;
ALTER TABLE mailboxes.messages ADD COLUMN gone_at timestamptz, DROP CONSTRAINT messages_state_check,
  ADD CONSTRAINT messages_state_check CHECK (state IN ('taken', 'failed', 'too-large', 'wanted', 'gone'));
CREATE INDEX messages_gone ON mailboxes.messages (mailbox_id, gone_at) WHERE state = 'gone';
`;

/** Of which folder of which server the numbers are, and how many others were read before: theirs stand under `uid_validity/n`. */
const FOLDER =
  'ALTER TABLE mailboxes.states ADD COLUMN folder text, ADD COLUMN folders_before integer NOT NULL DEFAULT 0;';

export const migrateMailboxes = (pool: Pool): Promise<void> => migrate(pool, 'mailboxes', [SCHEMA, TOLD, FOLDER, GONE]);
