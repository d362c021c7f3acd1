import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { notFound, OfficeError } from '#libs/kernel';
import { isChanging } from './idempotency.js';
import { sendProblem } from './problem.filter.js';
import { isWebSocketRequest } from './upgrades.js';

export const DOCS_PATH = '/api/docs';

/** The nonce of this answer's policy: the console's page carries it, so that the styles that Angular makes at run time are let in. */
export const nonceOf = (response: Response): string => (response.locals as { nonce: string }).nonce;

/**
 * Only what we serve ourselves runs, and no inline script. Style attributes may be inline (Angular sets them), style elements need the answer's
 * nonce; the page of the API's documentation brings inline styles of its own.
 */
export function securityHeaders({ https }: { readonly https: boolean }): RequestHandler {
  const policy = (styles: string | ((request: unknown, response: unknown) => string)) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          scriptSrcAttr: ["'none'"],
          styleSrc: ["'self'", styles],
          styleSrcAttr: ["'unsafe-inline'"],
          // https: pictures of a letter that somebody asks for; until then they stand inert in its HTML.
          imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          frameSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: https,
      referrerPolicy: { policy: 'same-origin' },
    });
  const docs = policy("'unsafe-inline'");
  const everywhereElse = policy((_request, response) => `'nonce-${nonceOf(response as Response)}'`);
  return (request, response, next) => {
    (response.locals as { nonce: string }).nonce = randomBytes(16).toString('base64');
    if (request.path.startsWith('/api')) response.set('Cache-Control', 'no-store');
    (request.path.startsWith(DOCS_PATH) ? docs : everywhereElse)(request, response, next);
  };
}

/**
 * Changing calls are taken from our own pages only: a browser that sends `Origin` must name `PUBLIC_URL` or the host that it asked. Programs
 * that send none are let through to be told by their session.
 */
export function refuseForeignOrigins(publicUrl: string): RequestHandler {
  const ours = new URL(publicUrl).origin;
  return (request: Request, response: Response, next: NextFunction) => {
    const origin = request.get('origin');
    const foreign =
      origin === undefined
        ? request.get('sec-fetch-site') === 'cross-site'
        : origin !== ours && !isOfHost(origin, request.get('host'));
    // A WebSocket is asked for with GET, and changes things all the same.
    const changes = isChanging(request) || isWebSocketRequest(request);
    if (foreign && changes) sendProblem(new OfficeError('forbidden', 'foreign-origin'), request, response);
    else next();
  };
}

/**
 * What asks for the office as it was (`replay=` in the address, or `X-Replay`) changes nothing, whoever asks and whatever the endpoint does. Nor is it answered
 * with the office as it is: only endpoints that say so (`@InReplay`) answer of the past, see `PastGuard`.
 */
export function keepThePast(request: Request, response: Response, next: NextFunction): void {
  const asked = request.query['replay'] ?? request.get('x-replay');
  if (asked === undefined) next();
  else if (isChanging(request)) sendProblem(new OfficeError('forbidden', 'replay-only-reads'), request, response);
  else if (typeof asked !== 'string') sendProblem(notFound('replay-not-found'), request, response);
  else {
    request.replay = asked;
    request.url = withoutReplay(request.url);
    next();
  }
}

/** No endpoint has to name it among its own parameters. */
function withoutReplay(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://office');
  searchParams.delete('replay');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** A page of the host that was asked; other schemes than the web's are nobody's pages. */
function isOfHost(origin: string, host: string | undefined): boolean {
  const url = URL.parse(origin);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.host === host?.toLowerCase();
}

/** The largest file of a form, in bytes: as intake by mail has it. */
export const LARGEST_FILE = 25 * 1024 * 1024;
/** What stands around it in the form. */
const FORM_AROUND_FILE = 64 * 1024;

/** Up to here a refused form is thrown away as it comes: whoever is cut off while they send never sees the answer. */
const LONGEST_THROWN_AWAY = 4 * LARGEST_FILE;

/**
 * Bodies come as JSON, or as a form with a file; a call that needs none may send an empty one of no kind. A form says beforehand how long it
 * is: one that is too long is not kept, and one that is far too long not even read.
 */
export const requireKnownBodies: RequestHandler = (request, response, next) => {
  if (request.is('multipart/form-data')) {
    const length = Number(request.get('content-length'));
    if (length <= LARGEST_FILE + FORM_AROUND_FILE) return next();
    if (!(length <= LONGEST_THROWN_AWAY)) response.set('Connection', 'close');
    const problem = Number.isNaN(length)
      ? new OfficeError('invalid', 'length-required')
      : new OfficeError('too-large', 'file-too-large', { limit: LARGEST_FILE });
    return sendProblem(problem, request, response);
  }
  const isEmpty = request.get('content-length') === '0';
  if (!isEmpty && request.is('application/json') === false) {
    sendProblem(new OfficeError('unsupported', 'media-type-unsupported'), request, response);
  } else next();
};
