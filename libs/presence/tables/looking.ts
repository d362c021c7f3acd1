import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, migrate } from '#libs/postgres';

/** Who has a case open: nothing that happened, and worth nothing after a minute. Unlogged: a crash may forget it. */
const LOOKING = `
CREATE SCHEMA IF NOT EXISTS presence;
CREATE UNLOGGED TABLE IF NOT EXISTS presence.looking (
  case_id text NOT NULL,
  employee_id text NOT NULL,
  writing boolean NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, employee_id)
);
`;

export interface Onlooker {
  readonly id: string;
  /** They have an answer or a note open. */
  readonly writing: boolean;
}

/** Of PostgreSQL's clock alone: all processes ask the same one. */
const STILL_THERE = `seen_at > now() - interval '45 seconds'`;

@Injectable()
export class Looking implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'presence', [LOOKING]);
  }

  /** They are there, and who else is, in the order of their ids. */
  async note(caseId: string, employeeId: string, writing: boolean): Promise<readonly Onlooker[]> {
    const { pool } = this.database;
    await pool.query(`DELETE FROM presence.looking WHERE case_id = $1 AND NOT ${STILL_THERE}`, [caseId]);
    await pool.query(
      `INSERT INTO presence.looking VALUES ($1, $2, $3, now())
       ON CONFLICT (case_id, employee_id) DO UPDATE SET writing = excluded.writing, seen_at = excluded.seen_at`,
      [caseId, employeeId, writing],
    );
    const { rows } = await pool.query<Onlooker>(
      `SELECT employee_id AS id, writing FROM presence.looking
       WHERE case_id = $1 AND employee_id <> $2 AND ${STILL_THERE} ORDER BY employee_id`,
      [caseId, employeeId],
    );
    return rows;
  }
}
