import { ruleBroken, notFound, type Decider, type EventOf, type Role } from '#libs/kernel';
import type {
  AttachmentReference,
  DeadlineData,
  InquiryEvent,
  InquiryRegistered,
  MessageReceived,
  Outcome,
  Priority,
} from './events.js';
import { evolve } from './evolve.js';
import { CASE_OFFICERS, noInquiry, openDeadlines, type Inquiry } from './inquiry.js';

export type Registration = Omit<EventOf<typeof InquiryRegistered>['data'], 'inquiryId' | 'contactId'>;
export type Message = Omit<EventOf<typeof MessageReceived>['data'], 'inquiryId' | 'contactId'>;
/** A term as it was counted; the decider says when it runs. */
export type CountedDeadline = Omit<DeadlineData, 'inquiryId' | 'contactId'>;

export type InquiryCommand =
  | {
      readonly kind: 'register';
      readonly inquiryId: string;
      readonly contactId: string;
      readonly registration: Registration;
      readonly message: Message;
      readonly deadline: CountedDeadline;
    }
  /** A message that joins the case. `deadline` runs if no clock does. */
  | { readonly kind: 'receiveMessage'; readonly message: Message; readonly deadline: CountedDeadline }
  | {
      readonly kind: 'correctRegistration';
      readonly subject?: string;
      readonly receivedAt?: string;
      readonly contact?: { readonly contactId: string; readonly newsroomId: string | null };
      readonly reason: string;
      /** The first clock, counted from the corrected day. */ readonly deadline?: Omit<CountedDeadline, 'deadlineId'>;
    }
  | {
      readonly kind: 'assign';
      readonly employeeId: string;
      /** Those that the employee holds now. */
      readonly roles: readonly Role[];
      readonly priority: Priority;
      readonly note: string | null;
    }
  | { readonly kind: 'addNote'; readonly noteId: string; readonly text: string }
  | {
      readonly kind: 'recordReply';
      readonly replyId: string;
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly subject: string;
      readonly text: string;
      readonly mailMessageId: string;
      readonly inReplyTo: string | null;
      readonly references: readonly string[];
      readonly attachments: readonly AttachmentReference[];
    }
  | { readonly kind: 'confirmReplySent'; readonly replyId: string; readonly sentAt: string }
  | { readonly kind: 'reportReplyFailed'; readonly replyId: string; readonly final: boolean; readonly reason: string }
  | { readonly kind: 'retryReply'; readonly replyId: string }
  | {
      readonly kind: 'forwardMessage';
      readonly messageId: string;
      readonly employeeId: string;
      readonly note: string | null;
    }
  | { readonly kind: 'close'; readonly outcome: Outcome; readonly note: string | null }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'dismiss'; readonly reason: string }
  /** The clock says that an alarm of a deadline is due: 0 warns, 1 to 3 escalate. */
  | { readonly kind: 'raiseAlarm'; readonly deadlineId: string; readonly level: number; readonly plannedAt: string };

