import type { PauseReason } from '#libs/deadlines';
import type { MailFile } from '#libs/mail-outgoing';
import type {
  AttachmentReference,
  Channel,
  DeadlineData,
  Priority,
  RecordedCaseEvent,
  SenderMark,
  Via,
} from '../domain/events.js';
import { isOpen, statusOf, type Assignment, type CaseStatus, type Closing, type Registration } from '../domain/case.js';
import type { CaseIndex, CountedClock } from './case-index.js';

/** An incoming message is `received`; an outgoing one is `recorded`, then any of the others. `outbox`: written to the outbox, for want of a mail server. */
export const MESSAGE_STATES = ['received', 'recorded', 'sent', 'outbox', 'failed', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface CaseMessage {
  readonly id: string;
  /** `inside`: a colleague's answer to what the office had sent them; nobody outside sees it. */
  readonly direction: 'in' | 'out' | 'inside';
  readonly channel: Channel;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** How an answer reached whoever asked; null for what came in. */
  readonly via: Via | null;
  /** Of an answer: whether it is the one that stops the clock. */
  readonly final: boolean;
  /** Until when an answer can be taken back; null where it cannot. */
  readonly heldUntil: string | null;
  /** The notice of GDPR art. 13 goes with it. */
  readonly dataProtectionNotice: boolean;
  readonly subject: string | null;
  readonly text: string | null;
  /** `text` is its beginning only: the whole is a file. */
  readonly textCut: boolean;
  readonly html: string | null;
  /** The HTML of what came in is too long for a page: it is asked for. */
  readonly htmlApart: boolean;
  readonly htmlLeftOut: boolean;
  /** Where HTML stands that is too long for an event. */
  readonly wholeHtml: { readonly hash: string } | null;
  readonly at: string;
  readonly state: MessageState;
  readonly failure: string | null;
  readonly automatic: boolean;
  /** What the office wrote by itself. */
  readonly letter: 'receipt' | null;
  readonly subjectChanged: boolean;
  readonly marks: readonly SenderMark[];
  readonly recipientsLeftOut: number;
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
  readonly attachments: readonly AttachmentReference[];
}

export interface CaseAssignment {
  /** Null where it went to the unit. */
  readonly employeeId: string | null;
  readonly unitId: string;
  readonly dueAt: string | null;
  readonly priority: Priority;
  readonly note: string | null;
  readonly byId: string;
  readonly at: string;
}

export type CaseDeadline = Omit<DeadlineData, 'caseId' | 'contactId' | 'clocks'> &
  Pick<CountedClock, 'state' | 'metAt'>;

/** Something that the clocks of a case were told, by whom and when. Its words are null once they were erased. */
interface Told {
  readonly id: string;
  readonly byId: string;
  readonly at: string;
}
export interface ToldToClocks {
  readonly pauses: readonly (Told & {
    readonly reason: PauseReason;
    readonly from: string;
    readonly until: string | null;
    readonly endedById: string | null;
    readonly endedAt: string | null;
  })[];
  readonly delayNotices: readonly (Told & {
    readonly deadlineId: string;
    readonly article: string;
    readonly until: string;
    readonly late: boolean;
    /** It never reached the sender, and counts no more. */
    readonly undelivered: boolean;
    readonly reasons: string | null;
  })[];
  readonly extensions: readonly (Told & {
    readonly deadlineId: string;
    readonly article: string;
    readonly until: string;
    readonly agreedWith: string | null;
    readonly note: string | null;
  })[];
  /** By the clock's id. */
  readonly withdrawals: readonly (Told & {
    readonly rule: string;
    readonly reason: string | null;
  })[];
}

/** What the head of a case's page says: everything but correspondence and notes. */
export interface CaseHead
  extends
    Omit<Registration, 'registered' | 'withheldId' | 'withheldNewsroomId'>,
    Omit<Assignment, 'dueAt' | 'termTold'>,
    Closing {
  readonly subject: string | null;
  readonly status: CaseStatus;
  /** Whether it still owes an answer by its term. */
  readonly open: boolean;
  readonly suspectedCaseId: string | null;
  readonly threadNote: string | null;
  /** The newest ones, the one in force last. */
  readonly assignments: readonly CaseAssignment[];
  readonly deadlines: readonly CaseDeadline[];
  readonly told: ToldToClocks;
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
export const headRevisions = ({
  subject,
  cameFrom,
  assignments,
  clocks,
  acts,
  legal,
}: CaseIndex): readonly number[] => [
  subject,
  ...(cameFrom === null ? [] : [cameFrom]),
  ...legal,
  ...acts,
  ...assignments,
  ...clocks.map(({ revision }) => revision),
];

export function caseHead(index: CaseIndex, events: EventsByRevision): CaseHead {
  const { theCase, suspectedCaseId, threadNote, escalations } = index;
  const { registered: _registered, withheldId: _who, withheldNewsroomId: _of, ...registration } = theCase.registration;
  const { dueAt: _term, termTold: _told, ...standing } = theCase.assignment;
  return {
    ...registration,
    ...standing,
    ...theCase.closing,
    subject: subjectOf(index, events),
    status: statusOf(theCase),
    open: isOpen(theCase),
    suspectedCaseId,
    threadNote,
    assignments: index.assignments.map((revision) =>
      assignmentOf(eventAt(events, revision, 'CaseAssigned', 'CaseAssignedToUnit')),
    ),
    deadlines: index.clocks.map((clock) => deadlineOf(clock, events)),
    told: toldToClocks(index, events),
    escalations,
  };
}

/** What the case's own rules know of a pause or a notice comes from its state: a final answer ends a pause without an event of its own. */
function toldToClocks({ acts: revisions, theCase }: CaseIndex, events: EventsByRevision): ToldToClocks {
  const { acts } = theCase.clock;
  const told = revisions.flatMap((revision) => events.get(revision) ?? []);
  const by = ({ metadata }: RecordedCaseEvent) => ({ byId: metadata.actor, at: metadata.occurredAt });
  return {
    pauses: told.flatMap((event) => {
      if (event.type !== 'ClockPaused') return [];
      const { pauseId: id, reason, from } = event.data;
      const ended = told.find((other) => other.type === 'ClockResumed' && other.data.pauseId === id);
      const until = acts.pauses.find((pause) => pause.id === id)?.until ?? null;
      const end = { until, endedById: ended?.metadata.actor ?? null, endedAt: ended?.metadata.occurredAt ?? null };
      return [{ id, ...by(event), reason, from, ...end }];
    }),
    delayNotices: told.flatMap((event) => {
      if (event.type !== 'DelayNoticed') return [];
      const { replyId: id, deadlineId, article, until, late, reasons } = event.data;
      const undelivered = acts.notices.find((notice) => notice.id === id)?.undelivered === true;
      return [{ id, ...by(event), deadlineId, article, until, late, undelivered, reasons }];
    }),
    extensions: told.flatMap((event) => {
      if (event.type !== 'TermExtended') return [];
      const { extensionId: id, deadlineId, article, until, agreedWith, note } = event.data;
      return [{ id, ...by(event), deadlineId, article, until, agreedWith, note }];
    }),
    withdrawals: told.flatMap((event) => {
      if (event.type !== 'DeadlineWithdrawn') return [];
      const { deadlineId, rule, note: reason } = event.data;
      return [{ id: deadlineId, ...by(event), rule, reason }];
    }),
  };
}

/** As it was last corrected; null once its writer was erased. */
export const subjectOf = ({ subject }: CaseIndex, events: EventsByRevision): string | null =>
  eventAt(events, subject, 'CaseRegistered', 'RegistrationCorrected').data.subject ?? null;

/** Its words are null once they were erased. */
export function cameFromOf({ cameFrom }: CaseIndex, events: EventsByRevision) {
  if (cameFrom === null) return { post: null, eDelivery: null };
  const { data } = eventAt(events, cameFrom, 'SocialPostNoted', 'EDeliveryNoted', 'ChannelDetailsCorrected');
  if (!('platform' in data) || data.platform === null) return { post: null, eDelivery: { address: data.address } };
  const { platform, account, url } = data;
  return { post: { platform, account, url: url || null }, eDelivery: null };
}

const assignmentOf = ({
  type,
  data,
  metadata: { actor: byId, occurredAt: at },
}: Extract<RecordedCaseEvent, { type: 'CaseAssigned' | 'CaseAssignedToUnit' }>): CaseAssignment => {
  const { unitId, priority, note, dueAt } = data;
  return { employeeId: type === 'CaseAssigned' ? data.employeeId : null, unitId, priority, note, dueAt, byId, at };
};

export function deadlineOf({ revision, state, metAt }: CountedClock, events: EventsByRevision): CaseDeadline {
  const {
    caseId: _case,
    contactId: _contact,
    clocks: _clocks,
    ...counted
  } = eventAt(events, revision, 'DeadlineStarted', 'DeadlineRecomputed').data;
  return { ...counted, state, metAt };
}

/** The revisions by which `noteOf` reads. */
export const noteRevisions = (index: CaseIndex, revision: number): readonly number[] => [
  revision,
  ...addedTo(index, index.theCase.correspondence.notes[index.notes.indexOf(revision)]),
];

export function noteOf(index: CaseIndex, revision: number, events: EventsByRevision): CaseNote {
  const { data, metadata } = eventAt(events, revision, 'NoteAdded');
  const { noteId: id, text, attachments } = data;
  return {
    id,
    text,
    at: metadata.occurredAt,
    authorId: metadata.actor,
    attachments: [...attachments, ...addedFiles(index, id, events)],
  };
}

const addedTo = ({ added }: CaseIndex, id: string | undefined): readonly number[] => added[id ?? ''] ?? [];

const addedFiles = (index: CaseIndex, id: string, events: EventsByRevision): readonly AttachmentReference[] =>
  addedTo(index, id).flatMap((revision) => eventAt(events, revision, 'AttachmentsAdded').data.attachments);

/** The revisions by which `messageOf` reads. */
export function messageRevisions(index: CaseIndex, revision: number): readonly number[] {
  const { received, sent, theCase, failures, correctedText } = index;
  const { messages, replies } = theCase.correspondence;
  const id = replies[sent.indexOf(revision)]?.id ?? messages[received.indexOf(revision)];
  const others = [failures[id ?? ''], revision === received[0] ? correctedText : undefined];
  return [revision, ...others.filter((other) => typeof other === 'number'), ...addedTo(index, id)];
}

export function messageOf(
  index: CaseIndex,
  revision: number,
  events: EventsByRevision,
  officeAddress: string,
): CaseMessage {
  const event = eventAt(events, revision, 'MessageReceived', 'ReplyRecorded', 'ColleagueReplied');
  if (event.type === 'MessageReceived') return received(index, event, events);
  if (event.type === 'ColleagueReplied') return fromColleague(event);
  const {
    replyId: id,
    via,
    final,
    to,
    cc,
    bcc,
    subject,
    text,
    html,
    wholeHtml,
    mailMessageId,
    attachments,
  } = event.data;
  const failure = index.failures[id];
  const state = index.theCase.correspondence.replies.find((reply) => reply.id === id)?.state ?? 'recorded';
  return {
    id,
    direction: 'out',
    channel: 'email',
    from: officeAddress,
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    via,
    final,
    heldUntil: state === 'held' ? event.data.heldUntil : null,
    dataProtectionNotice: event.data.dataProtectionNotice,
    subject,
    text,
    textCut: false,
    html,
    htmlApart: false,
    htmlLeftOut: false,
    wholeHtml,
    at: event.metadata.occurredAt,
    state: state === 'held' ? 'recorded' : state,
    failure: failure === undefined ? null : eventAt(events, failure, 'ReplyFailed').data.reason,
    automatic: false,
    letter: null,
    subjectChanged: false,
    marks: [],
    recipientsLeftOut: 0,
    rawHash: null,
    mailMessageId,
    authorId: event.metadata.actor,
    attachments: [...attachments, ...addedFiles(index, id, events)],
  };
}

/** The first message is shown as its registration was corrected; what was written first stands in its event. */
function received(
  index: CaseIndex,
  { revision, data }: Extract<RecordedCaseEvent, { type: 'MessageReceived' }>,
  events: EventsByRevision,
): CaseMessage {
  const { messageId: id, from, to, cc, html, subject, mailMessageId, rawHash, automatic, subjectChanged, marks } = data;
  const isFirst = revision === index.received[0];
  const { channel, receivedAt } = isFirst ? index.theCase.registration : data;
  const corrected =
    isFirst && index.correctedText !== null ? eventAt(events, index.correctedText, 'RegistrationCorrected') : null;
  return {
    id,
    direction: 'in',
    channel,
    from,
    to: to ?? [],
    cc: cc ?? [],
    bcc: [],
    via: null,
    final: false,
    heldUntil: null,
    dataProtectionNotice: false,
    subject,
    text: corrected ? (corrected.data.text ?? null) : data.text,
    textCut: corrected === null && data.wholeText !== null,
    html,
    htmlApart: data.wholeHtml !== null,
    htmlLeftOut: data.htmlLeftOut,
    wholeHtml: null,
    at: receivedAt,
    state: 'received',
    failure: null,
    automatic,
    letter: null,
    subjectChanged,
    marks,
    recipientsLeftOut: data.recipientsLeftOut,
    rawHash,
    mailMessageId,
    authorId: null,
    attachments: [...data.attachments, ...addedFiles(index, id, events)],
  };
}

const fromColleague = ({
  data: { messageId: id, employeeId, from, to, cc, subject, text, wholeText, html, receivedAt, ...data },
}: Extract<RecordedCaseEvent, { type: 'ColleagueReplied' }>): CaseMessage => ({
  id,
  direction: 'inside',
  channel: 'email',
  from,
  to: to ?? [],
  cc: cc ?? [],
  bcc: [],
  via: null,
  final: false,
  heldUntil: null,
  dataProtectionNotice: false,
  subject,
  text,
  textCut: wholeText !== null,
  html,
  htmlApart: data.wholeHtml !== null,
  htmlLeftOut: data.htmlLeftOut,
  wholeHtml: null,
  at: receivedAt,
  state: 'received',
  failure: null,
  automatic: false,
  letter: null,
  subjectChanged: false,
  marks: data.marks,
  recipientsLeftOut: 0,
  rawHash: data.rawHash,
  mailMessageId: data.mailMessageId,
  authorId: employeeId,
  attachments: data.attachments,
});

/** What the office told a sender by itself. Its author is nobody. */
export const receiptMessage = (id: string, mail: MailFile, officeAddress: string): CaseMessage => ({
  id,
  direction: 'out',
  channel: 'email',
  from: officeAddress,
  to: mail.to ?? [],
  cc: [],
  bcc: [],
  via: 'email',
  final: false,
  heldUntil: null,
  dataProtectionNotice: true,
  subject: mail.subject,
  text: mail.text,
  textCut: false,
  html: null,
  htmlApart: false,
  htmlLeftOut: false,
  wholeHtml: null,
  at: mail.recordedAt,
  state: mail.state,
  failure: mail.failure,
  automatic: true,
  letter: 'receipt',
  subjectChanged: false,
  marks: [],
  recipientsLeftOut: 0,
  rawHash: null,
  mailMessageId: mail.messageId,
  authorId: null,
  attachments: [],
});
