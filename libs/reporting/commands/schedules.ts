import { Decide, type CommandContext } from '#libs/journal';
import { scheduleDecider, type ScheduleCommand } from '../domain/schedule.js';
import { scheduleStream } from '../domain/schedule-events.js';

/** @throws OfficeError report-schedule-not-found, report-schedule-of-another, changed */
export const decideSchedule = (
  scheduleId: string,
  command: ScheduleCommand,
  context: CommandContext,
  seenRevision?: number,
) =>
  new Decide({
    stream: scheduleStream(scheduleId),
    decider: scheduleDecider,
    command,
    context,
    ...(seenRevision !== undefined && { seenRevision }),
  });
