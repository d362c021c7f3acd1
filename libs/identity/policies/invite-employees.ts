import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOfPolicy, type RecordedEvent, type RecordedOf } from '#libs/kernel';
import { CurrentEmployees, EmployeeAdded, EmployeeChanged } from '#libs/organization';
import type { Policy } from '#libs/projections';
import { InviteEmployee } from '../commands/invitations.js';
import { Credentials } from '../secrets/credentials.js';
import { Invitations } from '../secrets/invitations.js';

/** Who was added without a password is invited to choose one, and invited anew at a corrected address: the first invitation went elsewhere. */
@Injectable()
export class InviteEmployees implements Policy {
  readonly name = 'invite_employees';
  readonly events = [EmployeeAdded, EmployeeChanged];
  readonly from = 'start';

  constructor(
    private readonly credentials: Credentials,
    private readonly invitations: Invitations,
    private readonly employees: CurrentEmployees,
    private readonly commands: CommandBus,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const { type, data } = event as RecordedOf<typeof EmployeeAdded> | RecordedOf<typeof EmployeeChanged>;
    const { employeeId, email } = data;
    if (!email || !(await this.awaitsInvitation(type, employeeId))) return;
    const employee = await this.employees.byId(employeeId);
    // A later change of the address invites by itself.
    if (!employee?.active || employee.email !== email) return;
    const context = commandOfPolicy(this.name, event);
    await this.commands.execute(new InviteEmployee({ employeeId, name: employee.name, email }, context));
  }

  private async awaitsInvitation(type: 'EmployeeAdded' | 'EmployeeChanged', employeeId: string): Promise<boolean> {
    if (!(await this.credentials.exist(employeeId))) return true;
    return type === 'EmployeeChanged' && (await this.invitations.hasOpen(employeeId));
  }
}
