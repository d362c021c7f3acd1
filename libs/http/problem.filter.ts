import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { languageOf } from './language.js';
import { OfficeError, type Problems } from '#libs/kernel';
import { asOfficeError, internalProblem, PROBLEM_TYPE, problemOf, type Problem } from './problem.js';
import { REFUSALS_SETTING, type HearsOfRefusal } from './refusals.js';

const logger = new Logger('Http');

/** Where Express keeps the words of the modules' failures. */
export const PROBLEMS_SETTING = 'problems';

/** What a failure of ours says to whoever sent the request; undefined for a defect. */
export function problemFor(error: unknown, request: Request): Problem | undefined {
  const known = asOfficeError(error);
  return known && inWordsOf(request, known);
}

const inWordsOf = (request: Request, error: OfficeError): Problem =>
  problemOf(error, languageOf(request), request.app.get(PROBLEMS_SETTING) as Problems | undefined);

/** Answers with a problem document, whatever was thrown. */
export function sendProblem(error: unknown, request: Request, response: Response): void {
  const language = languageOf(request);
  const known = orWrongMethod(asOfficeError(error), request);
  const problem: Problem = known ? inWordsOf(request, known) : internalProblem(error, language);
  if (!known) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    logger.error({ message, incident: problem.incident, method: request.method, route: routeOf(request), stack });
  }
  if (known) (request.app.get(REFUSALS_SETTING) as HearsOfRefusal | undefined)?.(request, known);
  // A stream that broke half-way has no status left to tell it with.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (known?.kind === 'wrong-method') response.set('Allow', String(known.parameters.allowed));
  const wait = known?.parameters.retryAfterSeconds;
  if (typeof wait === 'number') response.set('Retry-After', String(wait));
  response
    .status(problem.status)
    .type(PROBLEM_TYPE)
    .set('Cache-Control', 'no-store')
    .set('Content-Language', language)
    .json(problem);
}

/** What Nest says of an address without a route, where the address has one for other methods (RFC 9110 §15.5.6). */
function orWrongMethod(known: OfficeError | undefined, request: Request): OfficeError | undefined {
  if (known?.code !== 'no-such-endpoint') return known;
  const allowed = methodsOf(request);
  return allowed.length > 0 ? new OfficeError('wrong-method', 'wrong-method', { allowed: allowed.join(', ') }) : known;
}

/** Nest's routes stand in Express's router, one layer each. */
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** The methods that the address takes; none where there is no such address, or where the request's is one of them. */
function methodsOf({ app, path, method }: Request): readonly string[] {
  const { stack } = (app as unknown as { router: { stack: readonly Layer[] } }).router;
  const methods = stack
    .filter((layer) => layer.route && layer.match(path))
    .flatMap(({ route }) => Object.keys(route!.methods).map((name) => name.toUpperCase()));
  const allowed = new Set(methods.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])));
  return allowed.has(method) ? [] : [...allowed];
}

/** The pattern, not the address: an address may carry what somebody searched for. */
const routeOf = (request: Request): string | undefined => (request.route as { path?: string } | undefined)?.path;

/** Failures of controllers, guards and pipes. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

/** Failures of what stands before the controllers (body parsers, origin check). Express knows it by its four parameters. */
export const problemHandler = (error: unknown, request: Request, response: Response, _next: NextFunction): void =>
  sendProblem(error, request, response);
