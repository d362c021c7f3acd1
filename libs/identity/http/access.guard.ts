import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ALLOWED_ROLES, PUBLIC } from '#libs/http';
import { OfficeError, type Role } from '#libs/kernel';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import { sessionIdOf, Sessions } from '../secrets/sessions.js';
import { SessionCookie } from './session-cookie.js';

/**
 * Who may use an endpoint. Whatever says neither `@Roles`, `@AnyRole` nor `@Public` is shut. Roles are those that the employee holds
 * now, and their unit's place, by their own streams: neither those of the sign-in nor those of a list that may lag.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws OfficeError not-signed-in (401), role-not-allowed or endpoint-shut (403) */
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
    if (!session || !employee?.active) throw new OfficeError('unauthenticated', 'not-signed-in');
    const role = allowed.find((one) => employee.roles.includes(one));
    if (!role) throw new OfficeError('forbidden', 'role-not-allowed', { allowed });
    const { id, name, roles, unitId } = employee;
    const reach = await this.units.reachOf(unitId);
    request.caller = { id, name, roles, role, unitId, reach, session: sessionIdOf(session.id) };
    request.openSession = session;
    return true;
  }
}
