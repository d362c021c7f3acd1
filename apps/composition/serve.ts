import type { RequestListener, Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { builtFile, type Configuration } from '#libs/configuration';
import { answerUpgrade, answerWhileStarting, createHttpApplication, HEALTH_PATHS, PublicSiteAddress } from '#libs/http';
import { PUBLIC_PATHS } from '#libs/public-pages';
import {
  Announcements,
  EventStoreWatch,
  openPlatform,
  Readiness,
  type OfficeLogger,
  type Platform,
} from '#libs/platform';
import { checkDoor, openHttpDoor, portOf } from './doors.js';
import { manifests } from './manifests.js';
import { openApiMetadata } from './openapi-metadata.js';

/** How a program is seen from outside, and what it tells. */
export interface ProgramOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: OfficeLogger;
  /** For the person who starts it. */
  readonly print: (line: string) => void;
  /** Somebody asked a process of the tree to end. */
  readonly onStopRequest: () => void;
  /** The database server that it started is gone, and nobody asked it to go. */
  readonly onDatabaseLost: () => void;
  /** The event store beneath it became that of another office. */
  readonly onOtherOffice: (line: string) => void;
  /** Aborted: the start is given up at its next step. */
  readonly signal?: AbortSignal;
  /** How long modules get to finish before they are left behind; a program ends then all the same, a test would go on with them. */
  readonly closingMilliseconds?: number;
}

export interface ServeOptions extends Omit<ProgramOptions, 'environment'> {
  readonly configuration: Configuration;
  /** Named in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly module: (platform: Platform, readiness: Readiness, announcements: Announcements) => DynamicModule;
  /** Whether it takes mail at `SMTP_INTAKE_PORT`. */
  readonly takesMail: boolean;
  /** Only health and metrics are answered: the rest is another process's. */
  readonly healthOnly?: boolean;
  readonly closing: Closing;
  /** See `OpenPlatformOptions`. */
  readonly foundedAt?: (now: Temporal.Instant) => Temporal.Instant;
  /** Before anything serves. Answers what to print once it does. */
  readonly prepare?: (platform: Platform) => Promise<readonly string[]>;
  /** Starts the public site beside the modules, where this process does so; it is told where to find it. */
  readonly publicSite?: (serving: Serving) => Promise<void>;
  /** Ready to serve, before anybody is told. */
  readonly onReady?: (platform: Platform, url: string) => void;
}

export interface Serving {
  readonly app: INestApplication;
  readonly platform: Platform;
  /** With the port that was taken. */
  readonly configuration: Configuration;
  readonly address: PublicSiteAddress;
}

/** What was begun, to be ended again: the latest first. */
export class Closing {
  private readonly steps: (() => unknown)[] = [];

  constructor(private readonly logger: OfficeLogger) {}

  add(step: () => unknown): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const close of this.steps.splice(0).reverse()) {
      await Promise.resolve(close()).catch((error: unknown) => this.logger.error(error, 'Office'));
    }
  }
}

const CONSOLE_FOLDER = builtFile('console');
/** How long open answers and modules get to finish. */
const CLOSING_MILLISECONDS = 3_000;

/**
 * Starts one process of an office over its modules, and returns when it is ready. What it has begun stands in `closing`.
 * @throws CannotStart; whatever `signal` was aborted with
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { logger, print, signal, closing } = options;
  const { host, smtpIntakePort } = options.configuration;
  const server = await openHttpDoor(host, options.configuration.port);
  closing.add(() => {
    server.close();
    server.closeAllConnections();
  });
  let listener: RequestListener = answerWhileStarting(() => 'office: starting');
  server.on('request', (request, response) => listener(request, response));
  server.on('upgrade', (request, socket, head) => answerUpgrade(listener, request, socket, head));
  const port = portOf(server);
  if (options.takesMail && smtpIntakePort !== 0) await checkDoor(host, smtpIntakePort, 'SMTP_INTAKE_PORT');
  const url = `http://localhost:${port}`;
  const configuration = Object.freeze({
    ...options.configuration,
    port,
    publicUrl: options.configuration.publicUrl ?? url,
  });

  signal?.throwIfAborted();
  const platform = await openPlatform({
    configuration,
    logger,
    applicationName: options.applicationName,
    onStopRequest: options.onStopRequest,
    keptPositions: manifests.keptPositions,
    ...(options.foundedAt && { foundedAt: options.foundedAt }),
  });
  let stopping = false;
  void platform.postgres?.exited.then(() => stopping || options.onDatabaseLost());
  void platform.guard.exchanged.then(({ message }) => options.onOtherOffice(message));
  closing.add(() => {
    stopping = true;
    return platform.close();
  });
  const preparedLines = (await options.prepare?.(platform)) ?? [];

  signal?.throwIfAborted();
  const readiness = new Readiness();
  const announcements = new Announcements();
  readiness.add('database', () => databaseAnswers(platform));
  const watch = new EventStoreWatch(platform.eventStore, platform.guard, logger, platform.clockGate);
  watch.start();
  // Nothing may be written before the clocks were compared.
  await watch.clockReason();
  closing.add(() => watch.stop());
  readiness.add('event store', () => watch.reason());
  readiness.add('clock', () => watch.clockReason(), { holdsUpStart: false });
  const address = new PublicSiteAddress();
  const app = await createHttpApplication({
    module: options.module(platform, readiness, announcements),
    publicUrl: configuration.publicUrl,
    trustedProxies: configuration.trustedProxies,
    consoleFolder: CONSOLE_FOLDER,
    logger,
    problems: manifests.problems,
    openApiMetadata,
    publicSite: { address, paths: PUBLIC_PATHS },
  });
  closing.add(() => closeWithin(options.closingMilliseconds ?? CLOSING_MILLISECONDS, app.close()));
  await app.init();
  closing.add(() => drain(server));
  await options.publicSite?.({ app, platform, configuration, address });

  signal?.throwIfAborted();
  const whole = app.getHttpAdapter().getInstance() as RequestListener;
  const serving = options.healthOnly ? onlyHealth(whole) : whole;

  await untilReady(readiness, logger, signal);
  listener = serving;
  options.onReady?.(platform, url);
  print(`ready: ${url}`);
  [...announcements.lines, ...preparedLines].forEach(print);
}

function onlyHealth(whole: RequestListener): RequestListener {
  return (request, response) => {
    if (HEALTH_PATHS.includes(request.url?.split('?')[0] ?? '')) return whole(request, response);
    response.writeHead(404, { 'Cache-Control': 'no-store' }).end();
  };
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
