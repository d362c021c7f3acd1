import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfDatabase, freshDatabase, type TestDatabase } from './database.js';

type Environment = Readonly<Record<string, string | undefined>>;

const MASTER_KEY = Buffer.alloc(32, 11).toString('base64');

export const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' } as const;

/** With any of these it is another office than the one that is copied: it is founded with them. */
const OF_ANOTHER = ['DATABASE_URL', 'EVENT_STORE_URL', 'MASTER_KEY', 'CLOCK', 'SMTP_URL'];

/**
 * The database of a new office. Where its environment lets it be, it is a copy of one that was founded once in this run with the same address, and
 * the data folder gets the master key of that one: to make all tables and the first administrator anew takes a quarter of a start.
 * @param found starts an office with this environment, and stops it once it is ready
 */
export async function databaseOfOffice(
  dataDirectory: string,
  environment: Environment,
  found: (environment: Record<string, string>) => Promise<void>,
): Promise<TestDatabase> {
  if (!mayBeCopied(environment)) return freshDatabase();
  const { OFFICE_ADDRESS = '' } = environment;
  const founding = {
    MASTER_KEY,
    OFFICE_ADDRESS,
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
  };
  const name = `office_of_${createHash('sha256').update(OFFICE_ADDRESS).digest('hex').slice(0, 12)}`;
  const database = await copyOfDatabase(name, (url) => found({ ...founding, DATABASE_URL: url }));
  const keys = join(dataDirectory, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeFileSync(join(keys, 'master.key'), `${MASTER_KEY}\n`, { mode: 0o600 });
  return database;
}

const mayBeCopied = (environment: Environment): boolean =>
  OF_ANOTHER.every((name) => (environment[name] ?? '') === '') &&
  (environment.ADMIN_EMAIL ?? ADMINISTRATOR.email) === ADMINISTRATOR.email &&
  environment.ADMIN_PASSWORD === ADMINISTRATOR.password;
