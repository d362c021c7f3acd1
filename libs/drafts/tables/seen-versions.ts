import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, migrate } from '#libs/postgres';

/** Which version of a draft somebody opened last. It is no event: nothing happened to the draft. */
const SEEN = `
CREATE SCHEMA IF NOT EXISTS drafts;
CREATE TABLE IF NOT EXISTS drafts.seen_versions (
  draft_id text NOT NULL,
  employee_id text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (draft_id, employee_id)
);
`;

@Injectable()
export class SeenVersions implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'drafts', [SEEN]);
  }

  /** Of two tabs the newer version counts. */
  async note(draftId: string, employeeId: string, version: number): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO drafts.seen_versions VALUES ($1, $2, $3)
       ON CONFLICT (draft_id, employee_id) DO UPDATE SET version = greatest(seen_versions.version, excluded.version)`,
      [draftId, employeeId, version],
    );
  }

  /** The newest that they opened; null where they opened none. */
  async of(draftId: string, employeeId: string): Promise<number | null> {
    const { rows } = await this.database.pool.query<{ version: number }>(
      'SELECT version FROM drafts.seen_versions WHERE draft_id = $1 AND employee_id = $2',
      [draftId, employeeId],
    );
    return rows[0]?.version ?? null;
  }
}
