import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Says that it is not an inquiry; undone by reopening. */
export class DismissInquiry extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
    readonly reason: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(DismissInquiry)
export class DismissInquiryHandler implements ICommandHandler<DismissInquiry> {
  constructor(private readonly journal: Journal) {}

  async execute({ inquiryId, reason, context, seenRevision }: DismissInquiry): Promise<Outcome> {
    return decideOnInquiry(this.journal, inquiryId, { kind: 'dismiss', reason }, context, seenRevision);
  }
}
