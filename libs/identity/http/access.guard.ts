import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ALLOWED_ROLES, PUBLIC } from '#libs/http';
import { OfficeError, type Role } from '#libs/kernel';
import { OrganizationDirectory, type EmployeeItem } from '#libs/organization';
import { ReadModels } from '#libs/projections';
import { Sessions, type OpenSession } from '../secrets/sessions.js';
import { tokenOf } from './session-cookie.js';

/**
 * Who may use an endpoint. Whatever says neither `@Roles`, `@AnyRole` nor `@Public` is shut. Roles are those that the employee holds
 * now, not those of the sign-in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly directory: OrganizationDirectory,
    private readonly readModels: ReadModels,
  ) {}

  /** @throws OfficeError not-signed-in (401), not-yet (503), role-not-allowed or endpoint-shut (403) */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets);
    if (!allowed) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
      throw new OfficeError('forbidden', 'endpoint-shut');
    }
    const request = context.switchToHttp().getRequest<Request>();
    const session = await this.sessions.find(tokenOf(request));
    const employee = session && (await this.find(session));
    if (!employee?.active) throw new OfficeError('unauthenticated', 'not-signed-in');
    const role = allowed.find((one) => employee.roles.includes(one));
    if (!role) throw new OfficeError('forbidden', 'role-not-allowed', { allowed });
    const { id, name, roles } = employee;
    request.caller = { id, name, roles, role };
    request.openSession = session;
    return true;
  }

  /** Somebody who was added, or came back, a moment before they signed in: the lists are given time to know it. */
  private async find({ employeeId, writtenPosition }: OpenSession): Promise<EmployeeItem | undefined> {
    const known = await this.directory.employee(employeeId);
    if (known?.active || writtenPosition === null) return known;
    await this.readModels.waitFor(writtenPosition);
    return this.directory.employee(employeeId);
  }
}
