import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import type { Outcome as InquiryOutcome } from '../domain/events.js';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Ends the case with an outcome. */
export class CloseInquiry extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
    readonly outcome: InquiryOutcome,
    readonly note: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(CloseInquiry)
export class CloseInquiryHandler implements ICommandHandler<CloseInquiry> {
  constructor(private readonly journal: Journal) {}

  async execute({ inquiryId, outcome, note, context, seenRevision }: CloseInquiry): Promise<Outcome> {
    return decideOnInquiry(this.journal, inquiryId, { kind: 'close', outcome, note }, context, seenRevision);
  }
}
