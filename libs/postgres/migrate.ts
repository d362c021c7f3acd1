import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Pool } from 'pg';

const UNDEFINED_TABLE = '42P01';

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
    db: new Kysely<never>({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => Object.fromEntries(steps.map(migration)) },
    migrationTableSchema: 'migrations',
    migrationTableName: name,
    migrationLockTableName: `${name}_lock`,
  });
  const error = await migrateAll(migrator);
  if (error === undefined) return;
  if (!(error instanceof Error)) throw new Error(String(error));
  if (error.message.startsWith('corrupted migrations'))
    throw new NewerDatabase(`the tables of ${name} are of a newer version of the office: start that one`, {
      cause: error,
    });
  throw error;
}

const ATTEMPTS = 20;

/** kysely looks at every table of the database first, and fails where one of a read model's is dropped meanwhile: then nothing was done yet. */
async function migrateAll(migrator: Migrator): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const { error } = await migrator.migrateToLatest();
    if (attempt === ATTEMPTS || (error as { code?: unknown } | undefined)?.code !== UNDEFINED_TABLE) return error;
  }
}

const migration = (step: string, index: number): [string, Migration] => [
  String(index + 1).padStart(4, '0'),
  { up: async (database) => void (await sql.raw(step).execute(database)) },
];
