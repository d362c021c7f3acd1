import { existsSync, readdirSync } from 'node:fs';
import type { Server, RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart, DataDirectoryLock, loadConfiguration, prepareDataDirectory } from '#libs/configuration';
import { START } from '#libs/event-store';
import { answerWhileStarting, createHttpApplication } from '#libs/http';
import { Announcements, openPlatform, Readiness, type OfficeLogger, type Platform } from '#libs/platform';
import { openApiMetadata } from '../composition/openapi-metadata.js';
import { checkDoor, openHttpDoor, portOf } from './doors.js';
import { OfficeModule } from './office.module.js';

/** Fills an empty office with a year of work, through the domain. Answers what to print once the office is ready. */
export type FillDemo = (platform: Platform, progress: (line: string) => void) => Promise<readonly string[]>;

export interface OfficeOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: OfficeLogger;
  /** For the person who starts the office. */
  readonly print: (line: string) => void;
  /** Somebody asked a process of the tree to end. */
  readonly onStopRequest: () => void;
  /** The database server is gone, and nobody asked it to go. */
  readonly onDatabaseLost: () => void;
  /** Aborted: the start is given up at its next step. */
  readonly signal?: AbortSignal;
  readonly fillDemo?: FillDemo;
}

export interface Office {
  /** Ends everything: answers what is being asked, then closes modules, then the database. */
  stop(): Promise<void>;
}

const CONSOLE_FOLDER = join(import.meta.dirname, '..', '..', 'console');
/** How long open answers and modules get to finish. */
const CLOSING_MILLISECONDS = 3_000;

/**
 * Starts the whole office, and returns when it is ready. What it has begun it ends again when it fails.
 * @throws CannotStart, ConfigurationError; whatever `signal` was aborted with
 */
export async function startOffice(options: OfficeOptions): Promise<Office> {
  const { logger, print, signal } = options;
  const closing: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) {
      await Promise.resolve(close()).catch((error: unknown) => logger.error(error, 'Office'));
    }
  };
  try {
    let configuration = loadConfiguration(options.environment);
    const { dataDirectory, host } = configuration;
    if (options.fillDemo) refuseUsedFolder(dataDirectory);
    prepareDataDirectory(dataDirectory);
    const lock = await DataDirectoryLock.take(dataDirectory, (line) => logger.warn(line, 'Office'));
    closing.push(() => lock.release());

    const server = await openHttpDoor(host, configuration.port);
    closing.push(() => server.closeAllConnections());
    let listener: RequestListener = answerWhileStarting(() => 'office: starting');
    server.on('request', (request, response) => listener(request, response));
    const port = portOf(server);
    if (configuration.smtpIntakePort !== 0) await checkDoor(host, configuration.smtpIntakePort, 'SMTP_INTAKE_PORT');
    configuration = Object.freeze({
      ...configuration,
      port,
      publicUrl: configuration.publicUrl ?? `http://localhost:${port}`,
    });

    signal?.throwIfAborted();
    const platform = await openPlatform({
      configuration,
      logger,
      applicationName: 'rzecznik-office',
      onStopRequest: options.onStopRequest,
    });
    let stopping = false;
    void platform.postgres?.exited.then(() => stopping || options.onDatabaseLost());
    closing.push(() => {
      stopping = true;
      return platform.close();
    });
    const demoLines = options.fillDemo ? await fill(options.fillDemo, platform, print) : [];

    signal?.throwIfAborted();
    const readiness = new Readiness();
    const announcements = new Announcements();
    readiness.add('database', () => databaseAnswers(platform));
    const app = await createHttpApplication({
      module: OfficeModule.register(platform, readiness, announcements),
      publicUrl: configuration.publicUrl!,
      consoleFolder: CONSOLE_FOLDER,
      logger,
      openApiMetadata,
    });
    closing.push(() => closeWithin(CLOSING_MILLISECONDS, app.close()));
    await app.init();
    closing.push(() => drain(server));

    signal?.throwIfAborted();
    await untilReady(readiness, logger, signal);
    listener = app.getHttpAdapter().getInstance() as RequestListener;
    lock.announce({ databaseUrl: platform.databaseUrl, ownerUrl: platform.ownerUrl, url: `http://localhost:${port}` });
    print(`ready: http://localhost:${port}`);
    [...announcements.lines, ...demoLines].forEach(print);
    return { stop };
  } catch (error) {
    await stop();
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

async function databaseAnswers({ database }: Platform): Promise<undefined> {
  await database.pool.query('SELECT 1');
}

/** The line `ready:` promises that everything can serve. What keeps it waiting is logged when it changes. */
async function untilReady(readiness: Readiness, logger: OfficeLogger, signal?: AbortSignal): Promise<void> {
  let told = '';
  for (;;) {
    const reasons = await readiness.reasons({ starting: true });
    signal?.throwIfAborted();
    if (reasons.length === 0) return;
    if (told !== reasons.join('; ')) logger.log(`not ready yet: ${(told = reasons.join('; '))}`, 'Office');
    await delay(50);
  }
}

/** Takes no new calls and lets the running ones finish; those that never end (server-sent events) are cut. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closeWithin(500, closed);
  server.closeAllConnections();
}

async function closeWithin(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  await Promise.race([work, delay(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined)]);
  patience.abort();
}
