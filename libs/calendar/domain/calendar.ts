import { FIRST_DAY, LAST_DAY, statutoryHolidays, type OfficeFreeDay } from '#libs/deadlines';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { CalendarEvent, FreeDayData, FreeDayKind } from './events.js';

/** The days that count, in the order in which they were entered, and the ids of those that were removed. */
export interface Calendar {
  readonly days: readonly FreeDayData[];
  readonly removedIds: readonly string[];
}

export type CalendarCommand =
  | {
      readonly type: 'AddFreeDay';
      readonly dayId: string;
      readonly kind: FreeDayKind;
      /** `YYYY-MM-DD`. */
      readonly date: string;
      readonly name: string;
      readonly basis: string | null;
    }
  | { readonly type: 'RemoveFreeDay'; readonly dayId: string; readonly reason: string };

/** @throws OfficeError free-day-invalid, free-day-out-of-range, free-day-needs-basis, free-day-taken, free-day-unknown, free-day-removed */
export const calendar: Decider<Calendar, CalendarCommand, CalendarEvent> = {
  initialState: { days: [], removedIds: [] },
  decide(command, { days, removedIds }) {
    if (command.type === 'RemoveFreeDay') {
      const day = days.find(({ dayId }) => dayId === command.dayId);
      if (day) return [{ type: 'FreeDayRemoved', data: { ...day, reason: command.reason } }];
      throw removedIds.includes(command.dayId) ? ruleBroken('free-day-removed') : notFound('free-day-unknown');
    }
    const { type: _, ...day } = command;
    requireDay(day.date);
    if (day.kind === 'statutory' && !day.basis)
      throw new OfficeError('invalid', 'free-day-needs-basis', { field: 'basis' });
    const taken = days.find(({ kind, date }) => kind === day.kind && date === day.date);
    if (taken) throw ruleBroken('free-day-taken', { date: taken.date, name: taken.name });
    return [{ type: 'FreeDayAdded', data: day }];
  },
  evolve({ days, removedIds }, { type, data }) {
    if (type === 'FreeDayRemoved')
      return { days: days.filter(({ dayId }) => dayId !== data.dayId), removedIds: [...removedIds, data.dayId] };
    return { days: [...days, data], removedIds };
  },
};

function requireDay(date: string): void {
  let day: Temporal.PlainDate;
  try {
    day = Temporal.PlainDate.from(date);
  } catch (cause) {
    throw new OfficeError('invalid', 'free-day-invalid', { field: 'date' }, { cause });
  }
  if (Temporal.PlainDate.compare(day, FIRST_DAY) < 0 || Temporal.PlainDate.compare(day, LAST_DAY) > 0)
    throw new OfficeError('invalid', 'free-day-out-of-range', {
      field: 'date',
      from: FIRST_DAY.toString(),
      to: LAST_DAY.toString(),
    });
}

/** As clocks count it. An act is named with its day, so that "why this date" says it. */
export const counted = ({ kind, date, name, basis }: FreeDayData): OfficeFreeDay => {
  const words = kind === 'statutory' ? `${name}, ${basis}` : name;
  return { date, name: { pl: words, en: words }, own: kind === 'own' };
};

/** Why the day is free without being entered, or null: entering it then changes nothing. */
export function freeAnyway(date: string): { readonly pl: string; readonly en: string } | null {
  const day = Temporal.PlainDate.from(date);
  const holiday = statutoryHolidays(day.year).get(date);
  if (holiday) return holiday.name;
  if (day.dayOfWeek === 7) return { pl: 'niedziela', en: 'Sunday' };
  return day.dayOfWeek === 6 ? { pl: 'sobota', en: 'Saturday' } : null;
}
