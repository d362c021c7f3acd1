import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import type { CaseCommand } from '../domain/decide.js';
import { decideOnCase } from './decide-on-case.js';

/** Commands that the case's own rules decide, without a look elsewhere. */
export type PlainCaseCommand = Extract<
  CaseCommand,
  {
    kind:
      | 'decideOnQuote'
      | 'chooseConfidence'
      | 'lodge'
      | 'cancelReply'
      | 'releaseReply'
      | 'confirmReplySent'
      | 'reportReplyFailed'
      | 'retryReply'
      | 'confirmDelivery'
      | 'close'
      | 'reopen'
      | 'dismiss'
      | 'raiseAlarm'
      | 'setRequestedBy'
      | 'remindOfRequest'
      | 'tellOfAssignment'
      | 'replaceHead'
      | 'pauseClock'
      | 'endPause'
      | 'withdrawClock'
      | 'extendTerm'
      | 'hearFreeDay'
      | 'enterCrisis'
      | 'leaveCrisis'
      | 'needNoAnswer'
      | 'acknowledgeEscalation'
      | 'withdrawAcknowledgement'
      | 'confirmCallDelivered'
      | 'confirmRemedied'
      | 'leaveUnexamined'
      | 'keepCase'
      | 'nameParent'
      | 'referComplaint'
      | 'withdrawReferral'
      | 'notifyReferrer'
      | 'awaitInput'
      | 'endInput'
      | 'hearOfDraft';
  }
>;

/** A command on a case. @throws OfficeError case-not-found, and what the case's rules refuse */
export class OnCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly command: PlainCaseCommand,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

export const onCase = (caseId: string, command: PlainCaseCommand, context: CommandContext, seenRevision?: number) =>
  new OnCase(caseId, command, context, seenRevision);

@CommandHandler(OnCase)
export class OnCaseHandler implements ICommandHandler<OnCase> {
  constructor(private readonly journal: Journal) {}

  execute({ caseId, command, context, seenRevision }: OnCase): Promise<Outcome> {
    return decideOnCase(this.journal, caseId, command, context, seenRevision);
  }
}
