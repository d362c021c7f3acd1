import { ruleBroken, notFound, type Decider, type EventOf, type Role } from '#libs/kernel';
import type {
  AttachmentReference,
  DeadlineData,
  CaseEvent,
  CaseRegistered,
  MessageReceived,
  Outcome,
  Priority,
} from './events.js';
import { evolve } from './evolve.js';
import { CASE_OFFICERS, noCase, openDeadlines, type Case } from './case.js';

export type Registration = Omit<EventOf<typeof CaseRegistered>['data'], 'caseId' | 'contactId'>;
export type Message = Omit<EventOf<typeof MessageReceived>['data'], 'caseId' | 'contactId'>;
/** A term as it was counted; the decider says when it runs. */
export type CountedDeadline = Omit<DeadlineData, 'caseId' | 'contactId'>;

export type CaseCommand =
  | {
      readonly kind: 'register';
      readonly caseId: string;
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
export function decide(command: CaseCommand, theCase: Case): readonly CaseEvent[] {
  if (command.kind === 'register') return theCase.registered ? [] : register(command);
  if (!theCase.registered) throw notFound('case-not-found');

  const about = { caseId: theCase.id, contactId: theCase.contactId };
  switch (command.kind) {
    case 'receiveMessage':
      return receiveMessage(command, theCase);
    case 'correctRegistration':
      return correctRegistration(command, theCase);
    case 'assign': {
      refuseIfClosed(theCase);
      const { employeeId, roles, priority, note } = command;
      if (!CASE_OFFICERS.some((role) => roles.includes(role)))
        throw ruleBroken('assignee-cannot-answer', { employeeId });
      if (theCase.assigneeId === employeeId && theCase.priority === priority && !note) return [];
      return [
        {
          type: 'CaseAssigned',
          data: { ...about, employeeId, previousEmployeeId: theCase.assigneeId, priority, note },
        },
      ];
    }
    case 'addNote':
      return [{ type: 'NoteAdded', data: { ...about, noteId: command.noteId, text: command.text } }];
    case 'recordReply': {
      refuseIfClosed(theCase);
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
      if (replyOf(theCase, command.replyId).state === 'sent') return [];
      return [{ type: 'ReplySent', data: { ...about, replyId: command.replyId, sentAt: command.sentAt } }];
    }
    case 'reportReplyFailed': {
      return reportReplyFailed(command, theCase);
    }
    case 'retryReply': {
      if (replyOf(theCase, command.replyId).state !== 'failed') throw ruleBroken('reply-not-failed');
      return [{ type: 'ReplyRetryRequested', data: { ...about, replyId: command.replyId } }];
    }
    case 'forwardMessage': {
      const known = [...theCase.messages, ...theCase.replies].some(({ id }) => id === command.messageId);
      if (!known) throw notFound('message-not-found');
      const { messageId, employeeId, note } = command;
      return [{ type: 'MessageForwarded', data: { ...about, messageId, employeeId, note } }];
    }
    case 'close':
      return close(command, theCase);
    case 'reopen': {
      if (!theCase.closed) throw ruleBroken('case-not-closed');
      return [{ type: 'CaseReopened', data: { ...about, reason: command.reason, messageId: null } }];
    }
    case 'dismiss': {
      refuseIfClosed(theCase);
      if (theCase.replies.length > 0) throw ruleBroken('case-already-answered');
      return [{ type: 'CaseDismissed', data: { ...about, reason: command.reason } }];
    }
    case 'raiseAlarm':
      return raiseAlarm(command, theCase);
  }
}

type CommandOf<Kind extends CaseCommand['kind']> = Extract<CaseCommand, { kind: Kind }>;

function register({ caseId, contactId, registration, message, deadline }: CommandOf<'register'>): CaseEvent[] {
  const about = { caseId, contactId };
  return [
    { type: 'CaseRegistered', data: { ...about, ...registration } },
    { type: 'MessageReceived', data: { ...about, ...message } },
    { type: 'DeadlineStarted', data: { ...about, ...deadline } },
  ];
}

/**
 * A follow-up reopens a closed case. It starts a clock only where none runs: what is asked after an answer is a request
 * of its own (UDIP 13(1)). An automatic reply changes nothing.
 */
function receiveMessage({ message, deadline }: CommandOf<'receiveMessage'>, theCase: Case): CaseEvent[] {
  const about = { caseId: theCase.id, contactId: theCase.contactId };
  const received: CaseEvent = { type: 'MessageReceived', data: { ...about, ...message } };
  if (theCase.messages.some(({ id }) => id === message.messageId)) return [];
  if (message.automatic) return [received];

  const reopened: CaseEvent[] = theCase.closed
    ? [{ type: 'CaseReopened', data: { ...about, reason: 'follow-up', messageId: message.messageId } }]
    : [];
  const started: CaseEvent[] =
    openDeadlines(theCase).length === 0 ? [{ type: 'DeadlineStarted', data: { ...about, ...deadline } }] : [];
  return [received, ...reopened, ...started];
}

function correctRegistration(command: CommandOf<'correctRegistration'>, theCase: Case): CaseEvent[] {
  const { subject, receivedAt, contact, reason, deadline } = command;
  const changes = {
    ...(subject !== undefined && subject !== theCase.subject && { subject }),
    ...(receivedAt !== undefined && receivedAt !== theCase.receivedAt && { receivedAt }),
    ...(contact &&
      contact.contactId !== theCase.contactId && {
        newsroomId: contact.newsroomId,
        previousContactId: theCase.contactId,
      }),
  };
  if (Object.keys(changes).length === 0) throw ruleBroken('nothing-to-correct');

  const about = { caseId: theCase.id, contactId: contact?.contactId ?? theCase.contactId };
  const corrected: CaseEvent = { type: 'RegistrationCorrected', data: { ...about, ...changes, reason } };
  const first = theCase.deadlines[0];
  if (!('receivedAt' in changes) || !deadline || !first || first.met) return [corrected];
  return [
    corrected,
    {
      type: 'DeadlineRecomputed',
      data: { ...about, ...deadline, deadlineId: first.id, reason: 'registration-corrected' },
    },
  ];
}

function close({ outcome, note }: CommandOf<'close'>, theCase: Case): CaseEvent[] {
  refuseIfClosed(theCase);
  return [{ type: 'CaseClosed', data: { caseId: theCase.id, contactId: theCase.contactId, outcome, note } }];
}

/** An answer that never arrived opens a case that was closed in the belief that it would. */
function reportReplyFailed({ replyId, final, reason }: CommandOf<'reportReplyFailed'>, theCase: Case): CaseEvent[] {
  if (replyOf(theCase, replyId).state !== 'recorded') return [];
  const about = { caseId: theCase.id, contactId: theCase.contactId };
  const failed: CaseEvent = { type: 'ReplyFailed', data: { ...about, replyId, final, reason } };
  if (!final || !theCase.closed) return [failed];
  return [failed, { type: 'CaseReopened', data: { ...about, reason: 'reply-failed', messageId: null } }];
}

/** Fired once, and never for a term that was met or a case that has ended. */
function raiseAlarm({ deadlineId, level, plannedAt }: CommandOf<'raiseAlarm'>, theCase: Case): CaseEvent[] {
  const deadline = theCase.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline || deadline.met || deadline.raised.includes(level) || theCase.closed) return [];
  const alarm = {
    caseId: theCase.id,
    contactId: theCase.contactId,
    deadlineId,
    rule: deadline.rule,
    dueAt: deadline.endInstant,
    plannedAt,
    caseOfficerId: theCase.assigneeId,
  };
  return level === 0
    ? [{ type: 'DeadlineWarned', data: alarm }]
    : [{ type: 'CaseEscalated', data: { ...alarm, level } }];
}

