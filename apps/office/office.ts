import { CannotStart, DataDirectoryLock, loadConfiguration, prepareDataDirectory } from '#libs/configuration';
import type { Platform } from '#libs/platform';
import { PublicRole } from '#libs/public-site';
import { Closing, serve, type ProgramOptions, type Serving } from '../composition/serve.js';
import { beginDemo, checkFolder, endDemo } from './demo-folder.js';
import { OfficeModule } from './office.module.js';
import { PublicChild } from './public-child.js';

/** Fills an empty office with a year of work, through the domain. Answers what to print once the office is ready. */
type FillDemo = (
  platform: Platform,
  progress: (line: string) => void,
  signal?: AbortSignal,
) => Promise<readonly string[]>;

export interface OfficeOptions extends ProgramOptions {
  readonly demo?: {
    /** When the office was founded whose year ends now. */
    readonly begin: (end: Temporal.Instant) => Temporal.Instant;
    readonly fill: FillDemo;
  };
}

export interface Office {
  /** Ends everything: answers what is being asked, then closes modules, then the database. */
  stop(): Promise<void>;
}

/**
 * Starts the whole office, and returns when it is ready. What it has begun it ends again when it fails.
 * @throws CannotStart, ConfigurationError; whatever `signal` was aborted with
 */
export async function startOffice({ environment, demo, ...options }: OfficeOptions): Promise<Office> {
  const { logger, print } = options;
  const closing = new Closing(logger);
  try {
    const configuration = loadConfiguration(environment);
    const { dataDirectory } = configuration;
    checkFolder(dataDirectory, demo !== undefined);
    prepareDataDirectory(dataDirectory);
    const lock = await DataDirectoryLock.take(dataDirectory, (line) => logger.warn(line, 'Office'));
    closing.add(() => lock.release());
    if (demo) await beginDemo(dataDirectory, print);
    await serve({
      ...options,
      configuration,
      closing,
      applicationName: 'rzecznik-office',
      module: (platform, readiness, announcements) => OfficeModule.register(platform, readiness, announcements),
      takesMail: true,
      ...(configuration.publicSiteOn && {
        publicSite: (serving: Serving) => startPublicSite(serving, closing, options),
      }),
      ...(demo && {
        foundedAt: demo.begin,
        prepare: (platform: Platform) => fill(demo.fill, platform, print, options.signal),
      }),
      onReady: ({ databaseUrl, ownerUrl }, url) => lock.announce({ databaseUrl, ownerUrl, url }),
    });
    return { stop: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

/** It is given what it needs, and nothing else of the office's environment. */
async function startPublicSite(
  { app, platform, configuration, address }: Serving,
  closing: Closing,
  { logger, onStopRequest }: Pick<ProgramOptions, 'logger' | 'onStopRequest'>,
): Promise<void> {
  const { publicUrl = '', publicSiteUrl = publicUrl, trustedProxies } = configuration;
  const child = new PublicChild({
    environment: {
      ...inherited(),
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: app.get(PublicRole, { strict: false }).url(platform.databaseUrl) ?? platform.databaseUrl,
      PUBLIC_SITE_URL: publicSiteUrl,
      // The office's own address hands on to it.
      TRUSTED_PROXIES: ['127.0.0.1/32', '::1/128', ...trustedProxies].join(','),
    },
    address,
    onStopRequest,
    log: (line) => logger.warn(line, 'Public'),
  });
  closing.add(() => child.stop());
  await child.start();
}

/** Of the office's environment: where programs are, and how Node runs. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'NODE_ENV', 'NODE_COMPILE_CACHE', 'MALLOC_ARENA_MAX'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** @throws CannotStart; whatever `signal` was aborted with */
async function fill(
  fillDemo: FillDemo,
  platform: Platform,
  print: (line: string) => void,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { dataDirectory } = platform.configuration;
  await refuseUsedStore(platform).catch((error: unknown) => {
    endDemo(dataDirectory);
    throw error;
  });
  const lines = await fillDemo(platform, print, signal);
  endDemo(dataDirectory);
  return lines;
}

async function refuseUsedStore({ eventStore }: Platform): Promise<void> {
  // Its founding is all that a new office holds.
  if ((await eventStore.readAll({ limit: 2 })).length < 2) return;
  throw new CannotStart(
    '--demo fills an empty office only, and the event store holds events already: set DATABASE_URL or EVENT_STORE_URL to an empty one',
  );
}
