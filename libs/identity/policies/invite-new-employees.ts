import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { deriveId, SYSTEM_ACTOR, type RecordedEvent, type RecordedOf } from '#libs/kernel';
import { EmployeeAdded } from '#libs/organization';
import type { Policy } from '#libs/projections';
import { InviteEmployee } from '../commands/invitations.js';
import { Credentials } from '../secrets/credentials.js';

/** Who was added without a password is invited to choose one. */
@Injectable()
export class InviteNewEmployees implements Policy {
  readonly name = 'invite_new_employees';
  readonly events = [EmployeeAdded];
  readonly from = 'start';

  constructor(
    private readonly credentials: Credentials,
    private readonly commands: CommandBus,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const { id, data, metadata } = event as RecordedOf<typeof EmployeeAdded>;
    const { employeeId, name, email } = data;
    if (name === null || email === null || (await this.credentials.exist(employeeId))) return;
    const context = {
      commandId: deriveId(this.name, id),
      actor: SYSTEM_ACTOR,
      correlationId: metadata.$correlationId,
      causationId: id,
    };
    await this.commands.execute(new InviteEmployee({ employeeId, name, email }, context));
  }
}
