import { HttpException } from '@nestjs/common';
import { newId, OfficeError, type ErrorKind, type Language, type Problems } from '#libs/kernel';
import { EventStoreError } from '#libs/event-store';
import { isDatabaseAway } from '#libs/postgres';
import { CorruptSealedValue, KeyUnavailable } from '#libs/personal-data';
import type { ProblemKind } from './problem-details.js';
import { detailOf, fieldMessage, titleOf } from './problem-texts.js';
import { InvalidInput, type FieldFault } from './validation.js';

export const PROBLEM_TYPE = 'application/problem+json';

/** A failure as HTTP tells it (RFC 9457). `code` is stable; the texts are for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Fills the translation of `code` in. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Every field that is wrong. */
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  /** Number of the entry in the log. */
  readonly incident?: string;
}

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-method': 405,
  'timed-out': 408,
  rule: 409,
  changed: 412,
  'too-large': 413,
  unsupported: 415,
  'reused-key': 422,
  throttled: 429,
  'not-yet': 503,
  internal: 500,
};

/** Whatever was thrown, as a failure of ours; undefined for a defect, which is to be logged. */
export function asOfficeError(error: unknown): OfficeError | undefined {
  if (error instanceof OfficeError) return error;
  if (error instanceof EventStoreError) return fromEventStore(error);
  if (error instanceof HttpException) return fromNest(error);
  if (error instanceof URIError) return new OfficeError('invalid', 'url-malformed');
  if (isDatabaseAway(error)) return new OfficeError('not-yet', 'store-unavailable');
  return fromBodyParser(error);
}

function fromEventStore({ failure }: EventStoreError): OfficeError | undefined {
  if (failure.kind === 'Unavailable' || failure.kind === 'Timeout')
    return new OfficeError('not-yet', 'store-unavailable');
  if (failure.kind === 'TooLarge') return new OfficeError('too-large', 'body-too-large', { limit: failure.limit });
  return undefined;
}

const NEST_KINDS: Readonly<Record<number, readonly [ErrorKind, string]>> = {
  400: ['invalid', 'form-malformed'],
  401: ['unauthenticated', 'not-signed-in'],
  403: ['forbidden', 'forbidden'],
  404: ['not-found', 'no-such-endpoint'],
  413: ['too-large', 'body-too-large'],
  415: ['unsupported', 'media-type-unsupported'],
  429: ['throttled', 'throttled'],
  503: ['not-yet', 'starting'],
};

/** Nest wraps what Express's body parser threw. */
function fromNest(error: HttpException): OfficeError | undefined {
  if (error.cause instanceof OfficeError) return error.cause;
  const [kind, code] = NEST_KINDS[error.getStatus()] ?? [];
  if (kind === undefined || code === undefined) return undefined;
  if (/ in JSON|JSON input|is not valid JSON/.test(error.message)) return new OfficeError('invalid', 'json-malformed');
  return new OfficeError(kind, code);
}

function fromBodyParser(error: unknown): OfficeError | undefined {
  const type = (error as { type?: unknown } | undefined)?.type;
  if (type === 'entity.too.large' || type === 'parameters.too.many')
    return new OfficeError('too-large', 'body-too-large');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new OfficeError('unsupported', 'media-type-unsupported');
  if (type === 'entity.parse.failed') return new OfficeError('invalid', 'json-malformed');
  // A body that says it is compressed and is not: zlib's own codes.
  if (/^Z_/.test(String((error as { code?: unknown } | undefined)?.code)))
    return new OfficeError('invalid', 'body-malformed');
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new OfficeError('invalid', 'form-malformed');
  return undefined;
}

/** A rule of the domain that refuses one field names it in its parameters. */
function faultyFields(error: OfficeError): readonly FieldFault[] | undefined {
  if (error instanceof InvalidInput) return error.fields;
  const { code, kind, parameters } = error;
  return kind === 'invalid' && typeof parameters.field === 'string'
    ? [{ field: parameters.field, code, parameters }]
    : undefined;
}

/** @param ofModules what the modules' own failures say */
export function problemOf(error: OfficeError, language: Language, ofModules: Problems = {}): Problem {
  const fields = faultyFields(error);
  return {
    type: `urn:rzecznik:problem:${error.code}`,
    title: titleOf(error.kind, language),
    status: STATUS[error.kind],
    code: error.code,
    detail: detailOf(error.kind, error.code, language, error.parameters, ofModules),
    ...(fields
      ? {
          errors: fields.map(({ field, code, parameters }) => ({
            field,
            code,
            message: fieldMessage(code, parameters, language),
          })),
        }
      : Object.keys(error.parameters).length > 0 && { parameters: error.parameters }),
  };
}

/** A defect, or sealed data at fault: the caller learns a number only, the log the rest. */
export function internalProblem(error: unknown, language: Language): Problem & { readonly incident: string } {
  const [kind, code] = faultOf(error);
  return {
    type: `urn:rzecznik:problem:${code}`,
    title: titleOf(kind, language),
    status: STATUS[kind],
    code,
    detail: detailOf(kind, code, language),
    incident: newId(),
  };
}

/** What was sealed and cannot be opened is never taken for what was erased: that reads as nothing. */
function faultOf(error: unknown): readonly [ProblemKind, string] {
  if (error instanceof KeyUnavailable) return ['not-yet', error.code];
  if (error instanceof CorruptSealedValue) return ['internal', error.code];
  return ['internal', 'internal'];
}
