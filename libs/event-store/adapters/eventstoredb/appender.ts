import { randomUUID } from 'node:crypto';
import type { ClientDuplexStream, ServiceError } from '@grpc/grpc-js';
import type { StoredForm } from '../../stored-form.js';
import {
  insideOf,
  protocol,
  type BatchAppendReq,
  type BatchAppendResp,
  type Client,
  type Position,
  type Status,
} from './client.js';
import { GRPC, isTurnedAway } from './driver-errors.js';
import { driverEventData } from './driver-events.js';

export interface Appended {
  readonly revision: bigint;
  readonly position: Position | undefined;
}

/** The server's own word on an append, in the driver's terms. */
class ServerRefusal extends Error {
  constructor(
    readonly type: string,
    readonly details: { readonly actualVersion?: bigint | 'no_stream'; readonly maxAppendSize?: number } = {},
  ) {
    super(type);
  }

  get actualVersion() {
    return this.details.actualVersion;
  }

  get maxAppendSize() {
    return this.details.maxAppendSize;
  }
}

/** The stream of appends broke: what was under way on it may have been written. */
class AppendStreamBroken extends Error {}

/** As the driver says it of a server that is down. */
class AppendNotSent extends Error {
  readonly code = GRPC.unavailable;
}

interface Pending {
  resolve(appended: Appended): void;
  reject(error: Error): void;
}

type Service = InstanceType<typeof protocol.StreamsClient>;
type BatchStream = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

/** The server takes the shorter of this and its own limit; long, since it is told by the clock of this machine. */
const DEADLINE_MILLISECONDS = 24 * 3_600_000;

/**
 * Appends over one stream of the protocol's BatchAppend. The driver's own keeps what is under way in one place for the whole process:
 * one broken stream fails the appends of every other, and an answer that comes to them afterwards ends the process. Here each
 * stream answers for itself. It also sends the very bytes, where the driver would serialise anew.
 */
export class Appender {
  private readonly streams = new WeakMap<Service, BatchStream | Promise<BatchStream>>();
  private readonly pending = new WeakMap<BatchStream, Map<string, Pending>>();
  private readonly admitted = new WeakMap<BatchStream, Promise<void>>();

  constructor(
    private readonly client: Client,
    private readonly options: { readonly requiresLeader: boolean },
    /** Asked before the first append on every new stream of appends, which lasts as long as its connection. */
    private readonly admit: () => Promise<void>,
  ) {}

  async append(stream: string, expected: 'no-stream' | number, forms: readonly StoredForm[]): Promise<Appended> {
    const { StreamsService } = protocol;
    if (await insideOf(this.client).supports(StreamsService.batchAppend))
      return this.batchAppend(stream, expected, forms);
    const answer = await this.client.appendToStream(stream, forms.map(driverEventData), {
      ...this.options,
      expectedRevision: expected === 'no-stream' ? 'no_stream' : BigInt(expected),
    });
    // So the driver tells a conflict where the address says `throwOnAppendFailure=false`.
    if (!answer.success) {
      throw new ServerRefusal('wrong-expected-version', { actualVersion: answer.nextExpectedRevision });
    }
    return { revision: answer.nextExpectedRevision, position: answer.position };
  }

  private async batchAppend(
    stream: string,
    expected: 'no-stream' | number,
    forms: readonly StoredForm[],
  ): Promise<Appended> {
    const batchStream = await this.open();
    await this.admission(batchStream);
    const correlation = randomUUID();
    const pending = this.pending.get(batchStream);
    if (!pending) throw new AppendNotSent('the stream of appends broke before');
    return new Promise((resolve, reject) => {
      pending.set(correlation, { resolve, reject });
      batchStream.write(request(correlation, stream, expected, forms));
    });
  }

  private admission(batchStream: BatchStream): Promise<void> {
    const known = this.admitted.get(batchStream);
    if (known) return known;
    const asked = this.admit();
    this.admitted.set(batchStream, asked);
    // A question without an answer is asked again.
    asked.catch(() => this.admitted.delete(batchStream));
    return asked;
  }

  private open(): Promise<BatchStream> {
    const inside = insideOf(this.client);
    const create = (service: Service) =>
      this.follow(service.batchAppend(...inside.callArguments(this.options, { deadline: Infinity })));
    return inside.GRPCStreamCreator(protocol.StreamsClient, 'appendToStream', create, this.streams)();
  }

