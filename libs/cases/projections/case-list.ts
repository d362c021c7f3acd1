import type { RecordedOf, Sensitivity } from '#libs/kernel';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert, type ReadTable, type Reducers, type RowOperation } from '#libs/projections';
import {
  caseEvents,
  PRIORITIES,
  type ApprovalStanding,
  type AwaitedStanding,
  type Channel,
  type ClocksStanding,
  type Priority,
  type RecordedCaseEvent,
  type SenderMark,
} from '../domain/events.js';
import { naturalKey } from '../domain/case-number.js';
import type { CaseStatus } from '../domain/case.js';
import type { CaseKind, Outcome } from '../domain/kinds.js';
import { requestedByOf } from '../domain/requested-by.js';

/** One row a case: what the inbox shows, filters and sorts by. */
export interface CaseListRow {
  id: string;
  kind: CaseKind;
  number: string;
  /** By which numbers are sorted and looked up. */
  number_key: string;
  subject: string | null;
  status: CaseStatus;
  closed: boolean;
  dismissed: boolean;
  outcome: Outcome | null;
  answered: boolean;
  begun: boolean;
  priority: Priority;
  priority_rank: number;
  channel: Channel;
  received_at: Date;
  /** The soonest end of the terms that run; of none, of the one that ran last; NO_TERM where there never was one. */
  due_at: Date;
  running_due_at: Date | null;
  /** By when whoever wrote asks for an answer; NO_TERM where they do not. */
  requested_by: Date;
  /** What its first message asks for, as long as nobody has said it. */
  proposed_by: Date | null;
  /** The latest answer was written, and neither sent nor given up. */
  reply_under_way: boolean;
  /** End of the term that still runs; null once answered, or closed with no answer under way. */
  open_due_at: Date | null;
  escalation_level: number;
  /** None of its clocks runs, and at least one is paused. */
  clock_stands: boolean;
  assignee_id: string | null;
  /** Where it stands; null at the press office. */
  unit_id: string | null;
  /** Given to its unit, and nobody of it has it yet. */
  in_unit: boolean;
  /** The term of its assignment. */
  assignment_due_at: Date | null;
  /** Null where nobody knows who wrote. */
  contact_id: string | null;
  /** The contact is its addressee. */
  begun_by_us: boolean;
  /** Who wrote the subject: the contact of that time. */
  subject_of: string | null;
  newsroom_id: string | null;
  /** Account and address on social media, or the address for e-delivery. */
  came_from: string | null;
  /** The contact of the time at which it was noted. */
  came_from_of: string | null;
  /** Of an appeal: what it is against. */
  parent_id: string | null;
  /** Of the sender of its latest message. */
  marks: readonly SenderMark[];
  /** How many answers of units it waits for, and those of them that are due first. */
  awaited_count: number;
  awaited: AwaitedStanding['first'];
  sensitivity: Sensitivity;
  /** A topic of it has a crisis: it goes ahead of all others. */
  in_crisis: boolean;
  /** What the drafts of its answers come to. */
  approval: ApprovalStanding;
  revision: number;
}

/** What has no term stands behind all that has. */
export const NO_TERM = '5000-01-01T00:00:00.000Z';

