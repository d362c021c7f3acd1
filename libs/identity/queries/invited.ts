import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { CurrentEmployees, type EmployeeItem } from '#libs/organization';
import { Invitations } from '../secrets/invitations.js';
import type { InvitationPurpose } from '../secrets/tables.js';
import { hashAddress } from '../secrets/tokens.js';

export interface Invited {
  readonly invitationId: string;
  readonly purpose: InvitationPurpose;
  readonly employee: EmployeeItem;
}

/** Whom an invitation is for. */
@Injectable()
export class InvitedEmployees {
  constructor(
    private readonly invitations: Invitations,
    private readonly employees: CurrentEmployees,
  ) {}

  /**
   * @throws OfficeError invitation-unknown (404: never issued, used, replaced, too old, or the employee has left, has a newer password or
   * another address by now)
   */
  async byToken(token: string): Promise<Invited> {
    const invitation = await this.invitations.find(token);
    const employee = invitation && (await this.employees.byId(invitation.employeeId));
    if (!employee?.active || !invitation!.addressHash.equals(hashAddress(employee.email))) {
      throw notFound('invitation-unknown');
    }
    return { invitationId: invitation!.id, purpose: invitation!.purpose, employee };
  }
}