function refuseIfClosed(theCase: Case): void {
  if (theCase.closed) throw ruleBroken('case-closed', { number: theCase.number });
}

function replyOf(theCase: Case, replyId: string) {
  const reply = theCase.replies.find(({ id }) => id === replyId);
  if (!reply) throw notFound('reply-not-found');
  return reply;
}

const ENDS = ['CaseClosed', 'CaseDismissed', 'CaseReopened'] as const satisfies readonly CaseEvent['type'][];

/** What of others' doing stands against a command of somebody who has not seen it: a note never stands against an assignment. */
const CONCERNS: Partial<Readonly<Record<CaseCommand['kind'], readonly CaseEvent['type'][]>>> = {
  correctRegistration: ['RegistrationCorrected'],
  assign: ['CaseAssigned', ...ENDS],
  addNote: [],
  recordReply: ['ReplyRecorded', 'ReplyRetryRequested', 'RegistrationCorrected', ...ENDS],
  retryReply: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  forwardMessage: [],
  close: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
  reopen: ENDS,
  dismiss: ['CaseAssigned', 'ReplyRecorded', ...ENDS],
};

export const caseDecider: Decider<Case, CaseCommand, CaseEvent> = {
  initialState: noCase,
  decide,
  evolve,
  concerns: ({ kind }, { type }) => CONCERNS[kind]?.includes(type) ?? false,
};
