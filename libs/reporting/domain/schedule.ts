import { deriveId, notFound, OfficeError, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type { ReportRunMade, ReportScheduleSaved, ScheduleEvent, StopReason } from './schedule-events.js';
import { lastDue, nextDue, periodOfRun } from './schedule-times.js';

export type Schedule = Omit<EventOf<typeof ReportScheduleSaved>['data'], 'nextDueAt'>;
/** What whoever keeps a schedule says of it. */
export type ScheduleText = Omit<Schedule, 'scheduleId' | 'ownerId'>;

export interface ScheduleState {
  readonly schedule: Schedule;
  readonly stopped: StopReason | null;
  /** ISO 8601, UTC. */
  readonly nextDueAt: string;
  /** The runs that are not made yet, by their ids. */
  readonly open: Readonly<Record<string, Run>>;
}

export interface Run {
  readonly runId: string;
  readonly dueAt: string;
  readonly from: string;
  readonly to: string;
}

type Made = Omit<EventOf<typeof ReportRunMade>['data'], 'scheduleId'>;

/** `now` is an instant, ISO 8601 in UTC; `by` is an employee; `any`: they may also change what others keep. */
export type ScheduleCommand =
  | {
      readonly kind: 'save';
      readonly scheduleId: string;
      readonly by: string;
      readonly text: ScheduleText;
      readonly now: string;
    }
  | {
      readonly kind: 'change';
      readonly by: string;
      readonly any: boolean;
      readonly text: ScheduleText;
      readonly now: string;
    }
  | { readonly kind: 'remove'; readonly by: string; readonly any: boolean }
  | { readonly kind: 'takeOver'; readonly by: string; readonly now: string }
  | { readonly kind: 'stop'; readonly reason: StopReason }
  | { readonly kind: 'order'; readonly now: string }
  /** Out of turn, of the last whole period: to see what comes. */
  | {
      readonly kind: 'runNow';
      readonly runId: string;
      readonly by: string;
      readonly any: boolean;
      readonly now: string;
    }
  | ({ readonly kind: 'made' } & Made)
  | { readonly kind: 'failed'; readonly runId: string; readonly why: string };

/** A schedule of reports: it orders a run whenever its time has come, each moment once; null where there is none. */
export const scheduleDecider: Decider<ScheduleState | null, ScheduleCommand, ScheduleEvent> = {
  initialState: null,
  decide(command, state) {
    if (command.kind === 'save') {
      const { scheduleId, by: ownerId, text, now } = command;
      return state ? [] : [saved({ scheduleId, ownerId, ...text }, now)];
    }
    if (!state) throw notFound('report-schedule-not-found');
    const { schedule, stopped, nextDueAt, open } = state;
    const { scheduleId, ownerId } = schedule;
    switch (command.kind) {
      case 'change':
        requireOwner(schedule, command);
        return [saved({ scheduleId, ownerId, ...command.text }, command.now)];
      case 'remove':
        requireOwner(schedule, command);
        return [{ type: 'ReportScheduleRemoved', data: { scheduleId } }];
      case 'takeOver':
        return ownerId === command.by && !stopped
          ? []
          : [
              {
                type: 'ReportScheduleTakenOver',
                data: { scheduleId, ownerId: command.by, nextDueAt: nextDue(schedule, command.now) },
              },
            ];
      case 'stop':
        return stopped ? [] : [{ type: 'ReportScheduleStopped', data: { scheduleId, reason: command.reason } }];
      case 'order':
        return stopped || nextDueAt > command.now ? [] : [ordered(schedule, command.now)];
      case 'runNow': {
        requireOwner(schedule, command);
        if (stopped) throw ruleBroken('report-schedule-stopped');
        const { runId, now: dueAt } = command;
        const data = { scheduleId, runId, dueAt, ...periodOfRun(schedule, dueAt), nextDueAt };
        return open[runId] ? [] : [{ type: 'ReportRunOrdered', data }];
      }
      case 'made': {
        const { kind: _kind, ...made } = command;
        return open[made.runId] ? [{ type: 'ReportRunMade', data: { scheduleId, ...made } }] : [];
      }
      case 'failed': {
        const { runId, why } = command;
        return open[runId] ? [{ type: 'ReportRunFailed', data: { scheduleId, runId, why } }] : [];
      }
    }
  },
  evolve(state, event) {
    if (event.type === 'ReportScheduleSaved') {
      const { nextDueAt, ...schedule } = event.data;
      return { schedule, stopped: null, nextDueAt, open: state?.open ?? {} };
    }
    if (!state) return state;
    switch (event.type) {
      case 'ReportScheduleRemoved':
        return null;
      case 'ReportScheduleStopped':
        return { ...state, stopped: event.data.reason };
      case 'ReportScheduleTakenOver': {
        const { ownerId, nextDueAt } = event.data;
        return { ...state, schedule: { ...state.schedule, ownerId }, stopped: null, nextDueAt };
      }
      case 'ReportRunOrdered': {
        const { runId, dueAt, from, to, nextDueAt } = event.data;
        return { ...state, nextDueAt, open: { ...state.open, [runId]: { runId, dueAt, from, to } } };
      }
      case 'ReportRunMade':
      case 'ReportRunFailed':
        return { ...state, open: without(state.open, event.data.runId) };
    }
  },
};

const saved = (schedule: Schedule, now: string): ScheduleEvent => ({
  type: 'ReportScheduleSaved',
  data: { ...schedule, nextDueAt: nextDue(schedule, now) },
});

/** Of the moments that passed while nobody looked, the last one alone. */
function ordered(schedule: Schedule, now: string): ScheduleEvent {
  const { scheduleId } = schedule;
  const dueAt = lastDue(schedule, now);
  const runId = deriveId('report-run', scheduleId, dueAt);
  return {
    type: 'ReportRunOrdered',
    data: { scheduleId, runId, dueAt, ...periodOfRun(schedule, dueAt), nextDueAt: nextDue(schedule, now) },
  };
}

function requireOwner({ ownerId }: Schedule, { by, any }: { readonly by: string; readonly any: boolean }): void {
  if (ownerId !== by && !any) throw new OfficeError('forbidden', 'report-schedule-of-another');
}

function without(open: ScheduleState['open'], runId: string): ScheduleState['open'] {
  const { [runId]: _ended, ...others } = open;
  return others;
}
