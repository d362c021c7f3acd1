import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backup, BrokenArchive, firstTableOf, NotEqual, restore, UnknownObject, type Manifest } from '#libs/backup';
import {
  DataDirectoryLock,
  loadConfiguration,
  postgresFolder,
  prepareDataDirectory,
  systemCode,
  type Configuration,
} from '#libs/configuration';
import { masterKeyFile } from '#libs/personal-data';
import { roleOf } from '#libs/platform';
import { startEmbeddedPostgres } from '#libs/postgres';
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
  if (configuration.eventStoreUrl !== undefined) {
    say('the events live in EventStoreDB: back that server up too, right after this');
  }
}

/** `restore FILE` */
export async function runRestore(name: string): Promise<void> {
  const file = resolve(name);
  const configuration = loadConfiguration(process.env);
  const { dataDirectory } = configuration;
  if (!existsSync(file)) throw new OperatorError(`there is no file ${file}`);
  prepareDataDirectory(dataDirectory);
  const lock = await DataDirectoryLock.take(dataDirectory, say);
  try {
    refuseUsed(dataDirectory);
    const { head, manifest } = await told(() => restoreInto(configuration, file));
    process.stdout.write(`restored ${summaryOf(manifest)}: proven equal to the backup of ${head.createdAt}\n`);
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

async function restoreInto(configuration: Configuration, file: string): Promise<Awaited<ReturnType<typeof restore>>> {
  const { dataDirectory, databaseUrl } = configuration;
  try {
    if (databaseUrl !== undefined) {
      await refuseUsedDatabase(databaseUrl);
      return await restore({
        ownerUrl: databaseUrl,
        officeRole: roleOf(databaseUrl),
        dataDirectory,
        file,
        progress: say,
      });
    }
    const postgres = await startEmbeddedPostgres({ dataDirectory: postgresFolder(dataDirectory), log: say });
    try {
      const officeRole = roleOf(postgres.url);
      return await restore({ ownerUrl: postgres.superuserUrl, officeRole, dataDirectory, file, progress: say });
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
    if (error instanceof NotEqual || error instanceof UnknownObject) throw new OperatorError(error.message);
    if (['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'EISDIR'].includes(systemCode(error))) {
      throw new OperatorError(`the file cannot be written (${systemCode(error)})`);
    }
    throw error;
  }
}
