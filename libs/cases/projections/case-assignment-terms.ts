import type { RecordedOf } from '#libs/kernel';
import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents } from '../domain/events.js';
import { reminderOf } from '../domain/slices/request.js';

/** Of the term of an assignment, somebody is to be told: before it, and once it has passed. */
export interface CaseAssignmentTermRow {
  case_id: string;
  passed: boolean;
  /** Of the assignment. */
  event_id: string;
  at: Date;
  due_at: Date;
  giver_id: string;
  /** Null where it was given to the unit. */
  holder_id: string | null;
  unit_id: string;
  asleep: boolean;
}

/** What the clock has to say of the terms of assignments, soonest first. Another assignment, an answer, and the end of the case stop it. */
export const caseAssignmentTermsProjection = defineProjection({
  name: 'case_assignment_terms',
  version: 1,
  tables: [
    {
      name: 'case_assignment_terms',
      columns: {
        case_id: 'text not null',
        passed: 'boolean not null',
        event_id: 'text not null',
        at: 'timestamptz not null',
        due_at: 'timestamptz not null',
        giver_id: 'text not null',
        holder_id: 'text',
        unit_id: 'text not null',
        asleep: 'boolean not null default false',
      },
      primaryKey: ['case_id', 'passed'],
      indexes: ['(at) where not asleep'],
    },
  ],
  from: caseEvents,
  on: {
    CaseAssigned: (event) => planned(event, event.data.employeeId),
    CaseAssignedToUnit: (event) => planned(event, null),
    AssignmentTermTold: ({ data: { caseId: case_id, passed } }) => [
      remove('case_assignment_terms', { case_id, passed }),
    ],
    ReplySent: ({ data }) => (data.final ? [gone(data.caseId)] : []),
    CaseClosed: ({ data }) => [asleep(data.caseId, true)],
    CaseDismissed: ({ data }) => [asleep(data.caseId, true)],
    CaseJoined: ({ data }) => [asleep(data.caseId, true)],
    CaseReopened: ({ data }) => [asleep(data.caseId, false)],
  },
});

/** A term that has passed already when it is given on is nobody's news. */
function planned(
  { id, data, metadata }: RecordedOf<typeof caseEvents.CaseAssigned> | RecordedOf<typeof caseEvents.CaseAssignedToUnit>,
  holder_id: string | null,
): RowOperation[] {
  const { caseId: case_id, unitId: unit_id, dueAt: due_at } = data;
  const { occurredAt, actor: giver_id } = metadata;
  if (due_at === null || due_at <= occurredAt) return [gone(case_id)];
  const row = { case_id, event_id: id, due_at, giver_id, holder_id, unit_id, asleep: false };
  return [
    gone(case_id),
    upsert('case_assignment_terms', { ...row, passed: false, at: reminderOf(due_at, occurredAt) }),
    upsert('case_assignment_terms', { ...row, passed: true, at: due_at }),
  ];
}

const gone = (case_id: string): RowOperation => remove('case_assignment_terms', { case_id });

const asleep = (case_id: string, asleep: boolean): RowOperation =>
  patch('case_assignment_terms', { case_id }, { asleep });
