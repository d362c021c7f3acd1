import type pg from 'pg';
import { migrate } from '#libs/postgres';
import type { Founding } from './domain/belonging.js';

const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS office;
CREATE TABLE IF NOT EXISTS office.known_office (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  office_id text NOT NULL,
  -- The id under the keys of this database.
  seal text NOT NULL,
  -- How the store that the office last worked on recorded its founding.
  recorded_at text,
  position text
);
`;

export interface KnownOffice {
  readonly officeId: string;
  readonly seal: string;
  readonly knownAt?: Pick<Founding, 'recordedAt' | 'position'>;
}

export const migrateOffice = (pool: pg.Pool): Promise<void> => migrate(pool, 'office', [SCHEMA]);

/** Undefined in a database where none was founded. */
export async function knownOffice(pool: pg.Pool): Promise<KnownOffice | undefined> {
  const there = await pool.query<{ there: boolean }>(`SELECT to_regclass('office.known_office') IS NOT NULL AS there`);
  if (!there.rows[0]!.there) return undefined;
  const { rows } = await pool.query<{
    office_id: string;
    seal: string;
    recorded_at: string | null;
    position: string | null;
  }>('SELECT office_id, seal, recorded_at, position FROM office.known_office');
  const [row] = rows;
  if (!row) return undefined;
  const { office_id: officeId, seal, recorded_at: recordedAt, position } = row;
  return { officeId, seal, ...(recordedAt !== null && position !== null && { knownAt: { recordedAt, position } }) };
}

export async function keepOffice(pool: pg.Pool, officeId: string, seal: string): Promise<void> {
  await pool.query('INSERT INTO office.known_office (office_id, seal) VALUES ($1, $2)', [officeId, seal]);
}

export async function rememberStore(client: pg.ClientBase, { recordedAt, position }: Founding): Promise<void> {
  await client.query('UPDATE office.known_office SET recorded_at = $1, position = $2', [recordedAt, position]);
}
