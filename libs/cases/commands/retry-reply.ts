import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnCase } from './decide-on-case.js';

/** Sends a failed answer again. */
export class RetryReply extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly replyId: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(RetryReply)
export class RetryReplyHandler implements ICommandHandler<RetryReply> {
  constructor(private readonly journal: Journal) {}

  async execute({ caseId, replyId, context, seenRevision }: RetryReply): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, { kind: 'retryReply', replyId }, context, seenRevision);
  }
}
