import { Decide, type CommandContext } from '#libs/journal';
import { calendar, type CalendarCommand } from '../domain/calendar.js';
import { CALENDAR_STREAM } from '../domain/events.js';

/** @throws OfficeError free-day-invalid, free-day-out-of-range, free-day-needs-basis, free-day-taken, free-day-unknown, free-day-removed, changed */
export const onFreeDays = (command: CalendarCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: CALENDAR_STREAM, decider: calendar, command, context, seenRevision });
