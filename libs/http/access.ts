import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Request } from 'express';
import { OfficeError, ROLES, type Clearance, type Role } from '#libs/kernel';

/** The employee whose session a request carries. */
export interface SignedInEmployee {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** How far somebody sees by the unit that they belong to: the whole office, or what stands in some of its units. */
export type Reach = 'office' | UnitReach;

export interface UnitReach {
  /** Their own unit and those below it. */
  readonly units: readonly string[];
  /** The press office stands below theirs: what no unit has yet is its own. */
  readonly unclaimed: boolean;
}

/** One right of somebody to see and do things: their own, or that of somebody absent for whom they stand in. */
export interface Self {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
  readonly reach: Reach;
  /** Left out: what is kept more closely than usual is not theirs to see. */
  readonly clearance?: Clearance;
  /** The absent employee by whose right it is; left out of one's own. */
  readonly actingFor?: string;
  /** It holds for approvals alone: at endpoints that are `@Approves()`. */
  readonly onlyApproves?: true;
}

/** Somebody who wants to see something, as their own stream and that of the units have them. */
export interface Viewer extends Self {
  /** By whose right they see and do things besides their own, as long as those are away. */
  readonly standsInFor?: readonly Self[];
}

/** All rights that somebody has, each by itself: nothing is seen by the role of one and the unit of another. Their own comes first. */
export const selvesOf = ({ standsInFor = [], ...self }: Viewer): readonly Self[] => [self, ...standsInFor];

/** Whose things are seen by that right as the holder's own. */
export const personOf = ({ id, actingFor }: Self): string => actingFor ?? id;

/** A signed-in employee at one endpoint. */
export interface Caller extends SignedInEmployee, Viewer {
  /** The role by which the endpoint was allowed: it stands in the events that come of it. */
  readonly role: Role;
  /** The session's id, which gets nobody in. */
  readonly session: string;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the access guard; absent at public endpoints. */
    caller?: Caller;
    /** The rights by which the endpoint lets the caller in, the caller's own first: who sees the thing that it is about, chooses among them. */
    callers?: readonly Caller[];
    /** In whose name the caller asked to act, taken out of the body. */
    askedActingFor?: string;
  }
}

export const ALLOWED_ROLES = Symbol('allowed-roles');
export const PUBLIC = Symbol('public');
export const ONLY_READS = Symbol('only-reads');
export const APPROVES = Symbol('approves');
export const AUDITORS_TOO = Symbol('auditors-too');

/** Who may use an endpoint. The first of these roles that the caller holds is the one they act by. */
export const Roles = (...roles: [Role, ...Role[]]): CustomDecorator<symbol> => SetMetadata(ALLOWED_ROLES, roles);
/** Everybody who is signed in. */
export const AnyRole = (): CustomDecorator<symbol> => SetMetadata(ALLOWED_ROLES, ROLES);
/** Everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));
/** A POST that changes nothing, whose question is too long, or too personal, for an address: it sees what the caller wrote before, as a GET does. */
export const OnlyReads = (): CustomDecorator<symbol> => SetMetadata(ONLY_READS, true);

/**
 * An endpoint that changes something, and nothing of the office: one's own session or password, what one has seen. Whoever is an auditor and nothing
 * else changes nothing by any other one, whatever roles it names.
 */
export const AuditorsToo = (): CustomDecorator<symbol> => SetMetadata(AUDITORS_TOO, true);

/** An endpoint by which something is approved, or read to be approved: whoever stands in for approvals alone may use it, too. */
export const Approves = (): CustomDecorator<symbol> => SetMetadata(APPROVES, true);

/** @throws OfficeError `unauthenticated` at an endpoint that let nobody in particular in */
export function callerOf(request: Request): Caller {
  if (!request.caller) throw new OfficeError('unauthenticated', 'not-signed-in');
  return request.caller;
}

/** The caller, as a parameter of a controller's method. */
export const CurrentEmployee = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);
