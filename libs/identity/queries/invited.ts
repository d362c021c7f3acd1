import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { OrganizationDirectory } from '#libs/organization';
import { Invitations } from '../secrets/invitations.js';

/** Whom an invitation is for, so that its page can greet them. */
@Injectable()
export class InvitedEmployees {
  constructor(
    private readonly invitations: Invitations,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** @throws OfficeError invitation-unknown (404: never issued, used, replaced or too old) */
  async byToken(token: string): Promise<{ readonly name: string; readonly email: string }> {
    const invitation = await this.invitations.find(token);
    const employee = invitation && (await this.directory.employee(invitation.employeeId));
    if (!employee?.active) throw notFound('invitation-unknown');
    return { name: employee.name, email: employee.email };
  }
}
