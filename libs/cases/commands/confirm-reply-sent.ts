import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnCase } from './decide-on-case.js';

/** The answer is on its way: the clock stops. */
export class ConfirmReplySent extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly replyId: string,
    /** ISO 8601. */
    readonly sentAt: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ConfirmReplySent)
export class ConfirmReplySentHandler implements ICommandHandler<ConfirmReplySent> {
  constructor(private readonly journal: Journal) {}

  execute({ caseId, replyId, sentAt, context }: ConfirmReplySent): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, { kind: 'confirmReplySent', replyId, sentAt }, context);
  }
}
