import { Decide, type CommandContext } from '#libs/journal';
import { caseDecider, type CaseCommand } from '../domain/decide.js';
import { caseStream, type CaseEvent } from '../domain/events.js';
import type { Case } from '../domain/case.js';

/** Commands that the case's own rules decide, without a look elsewhere. */
export type PlainCaseCommand = Extract<
  CaseCommand,
  {
    kind:
      | 'decideOnQuote'
      | 'lodge'
      | 'cancelReply'
      | 'releaseReply'
      | 'confirmReplySent'
      | 'reportReplyFailed'
      | 'retryReply'
      | 'close'
      | 'reopen'
      | 'dismiss'
      | 'raiseAlarm'
      | 'setRequestedBy'
      | 'remindOfRequest'
      | 'pauseClock'
      | 'endPause'
      | 'withdrawClock'
      | 'extendTerm'
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
      | 'notifyReferrer';
  }
>;

/** A command on a case. @throws OfficeError case-not-found, and what the case's rules refuse */
export const onCase = (
  caseId: string,
  command: PlainCaseCommand,
  context: CommandContext,
  seenRevision?: number,
): Decide<Case, CaseCommand, CaseEvent> =>
  new Decide({ stream: caseStream(caseId), decider: caseDecider, command, context, seenRevision });
