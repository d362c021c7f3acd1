import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadConfiguration, writeDurably } from '#libs/configuration';
import {
  copyEvents,
  CopyFailed,
  EventStoreError,
  openEventStore,
  PostgresEventStore,
  type CopyCheckpoint,
  type EventStore,
} from '#libs/event-store';
import { OperatorError } from './operator-error.js';

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly checkpoint?: string;
}

/** Lines about progress, at most one for so many events. */
const TOLD_EVERY = 10_000;

/** `events copy` */
export async function copy({ from, to, checkpoint }: CopyOptions): Promise<void> {
  const opened: EventStore[] = [];
  const open = async (option: string, url: string) => {
    const store = await openStore(option, url);
    opened.push(store);
    return store;
  };
  try {
    const source = await open('--from', from);
    const target = await open('--to', to);
    if (target instanceof PostgresEventStore) await target.migrate();
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
    await Promise.all(opened.map((store) => store.close()));
  }
}

async function openStore(option: string, url: string): Promise<EventStore> {
  const isEventStore = /^esdb(\+discover)?:/.test(url);
  // The office's own check of what such an address looks like.
  const { databaseUrl, eventStoreUrl } = loadConfiguration(
    isEventStore ? { EVENT_STORE_URL: url } : { DATABASE_URL: url },
  );
  const store = await openEventStore({ databaseUrl: databaseUrl ?? '', ...(eventStoreUrl && { eventStoreUrl }) });
  const { available, reason } = await store.health();
  if (available) return store;
  await store.close();
  throw new OperatorError(`the store of ${option} does not let us in (${reason ?? 'no answer'}): check its address`);
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
