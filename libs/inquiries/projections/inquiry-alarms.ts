import { patch, remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { inquiryEvents, type DeadlineData, type RecordedInquiryEvent } from '../domain/events.js';

/** An alarm that a running clock will raise: 0 warns the case officer, 1 to 3 escalate. */
export interface InquiryAlarmRow {
  inquiry_id: string;
  deadline_id: string;
  level: number;
  at: Date;
  asleep: boolean;
}

/** What the clock still has to raise, soonest first. A closed case's alarms sleep, and wake with it. */
export const inquiryAlarmsProjection: Projection = {
  name: 'inquiry_alarms',
  version: 1,
  tables: [
    {
      name: 'inquiry_alarms',
      columns: {
        inquiry_id: 'text not null',
        deadline_id: 'text not null',
        level: 'smallint not null',
        at: 'timestamptz not null',
        asleep: 'boolean not null default false',
      },
      primaryKey: ['deadline_id', 'level'],
      indexes: ['(at) where not asleep', '(inquiry_id)'],
    },
  ],
  events: [
    inquiryEvents.DeadlineStarted,
    inquiryEvents.DeadlineRecomputed,
    inquiryEvents.DeadlineWarned,
    inquiryEvents.InquiryEscalated,
    inquiryEvents.ReplySent,
    inquiryEvents.InquiryClosed,
    inquiryEvents.InquiryDismissed,
    inquiryEvents.InquiryReopened,
  ],
  reduce: (event) => reduceAlarm(event as RecordedInquiryEvent),
};

function reduceAlarm(event: RecordedInquiryEvent): RowOperation[] {
  const { inquiryId } = event.data;
  switch (event.type) {
    case 'DeadlineStarted':
      return planned(event.data);
    case 'DeadlineRecomputed':
      return [remove('inquiry_alarms', { inquiry_id: inquiryId }), ...planned(event.data)];
    case 'DeadlineWarned':
      return [remove('inquiry_alarms', { deadline_id: event.data.deadlineId, level: 0 })];
    case 'InquiryEscalated':
      return [remove('inquiry_alarms', { deadline_id: event.data.deadlineId, level: event.data.level })];
    case 'ReplySent':
      return [remove('inquiry_alarms', { inquiry_id: inquiryId })];
    case 'InquiryClosed':
    case 'InquiryDismissed':
      return [patch('inquiry_alarms', { inquiry_id: inquiryId }, { asleep: true })];
    case 'InquiryReopened':
      return [patch('inquiry_alarms', { inquiry_id: inquiryId }, { asleep: false })];
    default:
      return [];
  }
}

const planned = ({ inquiryId, deadlineId, alarms }: DeadlineData): RowOperation[] =>
  alarms.map(({ level, at }) =>
    upsert('inquiry_alarms', { inquiry_id: inquiryId, deadline_id: deadlineId, level, at, asleep: false }),
  );
