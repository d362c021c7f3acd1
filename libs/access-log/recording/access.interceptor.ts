import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { tap, type Observable } from 'rxjs';
import { ALLOWED_ROLES, clientOf, isChanging, recordedAs, RECORDS, type Recording } from '#libs/http';
import { ROLES } from '#libs/kernel';
import { THING_KIND } from '#libs/manifest';
import type { Place } from '../domain/entry.js';
import { AccessRecorder, type Access } from './recorder.js';

const LONGEST_USER_AGENT = 300;
const LONGEST_WORDS = 200;
/** The form of every id of the office, and of what else stands in an address. */
const LONGEST_ID = 200;

type Handler = (...parameters: never[]) => unknown;
type Controller = abstract new (...parameters: never[]) => object;

/**
 * What an endpoint's use is to the access log: null, nothing; undefined, it says neither, and reads no thing.
 * @param changes it is a command: only what `@Records` says of it counts
 */
export function recordingOf(handler: Handler, controller: Controller, changes: boolean): Recording | null | undefined {
  const said = [handler, controller]
    .map((target) => Reflect.getMetadata(RECORDS, target) as Recording | null | undefined)
    .find((one) => one !== undefined);
  if (said !== undefined || changes) return said;
  const kind = (Reflect.getMetadata(THING_KIND, handler) ?? Reflect.getMetadata(THING_KIND, controller)) as
    | string
    | undefined;
  return kind === undefined ? undefined : { act: 'opened', kind, id: 'id', onlyOfThing: true };
}

/** The one place where reads are recorded: whatever was answered, to whom. What was refused is no reading. */
@Injectable()
export class AccessInterceptor implements NestInterceptor {
  private readonly recordings = new WeakMap<Handler, Recording | null>();

  constructor(private readonly recorder: AccessRecorder) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const recording = this.recordingFor(context, request);
    const words = wordsOf(request);
    const administers = recording === null && isAdministration(context, request);
    const { replay } = request;
    if (recording === null && words === null && !administers && replay === undefined) return next.handle();
    return next.handle().pipe(
      tap((answer) => {
        if (recording && !(recording.onlyOfThing && request.params['id'] === undefined))
          this.recorder.record(accessOf(recording, request, answer));
        if (words !== null)
          this.recorder.record({
            ...ofCaller(request),
            act: 'searched',
            kind: 'search',
            detail: routeOf(request),
            words,
          });
        if (replay !== undefined)
          this.recorder.record({
            ...ofCaller(request),
            act: 'replayed',
            kind: 'office',
            thingId: partOf(replay) ?? null,
            detail: routeOf(request),
          });
        if (administers)
          this.recorder.record({
            ...ofCaller(request),
            act: 'administered',
            kind: 'administration',
            thingId: partOf(request.params['id']) ?? null,
            detail: `${request.method} ${routeOf(request)}`,
          });
      }),
    );
  }

  private recordingFor(context: ExecutionContext, request: Request): Recording | null {
    const handler = context.getHandler() as Handler;
    let recording = this.recordings.get(handler);
    if (recording === undefined) {
      recording = recordingOf(handler, context.getClass(), isChanging(request)) ?? null;
      this.recordings.set(handler, recording);
    }
    return recording;
  }
}

const partOf = (part: unknown): string | undefined =>
  typeof part === 'string' && part !== '' ? part.slice(0, LONGEST_ID) : undefined;
const idOf = ({ id }: Recording, { params, query }: Request): string | undefined =>
  partOf(params[id]) ?? partOf(query[id]);

/** As the contract names it: `/api/cases/:id`. */
const routeOf = (request: Request): string => (request.route as { path: string } | undefined)?.path ?? '';

function accessOf(recording: Recording, request: Request, answer: unknown): Access {
  const { act, kind } = recording;
  if (act === 'signedIn') {
    // Nobody was signed in when the request came.
    const { id } = (answer as { employee: { id: string } }).employee;
    return { ...ofCaller(request), act, kind, employeeId: id, thingId: id, personal: placeOf(request) };
  }
  const said = request.res && recordedAs(request.res);
  if (said) return { ...ofCaller(request), act, kind: said.kind, thingId: said.id, detail: said.detail };
  const detail = act === 'exported' ? routeOf(request) : null;
  return { ...ofCaller(request), act, kind, thingId: idOf(recording, request) ?? null, detail };
}

const ofCaller = (request: Request) => ({
  employeeId: request.caller?.id ?? null,
  actingFor: request.caller?.actingFor ?? null,
  session: request.caller?.session ?? null,
  client: clientOf(request),
  thingId: null,
  detail: null,
  personal: null,
  words: null,
});

const placeOf = (request: Request): Place => ({
  address: request.ip ?? '',
  userAgent: (request.get('user-agent') ?? '').slice(0, LONGEST_USER_AGENT).toWellFormed(),
});

/** What lists and the palette are searched for. */
function wordsOf({ caller, query: { q } }: Request): string | null {
  if (!caller || typeof q !== 'string' || q.trim() === '') return null;
  return q.trim().slice(0, LONGEST_WORDS).toWellFormed();
}

/** A change by an administrator's right. What everybody may do is none. */
function isAdministration(context: ExecutionContext, request: Request): boolean {
  if (request.caller?.role !== 'administrator' || !isChanging(request)) return false;
  const targets = [context.getHandler(), context.getClass()];
  return (
    targets
      .map((target) => Reflect.getMetadata(ALLOWED_ROLES, target) as unknown)
      .find((roles) => roles !== undefined) !== ROLES
  );
}
