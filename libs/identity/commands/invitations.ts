import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, isoInstant, notFound, OFFICE_ZONE } from '#libs/kernel';
import { RecordMail } from '#libs/mail-outgoing';
import { invitation as invitationLetter } from '../domain/letters.js';
import { checkPassword, type AccountHolder } from '../domain/password-rules.js';
import { InvitedEmployees } from '../queries/invited.js';
import { Invitations } from '../secrets/invitations.js';
import { recordOnAccount } from './record-fact.js';
import { Passwords } from './set-password.js';

export const INVITATION_DAYS = 7;

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
  constructor(
    private readonly journal: Journal,
    private readonly invitations: Invitations,
    private readonly commands: CommandBus,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** Each step may be done again after a crash: the token is kept until the mail that carries it is recorded. */
  async execute({ invited: { employeeId, name, email }, context }: InviteEmployee): Promise<void> {
    const invitationId = deriveId('invitation', context.commandId);
    const until = this.clock.now().add({ hours: 24 * INVITATION_DAYS });
    const validUntil = isoInstant(until);
    const token = await this.invitations.prepare(invitationId, employeeId, email, validUntil);
    if (token === undefined) return;
    await recordOnAccount(
      this.journal,
      { type: 'InvitationIssued', data: { employeeId, invitationId, validUntil } },
      context,
    );
    const letter = invitationLetter({
      name,
      invitedBy: this.office.name,
      link: this.office.link(`/invitations/${token}`),
      validUntil: until
        .toZonedDateTimeISO(OFFICE_ZONE)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' '),
    });
    const mail = {
      mailId: invitationId,
      personId: employeeId,
      kind: 'invitation',
      about: { kind: 'employee', id: employeeId },
      caseId: null,
      to: [email],
      ...letter,
    } as const;
    await this.commands.execute(
      new RecordMail(mail, { ...context, commandId: deriveId('invitation-mail', context.commandId) }),
    );
    await this.invitations.noteSent(invitationId);
  }
}

/**
 * The invited employee chooses a password.
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
  ) {}

  async execute({ token, password, context }: AcceptInvitation): Promise<void> {
    const { invitationId, employee } = await this.invited.byToken(token);
    checkPassword(password, employee);
    if (!(await this.invitations.use(invitationId))) throw notFound('invitation-unknown');
    await this.passwords.set(employee.id, password, 'invitation', { ...context, actor: employee.id });
  }
}
