import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import { caseEvents, type DeadlineData } from '../domain/events.js';

/** An alarm that a running clock will raise: 0 warns the case officer, 1 to 3 escalate. */
export interface CaseAlarmRow {
  case_id: string;
  deadline_id: string;
  level: number;
  at: Date;
  asleep: boolean;
  /** Somebody has the escalation: its next level is not called for. */
  held: boolean;
}

/** What the clock still has to raise, soonest first. A closed case's alarms sleep, and wake with it. */
export const caseAlarmsProjection = defineProjection({
  name: 'case_alarms',
  version: 7,
  tables: [
    {
      name: 'case_alarms',
      columns: {
        case_id: 'text not null',
        deadline_id: 'text not null',
        level: 'smallint not null',
        at: 'timestamptz not null',
        whose: 'text not null',
        asleep: 'boolean not null default false',
        held: 'boolean not null default false',
      },
      primaryKey: ['deadline_id', 'level'],
      indexes: ['(at) where not asleep and not held', '(case_id)'],
    },
  ],
  from: caseEvents,
  on: {
    DeadlineStarted: ({ data }) => planned(data),
    DeadlineRecomputed: ({ data }) => [gone(data), ...planned(data)],
    DeadlineStopped: ({ data }) => [gone(data)],
    DeadlineWithdrawn: ({ data }) => [gone(data)],
    AnswerNotNeeded: ({ data }) => data.deadlineIds.map((deadlineId) => gone({ deadlineId })),
    DeadlineWarned: ({ data }) => [remove('case_alarms', { deadline_id: data.deadlineId, level: 0 })],
    CaseEscalated: ({ data }) => [remove('case_alarms', { deadline_id: data.deadlineId, level: data.level })],
    EscalationAcknowledged: ({ data }) => [held(data, true)],
    AcknowledgementWithdrawn: ({ data }) => [held(data, false)],
    ReplySent: ({ data }) => (data.final ? [remove('case_alarms', { case_id: data.caseId, whose: 'ours' })] : []),
    CaseClosed: ({ data }) => [asleep(data.caseId, true)],
    CaseDismissed: ({ data }) => [asleep(data.caseId, true)],
    CaseJoined: ({ data }) => [asleep(data.caseId, true)],
    CaseReopened: ({ data }) => [asleep(data.caseId, false)],
  },
});

const gone = ({ deadlineId }: { deadlineId: string }): RowOperation =>
  remove('case_alarms', { deadline_id: deadlineId });

const held = ({ deadlineId }: { deadlineId: string }, held: boolean): RowOperation =>
  patch('case_alarms', { deadline_id: deadlineId, level: 2 }, { held });

const asleep = (caseId: string, asleep: boolean): RowOperation => patch('case_alarms', { case_id: caseId }, { asleep });

const planned = ({ caseId, deadlineId, whose, alarms }: DeadlineData): RowOperation[] =>
  alarms.map(({ level, at }) =>
    upsert('case_alarms', { case_id: caseId, deadline_id: deadlineId, level, at, whose, asleep: false, held: false }),
  );
