import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import { Credentials } from '../secrets/credentials.js';
import { Sessions, type SignInPlace } from '../secrets/sessions.js';
import { SignInAttempts } from '../secrets/sign-in-attempts.js';
import { OfficePasswordRules } from './office-password-rules.js';
import { Passwords } from './set-password.js';

/**
 * One's own. Every session of the account ends; the answer is the token of a new one for the caller.
 * @throws OfficeError current-password-wrong, password-unchanged, what is wrong with the new one, sign-in-throttled
 */
export class ChangePassword extends Command<string> {
  constructor(
    readonly employeeId: string,
    readonly currentPassword: string,
    readonly newPassword: string,
    readonly from: SignInPlace,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly rules: OfficePasswordRules,
  ) {}

  async execute({ employeeId, currentPassword, newPassword, from, context }: ChangePassword): Promise<string> {
    const employee = await this.employees.requireActive(employeeId);
    await this.attempts.require(employee.email, from.address);
    if ((await this.credentials.verify(employeeId, currentPassword)) !== 'right') {
      throw new OfficeError('invalid', 'current-password-wrong', { field: 'currentPassword' });
    }
    await this.attempts.forgive(employee.email, from.address);
    if (newPassword === currentPassword)
      throw new OfficeError('invalid', 'password-unchanged', { field: 'newPassword' });
    await this.rules.require(newPassword, employee, 'newPassword');
    await this.passwords.set(employeeId, newPassword, 'own-change', context);
    return this.sessions.start(employeeId, from);
  }
}
