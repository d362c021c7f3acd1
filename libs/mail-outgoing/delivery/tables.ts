import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/** `mail.deliveries` says which process is sending a mail, `mail.receipts` how many receipts went out, by a keyed digest of the address. */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS mail;

CREATE TABLE IF NOT EXISTS mail.deliveries (
  mail_id text PRIMARY KEY,
  claimed_by uuid NOT NULL,
  claimed_until timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS mail.receipts (
  message_id text PRIMARY KEY,
  recipient text NOT NULL,
  at timestamptz NOT NULL,
  allowed boolean NOT NULL
);
CREATE INDEX IF NOT EXISTS receipts_by_recipient ON mail.receipts (recipient, at);
CREATE INDEX IF NOT EXISTS receipts_by_time ON mail.receipts (at);
`;

export const migrateMailOutgoing = (pool: Pool): Promise<void> => migrate(pool, 'mail_outgoing', [SCHEMA]);
