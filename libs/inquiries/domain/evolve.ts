import type { InquiryEvent } from './events.js';
import { noInquiry, type Inquiry, type Reply, type RunningDeadline } from './inquiry.js';

/** What a case is after an event. */
export function evolve(inquiry: Inquiry, event: InquiryEvent): Inquiry {
  switch (event.type) {
    case 'InquiryRegistered': {
      const { inquiryId, contactId, number, channel, subject, newsroomId, receivedAt } = event.data;
      return {
        ...noInquiry,
        registered: true,
        id: inquiryId,
        contactId,
        number,
        channel,
        subject,
        newsroomId,
        receivedAt,
      };
    }
    case 'MessageReceived': {
      const { messageId, mailMessageId, references, automatic } = event.data;
      const messages = [...inquiry.messages, { id: messageId, mailMessageId, references, automatic }];
      return { ...inquiry, messages, answered: inquiry.answered && automatic };
    }
    case 'DeadlineStarted': {
      const { deadlineId, rule, startsAt, endInstant } = event.data;
      return {
        ...inquiry,
        deadlines: [...inquiry.deadlines, { id: deadlineId, rule, startsAt, endInstant, met: false, raised: [] }],
      };
    }
    case 'DeadlineRecomputed': {
      const { deadlineId, startsAt, endInstant } = event.data;
      return changeDeadline(inquiry, deadlineId, () => ({ startsAt, endInstant, raised: [] }));
    }
    case 'RegistrationCorrected': {
      const { contactId, subject, receivedAt, newsroomId } = event.data;
      return {
        ...inquiry,
        contactId,
        ...(subject !== undefined && { subject }),
        ...(receivedAt !== undefined && { receivedAt }),
        ...(newsroomId !== undefined && { newsroomId }),
      };
    }
    case 'InquiryAssigned': {
      const { employeeId, priority } = event.data;
      return { ...inquiry, assigneeId: employeeId, priority };
    }
    case 'NoteAdded':
    case 'MessageForwarded':
      return { ...inquiry, begun: true };
    case 'ReplyRecorded': {
      const { replyId, attachments } = event.data;
      const reply: Reply = { id: replyId, state: 'recorded', attachments };
      return { ...inquiry, begun: true, replyUnderWay: true, replies: [...inquiry.replies, reply] };
    }
    case 'ReplySent': {
      const sent = changeReply(inquiry, event.data.replyId, 'sent');
      return {
        ...sent,
        answered: true,
        deadlines: inquiry.deadlines.map((deadline) => ({ ...deadline, met: true })),
      };
    }
    case 'ReplyFailed':
      return event.data.final ? changeReply(inquiry, event.data.replyId, 'failed') : inquiry;
    case 'ReplyRetryRequested':
      return changeReply(inquiry, event.data.replyId, 'recorded');
    case 'InquiryClosed':
      return { ...inquiry, closed: true, outcome: event.data.outcome };
    case 'InquiryDismissed':
      return { ...inquiry, closed: true, dismissed: true };
    case 'InquiryReopened':
      return { ...inquiry, closed: false, dismissed: false, answered: false, begun: true, outcome: null };
    case 'DeadlineWarned':
      return raise(inquiry, event.data.deadlineId, 0);
    case 'InquiryEscalated':
      return raise(inquiry, event.data.deadlineId, event.data.level);
  }
}

const changeReply = (inquiry: Inquiry, replyId: string, state: Reply['state']): Inquiry => ({
  ...inquiry,
  replies: inquiry.replies.map((reply) => (reply.id === replyId ? { ...reply, state } : reply)),
  replyUnderWay: state === 'recorded',
});

const changeDeadline = (
  inquiry: Inquiry,
  deadlineId: string,
  change: (deadline: RunningDeadline) => Partial<RunningDeadline>,
): Inquiry => ({
  ...inquiry,
  deadlines: inquiry.deadlines.map((deadline) =>
    deadline.id === deadlineId ? { ...deadline, ...change(deadline) } : deadline,
  ),
});

const raise = (inquiry: Inquiry, deadlineId: string, level: number): Inquiry =>
  changeDeadline(inquiry, deadlineId, ({ raised }) => ({ raised: [...raised, level] }));
