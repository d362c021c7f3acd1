import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { OfficeCalendar, statutoryHolidays } from './calendar.js';

const day = (text: string) => Temporal.PlainDate.from(text);

// Without `types` it also counts 2 May and Good Friday, which are not free.
const library = new Holidays('PL', { types: ['public'] });

describe('statutory holidays', () => {
  it.each(Array.from({ length: 50 }, (_, index) => 2011 + index))(
    'are those that others have computed for %i',
    (year) => {
      const others = library.getHolidays(year, 'pl').map(({ date }) => date.slice(0, 10));
      expect([...statutoryHolidays(year).keys()]).toEqual(others.sort());
    },
  );

  it('have a code of their own and a name in both languages', () => {
    const holidays = [...statutoryHolidays(2026).values()];
    expect(new Set(holidays.map(({ code }) => code)).size).toBe(14);
    for (const { name } of holidays) expect(name.pl).not.toBe(name.en);
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
