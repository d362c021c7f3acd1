import { Injectable } from '@nestjs/common';
import { Journal, type CommandContext } from '#libs/journal';
import { SYSTEM_ACTOR } from '#libs/kernel';
import { Accounts } from '#libs/organization';
import type { IdentityEvent } from '../domain/events.js';
import type { AccountHolder } from '../domain/password-rules.js';
import { Credentials } from '../secrets/credentials.js';
import { Invitations } from '../secrets/invitations.js';
import { Sessions } from '../secrets/sessions.js';
import { OfficePasswordRules } from './office-password-rules.js';
import { recordOnAccount } from './record-fact.js';

export type PasswordMeans = (IdentityEvent & { type: 'PasswordSet' })['data']['means'];

/** The one way in which an account gets a password. The fact is recorded first: no password is ever set without it. */
@Injectable()
export class Passwords {
  constructor(
    private readonly journal: Journal,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
  ) {}

  /** Ends every session of the account, and every invitation to set a password. */
  async set(employeeId: string, password: string, means: PasswordMeans, context: CommandContext): Promise<void> {
    await recordOnAccount(this.journal, { type: 'PasswordSet', data: { employeeId, means } }, context);
    await this.credentials.set(employeeId, password);
    await this.shut(employeeId);
  }

  /** Signs the employee out everywhere, and ends every invitation to set a password. */
  async shut(employeeId: string): Promise<void> {
    await this.invitations.endAllOf(employeeId);
    await this.sessions.endAllOf(employeeId);
  }

  /** @returns false where the account has one already: that one stays */
  async setFirst(
    employeeId: string,
    password: string,
    means: PasswordMeans,
    context: CommandContext,
  ): Promise<boolean> {
    if (await this.credentials.exist(employeeId)) return false;
    await recordOnAccount(this.journal, { type: 'PasswordSet', data: { employeeId, means } }, context);
    return this.credentials.setFirst(employeeId, password);
  }
}

/** The accounts of employees, as libs/organization needs them. */
@Injectable()
export class EmployeeAccounts extends Accounts {
  constructor(
    private readonly passwords: Passwords,
    private readonly rules: OfficePasswordRules,
  ) {
    super();
  }

  override requirePassword(password: string, holder: AccountHolder): Promise<void> {
    return this.rules.require(password, holder);
  }

  override async open(employeeId: string, password: string, context: CommandContext): Promise<void> {
    const means = context.actor === SYSTEM_ACTOR ? 'first-start' : 'administrator';
    await this.passwords.setFirst(employeeId, password, means, context);
  }

  override shut(employeeId: string): Promise<void> {
    return this.passwords.shut(employeeId);
  }
}
