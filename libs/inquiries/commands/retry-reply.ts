import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Sends a failed answer again. */
export class RetryReply extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
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

  async execute({ inquiryId, replyId, context, seenRevision }: RetryReply): Promise<Outcome> {
    return decideOnInquiry(this.journal, inquiryId, { kind: 'retryReply', replyId }, context, seenRevision);
  }
}
