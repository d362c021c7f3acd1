import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOfPolicy, type RecordedOf } from '#libs/kernel';
import { CurrentEmployees, EmployeeAdded, EmployeeChanged } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { InviteEmployee } from '../commands/invitations.js';
import { Credentials } from '../secrets/credentials.js';
import { Invitations } from '../secrets/invitations.js';

/** Who was added without a password is invited to choose one, and invited anew at a corrected address: the first invitation went elsewhere. */
@Injectable()
export class InviteEmployees implements Policy {
  readonly name = 'invite_employees';
  readonly on = reactions(
    { EmployeeAdded, EmployeeChanged },
    { EmployeeAdded: (event) => this.invite(event), EmployeeChanged: (event) => this.invite(event) },
  );
  readonly from = 'start';

  constructor(
    private readonly credentials: Credentials,
    private readonly invitations: Invitations,
    private readonly employees: CurrentEmployees,
    private readonly commands: CommandBus,
  ) {}

  private async invite(event: RecordedOf<typeof EmployeeAdded> | RecordedOf<typeof EmployeeChanged>): Promise<void> {
    const { employeeId, email } = event.data;
    if (!email || !(await this.awaitsInvitation(event.type, employeeId))) return;
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
