import { Kysely, PostgresDialect, sql, type DatabaseIntrospector, type TableMetadata } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Pool } from 'pg';

const SCHEMA = 'migrations';

/** The tables are those of a newer version of the office, which knows what to do with them. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Brings tables outside of the read models up to date, by kysely's migrator. What was done is kept in `migrations.<name>`; all of it is done in
 * one transaction, by whoever comes first of all modules and processes.
 * @param name of the module, in snake_case
 * @param steps SQL, in order. One that has been part of a release is never changed: what comes later is a step more
 * @throws NewerDatabase where a step was done that is not known here
 */
export async function migrate(pool: Pool, name: string, steps: readonly string[]): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely<never>({ dialect: new MigrationsDialect({ pool }) }),
    provider: { getMigrations: async () => Object.fromEntries(steps.map(migration)) },
    migrationTableSchema: SCHEMA,
    migrationTableName: name,
    migrationLockTableName: `${name}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (!(error instanceof Error)) throw new Error(String(error));
  if (error.message.startsWith('corrupted migrations'))
    throw new NewerDatabase(`the tables of ${name} are of a newer version of the office: start that one`, {
      cause: error,
    });
  throw error;
}

/**
 * kysely's migrator reads all columns of all tables of the database, twice for each module, to learn whether two tables of its own are there. An
 * office has hundreds, and those of read models come and go meanwhile.
 */
class MigrationsDialect extends PostgresDialect {
  override createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    const introspector = super.createIntrospector(database);
    return { getSchemas: () => introspector.getSchemas(), getTables: () => migrationTables(database) };
  }
}

async function migrationTables(database: Kysely<unknown>): Promise<TableMetadata[]> {
  const { rows } = await sql<{
    name: string;
  }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = ${SCHEMA}`.execute(database);
  return rows.map(({ name }) => ({ name, schema: SCHEMA, isView: false, isForeign: false, columns: [] }));
}

const migration = (step: string, index: number): [string, Migration] => [
  String(index + 1).padStart(4, '0'),
  { up: async (database) => void (await sql.raw(step).execute(database)) },
];
