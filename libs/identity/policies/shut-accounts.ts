import { Injectable } from '@nestjs/common';
import { EmployeeDeactivated } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { Passwords } from '../commands/set-password.js';

/** The command that deactivates shuts the account at once; this makes it good where a crash came in between. */
@Injectable()
export class ShutAccounts implements Policy {
  readonly name = 'shut_accounts';
  readonly on = reactions(
    { EmployeeDeactivated },
    { EmployeeDeactivated: ({ data }) => this.passwords.shut(data.employeeId) },
  );
  readonly from = 'start';

  constructor(private readonly passwords: Passwords) {}
}
