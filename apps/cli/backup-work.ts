import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  backup,
  BrokenArchive,
  faultOfRecipient,
  firstTableOf,
  identityOf,
  NotEqual,
  recipientOf,
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
  MasterKeyProblem,
  migrateKeys,
  noteRestore,
  readErasureRegister,
  readMasterKey,
  reapplyErasureRegister,
  type RegisterEntry,
} from '#libs/personal-data';
import { roleOf } from '#libs/platform';
import { MADE_ANEW } from '#libs/projections';
import { Database, startEmbeddedPostgres } from '#libs/postgres';
import { withPlatform } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

/** What a data folder may hold before a restore: the key is put there by hand. */
const KEPT = 'keys';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** `backup FILE [--recipient age1…]…` */
export async function runBackup(name: string, named: readonly string[]): Promise<void> {
  const file = resolve(name);
  const configuration = loadConfiguration(process.env);
  if (existsSync(file)) throw new OperatorError(`${file} is there already: name another file`);
  const fault = named.map(faultOfRecipient).find((one) => one !== undefined);
  if (fault !== undefined) throw new OperatorError(fault);
  const manifest = await withPlatform(configuration, (platform) =>
    told(async () =>
      backup({
        ownerUrl: platform.ownerUrl,
        officeRole: roleOf(platform.databaseUrl),
        dataDirectory: configuration.dataDirectory,
        file,
        recipients: named.length > 0 ? named : [await recipientOf(await backupSecret(configuration))],
        leftOut: MADE_ANEW,
        progress: say,
      }),
    ),
  );
  process.stdout.write(`backed up ${summaryOf(manifest)} to ${file}\n`);
  const key = configuration.masterKey ? 'MASTER_KEY' : masterKeyFile(configuration.dataDirectory);
  process.stdout.write(
    named.length > 0
      ? `the whole file is encrypted for ${named.length} named recipients; ${key} is not in it, and a restored office needs it too\n`
      : `the whole file is encrypted: whoever holds ${key} can read it, and nobody else. Keep the key apart from it\n`,
  );
  process.stdout.write('lists are not in it: a restored office builds them from the events when it starts\n');
  say(
    `copy ${erasureRegisterFile(configuration.dataDirectory)} apart from it, after every erasure: a restore needs it`,
  );
  if (configuration.eventStoreUrl !== undefined) {
    say('the events live in EventStoreDB: back that server up too, right after this');
  }
}

/** Of which the key of a backup is made that is for nobody in particular. */
async function backupSecret({ masterKey, dataDirectory }: Configuration): Promise<Buffer> {
  return (await readMasterKey({ masterKey, keyFile: masterKeyFile(dataDirectory) })).backupSecret;
}

/** Those in the file, one a line as age writes them; else the one that follows from the master key. */
async function identitiesFrom(file: string | undefined, configuration: Configuration): Promise<readonly string[]> {
  if (file === undefined) return [identityOf(await backupSecret(configuration))];
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identities.length === 0) throw new OperatorError(`${file} holds no age identity: a line AGE-SECRET-KEY-…`);
  return identities;
}

/** `restore FILE [--erasures REGISTER] [--identity FILE]` */
export async function runRestore(
  name: string,
  { erasures: register, identity }: { readonly erasures?: string; readonly identity?: string } = {},
): Promise<void> {
  const file = resolve(name);
  const configuration = loadConfiguration(process.env);
  const { dataDirectory } = configuration;
  if (!existsSync(file)) throw new OperatorError(`there is no file ${file}`);
  const erasures = await erasuresFrom(
    register ? resolve(register) : erasureRegisterFile(dataDirectory),
    register !== undefined,
  );
  const identities = await told(() => identitiesFrom(identity, configuration));
  prepareDataDirectory(dataDirectory);
  const lock = await DataDirectoryLock.take(dataDirectory, say);
  try {
    refuseUsed(dataDirectory);
    const { head, manifest, erasedAgain } = await told(() => restoreInto(configuration, file, identities, erasures));
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
  identities: readonly string[],
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
        identities,
        leftOut: MADE_ANEW,
        progress: say,
      });
      return { ...restored, erasedAgain: await eraseAgain(databaseUrl, restored, erasures) };
    }
    const postgres = await startEmbeddedPostgres({ dataDirectory: postgresFolder(dataDirectory), log: say });
    try {
      const officeRole = roleOf(postgres.url);
      const ownerUrl = postgres.superuserUrl;
      const restored = await restore({
        ownerUrl,
        officeRole,
        dataDirectory,
        file,
        identities,
        leftOut: MADE_ANEW,
        progress: say,
      });
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
    if (error instanceof MasterKeyProblem) {
      throw new OperatorError(`${error.message}. A backup made for recipients is opened with --identity`);
    }
    if (error instanceof NotEqual || error instanceof UnknownObject || error instanceof BrokenRegister)
      throw new OperatorError(error.message);
    if (['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'EISDIR'].includes(systemCode(error))) {
      throw new OperatorError(`the file cannot be written (${systemCode(error)})`);
    }
    throw error;
  }
}
