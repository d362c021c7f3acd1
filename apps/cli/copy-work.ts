import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DataDirectoryLock,
  livingOffice,
  loadConfiguration,
  postgresFolder,
  writeDurably,
  type Configuration,
} from '#libs/configuration';
import {
  copyEvents,
  CopyFailed,
  EventStoreError,
  openEventStore,
  PostgresEventStore,
  type CopyCheckpoint,
  type EventStore,
} from '#libs/event-store';
import { roleOf } from '#libs/platform';
import { startEmbeddedPostgres } from '#libs/postgres';
import { OperatorError } from './operator-error.js';

export interface CopyOptions {
  /** Where left out: the PostgreSQL of the office in `DATA_DIR`. */
  readonly from?: string;
  /** Likewise. */
  readonly to?: string;
  readonly checkpoint?: string;
}

/** Lines about progress, at most one for so many events. */
const TOLD_EVERY = 10_000;

/** What was opened for the copy, to be closed again: the latest first. */
type Closing = (() => Promise<void>)[];

/** `events copy` */
export async function copy({ from, to, checkpoint }: CopyOptions): Promise<void> {
  if (from === undefined && to === undefined)
    throw new OperatorError('say where the events go (--to), or where they come from (--from)', 2);
  const closing: Closing = [];
  try {
    const source = from === undefined ? (await ownStore(closing)).store : await storeAt('--from', from, closing);
    const target = to === undefined ? await ownTarget(closing) : await storeAt('--to', to, closing);
    if (to !== undefined && target instanceof PostgresEventStore) await target.migrate();
    const count = await copyEvents(source, target, {
      onProgress: tell(),
      ...(checkpoint !== undefined && { checkpoint: fileCheckpoint(resolve(checkpoint)) }),
    });
    process.stdout.write(`${count} events stand in both stores, and each is the same\n`);
  } catch (error) {
    if (error instanceof CopyFailed) throw new OperatorError(error.message);
    if (error instanceof EventStoreError)
      throw new OperatorError(`a store refused: ${error.message}; the same command goes on`);
    throw error;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function storeAt(option: string, url: string, closing: Closing): Promise<EventStore> {
  const isEventStore = /^esdb(\+discover)?:/.test(url);
  // The office's own check of what such an address looks like.
  const { databaseUrl, eventStoreUrl } = loadConfiguration(
    isEventStore ? { EVENT_STORE_URL: url } : { DATABASE_URL: url },
  );
  const store = await openEventStore({ databaseUrl: databaseUrl ?? '', ...(eventStoreUrl && { eventStoreUrl }) });
  closing.push(() => store.close());
  const { available, reason } = await store.health();
  if (available) return store;
  throw new OperatorError(`the store of ${option} does not let us in (${reason ?? 'no answer'}): check its address`);
}

/** The events that the office keeps in its own PostgreSQL. The embedded one is started for the time of the copy, which locks the office out. */
async function ownStore(closing: Closing): Promise<{ store: PostgresEventStore; url: string }> {
  const configuration = loadConfiguration(process.env);
  const { url, ownerUrl } =
    configuration.databaseUrl === undefined
      ? await startOwnPostgres(configuration, closing)
      : { url: configuration.databaseUrl, ownerUrl: configuration.databaseUrl };
  const store = PostgresEventStore.connect({ connectionString: ownerUrl });
  closing.push(() => store.close());
  return { store, url };
}

async function ownTarget(closing: Closing): Promise<EventStore> {
  const { store, url } = await ownStore(closing);
  await store.migrate(roleOf(url));
  return store;
}

async function startOwnPostgres(
  { dataDirectory }: Configuration,
  closing: Closing,
): Promise<{ url: string; ownerUrl: string }> {
  const folder = postgresFolder(dataDirectory);
  if (!existsSync(folder))
    throw new OperatorError(`there is no office in ${dataDirectory}: set DATA_DIR to its folder`);
  const living = livingOffice(dataDirectory);
  if (living) throw new OperatorError(`the office runs (process ${living.pid}): stop it, and copy its events then`);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const lock = await DataDirectoryLock.take(dataDirectory, say);
  closing.push(async () => lock.release());
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, log: say });
  closing.push(() => postgres.stop());
  return { url: postgres.url, ownerUrl: postgres.superuserUrl };
}

const fileCheckpoint = (file: string): CopyCheckpoint => ({
  read: () => Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8') : undefined),
  write: (position) => Promise.resolve(writeDurably(file, position)),
});

function tell(): (progress: { readonly phase: string; readonly events: number }) => void {
  let told = '';
  return ({ phase, events }) => {
    const line = `${phase}: ${Math.floor(events / TOLD_EVERY) * TOLD_EVERY} events`;
    if (line !== told) process.stderr.write(`${(told = line)}\n`);
  };
}
