import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pg, { escapeIdentifier as quoted, escapeLiteral as literal, type PoolClient } from 'pg';
import { freeDaysNow } from '#libs/calendar';
import { FIRST_DAY, OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { Journal } from '#libs/journal';
import { Manifests, type ReportingView } from '#libs/manifest';
import { Database } from '#libs/postgres';
import { daysView } from '../domain/days.js';

/** Who runs questions: two roles of this database alone (roles belong to the whole server). */
export interface ReportingRoles {
  readonly plain: string;
  /** Reads the names of employees too. */
  readonly staff: string;
}

const LAST_YEAR = 2040;
const UNDEFINED = ['42P01', '42703'];
const VIEW_CHANGED = ['42P16'];
const NOT_ALLOWED = '42501';
/** One process makes the views, the others wait for it. */
const LOCK = `hashtext('rzecznik reporting')`;

export const schemaOf = ({ staff }: ReportingView): string => (staff ? 'reporting_staff' : 'reporting');
const nameOf = (view: ReportingView) => `${schemaOf(view)}.${quoted(view.name)}`;

/**
 * The schemas `reporting` and `reporting_staff`: the views that the manifests bring, with their comments, and the roles that may read them.
 * All of it can be made anew at any time: a backup leaves it out.
 */
@Injectable()
export class ReportingSchema {
  readonly views: readonly ReportingView[];

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    manifests: Manifests,
  ) {
    this.views = [daysView, ...manifests.reports];
  }

  /** Makes what is missing or was of an older version. @returns whether the views stand: false as long as a read model is being built */
  async ensure(): Promise<boolean> {
    const freeDays = await freeDaysNow(this.journal);
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
      const version = this.version(freeDays);
      const stands = await this.stands(client, version);
      if (!stands) {
        await client.query('CREATE SCHEMA IF NOT EXISTS reporting');
        await client.query('CREATE SCHEMA IF NOT EXISTS reporting_staff');
        await fillDays(client, freeDays);
        await this.makeViews(client);
        await client.query(`COMMENT ON SCHEMA reporting IS ${literal(version)}`);
      }
      await this.makeRoles(client, !stands);
      await client.query('COMMIT');
      return true;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      if (error instanceof pg.DatabaseError && UNDEFINED.includes(error.code ?? '')) return false;
      throw error;
    } finally {
      client.release();
    }
  }

  /** The names of the roles, whether they are there or not. */
  async roles(): Promise<ReportingRoles> {
    const { rows } = await this.database.pool.query<{ oid: number }>(
      'SELECT oid FROM pg_database WHERE datname = current_database()',
    );
    return rolesOf(rows[0]!.oid);
  }

  /** Of what the views say and of the free days: another one, and they are made anew. */
  private version(freeDays: readonly OfficeFreeDay[]): string {
    const said = JSON.stringify([this.views, freeDays, LAST_YEAR]);
    return `rzecznik ${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
  }

  private async stands(client: PoolClient, version: string): Promise<boolean> {
    const { rows } = await client.query<{ version: string | null; views: number }>(
      `SELECT obj_description(to_regnamespace('reporting'), 'pg_namespace') AS version,
        (SELECT count(*)::integer FROM pg_views WHERE schemaname IN ('reporting', 'reporting_staff')) AS views`,
    );
    return rows[0]!.version === version && rows[0]!.views === this.views.length;
  }

  /** As PostgreSQL lets views be replaced, with what stands on them; anew where one lost or retyped a column. */
  private async makeViews(client: PoolClient): Promise<void> {
    await client.query('SAVEPOINT views');
    try {
      await this.createViews(client);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && VIEW_CHANGED.includes(error.code ?? ''))) throw error;
      await client.query('ROLLBACK TO SAVEPOINT views');
      await dropReportingViews(client);
      await this.createViews(client);
    }
  }

  private async createViews(client: PoolClient): Promise<void> {
    for (const view of this.views) {
      const columns = Object.keys(view.columns).map((name) => quoted(name));
      const comments = Object.entries(view.columns).map(
        ([name, { pl, en }]) => `COMMENT ON COLUMN ${nameOf(view)}.${quoted(name)} IS ${literal(`${pl} / ${en}`)}`,
      );
      // One message for all: each start of a new office makes some five hundred.
      await client.query(
        [
          `CREATE OR REPLACE VIEW ${nameOf(view)} AS SELECT ${columns.join(', ')} FROM (${view.select}) rows`,
          `COMMENT ON VIEW ${nameOf(view)} IS ${literal(`${view.about.pl} / ${view.about.en}`)}`,
          ...comments,
        ].join('; '),
      );
    }
  }

  /** Where the office's user may not make roles, the database's administrator makes them; the rights are given here all the same. */
  private async makeRoles(client: PoolClient, viewsAreNew: boolean): Promise<void> {
    const { rows } = await client.query<{ oid: number }>(
      'SELECT oid FROM pg_database WHERE datname = current_database()',
    );
    const { plain, staff } = rolesOf(rows[0]!.oid);
    for (const [role, schemas] of [
      [plain, ['reporting']],
      [staff, ['reporting', 'reporting_staff']],
    ] as const) {
      if (!(await this.madeRole(client, role))) continue;
      for (const schema of schemas) {
        if (!viewsAreNew && (await mayRead(client, role, schema))) continue;
        await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${quoted(role)}`);
        await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${quoted(role)}`);
      }
    }
  }

  private async madeRole(client: PoolClient, role: string): Promise<boolean> {
    const there = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (there.rowCount === 1) return true;
    await client.query('SAVEPOINT role');
    try {
      await client.query(`CREATE ROLE ${quoted(role)} NOLOGIN NOINHERIT`);
      await client.query(`GRANT ${quoted(role)} TO CURRENT_USER WITH SET TRUE`);
      return true;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === NOT_ALLOWED)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT role');
      return false;
    }
  }
}

async function mayRead(client: PoolClient, role: string, schema: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`SELECT has_schema_privilege($1, $2, 'USAGE') AS may`, [
    role,
    schema,
  ]);
  return rows[0]!.may;
}

const rolesOf = (oid: number): ReportingRoles => ({
  plain: `rzecznik_reports_${oid}`,
  staff: `rzecznik_staff_reports_${oid}`,
});

/** All of the office's own, at once: they stand on one another. Refused where somebody else's view stands on one. */
async function dropReportingViews(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ views: string | null }>(
    `SELECT string_agg(format('%I.%I', schemaname, viewname), ', ') AS views FROM pg_views
     WHERE schemaname IN ('reporting', 'reporting_staff')`,
  );
  if (rows[0]!.views) await client.query(`DROP VIEW ${rows[0]!.views}`);
}

async function fillDays(client: PoolClient, freeDays: readonly OfficeFreeDay[]): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS reporting_tables');
  await client.query(`CREATE TABLE IF NOT EXISTS reporting_tables.days
    (day date PRIMARY KEY, free_because text, working_number integer NOT NULL)`);
  const calendar = new OfficeCalendar(freeDays);
  const days: string[] = [];
  const reasons: (string | null)[] = [];
  const numbers: number[] = [];
  let number = 0;
  for (let day = FIRST_DAY; day.year <= LAST_YEAR; day = day.add({ days: 1 })) {
    const free = calendar.describeFreeDay(day);
    if (free === null) number += 1;
    days.push(day.toString());
    reasons.push(free?.name.pl ?? null);
    numbers.push(number);
  }
  await client.query(
    `INSERT INTO reporting_tables.days SELECT * FROM unnest($1::date[], $2::text[], $3::integer[])
     ON CONFLICT (day) DO UPDATE SET free_because = excluded.free_because, working_number = excluded.working_number`,
    [days, reasons, numbers],
  );
}
