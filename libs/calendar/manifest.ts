import { defineModule } from '#libs/manifest';
import { describeCalendarEvent } from './domain/describe.js';
import { CALENDAR_STREAM, calendarEvents, type RecordedCalendarEvent } from './domain/events.js';
import { CALENDAR_PROBLEMS } from './domain/problems.js';
import { CALENDAR_RIGHTS } from './domain/rights.js';
import { freeDaysNow } from './queries/free-days.js';

export const calendarManifest = defineModule({
  name: 'calendar',
  problems: CALENDAR_PROBLEMS,
  events: calendarEvents,
  streams: { [CALENDAR_STREAM]: 'freeDay' },
  freeDays: freeDaysNow,
  histories: { freeDay: CALENDAR_STREAM },
  describe: (event: RecordedCalendarEvent, _names, language) => describeCalendarEvent(event, language),
  seenBy: { freeDay: { roles: CALENDAR_RIGHTS.keepCalendar } },
  rights: CALENDAR_RIGHTS,
});
