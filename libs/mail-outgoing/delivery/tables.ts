import type { Pool } from 'pg';

/** `mail.deliveries` says which process is sending a mail. */
const SCHEMA = `
SELECT pg_advisory_xact_lock(hashtextextended('rzecznik migrate mail', 0));

CREATE SCHEMA IF NOT EXISTS mail;

CREATE TABLE IF NOT EXISTS mail.deliveries (
  mail_id text PRIMARY KEY,
  claimed_by uuid NOT NULL,
  claimed_until timestamptz NOT NULL
);
`;

/** Safe to repeat, also by several processes at once. */
export async function migrateMailOutgoing(pool: Pool): Promise<void> {
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
