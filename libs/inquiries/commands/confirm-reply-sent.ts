import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** The answer is on its way: the clock stops. */
export class ConfirmReplySent extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
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

  execute({ inquiryId, replyId, sentAt, context }: ConfirmReplySent): Promise<Outcome> {
    return decideOnInquiry(this.journal, inquiryId, { kind: 'confirmReplySent', replyId, sentAt }, context);
  }
}
