import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Takes up a closed or dismissed case again. */
export class ReopenInquiry extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
    readonly reason: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ReopenInquiry)
export class ReopenInquiryHandler implements ICommandHandler<ReopenInquiry> {
  constructor(private readonly journal: Journal) {}

  async execute({ inquiryId, reason, context, seenRevision }: ReopenInquiry): Promise<Outcome> {
    return decideOnInquiry(this.journal, inquiryId, { kind: 'reopen', reason }, context, seenRevision);
  }
}
