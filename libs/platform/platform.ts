import pg from 'pg';
import { CannotStart, openClock, postgresFolder, type Configuration } from '#libs/configuration';
import { openEventStore, PostgresEventStore, type EventStore } from '#libs/event-store';
import { ClockGate, SettableClock, SystemClock, type Clock } from '#libs/kernel';
import { OfficeGuard, OtherOffice, recogniseOffice, settleOffice, type KeptPositions } from '#libs/office';
import { masterKeyFile, MasterKeyProblem } from '#libs/personal-data';
import { Database, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/postgres';
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
  readonly guard: OfficeGuard;
  /** Undefined where the office's clock is moved on purpose. */
  readonly clockGate?: ClockGate;
  close(): Promise<void>;
}

export interface OpenPlatformOptions {
  readonly configuration: Configuration;
  readonly logger: OfficeLogger;
  /** Named in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Somebody asked the embedded server to end: the whole office is meant. */
  readonly onStopRequest?: () => void;
  /**
   * `office`, where left out: it founds the office where there is none, and works on. `guest`: it only looks, and needs no master key.
   * `attached`: a guest beside another process of this office, which has made everything there already.
   */
  readonly as?: 'office' | 'guest' | 'attached';
  /** When an office that is founded now says that it was: before everything else that stands in it. Now where left out. */
  readonly foundedAt?: (now: Temporal.Instant) => Temporal.Instant;
  /** Where positions of events are kept; forgotten where the events were moved to another store. */
  readonly keptPositions?: readonly KeptPositions[];
}

/**
 * Starts or reaches the database, proves that it, the event store and the master key are of one office, and makes what the event store
 * needs in it.
 * @throws CannotStart
 */
export async function openPlatform({
  configuration,
  logger,
  applicationName,
  onStopRequest,
  as = 'office',
  foundedAt,
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
  const closing: (() => Promise<void>)[] = [async () => postgres?.stop(), () => database.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    if (!postgres) await checkReachable(database);
    const guard = new OfficeGuard();
    const eventStore = await openEventStore({
      eventStoreUrl,
      databaseUrl,
      clock: new SystemClock(),
      admission: guard.admit,
    });
    closing.push(() => eventStore.close());
    if (eventStoreUrl !== undefined) await checkAvailable(eventStore);
    const { pool } = database;
    const masterKey = { masterKey: configuration.masterKey, keyFile: masterKeyFile(configuration.dataDirectory) };
    const recognise = async () => {
      const store = eventStoreUrl === undefined && !(await hasEvents(database)) ? undefined : eventStore;
      return recogniseOffice({ pool, store, ...(as === 'office' && { masterKey }) });
    };
    const standing = await recognise().catch((error: unknown) => {
      // Another process may be founding the office: store and database, read one after the other, are then of before and after.
      if (error instanceof OtherOffice) return recognise();
      throw error;
    });
    if (as === 'attached' && standing.belonging === 'moved')
      throw new CannotStart(
        'the event store is a copy of the one that the running office works on: set EVENT_STORE_URL as the office has it',
      );
    if (standing.founding) guard.hold(standing.founding);
    if (as !== 'attached') {
      await addExtensions(ownerUrl);
      if (eventStoreUrl === undefined) await migrateEvents(ownerUrl, postgres && roleOf(databaseUrl));
    }
    if (as === 'office') {
      const { founding, moved } = await settleOffice(
        { pool, store: eventStore, masterKey },
        foundedAt ? new SettableClock(foundedAt(clock.now())) : clock,
        keptPositions,
      );
      if (moved) logger.warn('the events were moved to another store: read models are rebuilt', 'EventStore');
      guard.hold(founding);
    }
    return {
      configuration,
      clock,
      databaseUrl,
      ownerUrl,
      database,
      eventStore,
      postgres,
      guard,
      ...(clock.offsetMilliseconds === 0 && { clockGate: new ClockGate(clock) }),
      close,
    };
  } catch (error) {
    await close();
    if (error instanceof OtherOffice || error instanceof MasterKeyProblem)
      throw new CannotStart(error.message, { cause: error });
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
  throw new CannotStart(
    `the event store in EVENT_STORE_URL does not let us in (${reason ?? 'no answer'}): check the address, tls, the name and the password in it`,
  );
}

/** Whether the schema of the events is made in this database. */
async function hasEvents({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`SELECT to_regclass('es.events') IS NOT NULL AS there`);
  return rows[0]!.there;
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
