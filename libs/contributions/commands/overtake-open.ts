import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseAdmission } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { contributionDecider } from '../domain/contribution.js';
import { contributionStream, type OvertakenBy } from '../domain/events.js';

/** Ends what the case still waits for: it was answered or closed without. Answers with the ids of all for which it waited. @throws OfficeError case-not-found */
export class OvertakeOpen extends Command<readonly string[]> {
  constructor(
    readonly caseId: string,
    readonly by: OvertakenBy,
    /** Why it did not wait; null where nobody said. */
    readonly reason: string | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OvertakeOpen)
export class OvertakeOpenHandler implements ICommandHandler<OvertakeOpen> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
  ) {}

  async execute({ caseId, by, reason, context }: OvertakeOpen): Promise<readonly string[]> {
    const { awaitedIds } = await this.admission.asking(caseId);
    for (const id of awaitedIds)
      await this.journal.execute({
        stream: contributionStream(id),
        decider: contributionDecider,
        command: { kind: 'overtake', by, reason },
        context: { ...context, commandId: deriveId('overtake', context.commandId, id) },
      });
    return awaitedIds;
  }
}
