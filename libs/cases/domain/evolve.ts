import type { CaseEvent } from './events.js';
import { noCase, type Case, type Reply, type RunningDeadline } from './case.js';

/** What a case is after an event. */
export function evolve(theCase: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'CaseRegistered': {
      const { caseId, contactId, kind, number, channel, subject, newsroomId, receivedAt } = event.data;
      return {
        ...noCase,
        registered: true,
        id: caseId,
        contactId,
        kind,
        number,
        channel,
        subject,
        newsroomId,
        receivedAt,
      };
    }
    case 'MessageReceived': {
      const { messageId, mailMessageId, references, automatic } = event.data;
      const messages = [...theCase.messages, { id: messageId, mailMessageId, references, automatic }];
      return { ...theCase, messages, answered: theCase.answered && automatic };
    }
    case 'DeadlineStarted': {
      const { deadlineId, rule, startsAt, endInstant } = event.data;
      return {
        ...theCase,
        deadlines: [...theCase.deadlines, { id: deadlineId, rule, startsAt, endInstant, met: false, raised: [] }],
      };
    }
    case 'DeadlineRecomputed': {
      const { deadlineId, startsAt, endInstant } = event.data;
      return changeDeadline(theCase, deadlineId, () => ({ startsAt, endInstant, raised: [] }));
    }
    case 'RegistrationCorrected': {
      const { contactId, subject, receivedAt, newsroomId } = event.data;
      return {
        ...theCase,
        contactId,
        ...(subject !== undefined && { subject }),
        ...(receivedAt !== undefined && { receivedAt }),
        ...(newsroomId !== undefined && { newsroomId }),
      };
    }
    case 'CaseAssigned': {
      const { employeeId, priority } = event.data;
      return { ...theCase, assigneeId: employeeId, priority };
    }
    case 'NoteAdded':
    case 'MessageForwarded':
      return { ...theCase, begun: true };
    case 'ReplyRecorded': {
      const { replyId, attachments } = event.data;
      const reply: Reply = { id: replyId, state: 'recorded', attachments };
      return { ...theCase, begun: true, replyUnderWay: true, replies: [...theCase.replies, reply] };
    }
    case 'ReplySent': {
      const sent = changeReply(theCase, event.data.replyId, 'sent');
      return {
        ...sent,
        answered: true,
        deadlines: theCase.deadlines.map((deadline) => ({ ...deadline, met: true })),
      };
    }
    case 'ReplyFailed':
      return event.data.final ? changeReply(theCase, event.data.replyId, 'failed') : theCase;
    case 'ReplyRetryRequested':
      return changeReply(theCase, event.data.replyId, 'recorded');
    case 'CaseClosed':
      return { ...theCase, closed: true, outcome: event.data.outcome };
    case 'CaseDismissed':
      return { ...theCase, closed: true, dismissed: true };
    case 'CaseReopened':
      return { ...theCase, closed: false, dismissed: false, answered: false, begun: true, outcome: null };
    case 'DeadlineWarned':
      return raise(theCase, event.data.deadlineId, 0);
    case 'CaseEscalated':
      return raise(theCase, event.data.deadlineId, event.data.level);
  }
}

const changeReply = (theCase: Case, replyId: string, state: Reply['state']): Case => ({
  ...theCase,
  replies: theCase.replies.map((reply) => (reply.id === replyId ? { ...reply, state } : reply)),
  replyUnderWay: state === 'recorded',
});

const changeDeadline = (
  theCase: Case,
  deadlineId: string,
  change: (deadline: RunningDeadline) => Partial<RunningDeadline>,
): Case => ({
  ...theCase,
  deadlines: theCase.deadlines.map((deadline) =>
    deadline.id === deadlineId ? { ...deadline, ...change(deadline) } : deadline,
  ),
});

const raise = (theCase: Case, deadlineId: string, level: number): Case =>
  changeDeadline(theCase, deadlineId, ({ raised }) => ({ raised: [...raised, level] }));
