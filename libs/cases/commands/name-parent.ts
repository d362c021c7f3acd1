import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { asParent, type Handling } from '../domain/slices/appeal.js';
import { CaseStreams } from '../queries/case-streams.js';
import { decideOnCase } from './decide-on-case.js';

/**
 * Says what an appeal or urging motion is against. Whoever asks sees both cases.
 * @throws OfficeError case-not-found, not-an-appeal, no-decision-to-appeal, cannot-appeal-itself, case-closed
 */
export class NameParent extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly parentId: string,
    readonly handling: Handling,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(NameParent)
export class NameParentHandler implements ICommandHandler<NameParent> {
  constructor(
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, parentId, handling, context, seenRevision }: NameParent): Promise<Outcome> {
    const parent = asParent((await this.streams.index(parentId)).index.theCase);
    const command = { kind: 'nameParent', parent, handling, now: this.clock.nowIso() } as const;
    return decideOnCase(this.journal, caseId, command, context, seenRevision);
  }
}
