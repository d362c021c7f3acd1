import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnCase } from './decide-on-case.js';

/** Takes up a closed or dismissed case again. */
export class ReopenCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly reason: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly journal: Journal) {}

  async execute({ caseId, reason, context, seenRevision }: ReopenCase): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, { kind: 'reopen', reason }, context, seenRevision);
  }
}
