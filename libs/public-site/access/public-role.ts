import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Configuration } from '#libs/configuration';
import { Secrets } from '#libs/personal-data';
import { Database, inTransaction } from '#libs/postgres';

const NOT_ALLOWED = '42501';
const PASSWORD = 'public site: password of its database role';
/** Of one public process: its pool, and room for a restart beside it. */
const MOST_CONNECTIONS = 20;

/**
 * The database role of the public process: it reads the schema `public_site`, puts into `public_inbox`, and can do nothing else. Its statements end after
 * ten seconds, whoever wrote them.
 */
@Injectable()
export class PublicRole {
  private readonly logger = new Logger('PublicSite');
  private made: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  /** By which the public process reaches the database; undefined where the office's own role may make no others. */
  url(officeUrl: string): string | undefined {
    if (this.made === undefined) return undefined;
    const url = new URL(officeUrl);
    [url.username, url.password] = this.made.split(':') as [string, string];
    return url.href;
  }

  /** Once all tables are there. */
  async ensure(): Promise<void> {
    const password = await this.secrets.establish(PASSWORD, randomBytes(24).toString('base64url'));
    try {
      const name = await this.make(password);
      this.made = `${name}:${password}`;
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error;
      this.logger.warn({
        message:
          'the office’s database role may make no others (CREATEROLE): the public site works with the same role; docs/operations.md tells how to give it one of its own',
      });
    }
  }

  private make(password: string): Promise<string> {
    return inTransaction(this.database.pool, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('rzecznik public role'))`);
      const { rows } = await client.query<{ name: string; there: boolean; database: string }>(
        `SELECT 'rzecznik_public_' || oid AS name, datname AS database,
           EXISTS (SELECT FROM pg_roles WHERE rolname = 'rzecznik_public_' || pg_database.oid) AS there
         FROM pg_database WHERE datname = current_database()`,
      );
      const { name, there } = rows[0]!;
      // The name and the password are of our own making: letters, digits, - and _.
      await client.query(
        `${there ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOINHERIT CONNECTION LIMIT ${MOST_CONNECTIONS} PASSWORD '${password}'`,
      );
      await client.query(`ALTER ROLE ${name} SET statement_timeout = '10s'`);
      await client.query(`GRANT USAGE ON SCHEMA public_site, public_inbox TO ${name}`);
      await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public_site TO ${name}`);
      for (const grant of INBOX_RIGHTS) await client.query(`GRANT ${grant} TO ${name}`);
      for (const table of await furtherInboxes(client)) await client.query(`GRANT INSERT ON ${table} TO ${name}`);
      return name;
    });
  }
}

/** What modules take beside forms: their pages put into it, and read nothing there. */
async function furtherInboxes(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public_inbox' AND tablename NOT IN ('submissions', 'files', 'arrivals')`,
  );
  return rows.map(({ name }) => name);
}

const INBOX_RIGHTS = [
  'INSERT (id, kind, received_at, key_id, sealed, files, kept, confirmation) ON public_inbox.submissions',
  'INSERT ON public_inbox.files',
  'SELECT, INSERT ON public_inbox.arrivals',
];