/** The rules of a case. */
export function decide(command: InquiryCommand, inquiry: Inquiry): readonly InquiryEvent[] {
  if (command.kind === 'register') return inquiry.registered ? [] : register(command);
  if (!inquiry.registered) throw notFound('inquiry-not-found');

  const about = { inquiryId: inquiry.id, contactId: inquiry.contactId };
  switch (command.kind) {
    case 'receiveMessage':
      return receiveMessage(command, inquiry);
    case 'correctRegistration':
      return correctRegistration(command, inquiry);
    case 'assign': {
      refuseIfClosed(inquiry);
      const { employeeId, roles, priority, note } = command;
      if (!CASE_OFFICERS.some((role) => roles.includes(role)))
        throw ruleBroken('assignee-cannot-answer', { employeeId });
      if (inquiry.assigneeId === employeeId && inquiry.priority === priority && !note) return [];
      return [
        {
          type: 'InquiryAssigned',
          data: { ...about, employeeId, previousEmployeeId: inquiry.assigneeId, priority, note },
        },
      ];
    }
    case 'addNote':
      return [{ type: 'NoteAdded', data: { ...about, noteId: command.noteId, text: command.text } }];
    case 'recordReply': {
      refuseIfClosed(inquiry);
      if (command.to.length === 0) throw ruleBroken('contact-has-no-address');
      const { kind: _kind, to, cc, references, attachments, ...rest } = command;
      return [
        {
          type: 'ReplyRecorded',
          data: {
            ...about,
            ...rest,
            to: [...to],
            cc: [...cc],
            references: [...references],
            attachments: [...attachments],
          },
        },
      ];
    }
    case 'confirmReplySent': {
      if (replyOf(inquiry, command.replyId).state === 'sent') return [];
      return [{ type: 'ReplySent', data: { ...about, replyId: command.replyId, sentAt: command.sentAt } }];
    }
    case 'reportReplyFailed': {
      return reportReplyFailed(command, inquiry);
    }
    case 'retryReply': {
      if (replyOf(inquiry, command.replyId).state !== 'failed') throw ruleBroken('reply-not-failed');
      return [{ type: 'ReplyRetryRequested', data: { ...about, replyId: command.replyId } }];
    }
    case 'forwardMessage': {
      const known = [...inquiry.messages, ...inquiry.replies].some(({ id }) => id === command.messageId);
      if (!known) throw notFound('message-not-found');
      const { messageId, employeeId, note } = command;
      return [{ type: 'MessageForwarded', data: { ...about, messageId, employeeId, note } }];
    }
    case 'close':
      return close(command, inquiry);
    case 'reopen': {
      if (!inquiry.closed) throw ruleBroken('inquiry-not-closed');
      return [{ type: 'InquiryReopened', data: { ...about, reason: command.reason, messageId: null } }];
    }
    case 'dismiss': {
      refuseIfClosed(inquiry);
      if (inquiry.replies.length > 0) throw ruleBroken('inquiry-already-answered');
      return [{ type: 'InquiryDismissed', data: { ...about, reason: command.reason } }];
    }
    case 'raiseAlarm':
      return raiseAlarm(command, inquiry);
  }
}

type CommandOf<Kind extends InquiryCommand['kind']> = Extract<InquiryCommand, { kind: Kind }>;

function register({ inquiryId, contactId, registration, message, deadline }: CommandOf<'register'>): InquiryEvent[] {
  const about = { inquiryId, contactId };
  return [
    { type: 'InquiryRegistered', data: { ...about, ...registration } },
    { type: 'MessageReceived', data: { ...about, ...message } },
    { type: 'DeadlineStarted', data: { ...about, ...deadline } },
  ];
}

/**
 * A follow-up reopens a closed case. It starts a clock only where none runs: what is asked after an answer is a request
 * of its own (UDIP 13(1)). An automatic reply changes nothing.
 */
function receiveMessage({ message, deadline }: CommandOf<'receiveMessage'>, inquiry: Inquiry): InquiryEvent[] {
  const about = { inquiryId: inquiry.id, contactId: inquiry.contactId };
  const received: InquiryEvent = { type: 'MessageReceived', data: { ...about, ...message } };
  if (inquiry.messages.some(({ id }) => id === message.messageId)) return [];
  if (message.automatic) return [received];

  const reopened: InquiryEvent[] = inquiry.closed
    ? [{ type: 'InquiryReopened', data: { ...about, reason: 'follow-up', messageId: message.messageId } }]
    : [];
  const started: InquiryEvent[] =
    openDeadlines(inquiry).length === 0 ? [{ type: 'DeadlineStarted', data: { ...about, ...deadline } }] : [];
  return [received, ...reopened, ...started];
}

