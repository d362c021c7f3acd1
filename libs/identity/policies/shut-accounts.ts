import { Injectable } from '@nestjs/common';
import type { RecordedEvent, RecordedOf } from '#libs/kernel';
import { EmployeeDeactivated } from '#libs/organization';
import type { Policy } from '#libs/projections';
import { Passwords } from '../commands/set-password.js';

/** The command that deactivates shuts the account at once; this makes it good where a crash came in between. */
@Injectable()
export class ShutAccounts implements Policy {
  readonly name = 'shut_accounts';
  readonly events = [EmployeeDeactivated];
  readonly from = 'start';

  constructor(private readonly passwords: Passwords) {}

  async handle(event: RecordedEvent): Promise<void> {
    await this.passwords.shut((event as RecordedOf<typeof EmployeeDeactivated>).data.employeeId);
  }
}
