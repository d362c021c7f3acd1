import { defineProjection, remove, upsert } from '#libs/projections';
import { watchingEvents } from '../domain/events.js';

export interface CaseWatcherRow {
  case_id: string;
  employee_id: string;
  since: Date;
}

/** Who watches which case. */
export const caseWatchersProjection = defineProjection({
  name: 'case_watchers',
  version: 1,
  tables: [
    {
      name: 'case_watchers',
      columns: { case_id: 'text not null', employee_id: 'text not null', since: 'timestamptz not null' },
      primaryKey: ['case_id', 'employee_id'],
      indexes: ['(employee_id, case_id)'],
    },
  ],
  from: watchingEvents,
  on: {
    CaseWatched: ({ data: { caseId, employeeId }, metadata: { occurredAt } }) => [
      upsert('case_watchers', { case_id: caseId, employee_id: employeeId, since: occurredAt }),
    ],
    CaseUnwatched: ({ data: { caseId, employeeId } }) => [
      remove('case_watchers', { case_id: caseId, employee_id: employeeId }),
    ],
  },
});