function correctRegistration(command: CommandOf<'correctRegistration'>, inquiry: Inquiry): InquiryEvent[] {
  const { subject, receivedAt, contact, reason, deadline } = command;
  const changes = {
    ...(subject !== undefined && subject !== inquiry.subject && { subject }),
    ...(receivedAt !== undefined && receivedAt !== inquiry.receivedAt && { receivedAt }),
    ...(contact &&
      contact.contactId !== inquiry.contactId && {
        newsroomId: contact.newsroomId,
        previousContactId: inquiry.contactId,
      }),
  };
  if (Object.keys(changes).length === 0) throw ruleBroken('nothing-to-correct');

  const about = { inquiryId: inquiry.id, contactId: contact?.contactId ?? inquiry.contactId };
  const corrected: InquiryEvent = { type: 'RegistrationCorrected', data: { ...about, ...changes, reason } };
  const first = inquiry.deadlines[0];
  if (!('receivedAt' in changes) || !deadline || !first || first.met) return [corrected];
  return [
    corrected,
    {
      type: 'DeadlineRecomputed',
      data: { ...about, ...deadline, deadlineId: first.id, reason: 'registration-corrected' },
    },
  ];
}

function close({ outcome, note }: CommandOf<'close'>, inquiry: Inquiry): InquiryEvent[] {
  refuseIfClosed(inquiry);
  return [{ type: 'InquiryClosed', data: { inquiryId: inquiry.id, contactId: inquiry.contactId, outcome, note } }];
}

/** An answer that never arrived opens a case that was closed in the belief that it would. */
function reportReplyFailed(
  { replyId, final, reason }: CommandOf<'reportReplyFailed'>,
  inquiry: Inquiry,
): InquiryEvent[] {
  if (replyOf(inquiry, replyId).state !== 'recorded') return [];
  const about = { inquiryId: inquiry.id, contactId: inquiry.contactId };
  const failed: InquiryEvent = { type: 'ReplyFailed', data: { ...about, replyId, final, reason } };
  if (!final || !inquiry.closed) return [failed];
  return [failed, { type: 'InquiryReopened', data: { ...about, reason: 'reply-failed', messageId: null } }];
}

/** Fired once, and never for a term that was met or a case that has ended. */
function raiseAlarm({ deadlineId, level, plannedAt }: CommandOf<'raiseAlarm'>, inquiry: Inquiry): InquiryEvent[] {
  const deadline = inquiry.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline || deadline.met || deadline.raised.includes(level) || inquiry.closed) return [];
  const alarm = {
    inquiryId: inquiry.id,
    contactId: inquiry.contactId,
    deadlineId,
    rule: deadline.rule,
    dueAt: deadline.endInstant,
    plannedAt,
    caseOfficerId: inquiry.assigneeId,
  };
  return level === 0
    ? [{ type: 'DeadlineWarned', data: alarm }]
    : [{ type: 'InquiryEscalated', data: { ...alarm, level } }];
}

function refuseIfClosed(inquiry: Inquiry): void {
  if (inquiry.closed) throw ruleBroken('inquiry-closed', { number: inquiry.number });
}

function replyOf(inquiry: Inquiry, replyId: string) {
  const reply = inquiry.replies.find(({ id }) => id === replyId);
  if (!reply) throw notFound('reply-not-found');
  return reply;
}

const ENDS = [
  'InquiryClosed',
  'InquiryDismissed',
  'InquiryReopened',
] as const satisfies readonly InquiryEvent['type'][];

/** What of others' doing stands against a command of somebody who has not seen it: a note never stands against an assignment. */
const CONCERNS: Partial<Readonly<Record<InquiryCommand['kind'], readonly InquiryEvent['type'][]>>> = {
  correctRegistration: ['RegistrationCorrected'],
  assign: ['InquiryAssigned', ...ENDS],
  addNote: [],
  recordReply: ['ReplyRecorded', 'ReplyRetryRequested', 'RegistrationCorrected', ...ENDS],
  retryReply: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  forwardMessage: [],
  close: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  reopen: ENDS,
  dismiss: ['InquiryAssigned', 'ReplyRecorded', ...ENDS],
};

export const inquiryDecider: Decider<Inquiry, InquiryCommand, InquiryEvent> = {
  initialState: noInquiry,
  decide,
  evolve,
  concerns: ({ kind }, { type }) => CONCERNS[kind]?.includes(type) ?? false,
};
