import { describe, expect, it } from '@jest/globals';
import { OfficeCalendar, statutoryHolidays } from './calendar.js';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Easter by the Gregorian computus (Meeus, Jones, Butcher): owes nothing to the library under test. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const d = Math.trunc(b / 4);
  const e = b % 4;
  const f = Math.trunc((b + 8) / 25);
  const g = Math.trunc((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.trunc(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const month = Math.trunc((h + l - 7 * m + 114) / 31);
  return new Temporal.PlainDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The list of the Act of 18 January 1951, as it stood in that year. */
function statute(year: number): string[] {
  const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];
  if (year >= 2025) fixed.push('12-24');
  const movable = [0, 1, 49, 60].map((days) => easter(year).add({ days }).toString());
  return [...fixed.map((date) => `${year}-${date}`), ...movable].sort();
}

describe('statutory holidays', () => {
  it.each(Array.from({ length: 50 }, (_, index) => 2011 + index))('agree with the statute in %i', (year) => {
    expect([...statutoryHolidays(year).keys()].sort()).toEqual(statute(year));
  });

  it('have a code of their own and a name in both languages', () => {
    for (const holiday of statutoryHolidays(2026).values()) {
      expect(holiday.code).not.toBe('public-holiday');
      expect(holiday.name.pl).not.toBe(holiday.name.en);
    }
  });
});

describe('the office calendar', () => {
  const calendar = new OfficeCalendar([{ date: '2026-06-05', name: { pl: 'dzień żałoby', en: 'day of mourning' } }]);

  it.each([
    ['2025-12-24', 'christmas-eve', 'Wigilia Bożego Narodzenia'],
    ['2026-06-04', 'corpus-christi', 'Boże Ciało'],
    ['2026-06-05', 'one-off-day', 'dzień żałoby'],
    ['2026-06-06', 'saturday', 'sobota'],
    ['2026-06-07', 'sunday', 'niedziela'],
    ['2026-08-15', 'assumption', 'Wniebowzięcie Najświętszej Maryi Panny'], // a Saturday as well
    ['2026-11-01', 'all-saints', 'Wszystkich Świętych'], // a Sunday as well
  ])('says why %s is free: %s', (date, code, pl) => {
    expect(calendar.describeFreeDay(day(date))).toMatchObject({ code, name: { pl } });
  });

  it.each(['2024-12-24', '2025-05-02', '2026-04-03', '2026-12-31'])('takes %s for a working day', (date) => {
    expect(calendar.describeFreeDay(day(date))).toBeNull();
  });

  it('steps over free days both ways', () => {
    expect(calendar.addWorkingDays(day('2026-06-03'), 1).toString()).toBe('2026-06-08');
    expect(calendar.addWorkingDays(day('2026-06-08'), -1).toString()).toBe('2026-06-03');
    expect(calendar.addWorkingDays(day('2026-06-06'), 0).toString()).toBe('2026-06-06');
  });

  it('counts working days without the first and with the last', () => {
    expect(calendar.countWorkingDays(day('2026-06-03'), day('2026-06-09'))).toBe(2);
    expect(calendar.countWorkingDays(day('2026-06-09'), day('2026-06-03'))).toBe(0);
  });

  it.each(['2010-12-31', '2061-01-01'])('does not guess beyond the years it knows: %s', (date) => {
    expect(() => calendar.isWorkingDay(day(date))).toThrow(expect.objectContaining({ code: 'deadline-out-of-range' }));
  });

  it.each(['2026-02-30', '20260605', 'tomorrow', ''])('refuses %j as a one-off free day', (date) => {
    expect(() => new OfficeCalendar([{ date, name: { pl: 'x', en: 'x' } }])).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'deadline-free-day-invalid' }),
    );
  });
});
