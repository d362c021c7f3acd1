import { caseEvents } from '#libs/cases';
import { contributionEvents } from '#libs/contributions';
import { draftEvents, inItsCase } from '#libs/drafts';
import { defineProjection, patch, upsert, type ReadTable } from '#libs/projections';

/** A final answer: who wrote it, and when it was sent. */
export interface WorkReplyRow {
  reply_id: string;
  case_id: string;
  employee_id: string;
  sent_at: Date | null;
}

export const WORK_ACTS = ['escalated', 'reopened', 'approved', 'returned', 'contributed', 'contributedLate'] as const;
export type WorkAct = (typeof WORK_ACTS)[number];

/** Something that is counted of an employee's work. */
export interface WorkActRow {
  event_id: string;
  act: WorkAct;
  at: Date;
  case_id: string;
  /** Whose work it was; null of a case that was reopened: of whoever had answered it. */
  employee_id: string | null;
}

const tables: readonly ReadTable[] = [
  {
    name: 'work_replies',
    columns: {
      reply_id: 'text not null',
      case_id: 'text not null',
      employee_id: 'text not null',
      sent_at: 'timestamptz',
    },
    primaryKey: ['reply_id'],
    indexes: ['(employee_id, sent_at) where sent_at is not null', '(case_id, sent_at)'],
  },
  {
    name: 'work_acts',
    columns: {
      event_id: 'text not null',
      act: 'text not null',
      at: 'timestamptz not null',
      case_id: 'text not null',
      employee_id: 'text',
    },
    primaryKey: ['event_id'],
    indexes: ['(employee_id, at) where employee_id is not null', "(at) where act = 'reopened'"],
  },
];

interface Happened {
  readonly id: string;
  readonly metadata: { readonly occurredAt: string; readonly actor: string };
  readonly data: { readonly caseId: string };
}

const acted = ({ id, metadata, data }: Happened, act: WorkAct, employeeId: string | null = metadata.actor) => [
  upsert('work_acts', { event_id: id, act, at: metadata.occurredAt, case_id: data.caseId, employee_id: employeeId }),
];

/** What figures about the work of employees are counted from. */
export const employeeWorkProjection = defineProjection({
  name: 'employee_work',
  version: 2,
  tables,
  from: { ...caseEvents, ...contributionEvents, ...draftEvents },
  on: {
    ReplyRecorded: ({ data: { replyId, caseId, final }, metadata: { actor } }) =>
      final ? [upsert('work_replies', { reply_id: replyId, case_id: caseId, employee_id: actor })] : [],
    ReplySent: ({ data: { replyId, sentAt, final } }) =>
      final ? [patch('work_replies', { reply_id: replyId }, { sent_at: sentAt })] : [],
    ReplyFailed: ({ data: { replyId, returned, final } }) =>
      final && returned ? [patch('work_replies', { reply_id: replyId }, { sent_at: null })] : [],
    CaseEscalated: (event) =>
      event.data.caseOfficerId === null ? [] : acted(event, 'escalated', event.data.caseOfficerId),
    CaseReopened: (event) => acted(event, 'reopened', null),
    DraftApproved: (event) => acted(inItsCase(event), 'approved', event.data.approverId),
    DraftReturned: (event) => acted(inItsCase(event), 'returned'),
    ContributionAnswered: (event) => acted(event, event.data.late ? 'contributedLate' : 'contributed'),
  },
});
