import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import {
  ALLOWED_ROLES,
  APPROVES,
  AUDITORS_TOO,
  isChanging,
  isWebSocketRequest,
  ONLY_READS,
  personOf,
  PUBLIC,
  Viewers,
  type Caller,
  type Self,
} from '#libs/http';
import { OfficeError, ROLES, type Role } from '#libs/kernel';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import { sessionIdOf, Sessions } from '../secrets/sessions.js';
import { SessionCookie } from './session-cookie.js';

/**
 * Who may use an endpoint. Whatever says neither `@Roles`, `@AnyRole` nor `@Public` is shut. Roles are those that the employee holds
 * now, and their unit's place, by their own streams: neither those of the sign-in nor those of a list that may lag. Where they do not
 * suffice, those of an absent colleague may, for whom the employee stands in today: what is done then is done in that colleague's name.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly viewers: Viewers,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws OfficeError not-signed-in (401), role-not-allowed, not-deputy or endpoint-shut (403) */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets);
    if (!allowed) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
      throw new OfficeError('forbidden', 'endpoint-shut');
    }
    const request = context.switchToHttp().getRequest<Request>();
    const session = await this.sessions.find(this.cookie.tokenOf(request));
    const employee = session && (await this.employees.byId(session.employeeId));
    if (!session || !employee?.active || isOfAnother(request, employee.id))
      throw new OfficeError('unauthenticated', 'not-signed-in');
    request.asker = { employeeId: employee.id, session: sessionIdOf(session.id) };
    const { id, name, roles, unitId, clearance } = employee;
    const own: Self = { id, roles, unitId, clearance, reach: await this.units.reachOf(unitId) };
    const approves = this.reflector.getAllAndOverride<boolean | undefined>(APPROVES, targets) ?? false;
    const standsInFor = (await this.viewers.standsInFor(id)).filter((self) => approves || !self.onlyApproves);
    const onlyReads = this.reflector.getAllAndOverride<boolean | undefined>(ONLY_READS, targets) ?? false;
    const auditorsToo = this.reflector.getAllAndOverride<boolean | undefined>(AUDITORS_TOO, targets) ?? false;
    const changes = isChanging(request) && !onlyReads;
    const selves = chosen([own, ...standsInFor], takeActingFor(request, allowed)).filter(
      (self) => !changes || auditorsToo || !onlyAudits(self),
    );
    const callers = selves.flatMap((self): Caller[] => {
      const role = allowed.find((one) => self.roles.includes(one));
      return role ? [{ ...self, name, role, session: sessionIdOf(session.id) }] : [];
    });
    const [caller] = callers;
    if (!caller) throw new OfficeError('forbidden', 'role-not-allowed', { allowed });
    request.callers = callers;
    // What is read, or done for oneself, is seen by any of their rights; what else is done is done by one.
    const seesByAny = !changes || allowed === ROLES;
    request.caller = seesByAny && caller.actingFor === undefined ? { ...caller, standsInFor } : caller;
    request.openSession = session;
    return true;
  }
}

/**
 * Tabs of a browser share its session: where somebody else has signed in in one, what another still shows and sends is of the person
 * before (`X-Employee`), and must not be done in the name of whoever came after.
 */
function isOfAnother(request: Request, id: string): boolean {
  // A page sets no header of its WebSocket.
  const meant = isWebSocketRequest(request) ? request.query['employee'] : request.get('x-employee');
  return meant !== undefined && meant !== id;
}

/** Whoever looks after what others do leaves no trace of their own in it. */
const onlyAudits = ({ roles }: Self): boolean => roles.every((role) => role === 'auditor');

/**
 * In whose name the caller asks to act: `actingFor` of the body, which is no field of any act itself. What everybody may do, they do for themselves.
 */
function takeActingFor(request: Request, allowed: readonly Role[]): string | undefined {
  const body = request.body as unknown;
  if (allowed === ROLES || !isChanging(request) || typeof body !== 'object' || body === null) return undefined;
  const { actingFor, ...rest } = body as Record<string, unknown>;
  if (typeof actingFor !== 'string') return undefined;
  request.body = rest;
  request.askedActingFor = actingFor;
  return actingFor;
}

/** @throws OfficeError not-deputy: of somebody for whom they do not stand in now */
function chosen(selves: readonly Self[], actingFor: string | undefined): readonly Self[] {
  if (actingFor === undefined) return selves;
  const asked = selves.filter((self) => personOf(self) === actingFor);
  if (asked.length === 0) throw new OfficeError('forbidden', 'not-deputy', { employeeId: actingFor });
  return asked;
}
