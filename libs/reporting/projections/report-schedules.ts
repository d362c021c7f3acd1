import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import { scheduleEvents, type StopReason } from '../domain/schedule-events.js';
import type { Schedule } from '../domain/schedule.js';

export interface ScheduleRow {
  id: string;
  owner_id: string;
  name: string;
  said: Schedule;
  stopped: StopReason | null;
  next_due_at: Date;
  revision: number;
}

export interface RunRow {
  id: string;
  schedule_id: string;
  due_at: Date;
  period_from: string;
  period_to: string;
  state: 'ordered' | 'made' | 'failed';
  file_name: string | null;
  size: number | null;
  sha256: string | null;
  recipient_ids: readonly string[];
  skipped_ids: readonly string[];
  is_cut: boolean;
  why: string | null;
}

/** Schedules of reports, and their runs. Whether a mail went out, its own stream says. */
export const reportSchedulesProjection = defineProjection({
  name: 'report_schedules',
  version: 1,
  tables: [
    {
      name: 'report_schedules',
      columns: {
        id: 'text not null',
        owner_id: 'text not null',
        name: 'text not null',
        said: 'jsonb not null',
        stopped: 'text',
        next_due_at: 'timestamptz not null',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(next_due_at) WHERE stopped IS NULL'],
    },
    {
      name: 'report_runs',
      columns: {
        id: 'text not null',
        schedule_id: 'text not null',
        due_at: 'timestamptz not null',
        period_from: 'text not null',
        period_to: 'text not null',
        state: 'text not null',
        file_name: 'text',
        size: 'integer',
        sha256: 'text',
        recipient_ids: 'jsonb not null',
        skipped_ids: 'jsonb not null',
        is_cut: 'boolean not null',
        why: 'text',
      },
      primaryKey: ['id'],
      indexes: ['(schedule_id, due_at DESC)', "(due_at) WHERE state = 'ordered'"],
    },
  ],
  from: scheduleEvents,
  on: {
    ReportScheduleSaved: ({ data: { nextDueAt, ...said }, revision }) => [
      upsert('report_schedules', {
        ...{ id: said.scheduleId, owner_id: said.ownerId, name: said.name, said, stopped: null },
        ...{ next_due_at: nextDueAt, revision },
      }),
    ],
    ReportScheduleRemoved: ({ data: { scheduleId } }) => [remove('report_schedules', { id: scheduleId })],
    ReportScheduleStopped: ({ data: { scheduleId, reason }, revision }) => [
      changed(scheduleId, { stopped: reason, revision }),
    ],
    ReportScheduleTakenOver: ({ data: { scheduleId, ownerId, nextDueAt }, revision }) => [
      changed(scheduleId, { owner_id: ownerId, stopped: null, next_due_at: nextDueAt, revision }),
    ],
    ReportRunOrdered: ({ data: { scheduleId, runId, dueAt, from, to, nextDueAt }, revision }) => [
      changed(scheduleId, { next_due_at: nextDueAt, revision }),
      upsert('report_runs', {
        ...{ id: runId, schedule_id: scheduleId, due_at: dueAt, period_from: from, period_to: to, state: 'ordered' },
        ...{ file_name: null, size: null, sha256: null, recipient_ids: [], skipped_ids: [], is_cut: false, why: null },
      }),
    ],
    ReportRunMade: ({ data }) => [
      patch(
        'report_runs',
        { id: data.runId },
        {
          ...{ state: 'made', file_name: data.fileName, size: data.size, sha256: data.sha256, is_cut: data.isCut },
          ...{ recipient_ids: data.recipientIds, skipped_ids: data.skippedIds },
        },
      ),
    ],
    ReportRunFailed: ({ data: { runId, why } }) => [patch('report_runs', { id: runId }, { state: 'failed', why })],
  },
});

const changed = (id: string, changes: Partial<Record<keyof ScheduleRow, unknown>>): RowOperation =>
  patch('report_schedules', { id }, changes);
