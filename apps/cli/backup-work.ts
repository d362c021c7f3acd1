import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  backup,
  BrokenArchive,
  firstTableOf,
  NotEqual,
  restore,
  UnknownObject,
  type Manifest,
  type Restored,
} from '#libs/backup';
import {
  DataDirectoryLock,
  loadConfiguration,
  postgresFolder,
  prepareDataDirectory,
  systemCode,
  type Configuration,
} from '#libs/configuration';
import {
  BrokenRegister,
  erasureRegisterFile,
  masterKeyFile,
  migrateKeys,
  noteRestore,
  readErasureRegister,
  reapplyErasureRegister,
  type RegisterEntry,
} from '#libs/personal-data';
import { roleOf } from '#libs/platform';
import { Database, startEmbeddedPostgres } from '#libs/postgres';
import { withPlatform } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

/** What a data folder may hold before a restore: the key is put there by hand. */
const KEPT = 'keys';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** `backup FILE` */
export async function runBackup(name: string): Promise<void> {
  const file = resolve(name);
  const configuration = loadConfiguration(process.env);
  if (existsSync(file)) throw new OperatorError(`${file} is there already: name another file`);
  const manifest = await withPlatform(configuration, (platform) =>
    told(() =>
      backup({
        ownerUrl: platform.ownerUrl,
        officeRole: roleOf(platform.databaseUrl),
        dataDirectory: configuration.dataDirectory,
        file,
        progress: say,
      }),
    ),
  );
  process.stdout.write(`backed up ${summaryOf(manifest)} to ${file}\n`);
  if (!configuration.masterKey) {
    process.stdout.write(
      `keep ${masterKeyFile(configuration.dataDirectory)} apart from it: without the key nobody can read personal data\n`,
    );
  }
  say(
    `copy ${erasureRegisterFile(configuration.dataDirectory)} apart from it, after every erasure: a restore needs it`,
  );
  if (configuration.eventStoreUrl !== undefined) {
    say('the events live in EventStoreDB: back that server up too, right after this');
  }
}

/** `restore FILE [--erasures REGISTER]` */
export async function runRestore(name: string, register?: string): Promise<void> {
  const file = resolve(name);
  const configuration = loadConfiguration(process.env);
  const { dataDirectory } = configuration;
  if (!existsSync(file)) throw new OperatorError(`there is no file ${file}`);
  const erasures = await erasuresFrom(
    register ? resolve(register) : erasureRegisterFile(dataDirectory),
    register !== undefined,
  );
  prepareDataDirectory(dataDirectory);
  const lock = await DataDirectoryLock.take(dataDirectory, say);
  try {
    refuseUsed(dataDirectory);
    const { head, manifest, erasedAgain } = await told(() => restoreInto(configuration, file, erasures));
    process.stdout.write(`restored ${summaryOf(manifest)}: proven equal to the backup of ${head.createdAt}\n`);
    if (erasedAgain > 0)
      process.stdout.write(
        `${erasedAgain} keys of people who were erased since are destroyed again: the office clears the rest when it starts\n`,
      );
    if (!erasures) {
      say(
        `WARNING: there is no register of erasures (${erasureRegisterFile(dataDirectory)}): whoever was erased after ${head.createdAt} is back in this database.`,
      );
      say(
        'Find the register and run: keys reapply-erasures REGISTER. Until then the office says at every start that it is missing.',
      );
    }
    if (!configuration.masterKey && !existsSync(masterKeyFile(dataDirectory))) {
      process.stdout.write(
        `put the master key back into ${masterKeyFile(dataDirectory)} before you start the office, or set MASTER_KEY\n`,
      );
    }
  } finally {
    lock.release();
  }
}

function refuseUsed(dataDirectory: string): void {
  const found = readdirSync(dataDirectory).filter((name) => name !== KEPT && name !== 'office.lock');
  if (found.length === 0) return;
  throw new OperatorError(
    `a backup is restored into an empty data folder only, and ${dataDirectory} holds ${found[0]}: set DATA_DIR to another folder`,
  );
}

/** The entries of the register; undefined where there is none and nobody named one. */
async function erasuresFrom(path: string, isNamed: boolean): Promise<readonly RegisterEntry[] | undefined> {
  const entries = await told(() => readErasureRegister(path));
  if (!entries && isNamed) throw new OperatorError(`there is no file ${path}`);
  return entries;
}

interface RestoredOffice extends Restored {
  /** Keys that were destroyed again. */
  readonly erasedAgain: number;
}

async function restoreInto(
  configuration: Configuration,
  file: string,
  erasures: readonly RegisterEntry[] | undefined,
): Promise<RestoredOffice> {
  const { dataDirectory, databaseUrl } = configuration;
  try {
    if (databaseUrl !== undefined) {
      await refuseUsedDatabase(databaseUrl);
      const restored = await restore({
        ownerUrl: databaseUrl,
        officeRole: roleOf(databaseUrl),
        dataDirectory,
        file,
        progress: say,
      });
      return { ...restored, erasedAgain: await eraseAgain(databaseUrl, restored, erasures) };
    }
    const postgres = await startEmbeddedPostgres({ dataDirectory: postgresFolder(dataDirectory), log: say });
    try {
      const officeRole = roleOf(postgres.url);
      const ownerUrl = postgres.superuserUrl;
      const restored = await restore({ ownerUrl, officeRole, dataDirectory, file, progress: say });
      return { ...restored, erasedAgain: await eraseAgain(postgres.url, restored, erasures) };
    } finally {
      await postgres.stop();
    }
  } catch (error) {
    // The folder was empty before: half a restore is worth nothing, and would stand in the way of the next attempt.
    for (const name of readdirSync(dataDirectory).filter((entry) => entry !== KEPT && entry !== 'office.lock')) {
      await rm(join(dataDirectory, name), { recursive: true, force: true });
    }
    throw error;
  }
}

/** As the office's own role, whose tables these are. Answers how many keys were destroyed. */
async function eraseAgain(
  url: string,
  { head }: Restored,
  erasures: readonly RegisterEntry[] | undefined,
): Promise<number> {
  const database = new Database({ url, applicationName: 'rzecznik-restore' });
  try {
    await migrateKeys(database.pool);
    const destroyed = await reapplyErasureRegister(database.pool, erasures ?? []);
    await noteRestore(database.pool, head.createdAt, erasures !== undefined);
    return destroyed;
  } finally {
    await database.close();
  }
}

async function refuseUsedDatabase(url: string): Promise<void> {
  const table = await firstTableOf(url);
  if (table === undefined) return;
  throw new OperatorError(
    `a backup is restored into an empty database only, and DATABASE_URL holds the table ${table}`,
  );
}

const summaryOf = ({ tables, files }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables with ${rows} rows and ${files.length} files`;
};

/** Failures that the operator can act on, in one line. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokenArchive) throw new OperatorError(`the backup cannot be read: ${error.message}`);
    if (error instanceof NotEqual || error instanceof UnknownObject || error instanceof BrokenRegister)
      throw new OperatorError(error.message);
    if (['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'EISDIR'].includes(systemCode(error))) {
      throw new OperatorError(`the file cannot be written (${systemCode(error)})`);
    }
    throw error;
  }
}
