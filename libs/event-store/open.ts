import type { Clock } from '#libs/kernel';
import { PostgresEventStore } from './adapters/postgres/postgres-event-store.js';
import type { Admission, EventStore } from './port.js';

export interface OpenEventStoreOptions {
  /** `esdb://…` or `esdb+discover://…`: EventStoreDB keeps the events. Where left out, PostgreSQL does. */
  readonly eventStoreUrl?: string;
  readonly databaseUrl: string;
  /** Real time: for lag and clock skew, never for what is written. */
  readonly clock?: Clock;
  readonly admission?: Admission;
}

/** The store that the configuration names. It connects when it is first asked something. */
export async function openEventStore({
  eventStoreUrl,
  databaseUrl,
  clock,
  admission,
}: OpenEventStoreOptions): Promise<EventStore> {
  if (eventStoreUrl === undefined)
    return PostgresEventStore.connect({ connectionString: databaseUrl, clock, admission });
  // Loaded only where it is used: the driver is large.
  const { EventStoreDbEventStore } = await import('./adapters/eventstoredb/eventstoredb-event-store.js');
  return new EventStoreDbEventStore(eventStoreUrl, { clock, admission });
}
