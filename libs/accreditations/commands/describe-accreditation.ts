import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseStream } from '#libs/cases';
import { pressEventAt } from '#libs/communiques';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { notFound, ruleBroken } from '#libs/kernel';
import { accreditationCase, type AccreditationCommand } from '../domain/accreditation.js';
import { Accreditations } from '../queries/accreditations.js';

type Occasion = Extract<AccreditationCommand, { type: 'Describe' }>['occasion'];

/** Says to what somebody asks to be accredited, and which meeting of the plan that is. @throws OfficeError press-event-unknown, press-event-cancelled, and what the case's rules refuse */
export class DescribeAccreditation extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly occasion: Occasion,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(DescribeAccreditation)
export class DescribeAccreditationHandler implements ICommandHandler<DescribeAccreditation> {
  constructor(
    private readonly journal: Journal,
    private readonly accreditations: Accreditations,
  ) {}

  async execute({ caseId, occasion, context, seenRevision }: DescribeAccreditation): Promise<Outcome> {
    if (occasion.pressEventId) await this.requireMeeting(caseId, occasion.pressEventId);
    return this.journal.execute({
      stream: caseStream(caseId),
      decider: accreditationCase,
      command: { type: 'Describe', caseId, occasion },
      context,
      seenRevision,
    });
  }

  /** One that was cancelled since stays where it was chosen before. */
  private async requireMeeting(caseId: string, pressEventId: string): Promise<void> {
    const meeting = await pressEventAt(this.journal, pressEventId);
    if (!meeting) throw notFound('press-event-unknown');
    if (!meeting.cancelled) return;
    const { fields } = await this.accreditations.of(caseId);
    if (fields.pressEventId !== pressEventId) throw ruleBroken('press-event-cancelled');
  }
}
