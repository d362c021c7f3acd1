import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import type { CommandContext } from '#libs/journal';
import { deriveId, newId, OfficeError, OWN_CLIENTS, SYSTEM_ACTOR } from '#libs/kernel';
import type { Caller } from './access.js';
import { requestHashOf } from './request-hash.js';

export const LONGEST_IDEMPOTENCY_KEY = 200;

/**
 * The request's `Idempotency-Key`, where it has one.
 * @throws OfficeError `invalid` (idempotency-key-malformed): empty, longer than 200 characters, or not printable ASCII
 */
export function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined) return undefined;
  if (key.length > LONGEST_IDEMPOTENCY_KEY || !/^[\x20-\x7e]+$/.test(key)) {
    throw new OfficeError('invalid', 'idempotency-key-malformed', { longest: LONGEST_IDEMPOTENCY_KEY });
  }
  return key;
}

/** A name, and a version of at most three numbers, so that no address fits: `console/0.1.0`. */
const CLIENT = /^([a-z][a-z-]{0,31})(\/\d{1,6}(\.\d{1,6}){0,2})?$/;
/** What calls without saying what it is. */
const UNNAMED_CLIENT = 'api';

/** By what the request was made, as its `X-Client` says. What cannot stand in an event, or is a name of the office's own, says nothing. */
export function clientOf(request: Request): string {
  const client = request.get('x-client') ?? '';
  const name = CLIENT.exec(client)?.[1];
  return name !== undefined && !OWN_CLIENTS.some((own) => own === name) ? client : UNNAMED_CLIENT;
}

/**
 * Who commands, by which role, in which session, by what means, under which id. The same caller, `Idempotency-Key` and request give the same command id, so a command sent
 * again is applied once, however late; another request under an old key is another command. `X-Request-Id`, where it is a sane one, ties the events to the caller's own log.
 */
export function commandContextOf(request: Request): CommandContext {
  const actor = request.caller?.id ?? SYSTEM_ACTOR;
  const key = idempotencyKeyOf(request);
  const commandId =
    key !== undefined && request.caller
      ? deriveId('request', actor, key, requestHashOf(request).toString('hex'))
      : newId();
  const requestId = request.get('x-request-id');
  return {
    commandId,
    actor,
    ...(request.caller?.actingFor !== undefined && { actingFor: request.caller.actingFor }),
    ...(request.caller && { role: request.caller.role, session: request.caller.session }),
    client: clientOf(request),
    ...(requestId !== undefined && /^[\w.:-]{1,100}$/.test(requestId) && { correlationId: requestId }),
  };
}

/**
 * `If-Match`: the revision that the user saw, quoted as entity tags are (RFC 9110 §13.1.1) or bare; `-1` where nothing had been written yet,
 * `*` asks for nothing.
 * @throws OfficeError `invalid` (if-match-malformed)
 */
export function seenRevisionOf(request: Request): number | undefined {
  const header = request.get('if-match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const revision = /^(?:"(-1|\d{1,15})"|(-1|\d{1,15}))$/.exec(header);
  if (!revision) throw new OfficeError('invalid', 'if-match-malformed');
  return Number(revision[1] ?? revision[2]);
}

/** The command context, as a parameter of a controller's method: `@Context() context: CommandContext`. */
export const Context = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext =>
  commandContextOf(context.switchToHttp().getRequest<Request>()),
);

type ParameterEnhancer = (controller: object, method?: string | symbol) => void;

const saysIfMatch: ParameterEnhancer = (controller, method) =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The revision that the user saw: refused (412) if somebody has since changed what the command is about.',
    schema: { type: 'string' },
  })(controller, method!, Object.getOwnPropertyDescriptor(controller, method!)!);

const saysId: ParameterEnhancer = (controller, method) =>
  ApiParam({ name: 'id', type: String })(controller, method!, Object.getOwnPropertyDescriptor(controller, method!)!);

/** The revision of `If-Match`, as a parameter of a controller's method: `@SeenRevision() seen: number | undefined`. */
export const SeenRevision = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined =>
    seenRevisionOf(context.switchToHttp().getRequest<Request>()),
  [saysIfMatch],
);

/** Of a command on one thing: the `:id` of its address, who gives it, and what they saw of it. */
export interface Acting {
  readonly id: string;
  readonly caller: Caller;
  readonly context: CommandContext;
  readonly seen: number | undefined;
}

/** All that such commands have in common, as one parameter of a controller's method: `@Acting() acting: Acting`. */
export const Acting = createParamDecorator(
  (_: unknown, context: ExecutionContext): Acting => {
    const request = context.switchToHttp().getRequest<Request>();
    return {
      id: request.params['id'] as string,
      caller: request.caller!,
      context: commandContextOf(request),
      seen: seenRevisionOf(request),
    };
  },
  [saysId, saysIfMatch],
);
