import { EventStoreError, type ExpectedRevision } from '../../port.js';

/** What an error of the driver says about the call that it ended. */
export type Verdict =
  | { readonly kind: 'answered'; readonly error: EventStoreError }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'unknown' };

export interface Call {
  readonly stream: string;
  readonly expected?: ExpectedRevision;
  readonly bytes?: number;
}

/** Codes of gRPC that tell more than the driver makes of them. */
export const GRPC = { invalidArgument: 3, permissionDenied: 7, unavailable: 14, unauthenticated: 16 } as const;

/** What a node says that takes no calls at the moment: it is starting, has too much to do, or its cluster is electing a leader. */
const TURNED_AWAY = ['Server Is Not Ready', 'Server Is Busy', 'Server Is Too Busy', 'No leader info available'];

export const isTurnedAway = (message: string): boolean => TURNED_AWAY.some((words) => message.includes(words));

interface DriverError {
  /** The driver's own classes carry a type; errors of the transport do not. */
  readonly type?: unknown;
  readonly code?: unknown;
  readonly actualVersion?: unknown;
  readonly maxAppendSize?: unknown;
}

const answered = (failure: EventStoreError['failure'], cause: unknown): Verdict => ({
  kind: 'answered',
  error: new EventStoreError(failure, { cause }),
});

/**
 * With the server down the driver rejects with a plain Error of code 14, or says that it discovered nobody: nothing was sent.
 * Everything else that the server did not say itself leaves open whether it acted.
 */
export function verdictOn(thrown: unknown, { stream, expected, bytes = 0 }: Call): Verdict {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as DriverError;
  switch (error.type) {
    case 'wrong-expected-version': {
      const actual = isRevision(error.actualVersion) ? Number(error.actualVersion) : 'no-stream';
      return answered({ kind: 'WrongExpectedRevision', stream, expected: expected ?? 'no-stream', actual }, thrown);
    }
    case 'stream-not-found':
      return answered({ kind: 'StreamNotFound', stream }, thrown);
    case 'stream-deleted':
      return answered({ kind: 'StreamDeleted', stream }, thrown);
    case 'access-denied':
      return answered({ kind: 'AccessDenied', reason: 'EventStoreDB refuses this user' }, thrown);
    case 'maximum-append-size-exceeded':
      return answered({ kind: 'TooLarge', bytes, limit: Number(error.maxAppendSize) }, thrown);
    case 'invalid-argument':
      return answered({ kind: 'Refused', reason: 'EventStoreDB does not take this call' }, thrown);
    case 'not-leader':
    case 'turned-away':
      return { kind: 'not-sent' };
    case undefined:
      return error.code === GRPC.unavailable || isDiscoveryFailure(thrown) ? { kind: 'not-sent' } : { kind: 'unknown' };
    default:
      if (thrown instanceof Error && isTurnedAway(thrown.message)) return { kind: 'not-sent' };
      if (error.code === GRPC.invalidArgument)
        return answered({ kind: 'Refused', reason: 'EventStoreDB does not take this call' }, thrown);
      if (error.code === GRPC.permissionDenied)
        return answered({ kind: 'AccessDenied', reason: 'EventStoreDB refuses this user' }, thrown);
      return { kind: 'unknown' };
  }
}

/** "No stream" comes without a revision, as -1, or as the largest number. */
const isRevision = (version: unknown) =>
  typeof version === 'bigint' && version >= 0n && version <= BigInt(Number.MAX_SAFE_INTEGER);

const isDiscoveryFailure = (thrown: unknown) =>
  thrown instanceof Error && thrown.message.startsWith('Failed to discover');

/** A read's failure: nothing was to be written, so whatever is not an answer is Unavailable. */
export function readFailure(thrown: unknown, stream = ''): EventStoreError {
  if (thrown instanceof EventStoreError) return thrown;
  const verdict = verdictOn(thrown, { stream });
  return verdict.kind === 'answered' ? verdict.error : unavailable(thrown);
}

export const unavailable = (cause: unknown) =>
  new EventStoreError({ kind: 'Unavailable', reason: `EventStoreDB: ${reasonOf(cause)}` }, { cause });

export const outcomeUnknown = (cause: unknown) =>
  new EventStoreError({ kind: 'Timeout', reason: `EventStoreDB: ${reasonOf(cause)}` }, { cause });

const REASON_CHARACTERS = 200;

/** What the transport says names addresses and certificates; what the parser of addresses says quotes the password. */
function reasonOf(cause: unknown): string {
  const { type, code } = (typeof cause === 'object' && cause !== null ? cause : {}) as DriverError;
  if (!(cause instanceof Error)) return String(type ?? 'no answer');
  if ('connectionString' in cause) return 'its address is none';
  const kind = type ?? (code === undefined ? undefined : `transport failure ${String(code)}`);
  const words = cause.message.slice(0, REASON_CHARACTERS);
  return [kind, words].filter((part) => part !== undefined && part !== '').join(': ');
}
