import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import type { Outcome as CaseOutcome } from '../domain/events.js';
import { decideOnCase } from './decide-on-case.js';

/** Ends the case with an outcome. */
export class CloseCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly outcome: CaseOutcome,
    readonly note: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly journal: Journal) {}

  async execute({ caseId, outcome, note, context, seenRevision }: CloseCase): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, { kind: 'close', outcome, note }, context, seenRevision);
  }
}
