import type { Language } from './language.js';

/** What kind of failure it is: HTTP, the command line and mail intake each turn it into their own words. */
export type ErrorKind =
  | 'invalid' // the input makes no sense: 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'wrong-method' // there is such an address, for other methods: 405
  | 'timed-out' // it took longer than it may: 408
  | 'rule' // a rule of the office forbids it now: 409
  | 'changed' // somebody has changed what this is about: 412
  | 'too-large' // 413
  | 'unsupported' // 415
  | 'reused-key' // an Idempotency-Key with another body: 422
  | 'throttled' // 429
  | 'not-yet'; // the read model lags, or something is starting: 503

/**
 * A failure that its receiver can act on. `code` is stable, can be searched for, and is the key of its words
 * (`Problems`); `parameters` fill them in and carry no personal data.
 */
export class OfficeError extends Error {
  override readonly name: string = 'OfficeError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly parameters: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
  }
}

/** What failures say to whoever reads them, by code. `{name}` is filled in from the failure's parameters. */
export type Problems = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A rule of the domain refuses the command: 409 over HTTP. */
export const ruleBroken = (code: string, parameters?: Record<string, unknown>) =>
  new OfficeError('rule', code, parameters);

/** There is no such thing: 404 over HTTP. */
export const notFound = (code: string, parameters?: Record<string, unknown>) =>
  new OfficeError('not-found', code, parameters);
