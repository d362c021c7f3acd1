import type { AttachmentReference, Channel, DeadlineData, Priority, RecordedCaseEvent } from '../domain/events.js';
import { isOpen, statusOf, type Assignment, type CaseStatus, type Closing, type Registration } from '../domain/case.js';
import type { CaseIndex, CountedClock } from './case-index.js';

export interface CaseMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string | null;
  readonly text: string | null;
  /** `text` is its beginning only: the whole is a file. */
  readonly textCut: boolean;
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

/** What the head of a case's page says: everything but correspondence and notes. */
export interface CaseHead extends Omit<Registration, 'registered'>, Assignment, Closing {
  readonly subject: string | null;
  readonly status: CaseStatus;
  /** Whether it still owes an answer by its term. */
  readonly open: boolean;
  readonly suspectedCaseId: string | null;
  readonly threadNote: string | null;
  /** The one in force. */
  readonly assignment: CaseAssignment | null;
  readonly deadlines: readonly CaseDeadline[];
  readonly escalations: CaseIndex['escalations'];
}

/** Some of a case's events, by their revision. */
export type EventsByRevision = ReadonlyMap<number, RecordedCaseEvent>;

const eventAt = <Type extends RecordedCaseEvent['type']>(
  events: EventsByRevision,
  revision: number,
  ...types: readonly Type[]
): Extract<RecordedCaseEvent, { type: Type }> => {
  const event = events.get(revision);
  if (!event || !types.some((type) => type === event.type))
    throw new Error(`no ${types.join(' or ')} at revision ${revision}`);
  return event as Extract<RecordedCaseEvent, { type: Type }>;
};

/** The revisions by which `caseHead` reads. */
export const headRevisions = ({ subject, assignment, clocks }: CaseIndex): readonly number[] => [
  subject,
  ...(assignment === null ? [] : [assignment]),
  ...clocks.map(({ revision }) => revision),
];

export function caseHead(index: CaseIndex, events: EventsByRevision): CaseHead {
  const { theCase, suspectedCaseId, threadNote, escalations } = index;
  const { registered: _registered, ...registration } = theCase.registration;
  return {
    ...registration,
    ...theCase.assignment,
    ...theCase.closing,
    subject: subjectOf(index, events),
    status: statusOf(theCase),
    open: isOpen(theCase),
    suspectedCaseId,
    threadNote,
    assignment: index.assignment === null ? null : assignmentOf(eventAt(events, index.assignment, 'CaseAssigned')),
    deadlines: index.clocks.map((clock) => deadlineOf(clock, events)),
    escalations,
  };
}

/** As it was last corrected; null once its writer was erased. */
export const subjectOf = ({ subject }: CaseIndex, events: EventsByRevision): string | null =>
  eventAt(events, subject, 'CaseRegistered', 'RegistrationCorrected').data.subject ?? null;

const assignmentOf = ({
  data: { employeeId, priority, note },
  metadata: { actor: byId, occurredAt: at },
}: Extract<RecordedCaseEvent, { type: 'CaseAssigned' }>): CaseAssignment => ({ employeeId, priority, note, byId, at });

export function deadlineOf({ revision, metAt }: CountedClock, events: EventsByRevision): CaseDeadline {
  const {
    caseId: _case,
    contactId: _contact,
    ...counted
  } = eventAt(events, revision, 'DeadlineStarted', 'DeadlineRecomputed').data;
  return { ...counted, metAt };
}

export function noteOf(revision: number, events: EventsByRevision): CaseNote {
  const { data, metadata } = eventAt(events, revision, 'NoteAdded');
  return { id: data.noteId, text: data.text, at: metadata.occurredAt, authorId: metadata.actor };
}

/** The revisions by which `messageOf` reads. */
export const messageRevisions = ({ sent, theCase, failures }: CaseIndex, revision: number): readonly number[] => {
  const failure = failures[theCase.correspondence.replies[sent.indexOf(revision)]?.id ?? ''];
  return failure === undefined ? [revision] : [revision, failure];
};

export function messageOf(
  index: CaseIndex,
  revision: number,
  events: EventsByRevision,
  officeAddress: string,
): CaseMessage {
  const event = eventAt(events, revision, 'MessageReceived', 'ReplyRecorded');
  if (event.type === 'MessageReceived') return received(event);
  const { replyId: id, to, cc, subject, text, mailMessageId, attachments } = event.data;
  const failure = index.failures[id];
  return {
    id,
    direction: 'out',
    channel: 'email',
    from: officeAddress,
    to: to ?? [],
    cc: cc ?? [],
    subject,
    text,
    textCut: false,
    html: null,
    at: event.metadata.occurredAt,
    state: index.theCase.correspondence.replies.find((reply) => reply.id === id)?.state ?? 'recorded',
    failure: failure === undefined ? null : eventAt(events, failure, 'ReplyFailed').data.reason,
    automatic: false,
    subjectChanged: false,
    rawHash: null,
    mailMessageId,
    authorId: event.metadata.actor,
    attachments,
  };
}

const received = ({
  data: {
    caseId: _case,
    contactId: _contact,
    senderId: _sender,
    messageId,
    receivedAt,
    to,
    cc,
    references: _ids,
    proven: _proven,
    joinedFromId: _joinedFromId,
    receiptWanted: _r,
    wholeText,
    answerTo: _answerTo,
    ...data
  },
}: Extract<RecordedCaseEvent, { type: 'MessageReceived' }>): CaseMessage => ({
  ...data,
  textCut: wholeText !== null,
  id: messageId,
  direction: 'in',
  to: to ?? [],
  cc: cc ?? [],
  at: receivedAt,
  state: 'received',
  failure: null,
  authorId: null,
});