export const caseListTable: ReadTable = {
  name: 'case_list',
  columns: {
    id: 'text not null',
    kind: 'text not null',
    number: 'text not null',
    number_key: 'text not null',
    subject: 'text',
    closed: 'boolean not null default false',
    dismissed: 'boolean not null default false',
    outcome: 'text',
    answered: 'boolean not null default false',
    begun: 'boolean not null default false',
    priority: "text not null default 'normal'",
    priority_rank: 'smallint not null default 1',
    channel: 'text not null',
    received_at: 'timestamptz not null',
    due_at: `timestamptz not null default '${NO_TERM}'`,
    running_due_at: 'timestamptz',
    requested_by: `timestamptz not null default '${NO_TERM}'`,
    proposed_by: 'timestamptz',
    reply_under_way: 'boolean not null default false',
    escalation_level: 'smallint not null default 0',
    clock_stands: 'boolean not null default false',
    assignee_id: 'text',
    unit_id: 'text',
    in_unit: 'boolean not null default false',
    assignment_due_at: 'timestamptz',
    contact_id: 'text',
    begun_by_us: 'boolean not null default false',
    subject_of: 'text',
    newsroom_id: 'text',
    came_from: 'text',
    came_from_of: 'text',
    parent_id: 'text',
    marks: "jsonb not null default '[]'",
    awaited_count: 'smallint not null default 0',
    awaited: "jsonb not null default '[]'",
    sensitivity: "text not null default 'normal'",
    in_crisis: 'boolean not null default false',
    approval: 'text',
    revision: 'integer not null',
    status: `text generated always as (case when closed then 'closed' when answered then 'answered'
      when approval = 'approved' then 'approved' when approval = 'pending' then 'pendingApproval'
      when awaited_count > 0 then 'waitingForInput' when assignee_id is null and not in_unit then 'registered' when begun then 'inProgress' else 'assigned' end) stored`,
    // Worked out once, not for each row that a search looks at.
    subject_plain: `text generated always as (${plainLettersOf('subject')}) stored`,
    open_due_at: `timestamptz generated always as (case when closed and not reply_under_way then null
      else running_due_at end) stored`,
  },
  primaryKey: ['id'],
  indexes: [
    '(received_at, id)',
    '(due_at, id)',
    '(requested_by, id)',
    '(requested_by, id) where not closed',
    '(requested_by, id) where open_due_at is not null',
    '(priority_rank, id)',
    '(number_key, id)',
    '(open_due_at, id) where open_due_at is not null',
    '(assignee_id, open_due_at, id) where not closed',
    '(received_at, id) where assignee_id is null and not in_unit and not closed',
    '(unit_id, received_at, id) where in_unit and not closed',
    '(escalation_level, id) where escalation_level > 0 and not closed',
    '(assignee_id, received_at, id)',
    '(assignee_id, due_at, id)',
    '(unit_id, received_at, id)',
    '(unit_id, open_due_at, id) where not closed',
    '(contact_id, received_at, id)',
    '(subject_of)',
    '(newsroom_id, received_at, id)',
    '(status, received_at, id)',
    '(channel, received_at, id)',
    '(kind, received_at, id)',
    '(kind, due_at, id)',
    '(parent_id, received_at) where parent_id is not null',
    '(kind, open_due_at, id) where not closed',
    '(received_at, id) where dismissed',
    'using gin (subject_plain gin_trgm_ops)',
    'using gin (number gin_trgm_ops)',
    `using gin (${plainLettersOf('came_from')} gin_trgm_ops) where came_from is not null`,
    '(came_from_of) where came_from is not null',
    // The few that are kept closely: looked up with whatever tells of cases.
    "(id) where sensitivity <> 'normal'",
    '(due_at, id) where in_crisis',
  ],
};

/** What an event changes in its case's row, beside the revision. */
const changed = ({ data, revision }: RecordedCaseEvent, changes: Record<string, unknown>): RowOperation[] => [
  patch('case_list', { id: data.caseId }, { ...changes, revision }),
];

const running = ({ clocks: { openUntil, level, stands } }: { clocks: ClocksStanding }): Record<string, unknown> => ({
  running_due_at: openUntil,
  escalation_level: level,
  clock_stands: stands,
  ...(openUntil !== null && { due_at: openUntil }),
});

const waiting = ({ awaited }: { readonly awaited: AwaitedStanding }): Record<string, unknown> => ({
  awaited_count: awaited.count,
  awaited: awaited.first,
});

const assigned = (
  { unitId, priority, dueAt }: { readonly unitId: string; readonly priority: Priority; readonly dueAt: string | null },
  employeeId: string | null,
): Record<string, unknown> => ({
  assignee_id: employeeId,
  unit_id: unitId,
  in_unit: employeeId === null,
  assignment_due_at: dueAt,
  priority,
  priority_rank: PRIORITIES.indexOf(priority),
});