  private follow(batchStream: BatchStream): BatchStream {
    const pending = new Map<string, Pending>();
    this.pending.set(batchStream, pending);
    const broken = (cause?: unknown) => {
      this.pending.delete(batchStream);
      const reason = brokenBy(cause);
      for (const { reject } of pending.values()) reject(reason);
      pending.clear();
    };
    return batchStream
      .on('data', (response: BatchAppendResp) => {
        const correlation = uuidText(response);
        const waiting = pending.get(correlation);
        pending.delete(correlation);
        const error = response.getError();
        if (error) waiting?.reject(refusal(error));
        else waiting?.resolve(appended(response));
      })
      .on('error', broken)
      .on('end', broken)
      .on('close', broken);
  }
}

/** What the end of a stream means for the appends under way on it: unless the server lets nobody in, it may have written some. */
function brokenBy(cause: unknown): Error {
  const { code } = (cause ?? {}) as Partial<ServiceError>;
  if (code === GRPC.permissionDenied || code === GRPC.unauthenticated) return new ServerRefusal('access-denied');
  return new AppendStreamBroken('the stream of appends broke', { cause });
}

function request(
  correlation: string,
  stream: string,
  expected: 'no-stream' | number,
  forms: readonly StoredForm[],
): BatchAppendReq {
  const { shared, streams, Empty, Timestamp } = protocol;
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(stream));
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier);
  options.setDeadline(Timestamp.fromDate(new Date(Date.now() + DEADLINE_MILLISECONDS)));
  if (expected === 'no-stream') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));

  const result = new streams.BatchAppendReq();
  result.setCorrelationId(uuid(correlation));
  result.setOptions(options);
  result.setProposedMessagesList(
    forms.map((form) => {
      const message = new streams.BatchAppendReq.ProposedMessage();
      message.setId(uuid(form.id));
      message.getMetadataMap().set('type', form.type).set('content-type', 'application/json');
      message.setData(new TextEncoder().encode(form.data));
      message.setCustomMetadata(new TextEncoder().encode(form.metadata));
      return message;
    }),
  );
  result.setIsFinal(true);
  return result;
}

function uuid(text: string) {
  const result = new protocol.shared.UUID();
  result.setString(text);
  return result;
}

/** Servers may answer with the two halves of the id in place of its text. */
function uuidText(response: BatchAppendResp): string {
  const id = response.getCorrelationId();
  const structured = id?.getStructured();
  if (!structured) return id?.getString().toLowerCase() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function appended(response: BatchAppendResp): Appended {
  const success = response.getSuccess();
  const position = success?.getPosition();
  return {
    revision: BigInt(success?.getCurrentRevision() ?? 0),
    position: position && {
      commit: BigInt(position.getCommitPosition()),
      prepare: BigInt(position.getPreparePosition()),
    },
  };
}

function refusal(status: Status): ServerRefusal {
  const { shared } = protocol;
  const details = status.getDetails();
  switch (details?.getTypeName()) {
    case 'event_store.client.WrongExpectedVersion': {
      const wrong = details.unpack(shared.WrongExpectedVersion.deserializeBinary, details.getTypeName());
      return new ServerRefusal('wrong-expected-version', {
        actualVersion: wrong?.hasCurrentStreamRevision() ? BigInt(wrong.getCurrentStreamRevision()) : 'no_stream',
      });
    }
    case 'event_store.client.StreamDeleted':
      return new ServerRefusal('stream-deleted');
    case 'event_store.client.AccessDenied':
      return new ServerRefusal('access-denied');
    case 'event_store.client.MaximumAppendSizeExceeded': {
      const exceeded = details.unpack(shared.MaximumAppendSizeExceeded.deserializeBinary, details.getTypeName());
      return new ServerRefusal('maximum-append-size-exceeded', { maxAppendSize: exceeded?.getMaxappendsize() });
    }
    case 'event_store.client.BadRequest':
      return new ServerRefusal('invalid-argument');
    case 'event_store.client.Timeout':
      return new ServerRefusal('timeout');
    default:
      // A node that is starting, busy or without a leader says so in words alone.
      if (isTurnedAway(status.getMessage())) return new ServerRefusal('turned-away');
      return new ServerRefusal(status.getCode() === GRPC.permissionDenied ? 'access-denied' : 'unknown');
  }
}
