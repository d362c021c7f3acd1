import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { calendar, freeAnyway, type CalendarCommand } from './calendar.js';
import { describeCalendarEvent } from './describe.js';
import type { CalendarEvent, RecordedCalendarEvent } from './events.js';

const day = {
  dayId: 'd1',
  kind: 'statutory',
  date: '2018-11-12',
  name: 'Święto Narodowe',
  basis: 'Dz.U. 2018 poz. 2117',
} as const;
const add = (changes: Partial<Extract<CalendarCommand, { type: 'AddFreeDay' }>> = {}): CalendarCommand => ({
  type: 'AddFreeDay',
  ...day,
  ...changes,
});
const added: CalendarEvent = { type: 'FreeDayAdded', data: day };
const removed: CalendarEvent = { type: 'FreeDayRemoved', data: { ...day, reason: 'pomyłka' } };

describe('the calendar', () => {
  it('takes a day that an act made free once, in the past too', () => given(calendar, []).when(add()).then([added]));

  it('asks for the act of a statutory day, and for none of its own', () => {
    given(calendar, [])
      .when(add({ basis: null }))
      .thenRefused('free-day-needs-basis');
    given(calendar, [])
      .when(add({ kind: 'own', basis: null }))
      .then([{ type: 'FreeDayAdded', data: { ...day, kind: 'own', basis: null } }]);
  });

  it('takes a day once of each kind', () => {
    given(calendar, [added])
      .when(add({ dayId: 'd2' }))
      .thenRefused('free-day-taken');
    given(calendar, [added])
      .when(add({ dayId: 'd2', kind: 'own' }))
      .then([{ type: 'FreeDayAdded', data: { ...day, dayId: 'd2', kind: 'own' } }]);
    given(calendar, [added, removed])
      .when(add({ dayId: 'd2' }))
      .then([{ type: 'FreeDayAdded', data: { ...day, dayId: 'd2' } }]);
  });

  it('refuses days that there are not, and years that nobody checked', () => {
    given(calendar, [])
      .when(add({ date: '2026-02-30' }))
      .thenRefused('free-day-invalid');
    given(calendar, [])
      .when(add({ date: '2061-01-02' }))
      .thenRefused('free-day-out-of-range');
  });

  it('gives a day up once, with the reason', () => {
    const remove: CalendarCommand = { type: 'RemoveFreeDay', dayId: 'd1', reason: 'pomyłka' };
    given(calendar, [added]).when(remove).then([removed]);
    given(calendar, [added, removed]).when(remove).thenRefused('free-day-removed');
    given(calendar, []).when(remove).thenRefused('free-day-unknown');
  });

  it('knows which days are free without being entered', () => {
    expect(['2018-11-11', '2018-11-18', '2018-11-17', '2018-11-12'].map((date) => freeAnyway(date)?.pl)).toEqual([
      'Narodowe Święto Niepodległości',
      'niedziela',
      'sobota',
      undefined,
    ]);
  });

  it('says in both languages what was changed', () => {
    expect(describeCalendarEvent(removed as RecordedCalendarEvent, 'pl')).toBe(
      'Usunięto jednorazowy dzień ustawowo wolny 2018-11-12 (Święto Narodowe, Dz.U. 2018 poz. 2117): pomyłka',
    );
    expect(describeCalendarEvent(added as RecordedCalendarEvent, 'en')).toBe(
      'Added: one-off statutory free day 2018-11-12 (Święto Narodowe, Dz.U. 2018 poz. 2117)',
    );
  });
});
