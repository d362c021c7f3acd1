export { onFreeDays } from './commands/free-days.js';
export { calendar, counted, freeAnyway, type CalendarCommand } from './domain/calendar.js';
export {
  CALENDAR_STREAM,
  calendarEvents,
  FREE_DAY_KINDS,
  type FreeDayData,
  type FreeDayKind,
  type RecordedCalendarEvent,
} from './domain/events.js';
export { CALENDAR_RIGHTS } from './domain/rights.js';
export { calendarOf, countedDays, foldedCalendar, freeDaysNow } from './queries/free-days.js';
