import { Injectable } from '@nestjs/common';
import pg, { escapeIdentifier as quoted, escapeLiteral as literal, type PoolClient } from 'pg';
import { Configuration } from '#libs/configuration';
import { Database } from '#libs/postgres';
import { ReportingSchema } from './reporting-schema.js';
import { scramVerifier } from './scram.js';

/** Why no login can be made here: the database is the office's embedded one, or its user may make no roles. */
export type NoLogins = 'embedded' | 'noRoles';

/** Where a BI tool finds the views, as the office itself reaches the database. */
export interface BiAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

export interface BiRole {
  /** The end of the role's name. */
  readonly name: string;
  /** By which a BI tool signs in. */
  readonly user: string;
  readonly connections: number;
  /** Open now. */
  readonly open: number;
}

const NOT_ALLOWED = '42501';
/** It can lift all of these but `temp_file_limit`: they keep an honest tool from harm, no attacker. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['statement_timeout', '60s'],
  ['idle_in_transaction_session_timeout', '5min'],
  ['work_mem', '16MB'],
  ['default_transaction_read_only', 'on'],
  ['search_path', 'reporting'],
  ['timezone', 'Europe/Warsaw'],
];
const FILES = ['temp_file_limit', '1GB'] as const;

/** Logins of the database for BI tools: roles that read `reporting` and nothing else. */
@Injectable()
export class BiRoles {
  constructor(
    private readonly database: Database,
    private readonly schema: ReportingSchema,
    private readonly configuration: Configuration,
  ) {}

  /** Null: logins can be made. */
  async whyNot(): Promise<NoLogins | null> {
    if (this.configuration.databaseUrl === undefined) return 'embedded';
    const { plain } = await this.schema.roles();
    const { rows } = await this.database.pool.query<{ may: boolean; there: boolean }>(
      `SELECT rolcreaterole OR rolsuper AS may, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there
       FROM pg_roles WHERE rolname = current_user`,
      [plain],
    );
    return rows[0]!.may && rows[0]!.there ? null : 'noRoles';
  }

  /** Null where the database is the embedded one, which listens on this machine alone. */
  address(): BiAddress | null {
    const { databaseUrl } = this.configuration;
    if (databaseUrl === undefined) return null;
    const { hostname, port, pathname } = new URL(databaseUrl);
    return { host: hostname, port: Number(port || 5_432), database: decodeURIComponent(pathname.slice(1)) };
  }

  /** Those that stand in the database, by their names. */
  async all(): Promise<readonly BiRole[]> {
    const prefix = await this.prefix();
    const { rows } = await this.database.pool.query<BiRole>(
      `SELECT substr(rolname, length($1) + 1) AS name, rolname AS user, rolconnlimit AS connections,
        (SELECT count(*)::integer FROM pg_stat_activity WHERE usename = rolname) AS open
       FROM pg_roles WHERE starts_with(rolname, $1) ORDER BY rolname`,
      [prefix],
    );
    return rows;
  }

  async userOf(name: string): Promise<string> {
    return `${await this.prefix()}${name}`;
  }

  /** @returns whether its temporary files are bounded: only a superuser may do that. */
  async make(client: PoolClient, name: string, connections: number, password: string): Promise<boolean> {
    const user = quoted(await this.userOf(name));
    const { plain } = await this.schema.roles();
    await client.query(
      `CREATE ROLE ${user} LOGIN CONNECTION LIMIT ${connections} PASSWORD ${literal(scramVerifier(password))}`,
    );
    await client.query(`GRANT ${quoted(plain)} TO ${user}`);
    for (const [setting, value] of SETTINGS)
      await client.query(`ALTER ROLE ${user} SET ${setting} = ${literal(value)}`);
    return boundFiles(client, user);
  }

  /** It is there no more, and whoever was signed in by it is out. @returns whether it was there */
  async drop(client: PoolClient, name: string): Promise<boolean> {
    const user = await this.userOf(name);
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
    if (rowCount === 0) return false;
    // Whoever made it may give it to anybody: as one of its members the office may end its sessions.
    await client.query(`GRANT ${quoted(user)} TO CURRENT_USER`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [user]);
    await client.query(`DROP ROLE ${quoted(user)}`);
    return true;
  }

  /** Roles belong to the whole server: those of this database have its number. */
  private async prefix(): Promise<string> {
    const { rows } = await this.database.pool.query<{ prefix: string }>(
      `SELECT 'rzecznik_bi_' || oid || '_' AS prefix FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0]!.prefix;
  }
}

async function boundFiles(client: PoolClient, user: string): Promise<boolean> {
  await client.query('SAVEPOINT files');
  try {
    await client.query(`ALTER ROLE ${user} SET ${FILES[0]} = ${literal(FILES[1])}`);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === NOT_ALLOWED)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT files');
    return false;
  }
}
