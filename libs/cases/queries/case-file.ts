import { fold } from '#libs/kernel';
import { caseDecider } from '../domain/decide.js';
import type {
  AttachmentReference,
  Channel,
  DeadlineData,
  Outcome,
  Priority,
  RecordedCaseEvent,
} from '../domain/events.js';
import { isOpen, statusOf, type CaseStatus } from '../domain/case.js';
import type { CaseKind } from '../domain/kinds.js';

export interface CaseMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  /** The contact who wrote an incoming message, where one is known. */
  readonly senderId: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly at: string;
  /** An incoming message is `received`; an outgoing one is `recorded`, then `sent` or `failed`. */
  readonly state: 'received' | 'recorded' | 'sent' | 'failed';
  readonly failure: string | null;
  readonly automatic: boolean;
  readonly subjectChanged: boolean;
  readonly rawHash: string | null;
  /** RFC 5322 §3.6.4. */
  readonly mailMessageId: string | null;
  readonly authorId: string | null;
  readonly attachments: readonly AttachmentReference[];
}

export interface CaseNote {
  readonly id: string;
  readonly text: string | null;
  readonly at: string;
  readonly authorId: string;
}

export interface CaseAssignment {
  readonly employeeId: string;
  readonly priority: Priority;
  readonly note: string | null;
  readonly byId: string;
  readonly at: string;
}

export type CaseDeadline = Omit<DeadlineData, 'caseId' | 'contactId'> & { readonly metAt: string | null };

/** Everything that a case's own stream says, put together for reading. */
export interface CaseFile {
  readonly id: string;
  readonly kind: CaseKind;
  readonly number: string;
  readonly subject: string | null;
  readonly status: CaseStatus;
  readonly dismissed: boolean;
  /** Whether it still owes an answer by its term. */
  readonly open: boolean;
  readonly outcome: Outcome | null;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly assigneeId: string | null;
  readonly contactId: string;
  readonly newsroomId: string | null;
  readonly revision: number;
  readonly suspectedCaseId: string | null;
  readonly threadNote: string | null;
  readonly correspondence: readonly CaseMessage[];
  readonly notes: readonly CaseNote[];
  readonly assignments: readonly CaseAssignment[];
  readonly deadlines: readonly CaseDeadline[];
  readonly escalations: readonly { readonly level: number; readonly at: string }[];
}

/** Null for a stream without a registration. */
export function caseFile(events: readonly RecordedCaseEvent[], officeAddress: string): CaseFile | null {
  const first = events[0];
  if (first?.type !== 'CaseRegistered') return null;
  const theCase = fold(caseDecider, events);
  const { suspectedCaseId, threadNote } = first.data;
  const parts = events.reduce((sofar, event) => withEvent(sofar, event, officeAddress), noParts);
  const { registered: _registered, ...registration } = theCase.registration;
  const { dismissed, outcome } = theCase.closing;
  return {
    ...registration,
    ...theCase.assignment,
    dismissed,
    outcome,
    subject: subjectOf(events),
    status: statusOf(theCase),
    open: isOpen(theCase),
    revision: events.at(-1)?.revision ?? 0,
    suspectedCaseId,
    threadNote,
    ...parts,
  };
}

/** As it was last corrected; null once its writer was erased. */
export const subjectOf = (events: readonly RecordedCaseEvent[]): string | null =>
  events.reduce<string | null>(
    (sofar, { type, data }) =>
      (type === 'CaseRegistered' || type === 'RegistrationCorrected') && data.subject !== undefined
        ? data.subject
        : sofar,
    null,
  );

type Parts = Pick<CaseFile, 'correspondence' | 'notes' | 'assignments' | 'deadlines' | 'escalations'>;
const noParts: Parts = { correspondence: [], notes: [], assignments: [], deadlines: [], escalations: [] };

function withEvent(parts: Parts, event: RecordedCaseEvent, officeAddress: string): Parts {
  const at = event.metadata.occurredAt;
  const authorId = event.metadata.actor;
  switch (event.type) {
    case 'MessageReceived': {
      const {
        messageId: id,
        senderId,
        receivedAt,
        to,
        cc,
        channel,
        from,
        subject,
        text,
        html,
        automatic,
        subjectChanged,
        rawHash,
        mailMessageId,
        attachments,
      } = event.data;
      const fixed = { id, direction: 'in', at: receivedAt, state: 'received', failure: null, authorId: null } as const;
      const message = {
        ...fixed,
        senderId,
        to: to ?? [],
        cc: cc ?? [],
        channel,
        from,
        subject,
        text,
        html,
        automatic,
        subjectChanged,
        rawHash,
        mailMessageId,
        attachments,
      };
      return { ...parts, correspondence: [...parts.correspondence, message] };
    }
    case 'ReplyRecorded': {
      const { replyId: id, to, cc, subject, text, mailMessageId, attachments } = event.data;
      const fixed = {
        direction: 'out',
        senderId: null,
        channel: 'email',
        from: officeAddress,
        html: null,
        state: 'recorded',
        failure: null,
      } as const;
      const flags = { automatic: false, subjectChanged: false, rawHash: null, mailMessageId };
      const message = { ...fixed, ...flags, id, to: to ?? [], cc: cc ?? [], subject, text, attachments, at, authorId };
      return { ...parts, correspondence: [...parts.correspondence, message] };
    }
    case 'ReplySent': {
      const deadlines = parts.deadlines.map((deadline) => ({
        ...deadline,
        metAt: deadline.metAt ?? event.data.sentAt,
      }));
      return { ...withReply(parts, event.data.replyId, { state: 'sent', failure: null }), deadlines };
    }
    case 'ReplyFailed':
      return withReply(parts, event.data.replyId, {
        state: event.data.final ? 'failed' : 'recorded',
        failure: event.data.reason,
      });
    case 'ReplyRetryRequested':
      return withReply(parts, event.data.replyId, { state: 'recorded', failure: null });
    case 'NoteAdded':
      return { ...parts, notes: [...parts.notes, { id: event.data.noteId, text: event.data.text, at, authorId }] };
    case 'CaseAssigned': {
      const { employeeId, priority, note } = event.data;
      return { ...parts, assignments: [...parts.assignments, { employeeId, priority, note, byId: authorId, at }] };
    }
    case 'DeadlineStarted': {
      const { caseId: _caseId, contactId: _contactId, ...deadline } = event.data;
      return { ...parts, deadlines: [...parts.deadlines, { ...deadline, metAt: null }] };
    }
    case 'DeadlineRecomputed': {
      const { caseId: _caseId, contactId: _contactId, reason: _reason, ...counted } = event.data;
      const deadlines = parts.deadlines.map((one) =>
        one.deadlineId === counted.deadlineId ? { ...one, ...counted } : one,
      );
      return { ...parts, deadlines };
    }
    case 'CaseEscalated':
      return { ...parts, escalations: [...parts.escalations, { level: event.data.level, at }] };
    default:
      return parts;
  }
}

const withReply = (parts: Parts, replyId: string, changes: Pick<CaseMessage, 'state' | 'failure'>): Parts => ({
  ...parts,
  correspondence: parts.correspondence.map((message) =>
    message.id === replyId ? { ...message, ...changes } : message,
  ),
});
