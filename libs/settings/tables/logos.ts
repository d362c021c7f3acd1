import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/** `settings.logos`: pictures by the SHA-256 of their bytes. Earlier ones stay: the history names them, and there are few. */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS settings;
CREATE TABLE IF NOT EXISTS settings.logos (
  hash text PRIMARY KEY,
  media_type text NOT NULL,
  bytes bytea NOT NULL
);
`;

export const migrateSettings = (pool: Pool): Promise<void> => migrate(pool, 'settings', [SCHEMA]);

export interface StoredLogo {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export class Logos {
  constructor(private readonly pool: Pool) {}

  /** Answers the hash. */
  async keep({ mediaType, bytes }: StoredLogo): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.pool.query(
      'INSERT INTO settings.logos (hash, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING',
      [hash, mediaType, bytes],
    );
    return hash;
  }

  async get(hash: string): Promise<StoredLogo | undefined> {
    const { rows } = await this.pool.query<{ media_type: string; bytes: Buffer }>(
      'SELECT media_type, bytes FROM settings.logos WHERE hash = $1',
      [hash],
    );
    return rows[0] && { mediaType: rows[0].media_type, bytes: rows[0].bytes };
  }
}