/** Of the message with which a case came in: it follows its registration, and where it came from, if that was noted. */
const proposed = ({ data, revision }: RecordedOf<typeof caseEvents.MessageReceived>): Record<string, unknown> =>
  revision === 1 || (revision === 2 && data.channel !== 'email') ? { proposed_by: requestedByOf(data) } : {};

/** By what somebody looks for it: where it was written, or from which address it came. */
const cameFrom = ({
  contactId,
  ...details
}: {
  readonly contactId: string | null;
  readonly account?: string | null;
  readonly url?: string | null;
  readonly address?: string | null;
}): Record<string, unknown> => ({
  came_from: [details.account, details.url, details.address].filter(Boolean).join(' ') || null,
  came_from_of: contactId,
});

const onCaseEvents: Reducers<typeof caseEvents> = {
  CaseRegistered: ({
    data: { caseId: id, kind, number, subject, channel, receivedAt, contactId, newsroomId, unitId, begunByUs },
    revision,
  }) => [
    upsert('case_list', {
      id,
      kind,
      number,
      number_key: naturalKey(number),
      subject,
      channel,
      received_at: receivedAt,
      contact_id: contactId,
      subject_of: contactId,
      newsroom_id: newsroomId,
      unit_id: unitId,
      begun_by_us: begunByUs,
      revision,
    }),
  ],
  MessageReceived: (event) =>
    changed(event, event.data.automatic ? {} : { answered: false, marks: event.data.marks, ...proposed(event) }),
  DeadlineStarted: (event) => changed(event, running(event.data)),
  DeadlineRecomputed: (event) => changed(event, running(event.data)),
  DeadlineWithdrawn: (event) =>
    changed(event, { ...running(event.data), ...(event.data.clocks.openUntil === null && { due_at: NO_TERM }) }),
  DeadlineStopped: (event) => changed(event, running(event.data)),
  QuoteHandedOver: (event) => changed(event, {}),
  SocialPostNoted: (event) => changed(event, cameFrom(event.data)),
  EDeliveryNoted: (event) => changed(event, cameFrom(event.data)),
  ChannelDetailsCorrected: (event) => changed(event, cameFrom(event.data)),
  QuoteDecided: (event) => changed(event, { begun: true }),
  QuoteDeemedAuthorised: (event) => changed(event, {}),
  RectificationLodged: (event) => changed(event, { begun: true }),
  ComplaintSubjectNamed: (event) => changed(event, {}),
  ClockPaused: (event) => changed(event, {}),
  ClockResumed: (event) => changed(event, {}),
  DelayNoticed: (event) => changed(event, {}),
  DelayNoticeUndelivered: (event) => changed(event, {}),
  TermExtended: (event) => changed(event, {}),
  RemedyCalled: (event) => changed(event, {}),
  RemedyCallDelivered: (event) => changed(event, {}),
  DefectsRemedied: (event) => changed(event, {}),
  LeftUnexamined: (event) => changed(event, {}),
  CaseForwarded: (event) => changed(event, {}),
  CompetenceFound: (event) => changed(event, { begun: true }),
  RefusalDecided: (event) => changed(event, {}),
  ParentNamed: (event) => changed(event, { parent_id: event.data.parentId }),
  InformationDisclosed: (event) => changed(event, {}),
  ComplaintReferred: (event) => changed(event, {}),
  ReferralWithdrawn: (event) => changed(event, {}),
  ReferrerNotified: (event) => changed(event, {}),
  AnswerNotNeeded: (event) => changed(event, { answered: event.data.answered, begun: true, ...running(event.data) }),
  CaseClassified: (event) => changed(event, { kind: event.data.kind }),
  RegistrationCorrected: (event) => {
    const { contactId, subject, receivedAt, channel, newsroomId } = event.data;
    return changed(event, {
      contact_id: contactId,
      ...(subject !== undefined && { subject, subject_of: contactId }),
      ...(receivedAt !== undefined && { received_at: receivedAt }),
      ...(channel !== undefined && { channel }),
      ...(newsroomId !== undefined && { newsroom_id: newsroomId }),
      ...((channel !== undefined || event.data.previousContactId !== undefined) && { came_from: null }),
      // It was somebody else who asked.
      ...(event.data.previousContactId !== undefined && { proposed_by: null }),
    });
  },
  CaseAssigned: (event) => changed(event, assigned(event.data, event.data.employeeId)),
  CaseAssignedToUnit: (event) => changed(event, assigned(event.data, null)),
  NoteAdded: (event) => changed(event, { begun: true }),
  MessageForwarded: (event) => changed(event, { begun: true }),
  ColleagueReplied: (event) => changed(event, {}),
  AttachmentsAdded: (event) => changed(event, {}),
  // An interim answer changes nothing of what is owed.
  ReplyRecorded: (event) => changed(event, { begun: true, ...(event.data.final && { reply_under_way: true }) }),
  ReplyReleased: (event) => changed(event, {}),
  ReplyCancelled: (event) => changed(event, event.data.final ? { reply_under_way: false } : {}),
  ReplyRetryRequested: (event) => changed(event, event.data.final ? { reply_under_way: true } : {}),
  ReplyFailed: (event) => {
    const { final, givenUp, returned } = event.data;
    return changed(event, final && givenUp ? { reply_under_way: false, ...(returned && { answered: false }) } : {});
  },
  ReplySent: (event) =>
    changed(
      event,
      event.data.final ? { answered: event.data.answered, reply_under_way: false, ...running(event.data) } : {},
    ),
  ReplyDelivered: (event) => changed(event, {}),
  CaseClosed: (event) => changed(event, { closed: true, outcome: event.data.outcome }),
  CaseDismissed: (event) => changed(event, { closed: true, dismissed: true }),
  CaseJoined: (event) => changed(event, { closed: true, dismissed: true }),
  CaseSplit: (event) => changed(event, {}),
  CaseReopened: (event) =>
    changed(event, { closed: false, dismissed: false, answered: false, begun: true, outcome: null }),
  CaseEscalated: (event) => changed(event, running(event.data)),
  EscalationAcknowledged: (event) => changed(event, {}),
  AcknowledgementWithdrawn: (event) => changed(event, {}),
  DeadlineWarned: (event) => changed(event, {}),
  RequestedBySet: (event) => changed(event, { requested_by: event.data.requestedBy ?? NO_TERM, proposed_by: null }),
  RequestedByReminded: (event) => changed(event, {}),
  CaseCrisisBegan: (event) => changed(event, { in_crisis: true }),
  CaseCrisisEnded: (event) => changed(event, { in_crisis: event.data.inAnother }),
  SensitivitySet: (event) => changed(event, { sensitivity: event.data.sensitivity }),
  AssignmentTermTold: (event) => changed(event, {}),
  UnitHeadReplaced: (event) => changed(event, {}),
  InputAwaited: (event) => changed(event, waiting(event.data)),
  InputEnded: (event) => changed(event, waiting(event.data)),
  InputPassedOver: (event) => changed(event, {}),
  ApprovalMoved: (event) => changed(event, { approval: event.data.approval }),
};

export const caseListProjection = defineProjection({
  name: 'case_list',
  version: 38,
  tables: [caseListTable],
  from: { ...caseEvents, SubjectErased, CaseDisposed },
  on: {
    ...onCaseEvents,
    SubjectErased: ({ data }) => [
      patch('case_list', { subject_of: data.subject }, { subject: null, proposed_by: null }),
      patch('case_list', { came_from_of: data.subject }, { came_from: null }),
    ],
    CaseDisposed: ({ data }) => [
      patch('case_list', { id: data.caseId }, { subject: null, proposed_by: null, came_from: null }),
    ],
  },
});
