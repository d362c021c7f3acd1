/**
 * The one place that loads the driver. Its successor (`@kurrent/kurrentdb-client`) speaks the same protocol and takes over by a
 * change of this file; never load both in one process: they share a global and break each other.
 */
import { EventStoreDBClient, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import type { AllStreamSubscription, Filter, Position, ReadPosition } from '@eventstore/db-client';

export { excludeSystemEvents, streamNameFilter };
export type { AllStreamSubscription, Filter, Position, ReadPosition };
export type Client = EventStoreDBClient;

/**
 * Everything that says how to reach the store stands in the connection string: host or hosts, `+discover`, `tls`, `tlsCAFile`, the
 * credentials (which have to stand on the client: a call's own would bypass batch append).
 */
export const createClient = (connectionString: string): Client => EventStoreDBClient.connectionString(connectionString);

/** An event as the driver hands it out, as far as we use it. */
export interface DriverEvent {
  readonly id: string;
  readonly type: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly created: Date;
  readonly isJson: boolean;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: Position;
}
