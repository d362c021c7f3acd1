import { freeDaysNow } from '#libs/calendar';
import type { CommandContext, Journal, Outcome } from '#libs/journal';
import { caseDeciderOn, type CaseCommand } from '../domain/decide.js';
import { caseStream } from '../domain/events.js';

/** Load, decide, append: what every command on a case comes down to. Its terms are counted by the office's calendar of that moment. */
export const decideOnCase = async (
  journal: Journal,
  caseId: string,
  command: CaseCommand,
  context: CommandContext,
  seenRevision?: number,
): Promise<Outcome> =>
  journal.execute({
    stream: caseStream(caseId),
    decider: caseDeciderOn(await freeDaysNow(journal)),
    history: command.kind === 'register' ? [] : undefined,
    command,
    context,
    seenRevision,
  });
