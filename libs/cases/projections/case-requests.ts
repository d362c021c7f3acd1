import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents } from '../domain/events.js';

/** A reminder of when an answer is asked for, until it was given. */
export interface CaseRequestRow {
  case_id: string;
  requested_by: Date;
  remind_at: Date;
  asleep: boolean;
}

/** What the clock has to remind of, soonest first. A case that was answered or has ended sleeps, and wakes with it. */
export const caseRequestsProjection = defineProjection({
  name: 'case_requests',
  version: 1,
  tables: [
    {
      name: 'case_requests',
      columns: {
        case_id: 'text not null',
        requested_by: 'timestamptz not null',
        remind_at: 'timestamptz not null',
        asleep: 'boolean not null default false',
      },
      primaryKey: ['case_id'],
      indexes: ['(remind_at) where not asleep'],
    },
  ],
  from: caseEvents,
  on: {
    RequestedBySet: ({ data: { caseId: case_id, requestedBy, remindAt } }) =>
      requestedBy === null
        ? [remove('case_requests', { case_id })]
        : [upsert('case_requests', { case_id, requested_by: requestedBy, remind_at: remindAt, asleep: false })],
    RequestedByReminded: ({ data }) => [remove('case_requests', { case_id: data.caseId })],
    ReplySent: ({ data }) => (data.final ? [asleep(data.caseId, true)] : []),
    CaseClosed: ({ data }) => [asleep(data.caseId, true)],
    CaseDismissed: ({ data }) => [asleep(data.caseId, true)],
    CaseJoined: ({ data }) => [asleep(data.caseId, true)],
    MessageReceived: ({ data }) => (data.automatic ? [] : [asleep(data.caseId, false)]),
    CaseReopened: ({ data }) => [asleep(data.caseId, false)],
  },
});

const asleep = (caseId: string, asleep: boolean): RowOperation =>
  patch('case_requests', { case_id: caseId }, { asleep });
