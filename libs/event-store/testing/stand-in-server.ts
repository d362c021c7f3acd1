import { randomUUID } from 'node:crypto';
import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Empty, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  DeleteResp,
  ReadReq,
  ReadResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import protobufEmpty from 'google-protobuf/google/protobuf/empty_pb.js';
import {
  StandInLog,
  type Proposed,
  type StandInAppendResult,
  type StandInExpected,
  type StandInRecord,
} from './stand-in-log.js';

export interface StandInOptions {
  /** Whether it offers BatchAppend; without, clients fall back to Append. */
  readonly batchAppend?: boolean;
  readonly maxAppendBytes?: number;
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer };
  /** Who may do anything; everybody where left out. */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** When it says that a subscription caught up; at its end where left out. Servers before 23.10 never do. */
  readonly caughtUp?: 'never' | 'early';
  /** A subscription is ended after so many events. */
  readonly subscriptionEvents?: number;
  /** Whether it answers an append with a position: its last event's, as 23.10 does, none, or one of its own making. */
  readonly answeredPosition?: 'none' | 'another';
}

/** Nodes that share their log; the leader takes calls that require it. */
export interface StandInCluster {
  readonly nodes: readonly StandInServer[];
  /** None while one is being elected. */
  leader: StandInServer | undefined;
}

type Trouble = 'access-denied' | 'not-ready' | 'lost-answer';

/**
 * Stands in for an EventStoreDB server in tests, where none can be had: the protocol's append, read, subscribe, delete and
 * tombstone, in memory. It is no event store, and nothing outside tests and benchmarks may use it.
 */
export class StandInServer {
  private server: Server | undefined;
  private cluster: StandInCluster | undefined;
  private port = 0;
  private troubles: Trouble[] = [];
  /** How long every append takes. */
  delayMilliseconds = 0;
  /** Events that it has sent to readers and subscribers. */
  eventsSent = 0;
  /** Takes reads and never answers them. */
  silent = false;

  private constructor(
    private readonly options: StandInOptions,
    private readonly log = new StandInLog(),
  ) {}

  static async start(options: StandInOptions = {}): Promise<StandInServer> {
    const server = new StandInServer(options);
    await server.open();
    return server;
  }

  /** So many nodes, the first of which leads. */
  static async startCluster(count: number, options: StandInOptions = {}): Promise<StandInCluster> {
    const log = new StandInLog();
    const nodes = Array.from({ length: count }, () => new StandInServer(options, log));
    const cluster: StandInCluster = { nodes, leader: nodes[0] };
    for (const node of nodes) {
      node.cluster = cluster;
      await node.open();
    }
    return cluster;
  }

