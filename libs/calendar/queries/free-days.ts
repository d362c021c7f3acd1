import type { Journal } from '#libs/journal';
import type { OfficeFreeDay } from '#libs/deadlines';
import { fold } from '#libs/kernel';
import { calendar, counted, type Calendar } from '../domain/calendar.js';
import { CALENDAR_STREAM, type RecordedCalendarEvent } from '../domain/events.js';

interface Known {
  readonly events: readonly RecordedCalendarEvent[];
  /** Of the stream; -1 where there is none. */
  readonly revision: number;
}

const NOTHING: Known = { events: [], revision: -1 };
const knownBy = new WeakMap<Journal, Known>();

/** All that was ever entered, as it is at this moment, whichever process did. Kept, and brought up to date by what came since. */
export async function calendarOf(journal: Journal): Promise<Known> {
  const known = knownBy.get(journal) ?? NOTHING;
  const since = (await journal.read(CALENDAR_STREAM, {
    from: known.revision + 1,
  })) as readonly RecordedCalendarEvent[];
  const last = since.at(-1);
  if (!last) return known;
  const now = { events: [...known.events, ...since], revision: last.revision };
  // Another reading may have been here first.
  if (now.revision > (knownBy.get(journal) ?? NOTHING).revision) knownBy.set(journal, now);
  return now;
}

export const foldedCalendar = ({ events }: Known): Calendar => fold(calendar, events);

export const countedDays = ({ days }: Calendar): readonly OfficeFreeDay[] => days.map(counted);

/** The free days that count now. */
export const freeDaysNow = async (journal: Journal): Promise<readonly OfficeFreeDay[]> =>
  countedDays(foldedCalendar(await calendarOf(journal)));
