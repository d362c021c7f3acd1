import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '#libs/journal';
import { notFound } from '#libs/kernel';
import type { AccountHolder } from '../domain/password-rules.js';
import { InvitedEmployees } from '../queries/invited.js';
import { Invitations } from '../secrets/invitations.js';
import { SignInAttempts } from '../secrets/sign-in-attempts.js';
import { PasswordLinks } from './password-links.js';
import { OfficePasswordRules } from './office-password-rules.js';
import { Passwords } from './set-password.js';

/** Invites an employee by mail to set a password. An earlier invitation of theirs ends. */
export class InviteEmployee extends Command<void> {
  constructor(
    readonly invited: AccountHolder & { readonly employeeId: string },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(InviteEmployee)
export class InviteEmployeeHandler implements ICommandHandler<InviteEmployee> {
  constructor(private readonly links: PasswordLinks) {}

  execute({ invited, context }: InviteEmployee): Promise<void> {
    return this.links.send(invited, 'invitation', context);
  }
}

/**
 * The invited employee chooses a password, or one who forgot theirs a new one.
 * @throws OfficeError invitation-unknown (404, see `InvitedEmployees`), what is wrong with the password
 */
export class AcceptInvitation extends Command<void> {
  constructor(
    readonly token: string,
    readonly password: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AcceptInvitation)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitation> {
  constructor(
    private readonly invitations: Invitations,
    private readonly invited: InvitedEmployees,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
    private readonly rules: OfficePasswordRules,
  ) {}

  async execute({ token, password, context }: AcceptInvitation): Promise<void> {
    const { invitationId, purpose, employee } = await this.invited.byToken(token);
    await this.rules.require(password, employee);
    if (!(await this.invitations.use(invitationId))) throw notFound('invitation-unknown');
    const means = purpose === 'reset' ? 'own-reset' : 'invitation';
    await this.passwords.set(employee.id, password, means, { ...context, actor: employee.id });
    // The link went to the owner's own mailbox: wrong passwords tried before it must not keep them out now.
    await this.attempts.forgive(employee.email);
  }
}
