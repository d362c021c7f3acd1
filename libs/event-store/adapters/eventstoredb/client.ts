/**
 * The one place that loads the driver. Its successor (`@kurrent/kurrentdb-client`) speaks the same protocol and takes over by a
 * change of this file; never load both in one process: they share a global and break each other.
 */
import type { CallOptions, Channel, Client as GrpcClient, Metadata } from '@grpc/grpc-js';
import { EventStoreDBClient, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import type {
  AllStreamSubscription,
  Filter,
  Position,
  ReadPosition,
  ResolvedEvent,
  StreamingRead as DriverRead,
} from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';

export { excludeSystemEvents, streamNameFilter };
export type { AllStreamSubscription, Filter, Position, ReadPosition };
export type StreamingRead = DriverRead<ResolvedEvent>;
export type Client = EventStoreDBClient;

/** The generated messages and service of the protocol. */
export const protocol = {
  shared,
  streams,
  StreamsClient,
  StreamsService,
  Empty: empty.Empty,
  Timestamp: timestamp.Timestamp,
};
export type { BatchAppendReq, BatchAppendResp, Status };

/**
 * Everything that says how to reach the store stands in the connection string: host or hosts, `+discover`, `tls`, `tlsCAFile`, the
 * credentials (which have to stand on the client: a call's own would bypass batch append).
 */
export const createClient = (connectionString: string): Client => EventStoreDBClient.connectionString(connectionString);

/**
 * Whether calls are for the leader alone, as the address has it by default: a node that was the leader and is none any more then says
 * who is, and the driver goes there. Otherwise it would forward appends and answer reads that do not know of them yet.
 */
export function requiresLeader(connectionString: string): boolean {
  const parameters = connectionString.slice(connectionString.indexOf('?') + 1).split('&');
  const preferences = parameters
    .map((parameter) => parameter.split('=').map((part) => part.trim().toLowerCase().replace(/[_-]/g, '')))
    .filter(([name]) => name === 'nodepreference');
  return preferences.every(([, preference]) => preference === 'leader');
}

/** What the driver offers its own operations: the connection, with discovery, credentials and reconnection. */
interface DriverInside {
  getChannel(): Promise<Channel>;
  supports(method: unknown): Promise<boolean>;
  /** Those that have not ended. */
  readonly disposableStreams: ReadonlySet<{ resume(): unknown }>;
  /** What the server says of itself; asked once. */
  readonly capabilities: Promise<{ readonly serverVersion: string }>;
  callArguments(options: { requiresLeader?: boolean }, callOptions: CallOptions): [Metadata, CallOptions];
  GRPCStreamCreator<Service extends GrpcClient, Stream>(
    service: unknown,
    name: string,
    create: (service: Service) => Stream,
    cache: WeakMap<Service, Stream | Promise<Stream>>,
  ): () => Promise<Stream>;
}

export const insideOf = (client: Client): DriverInside => client as unknown as DriverInside;

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
