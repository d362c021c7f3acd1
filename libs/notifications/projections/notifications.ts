import { inquiryEvents, type RecordedInquiryEvent } from '#libs/inquiries';
import type { RecordedEvent, RecordedOf } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { patch, remove, upsert, type Projection, type RowOperation } from '#libs/projections';

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
  inquiry_id: string;
  /** Of an escalation. */
  level: number | null;
  at: Date | null;
  position: string | null;
}

export interface NotificationInquiryRow {
  id: string;
  number: string;
  subject: string | null;
  /** Who wrote the subject. */
  person_id: string;
}

export const notificationsProjection: Projection = {
  name: 'notifications',
  version: 1,
  tables: [
    {
      name: 'notifications',
      columns: {
        id: 'text not null',
        recipient: 'text not null',
        kind: 'text not null',
        inquiry_id: 'text not null',
        level: 'smallint',
        at: 'timestamptz',
        position: 'text',
      },
      primaryKey: ['id'],
      indexes: ['(recipient, position) where position is not null', '(inquiry_id, kind)'],
    },
    {
      name: 'notification_inquiries',
      columns: { id: 'text not null', number: 'text not null', subject: 'text', person_id: 'text not null' },
      primaryKey: ['id'],
      indexes: ['(person_id)'],
    },
  ],
  events: [
    inquiryEvents.InquiryRegistered,
    inquiryEvents.RegistrationCorrected,
    inquiryEvents.InquiryAssigned,
    inquiryEvents.MessageReceived,
    inquiryEvents.DeadlineWarned,
    inquiryEvents.InquiryEscalated,
    inquiryEvents.ReplyRecorded,
    inquiryEvents.ReplyFailed,
    SubjectErased,
  ],
  reduce: (event) => reduceNotification(event as RecordedInquiryEvent | RecordedOf<typeof SubjectErased>),
};

function reduceNotification(event: RecordedInquiryEvent | RecordedOf<typeof SubjectErased>): RowOperation[] {
  switch (event.type) {
    case 'InquiryRegistered': {
      const { inquiryId: id, number, subject, contactId: person_id } = event.data;
      return [upsert('notification_inquiries', { id, number, subject, person_id })];
    }
    case 'RegistrationCorrected': {
      const { inquiryId: id, subject, contactId: person_id } = event.data;
      return subject === undefined ? [] : [patch('notification_inquiries', { id }, { subject, person_id })];
    }
    case 'InquiryAssigned':
      return assigned(event);
    case 'MessageReceived':
      return event.data.automatic ? [] : [happened(event, 'followUp')];
    case 'DeadlineWarned': {
      const { caseOfficerId } = event.data;
      return caseOfficerId === null ? [] : [told(event, 'deadlineWarned', caseOfficerId)];
    }
    case 'InquiryEscalated':
      return [told(event, 'escalated', COORDINATORS, event.data.level)];
    case 'ReplyRecorded':
      return [wouldBeTold(event, 'replyFailed', event.metadata.actor)];
    case 'ReplyFailed':
      return event.data.final ? [happened(event, 'replyFailed')] : [];
    case 'SubjectErased':
      return [patch('notification_inquiries', { person_id: event.data.subject }, { subject: null })];
    default:
      return [];
  }
}

/** Whoever has the case is told from now on; whoever had it, no more. */
function assigned(event: RecordedOf<typeof inquiryEvents.InquiryAssigned>): RowOperation[] {
  const { employeeId, previousEmployeeId, inquiryId } = event.data;
  const kinds = ['followUp', 'replyFailed'] as const;
  return [
    ...(event.metadata.actor === employeeId ? [] : [told(event, 'assigned', employeeId)]),
    ...(previousEmployeeId === null || previousEmployeeId === employeeId
      ? []
      : kinds.map((kind) => remove('notifications', { id: standingId(inquiryId, kind, previousEmployeeId) }))),
    ...kinds.map((kind) => wouldBeTold(event, kind, employeeId)),
  ];
}

type CaseEvent = RecordedEvent & { readonly data: { readonly inquiryId: string } };

const told = (event: CaseEvent, kind: NotificationKind, recipient: string, level?: number): RowOperation =>
  upsert('notifications', {
    id: event.id,
    recipient,
    kind,
    inquiry_id: event.data.inquiryId,
    level,
    at: event.metadata.occurredAt,
    position: event.position,
  });

/** A case has one such notification for one person, and it says the last time. */
const standingId = (inquiryId: string, kind: NotificationKind, recipient: string) =>
  `${inquiryId}:${kind}:${recipient}`;

const wouldBeTold = (event: CaseEvent, kind: NotificationKind, recipient: string): RowOperation => {
  const { inquiryId } = event.data;
  return upsert('notifications', {
    id: standingId(inquiryId, kind, recipient),
    recipient,
    kind,
    inquiry_id: inquiryId,
  });
};

const happened = ({ data, metadata, position }: CaseEvent, kind: NotificationKind): RowOperation =>
  patch('notifications', { inquiry_id: data.inquiryId, kind }, { at: metadata.occurredAt, position });
