import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseAdmission, caseIdOfMail } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { asideDecider, asideStream } from '../domain/aside.js';
import type { RecordedAsideEvent } from '../domain/events.js';
import { isPlaced, MailPlacing } from './mail-placing.js';

export interface PlacedMail {
  readonly caseId: string;
  /** The mail's, after this. */
  readonly revision: number;
}

/**
 * Attaches a mail to a case, or has a case made of it where none is named. What was decided is written down first, so that of two who place one
 * mail at once only one does, and a worker ends what a crash cut off.
 * @throws OfficeError mail-not-found, mail-already-placed, mail-registered-before, file-erased; case-not-found, case-closed, subject-erased, case-disposed
 */
export class PlaceMail extends Command<PlacedMail> {
  constructor(
    readonly mailId: string,
    readonly caseId: string | undefined,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PlaceMail)
export class PlaceMailHandler implements ICommandHandler<PlaceMail> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly placing: MailPlacing,
  ) {}

  async execute({ mailId, caseId: wanted, context }: PlaceMail): Promise<PlacedMail> {
    if (wanted !== undefined) await this.admission.admit(wanted);
    const caseId = wanted ?? caseIdOfMail(mailId);
    const { events, revision } = await this.journal.execute({
      stream: asideStream(mailId),
      decider: asideDecider,
      command: { kind: 'place', caseId, place: wanted === undefined ? 'ownCase' : 'inCase' },
      context,
    });
    for (const event of (events as readonly RecordedAsideEvent[]).filter(isPlaced)) await this.placing.carryOut(event);
    return { caseId, revision };
  }
}
