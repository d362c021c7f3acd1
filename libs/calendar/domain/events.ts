import { z } from 'zod';
import { day, defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** `own`: the office does not work. `statutory`: an act made the day free once, and terms do not end on it. */
export const FREE_DAY_KINDS = ['own', 'statutory'] as const;
export type FreeDayKind = (typeof FREE_DAY_KINDS)[number];

const freeDay = z.object({
  dayId: id(),
  kind: z.enum(FREE_DAY_KINDS),
  date: day(),
  name: plain(),
  /** The act (Dz.U.) of a statutory day; of an own one the order, where somebody named it. */
  basis: plain().nullable(),
});
export type FreeDayData = z.infer<typeof freeDay>;

const aboutDay = { about: ({ dayId }: { dayId: string }) => ({ kind: 'freeDay', id: dayId }) };

export const FreeDayAdded = defineEvent(
  'FreeDayAdded',
  'An administrator entered a free day: one of the office, or one that an act made free once.',
  freeDay,
  aboutDay,
);
export const FreeDayRemoved = defineEvent(
  'FreeDayRemoved',
  'A free day that had been entered does not count any more.',
  freeDay.extend({ reason: plain() }),
  aboutDay,
);

export const calendarEvents = { FreeDayAdded, FreeDayRemoved };
export type CalendarEvent = AnyOf<typeof calendarEvents>;
export type RecordedCalendarEvent = AnyRecordedOf<typeof calendarEvents>;

/** One stream: there are tens of events in it, and every command on a case reads what is new. */
export const CALENDAR_STREAM = 'calendar';
