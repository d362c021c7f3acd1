import type { CommandContext, Journal, Outcome } from '#libs/journal';
import { inquiryDecider, type InquiryCommand } from '../domain/decide.js';
import { inquiryStream } from '../domain/events.js';

/** Load, decide, append: what every command on a case comes down to. */
export const decideOnInquiry = (
  journal: Journal,
  inquiryId: string,
  command: InquiryCommand,
  context: CommandContext,
  seenRevision?: number,
): Promise<Outcome> =>
  journal.execute({
    stream: inquiryStream(inquiryId),
    decider: inquiryDecider,
    history: command.kind === 'register' ? [] : undefined,
    command,
    context,
    seenRevision,
  });
