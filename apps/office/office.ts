import { existsSync, readdirSync } from 'node:fs';
import { CannotStart, DataDirectoryLock, loadConfiguration, prepareDataDirectory } from '#libs/configuration';
import { START } from '#libs/event-store';
import type { Platform } from '#libs/platform';
import { Closing, serve, type ProgramOptions } from '../composition/serve.js';
import { OfficeModule } from './office.module.js';

/** Fills an empty office with a year of work, through the domain. Answers what to print once the office is ready. */
export type FillDemo = (platform: Platform, progress: (line: string) => void) => Promise<readonly string[]>;

export interface OfficeOptions extends ProgramOptions {
  readonly fillDemo?: FillDemo;
}

export interface Office {
  /** Ends everything: answers what is being asked, then closes modules, then the database. */
  stop(): Promise<void>;
}

/**
 * Starts the whole office, and returns when it is ready. What it has begun it ends again when it fails.
 * @throws CannotStart, ConfigurationError; whatever `signal` was aborted with
 */
export async function startOffice({ environment, fillDemo, ...options }: OfficeOptions): Promise<Office> {
  const { logger, print } = options;
  const closing = new Closing(logger);
  try {
    const configuration = loadConfiguration(environment);
    const { dataDirectory } = configuration;
    if (fillDemo) refuseUsedFolder(dataDirectory);
    prepareDataDirectory(dataDirectory);
    const lock = await DataDirectoryLock.take(dataDirectory, (line) => logger.warn(line, 'Office'));
    closing.add(() => lock.release());
    await serve({
      ...options,
      configuration,
      closing,
      applicationName: 'rzecznik-office',
      module: (platform, readiness, announcements) => OfficeModule.register(platform, readiness, announcements),
      takesMail: true,
      ...(fillDemo && { prepare: (platform: Platform) => fill(fillDemo, platform, print) }),
      onReady: ({ databaseUrl, ownerUrl }, url) => lock.announce({ databaseUrl, ownerUrl, url }),
    });
    return { stop: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

function refuseUsedFolder(dataDirectory: string): void {
  if (!existsSync(dataDirectory) || readdirSync(dataDirectory).length === 0) return;
  throw new CannotStart(
    `--demo fills an empty data folder only, and ${dataDirectory} is not empty: set DATA_DIR to another folder`,
  );
}

async function fill(fillDemo: FillDemo, platform: Platform, print: (line: string) => void): Promise<readonly string[]> {
  await refuseUsedStore(platform);
  return fillDemo(platform, print);
}

async function refuseUsedStore({ eventStore }: Platform): Promise<void> {
  if ((await eventStore.head()) === START) return;
  throw new CannotStart(
    '--demo fills an empty office only, and the event store holds events already: set DATABASE_URL or EVENT_STORE_URL to an empty one',
  );
}
