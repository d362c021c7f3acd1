import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ResolveContact, type PersonWhoWrote } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, isoInstant } from '#libs/kernel';
import { pressDeadline } from '../domain/press-deadline.js';
import { CaseStreams } from '../queries/case-streams.js';
import { decideOnCase } from './decide-on-case.js';
import { refuseFuture } from './register-case.js';

export interface RegistrationCorrection {
  readonly subject?: string;
  /** ISO 8601. */
  readonly receivedAt?: string;
  readonly contact?: PersonWhoWrote;
  readonly reason: string;
}

/** Puts right what was registered wrongly; the clock follows the day of receipt. @throws OfficeError received-in-future */
export class CorrectRegistration extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly correction: RegistrationCorrection,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(CorrectRegistration)
export class CorrectRegistrationHandler implements ICommandHandler<CorrectRegistration> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly streams: CaseStreams,
  ) {}

  async execute({ caseId, correction, context, seenRevision }: CorrectRegistration): Promise<Outcome> {
    const { reason } = correction;
    const subject = correction.subject?.trim();
    const corrects = subject !== undefined && subject !== (await this.streams.subject(caseId));
    const receivedAt = correction.receivedAt && isoInstant(correction.receivedAt);
    if (receivedAt) refuseFuture(receivedAt, this.clock);
    const contact =
      correction.contact && (await this.commands.execute(new ResolveContact(correction.contact, context)));
    return decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'correctRegistration',
        reason,
        ...(corrects && { subject }),
        ...(receivedAt && { receivedAt, deadline: pressDeadline('', receivedAt) }),
        ...(contact && { contact: { contactId: contact.contactId, newsroomId: contact.newsroomId } }),
      },
      context,
      seenRevision,
    );
  }
}
