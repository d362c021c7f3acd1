import pg from 'pg';
import { CannotStart, openClock, postgresFolder, type Configuration } from '#libs/configuration';
import { openEventStore, PostgresEventStore, type EventStore } from '#libs/event-store';
import { SystemClock, type Clock } from '#libs/kernel';
import { Database, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
import { noticeMovedEvents, type KeptPositions } from './known-store.js';
import type { OfficeLogger } from './logger.js';

/** What every process of an office stands on: its database, its events, its clock. */
export interface Platform {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly databaseUrl: string;
  /** The same database, as the role that owns it. */
  readonly ownerUrl: string;
  readonly database: Database;
  readonly eventStore: EventStore;
  /** The server that this process started; undefined where `DATABASE_URL` names one. */
  readonly postgres: EmbeddedPostgres | undefined;
  /** Remembers the event store by its first event, once there is one, so that the next start knows whether the events were moved. */
  rememberStore(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPlatformOptions {
  readonly configuration: Configuration;
  readonly logger: OfficeLogger;
  /** Named in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Somebody asked the embedded server to end: the whole office is meant. */
  readonly onStopRequest?: () => void;
  /** Another process of this office runs on the database: everything is made there already. */
  readonly attached?: boolean;
  /** Where positions of events are kept; forgotten where the events were moved to another store. */
  readonly keptPositions?: readonly KeptPositions[];
}

/**
 * Starts or reaches the database, and makes what the event store needs in it.
 * @throws CannotStart
 */
export async function openPlatform({
  configuration,
  logger,
  applicationName,
  onStopRequest,
  attached = false,
  keptPositions = [],
}: OpenPlatformOptions): Promise<Platform> {
  const log = (line: string) => logger.warn(line, 'Postgres');
  const clock = openClock(configuration);
  const postgres =
    configuration.databaseUrl === undefined ? await startOwn(configuration, log, onStopRequest) : undefined;
  const { eventStoreUrl } = configuration;
  const databaseUrl = postgres?.url ?? configuration.databaseUrl!;
  const ownerUrl = postgres?.superuserUrl ?? databaseUrl;
  const database = new Database({ url: databaseUrl, applicationName, alone: postgres !== undefined, log });
  const close = async () => {
    await database.close();
    await postgres?.stop();
  };
  try {
    if (!postgres) await checkReachable(database);
    if (!attached) {
      await addExtensions(ownerUrl);
      if (eventStoreUrl === undefined) await migrateEvents(ownerUrl, postgres && roleOf(databaseUrl));
    }
    const eventStore = await openEventStore({ eventStoreUrl, databaseUrl, clock: new SystemClock() });
    if (eventStoreUrl !== undefined) await checkAvailable(eventStore);
    const notice = async () => {
      if (await noticeMovedEvents(database.pool, eventStore, keptPositions))
        logger.warn('the events were moved to another store: read models are rebuilt', 'EventStore');
    };
    if (!attached) await notice();
    return {
      configuration,
      clock,
      databaseUrl,
      ownerUrl,
      database,
      eventStore,
      postgres,
      rememberStore: notice,
      close: async () => {
        await eventStore.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOwn(
  { dataDirectory }: Configuration,
  log: (line: string) => void,
  onStopRequest?: () => void,
): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDirectory: postgresFolder(dataDirectory), log, onStopRequest });
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function checkReachable(database: Database): Promise<void> {
  try {
    await database.pool.query('SELECT 1');
  } catch (error) {
    const reason =
      error instanceof pg.DatabaseError ? error.message : ((error as NodeJS.ErrnoException).code ?? 'no answer');
    throw new CannotStart(
      `the database in DATABASE_URL does not let us in (${reason}): check the address, the name and the password in it`,
      {
        cause: error,
      },
    );
  }
}

async function checkAvailable(eventStore: EventStore): Promise<void> {
  const { available, reason } = await eventStore.health();
  if (available) return;
  await eventStore.close();
  throw new CannotStart(
    `the event store in EVENT_STORE_URL does not let us in (${reason ?? 'no answer'}): check the address, tls, the name and the password in it`,
  );
}

/** Search in read models by parts of words. A trusted extension: the owner of a given database may add it. */
async function addExtensions(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two that add it at once would fail each other; the lock goes with the connection.
    await client.query(`SELECT pg_advisory_lock(hashtextextended('rzecznik extensions', 0))`);
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } finally {
    await client.end();
  }
}

/** In our own server the events belong to its superuser: the office itself may append and read them, and has no right to change them. */
async function migrateEvents(ownerUrl: string, applicationRole: string | undefined): Promise<void> {
  const store = PostgresEventStore.connect({ connectionString: ownerUrl });
  try {
    await store.migrate(applicationRole);
  } finally {
    await store.close();
  }
}

/** The role that a connection URL names. */
export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);
