import { patch, remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { caseEvents, type DeadlineData, type RecordedCaseEvent } from '../domain/events.js';

/** An alarm that a running clock will raise: 0 warns the case officer, 1 to 3 escalate. */
export interface CaseAlarmRow {
  case_id: string;
  deadline_id: string;
  level: number;
  at: Date;
  asleep: boolean;
}

/** What the clock still has to raise, soonest first. A closed case's alarms sleep, and wake with it. */
export const caseAlarmsProjection: Projection = {
  name: 'case_alarms',
  version: 1,
  tables: [
    {
      name: 'case_alarms',
      columns: {
        case_id: 'text not null',
        deadline_id: 'text not null',
        level: 'smallint not null',
        at: 'timestamptz not null',
        asleep: 'boolean not null default false',
      },
      primaryKey: ['deadline_id', 'level'],
      indexes: ['(at) where not asleep', '(case_id)'],
    },
  ],
  events: [
    caseEvents.DeadlineStarted,
    caseEvents.DeadlineRecomputed,
    caseEvents.DeadlineWarned,
    caseEvents.CaseEscalated,
    caseEvents.ReplySent,
    caseEvents.CaseClosed,
    caseEvents.CaseDismissed,
    caseEvents.CaseReopened,
  ],
  reduce: (event) => reduceAlarm(event as RecordedCaseEvent),
};

function reduceAlarm(event: RecordedCaseEvent): RowOperation[] {
  const { caseId } = event.data;
  switch (event.type) {
    case 'DeadlineStarted':
      return planned(event.data);
    case 'DeadlineRecomputed':
      return [remove('case_alarms', { case_id: caseId }), ...planned(event.data)];
    case 'DeadlineWarned':
      return [remove('case_alarms', { deadline_id: event.data.deadlineId, level: 0 })];
    case 'CaseEscalated':
      return [remove('case_alarms', { deadline_id: event.data.deadlineId, level: event.data.level })];
    case 'ReplySent':
      return [remove('case_alarms', { case_id: caseId })];
    case 'CaseClosed':
    case 'CaseDismissed':
      return [patch('case_alarms', { case_id: caseId }, { asleep: true })];
    case 'CaseReopened':
      return [patch('case_alarms', { case_id: caseId }, { asleep: false })];
    default:
      return [];
  }
}

const planned = ({ caseId, deadlineId, alarms }: DeadlineData): RowOperation[] =>
  alarms.map(({ level, at }) =>
    upsert('case_alarms', { case_id: caseId, deadline_id: deadlineId, level, at, asleep: false }),
  );
