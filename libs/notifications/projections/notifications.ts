import { caseEvents } from '#libs/cases';
import type { RecordedEvent, RecordedOf } from '#libs/kernel';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';

export const NOTIFICATION_KINDS = ['assigned', 'followUp', 'deadlineWarned', 'escalated', 'replyFailed'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Whoever coordinates when it is read. */
export const COORDINATORS = 'role:coordinator';

/** Something that somebody should know of. Without a position it has not happened yet: the row only says who would be told. */
export interface NotificationRow {
  id: string;
  /** An employee's id, or COORDINATORS. */
  recipient: string;
  kind: NotificationKind;
  case_id: string;
  /** Of an escalation. */
  level: number | null;
  at: Date | null;
  position: string | null;
}

export interface NotificationCaseRow {
  id: string;
  number: string;
  subject: string | null;
  /** Who wrote the subject. */
  person_id: string;
}

export const notificationsProjection = defineProjection({
  name: 'notifications',
  version: 2,
  tables: [
    {
      name: 'notifications',
      columns: {
        id: 'text not null',
        recipient: 'text not null',
        kind: 'text not null',
        case_id: 'text not null',
        level: 'smallint',
        at: 'timestamptz',
        position: 'text',
      },
      primaryKey: ['id'],
      indexes: ['(recipient, position) where position is not null', '(case_id, kind)'],
    },
    {
      name: 'notification_cases',
      columns: { id: 'text not null', number: 'text not null', subject: 'text', person_id: 'text not null' },
      primaryKey: ['id'],
      indexes: ['(person_id)'],
    },
  ],
  from: { ...caseEvents, SubjectErased, CaseDisposed },
  on: {
    CaseRegistered: ({ data: { caseId: id, number, subject, contactId: person_id } }) => [
      upsert('notification_cases', { id, number, subject, person_id }),
    ],
    RegistrationCorrected: ({ data: { caseId: id, subject, contactId: person_id } }) =>
      subject === undefined ? [] : [patch('notification_cases', { id }, { subject, person_id })],
    CaseAssigned: assigned,
    MessageReceived: (event) => (event.data.automatic ? [] : [happened(event, 'followUp')]),
    DeadlineWarned: (event) => {
      const { caseOfficerId } = event.data;
      return caseOfficerId === null ? [] : [told(event, 'deadlineWarned', caseOfficerId)];
    },
    CaseEscalated: (event) => [told(event, 'escalated', COORDINATORS, event.data.level)],
    ReplyRecorded: (event) => [wouldBeTold(event, 'replyFailed', event.metadata.actor)],
    ReplyFailed: (event) => (event.data.final ? [happened(event, 'replyFailed')] : []),
    SubjectErased: ({ data }) => [patch('notification_cases', { person_id: data.subject }, { subject: null })],
    CaseDisposed: ({ data }) => [patch('notification_cases', { id: data.caseId }, { subject: null })],
  },
});

/** Whoever has the case is told from now on; whoever had it, no more. */
function assigned(event: RecordedOf<typeof caseEvents.CaseAssigned>): RowOperation[] {
  const { employeeId, previousEmployeeId, caseId } = event.data;
  const kinds = ['followUp', 'replyFailed'] as const;
  return [
    ...(event.metadata.actor === employeeId ? [] : [told(event, 'assigned', employeeId)]),
    ...(previousEmployeeId === null || previousEmployeeId === employeeId
      ? []
      : kinds.map((kind) => remove('notifications', { id: standingId(caseId, kind, previousEmployeeId) }))),
    ...kinds.map((kind) => wouldBeTold(event, kind, employeeId)),
  ];
}

type CaseEvent = RecordedEvent & { readonly data: { readonly caseId: string } };

const told = (event: CaseEvent, kind: NotificationKind, recipient: string, level?: number): RowOperation =>
  upsert('notifications', {
    id: event.id,
    recipient,
    kind,
    case_id: event.data.caseId,
    level,
    at: event.metadata.occurredAt,
    position: event.position,
  });

/** A case has one such notification for one person, and it says the last time. */
const standingId = (caseId: string, kind: NotificationKind, recipient: string) => `${caseId}:${kind}:${recipient}`;

const wouldBeTold = (event: CaseEvent, kind: NotificationKind, recipient: string): RowOperation => {
  const { caseId } = event.data;
  return upsert('notifications', {
    id: standingId(caseId, kind, recipient),
    recipient,
    kind,
    case_id: caseId,
  });
};

const happened = ({ data, metadata, position }: CaseEvent, kind: NotificationKind): RowOperation =>
  patch('notifications', { case_id: data.caseId, kind }, { at: metadata.occurredAt, position });
