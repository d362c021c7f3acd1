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
      const actual =
        typeof error.actualVersion === 'bigint' && error.actualVersion >= 0n
          ? Number(error.actualVersion)
          : 'no-stream';
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
      return { kind: 'not-sent' };
    case undefined:
      return error.code === 14 || isDiscoveryFailure(thrown) ? { kind: 'not-sent' } : { kind: 'unknown' };
    default:
      return { kind: 'unknown' };
  }
}

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

function reasonOf(cause: unknown): string {
  const { type, code } = (typeof cause === 'object' && cause !== null ? cause : {}) as DriverError;
  return String(type ?? (code === undefined ? 'no answer' : `transport failure ${String(code)}`));
}
