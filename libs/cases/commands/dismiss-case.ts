import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnCase } from './decide-on-case.js';

/** Says that it is not a case; undone by reopening. */
export class DismissCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly reason: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(DismissCase)
export class DismissCaseHandler implements ICommandHandler<DismissCase> {
  constructor(private readonly journal: Journal) {}

  async execute({ caseId, reason, context, seenRevision }: DismissCase): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, { kind: 'dismiss', reason }, context, seenRevision);
  }
}