  get address(): { readonly host: string; readonly port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Goes away at once, with everything that is under way, and comes back on the same port with what it has acknowledged. */
  async restart(): Promise<void> {
    await this.stop();
    this.log.forgetRecentIds();
    await this.open();
  }

  async stop(): Promise<void> {
    this.server?.forceShutdown();
    this.server = undefined;
  }

  /** What happens to the next append, in place of what should. `lost-answer`: it is written, and then the connection breaks. */
  troubleNextAppend(...troubles: Trouble[]): void {
    this.troubles.push(...troubles);
  }

  /** What stands in a stream, to the bit. */
  storedBytes(stream: string): readonly { readonly data: string; readonly metadata: string }[] {
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
    return (this.log.stream(stream)?.records ?? []).map(({ data, metadata }) => ({
      data: text(data),
      metadata: text(metadata),
    }));
  }

  /** An event that another application writes to the same server. */
  writeForeign(stream: string, data: Uint8Array): void {
    const proposed = {
      id: randomUUID(),
      type: 'Theirs',
      contentType: 'application/octet-stream',
      data,
      metadata: new Uint8Array(),
    };
    this.log.append(stream, 'any', [proposed]);
  }

  /** Takes connections (again). */
  async open(): Promise<void> {
    const server = new Server({
      'grpc.max_receive_message_length': 17 * 1_048_576,
      'grpc.max_send_message_length': 17 * 1_048_576,
    });
    server.addService(ServerFeaturesService, { getSupportedMethods: this.getSupportedMethods });
    server.addService(GossipService, { read: this.gossip });
    server.addService(StreamsService, {
      read: this.read,
      append: this.append,
      batchAppend: this.batchAppend,
      delete: this.delete,
      tombstone: this.tombstone,
    });
    const { tls } = this.options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
      : ServerCredentials.createInsecure();
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.port}`, credentials, (error, port) => (error ? reject(error) : resolve(port)));
    });
    this.server = server;
  }

  private readonly getSupportedMethods = (
    _: ServerUnaryCall<Empty, unknown>,
    answer: sendUnaryData<InstanceType<typeof features.SupportedMethods>>,
  ) => {
    const names = [
      'Read',
      'Append',
      'Delete',
      'Tombstone',
      ...(this.options.batchAppend === false ? [] : ['BatchAppend']),
    ];
    const methods = names.map((name) => {
      const method = new features.SupportedMethod();
      method.setServiceName('event_store.client.streams.Streams');
      method.setMethodName(name);
      return method;
    });
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion('23.10.0-stand-in');
    supported.setMethodsList(methods);
    answer(null, supported);
  };

  private readonly gossip = (
    _: ServerUnaryCall<Empty, unknown>,
    answer: sendUnaryData<InstanceType<typeof gossip.ClusterInfo>>,
  ) => {
    const { nodes, leader } = this.cluster ?? { nodes: [this], leader: this };
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const cluster = new gossip.ClusterInfo();
    cluster.setMembersList(
      nodes.map((node) => {
        const endPoint = new gossip.EndPoint();
        endPoint.setAddress(this.options.tls ? 'localhost' : '127.0.0.1');
        endPoint.setPort(node.port);
        const member = new gossip.MemberInfo();
        member.setInstanceId(uuid(randomUUID()));
        member.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
        member.setState(node === leader ? LEADER : FOLLOWER);
        member.setIsAlive(node.server !== undefined);
        member.setHttpEndPoint(endPoint);
        return member;
      }),
    );
    answer(null, cluster);
  };

  private readonly append = (
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): void => void this.appendOne(call, answer);

  private async appendOne(
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): Promise<void> {
    let [stream, expected]: [string, StandInExpected] = ['', 'any'];
    const proposed: Proposed[] = [];
    for await (const request of call as AsyncIterable<AppendReq>) {
      const options = request.getOptions();
      const message = request.getProposedMessage();
      if (options)
        [stream, expected] = [streamName(options), expectedOf(options, options.hasRevision() && options.getRevision())];
      if (message) proposed.push(proposedOf(message));
    }
    const trouble = await this.beforeAppend();
    const refusal = this.refusalOf(call.metadata, trouble, proposed);
    if (refusal) return answer(refusal);
    const result = this.log.append(stream, expected, proposed);
    if (trouble === 'lost-answer') return this.breakConnections();
    if (result.kind === 'deleted')
      return answer(failure('stream-deleted', status.FAILED_PRECONDITION, { 'stream-name': stream }));
    answer(null, appendResponse(result, expected, this.answered(result)));
  }

  private readonly batchAppend = (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
    const open = new Map<string, { stream: string; expected: StandInExpected; proposed: Proposed[] }>();
    call.on('data', async (request: BatchAppendReq) => {
      const correlation = uuidText(request.getCorrelationId());
      const options = request.getOptions();
      if (options) {
        const expected = expectedOf(options, options.hasStreamPosition() && options.getStreamPosition());
        open.set(correlation, { stream: streamName(options), expected, proposed: [] });
      }
      const batch = open.get(correlation)!;
      batch.proposed.push(...request.getProposedMessagesList().map(proposedOf));
      if (!request.getIsFinal()) return;
      open.delete(correlation);
      const trouble = await this.beforeAppend();
      const refusal = this.refusalOf(call.metadata, trouble, batch.proposed);
      if (refusal?.details === 'not-leader') return call.emit('error', refusal);
      if (refusal) return call.write(batchRefusal(request, batch.stream, refusal, this.maxAppendBytes));
      const result = this.log.append(batch.stream, batch.expected, batch.proposed);
      if (trouble === 'lost-answer') return this.breakConnections();
      call.write(batchResponse(request, batch.stream, batch.expected, result, this.answered(result)));
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };

  private answered(result: StandInAppendResult): bigint | undefined {
    if (result.kind !== 'success' || this.options.answeredPosition === 'none') return undefined;
    return this.options.answeredPosition === 'another' ? result.position + 1n : result.position;
  }

  private async beforeAppend(): Promise<Trouble | undefined> {
    if (this.delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMilliseconds));
    return this.troubles.shift();
  }

  private get maxAppendBytes(): number {
    return this.options.maxAppendBytes ?? 1_048_576;
  }

  private refusalOf(
    metadata: Metadata,
    trouble: Trouble | undefined,
    proposed: readonly Proposed[],
  ): Partial<ServiceError> | undefined {
    if (trouble === 'access-denied' || !this.knows(metadata)) return failure('access-denied', status.PERMISSION_DENIED);
    if (trouble === 'not-ready') return { code: status.UNAVAILABLE, details: 'Server Is Not Ready' };
    const misled = this.misled(metadata);
    if (misled) return misled;
    const bytes = proposed.reduce(
      (sum, { data, metadata: custom, type }) => sum + data.length + custom.length + 2 * type.length,
      0,
    );
    if (bytes <= this.maxAppendBytes) return undefined;
    return failure('maximum-append-size-exceeded', status.INVALID_ARGUMENT, {
      'maximum-append-size': String(this.maxAppendBytes),
    });
  }

  /** What a node says that is not the leader to a call that requires it. */
  private misled(metadata: Metadata): Partial<ServiceError> | undefined {
    if (!this.cluster || this.cluster.leader === this || !metadata.get('requires-leader').includes('true'))
      return undefined;
    const { leader } = this.cluster;
    if (!leader) return { code: status.UNKNOWN, details: 'No leader info available in response' };
    return failure('not-leader', status.NOT_FOUND, {
      'leader-endpoint-host': this.options.tls ? 'localhost' : leader.address.host,
      'leader-endpoint-port': String(leader.address.port),
    });
  }

  private knows(metadata: Metadata): boolean {
    const { credentials } = this.options;
    if (!credentials) return true;
    const expected = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
    return metadata.get('authorization').includes(expected);
  }

  private breakConnections(): void {
    void this.restart();
  }

  private readonly delete = (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>) => {
    const position = new streams.DeleteResp.Position();
    const at = String(this.log.delete(streamName(call.request.getOptions()!)));
    position.setCommitPosition(at);
    position.setPreparePosition(at);
    const response = new streams.DeleteResp();
    response.setPosition(position);
    answer(null, response);
  };

  private readonly tombstone = (
    call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
    answer: sendUnaryData<TombstoneResp>,
  ) => {
    const stream = streamName(call.request.getOptions()!);
    if (this.log.stream(stream)?.tombstoned) {
      return answer(failure('stream-deleted', status.FAILED_PRECONDITION, { 'stream-name': stream }));
    }
    const position = new streams.TombstoneResp.Position();
    const at = String(this.log.tombstone(stream));
    position.setCommitPosition(at);
    position.setPreparePosition(at);
    const response = new streams.TombstoneResp();
    response.setPosition(position);
    answer(null, response);
  };

  private readonly read = (call: ServerWritableStream<ReadReq, ReadResp>) => {
    const options = call.request.getOptions()!;
    const fail = (error: Partial<ServiceError>) => call.emit('error', error);
    if (!this.knows(call.metadata)) return fail(failure('access-denied', status.PERMISSION_DENIED));
    const misled = this.misled(call.metadata);
    if (misled) return fail(misled);
    if (this.silent) return;
    const reading = new Reading(this.log, call, options, this.options, () => (this.eventsSent += 1));
    reading.run().catch((error: unknown) => fail(error instanceof Error ? error : (error as Partial<ServiceError>)));
  };
}

/** One read or subscription: writes as fast as the client takes. */
class Reading {
  private gone = false;
  private wake = () => undefined as void;

  constructor(
    private readonly log: StandInLog,
    private readonly call: ServerWritableStream<ReadReq, ReadResp>,
    private readonly options: InstanceType<typeof streams.ReadReq.Options>,
    private readonly behaviour: Pick<StandInOptions, 'caughtUp' | 'subscriptionEvents'>,
    private readonly sent: () => void,
  ) {
    for (const event of ['cancelled', 'close', 'error'] as const) {
      call.on(event, () => {
        this.gone = true;
        this.wake();
      });
    }
  }

  async run(): Promise<void> {
    if (this.options.hasStream()) await this.readStream(this.options.getStream()!);
    else await this.readAll(this.options.getAll()!);
    if (!this.gone) this.call.end();
  }

  private async readStream(options: InstanceType<typeof streams.ReadReq.Options.StreamOptions>): Promise<void> {
    const name = streamName(options);
    const stream = this.log.stream(name);
    if (stream?.tombstoned) throw failure('stream-deleted', status.FAILED_PRECONDITION, { 'stream-name': name });
    const subscribes = this.options.hasSubscription();
    const records = () =>
      (this.log.stream(name)?.records ?? []).slice(Number(this.log.stream(name)?.truncateBefore ?? 0n));
    if (!subscribes && records().length === 0) {
      const notFound = new streams.ReadResp.StreamNotFound();
      notFound.setStreamIdentifier(identifier(name));
      await this.send((response) => response.setStreamNotFound(notFound));
      return;
    }
    const from = options.hasStart() ? 0n : options.hasEnd() ? undefined : BigInt(options.getRevision());
    if (subscribes) {
      const after = from === undefined ? (records().at(-1)?.revision ?? -1n) : options.hasStart() ? -1n : from;
      await this.follow(
        () => records(),
        (record) => record.revision > after,
      );
      return;
    }
    const inReach = (record: StandInRecord) =>
      this.backwards ? from === undefined || record.revision <= from : from !== undefined && record.revision >= from;
    await this.sendSome(records().filter(inReach));
  }

  private async readAll(options: InstanceType<typeof streams.ReadReq.Options.AllOptions>): Promise<void> {
    const position = options.hasPosition() ? BigInt(options.getPosition()!.getCommitPosition()) : undefined;
    const found = position === undefined ? undefined : this.log.indexOf(position);
    if (found !== undefined && this.log.records[found]?.position !== position)
      throw failure('Trying to read from an invalid position.', status.INVALID_ARGUMENT);
    if (this.options.hasSubscription()) {
      const start = options.hasStart() ? 0 : found === undefined ? this.log.records.length : found + 1;
      await this.follow(
        () => this.log.records,
        () => true,
        start,
      );
      return;
    }
    const at = position === undefined ? (options.hasStart() ? 0 : this.log.records.length) : this.log.indexOf(position);
    const count = this.count;
    const records = this.backwards
      ? this.log.records.slice(Math.max(0, at - count), at)
      : this.log.records.slice(at, Math.min(this.log.records.length, at + count));
    await this.sendSome(records);
  }

  private get backwards(): boolean {
    return this.options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  }

  private get count(): number {
    return Number(this.options.getCount());
  }

  private async sendSome(records: readonly StandInRecord[]): Promise<void> {
    const ordered = this.backwards ? [...records].reverse() : records;
    for (const record of ordered.slice(0, this.count)) {
      if (this.gone) return;
      await this.sendEvent(record);
    }
  }

  /** A subscription: history, caught up, and what comes. */
  private async follow(
    records: () => readonly StandInRecord[],
    isNew: (record: StandInRecord) => boolean,
    start = 0,
  ): Promise<void> {
    const confirmation = new streams.ReadResp.SubscriptionConfirmation();
    confirmation.setSubscriptionId(randomUUID());
    await this.send((response) => response.setConfirmation(confirmation));
    const passes = this.filter();
    const filter = this.options.getFilter();
    const window = filter ? (filter.getMax() || 32) * filter.getCheckpointintervalmultiplier() : Infinity;
    const sayCaughtUp = () => this.send((response) => response.setCaughtUp(new streams.ReadResp.CaughtUp()));
    const { caughtUp: says, subscriptionEvents = Infinity } = this.behaviour;
    if (says === 'early') await sayCaughtUp();
    let [next, passed, sent, caughtUp] = [start, 0, 0, says !== undefined];
    let woken: Promise<void> = Promise.resolve();
    const arm = () => {
      woken = new Promise((resolve) => (this.wake = resolve));
    };
    arm();
    const stopListening = this.log.onAppend(() => this.wake());
    try {
      while (!this.gone) {
        const record = records()[next];
        if (record) {
          next += 1;
          if (!isNew(record)) continue;
          if (passes(record)) {
            if (sent === subscriptionEvents) throw failure('Server Is Not Ready', status.UNAVAILABLE);
            await this.sendEvent(record);
            sent += 1;
          }
          passed += 1;
          if (passed % window === 0) await this.sendCheckpoint(record.position);
        } else if (!caughtUp) {
          caughtUp = true;
          await sayCaughtUp();
        } else {
          await woken;
          arm();
        }
      }
    } finally {
      stopListening();
    }
  }

  private filter(): (record: StandInRecord) => boolean {
    const filter = this.options.getFilter();
    if (!filter) return () => true;
    const expression = filter.getStreamIdentifier() ?? filter.getEventType()!;
    const subject = (record: StandInRecord) => (filter.hasStreamIdentifier() ? record.stream : record.type);
    const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
    const prefixes = expression.getPrefixList();
    return (record) => regex?.test(subject(record)) ?? prefixes.some((prefix) => subject(record).startsWith(prefix));
  }

  private async sendCheckpoint(position: bigint): Promise<void> {
    const checkpoint = new streams.ReadResp.Checkpoint();
    checkpoint.setCommitPosition(String(position));
    checkpoint.setPreparePosition(String(position));
    await this.send((response) => response.setCheckpoint(checkpoint));
  }

  private async sendEvent(record: StandInRecord): Promise<void> {
    const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
    recorded.setId(uuid(record.id));
    recorded.setStreamIdentifier(identifier(record.stream));
    recorded.setStreamRevision(String(record.revision));
    recorded.setCommitPosition(String(record.position));
    recorded.setPreparePosition(String(record.position));
    recorded
      .getMetadataMap()
      .set('type', record.type)
      .set('content-type', record.contentType)
      .set('created', String(record.created));
    recorded.setData(record.data);
    recorded.setCustomMetadata(record.metadata);
    const event = new streams.ReadResp.ReadEvent();
    event.setEvent(recorded);
    event.setCommitPosition(String(record.position));
    this.sent();
    await this.send((response) => response.setEvent(event));
  }

  private async send(fill: (response: ReadResp) => void): Promise<void> {
    const response = new streams.ReadResp();
    fill(response);
    if (this.gone || this.call.write(response)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        this.call.off('drain', go).off('close', go).off('cancelled', go).off('error', go);
        resolve();
      };
      this.call.on('drain', go).on('close', go).on('cancelled', go).on('error', go);
    });
  }
}

interface StreamOption {
  getStreamIdentifier(): InstanceType<typeof shared.StreamIdentifier> | undefined;
}
const streamName = (options: StreamOption): string =>
  Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');

function identifier(name: string): InstanceType<typeof shared.StreamIdentifier> {
  const result = new shared.StreamIdentifier();
  result.setStreamName(Buffer.from(name));
  return result;
}

function uuid(text: string): UUID {
  const result = new shared.UUID();
  result.setString(text);
  return result;
}

function uuidText(value: UUID | undefined): string {
  const structured = value?.getStructured();
  if (!structured) return value?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

interface ExpectedOptions {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}
const expectedOf = (options: ExpectedOptions, revision: string | false): StandInExpected =>
  revision !== false
    ? BigInt(revision)
    : options.hasNoStream()
      ? 'no-stream'
      : options.hasStreamExists()
        ? 'exists'
        : 'any';

interface Message {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}
const proposedOf = (message: Message): Proposed => ({
  id: uuidText(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** Failures stand in the trailers. */
function failure(exception: string, code: status, details: Record<string, string> = {}): Error & Partial<ServiceError> {
  const metadata = new Metadata();
  metadata.set('exception', exception);
  for (const [key, value] of Object.entries(details)) metadata.set(key, value);
  return Object.assign(new Error(exception), { code, details: exception, metadata });
}

type Decided = Exclude<StandInAppendResult, { kind: 'deleted' }>;

function appendResponse(result: Decided, expected: StandInExpected, answered: bigint | undefined): AppendResp {
  const response = new streams.AppendResp();
  if (result.kind === 'success') {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(String(result.revision));
    if (answered === undefined) success.setNoPosition(new shared.Empty());
    else {
      const position = new streams.AppendResp.Position();
      position.setCommitPosition(String(answered));
      position.setPreparePosition(String(answered));
      success.setPosition(position);
    }
    response.setSuccess(success);
    return response;
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (result.actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(result.actual));
  if (typeof expected === 'bigint') wrong.setExpectedRevision(String(expected));
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedAny(new shared.Empty());
  response.setWrongExpectedVersion(wrong);
  return response;
}

function batchAnswerTo(request: BatchAppendReq, stream: string): BatchAppendResp {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(identifier(stream));
  return response;
}

function batchResponse(
  request: BatchAppendReq,
  stream: string,
  expected: StandInExpected,
  result: StandInAppendResult,
  answered: bigint | undefined,
): BatchAppendResp {
  const response = batchAnswerTo(request, stream);
  if (result.kind === 'success') {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(result.revision));
    if (answered === undefined) success.setNoPosition(new protobufEmpty.Empty());
    else {
      const position = new shared.AllStreamPosition();
      position.setCommitPosition(String(answered));
      position.setPreparePosition(String(answered));
      success.setPosition(position);
    }
    response.setSuccess(success);
  } else if (result.kind === 'deleted') {
    const deleted = new shared.StreamDeleted();
    deleted.setStreamIdentifier(identifier(stream));
    response.setError(rpcStatus('event_store.client.StreamDeleted', deleted.serializeBinary()));
  } else {
    const wrong = new shared.WrongExpectedVersion();
    if (result.actual === undefined) wrong.setCurrentNoStream(new protobufEmpty.Empty());
    else wrong.setCurrentStreamRevision(String(result.actual));
    if (typeof expected === 'bigint') wrong.setExpectedStreamPosition(String(expected));
    else if (expected === 'no-stream') wrong.setExpectedNoStream(new protobufEmpty.Empty());
    else if (expected === 'exists') wrong.setExpectedStreamExists(new protobufEmpty.Empty());
    else wrong.setExpectedAny(new protobufEmpty.Empty());
    response.setError(rpcStatus('event_store.client.WrongExpectedVersion', wrong.serializeBinary()));
  }
  return response;
}

function batchRefusal(
  request: BatchAppendReq,
  stream: string,
  refusal: Partial<ServiceError>,
  limit: number,
): BatchAppendResp {
  const response = batchAnswerTo(request, stream);
  if (refusal.details === 'access-denied') {
    response.setError(rpcStatus('event_store.client.AccessDenied', new shared.AccessDenied().serializeBinary()));
  } else if (refusal.details === 'maximum-append-size-exceeded') {
    const exceeded = new shared.MaximumAppendSizeExceeded();
    exceeded.setMaxappendsize(limit);
    response.setError(rpcStatus('event_store.client.MaximumAppendSizeExceeded', exceeded.serializeBinary()));
  } else {
    const nothing = new protobufEmpty.Empty().serializeBinary();
    response.setError(rpcStatus('google.protobuf.Empty', nothing, refusal.details));
  }
  return response;
}

function rpcStatus(type: string, detail: Uint8Array, message = type): InstanceType<typeof statuses.Status> {
  const details = new any.Any();
  details.pack(detail, type);
  const result = new statuses.Status();
  result.setMessage(message);
  result.setDetails(details);
  return result;
}
