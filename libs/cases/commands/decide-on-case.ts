import type { CommandContext, Journal, Outcome } from '#libs/journal';
import { caseDecider, type CaseCommand } from '../domain/decide.js';
import { caseStream } from '../domain/events.js';

/** Load, decide, append: what every command on a case comes down to. */
export const decideOnCase = (
  journal: Journal,
  caseId: string,
  command: CaseCommand,
  context: CommandContext,
  seenRevision?: number,
): Promise<Outcome> =>
  journal.execute({
    stream: caseStream(caseId),
    decider: caseDecider,
    history: command.kind === 'register' ? [] : undefined,
    command,
    context,
    seenRevision,
  });
