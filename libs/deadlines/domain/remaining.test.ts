import { describe, expect, it } from '@jest/globals';
import { computeDeadline, parseStart } from './compute.js';
import { remaining } from './remaining.js';

describe('what is left', () => {
  const theCase = computeDeadline({ rule: 'UDIP-13-1', start: parseStart('2026-03-23') }); // through Tue 7 April

  it.each([
    ['2026-04-01T10:00:00+02:00', { overdue: false, workingDays: 3, calendarDays: 6, hours: 158 }],
    ['2026-04-07T23:59:59+02:00', { overdue: false, workingDays: 0, calendarDays: 0, hours: 0 }],
    ['2026-04-08T00:00:00+02:00', { overdue: true, workingDays: 1, calendarDays: 1, hours: 0 }],
    ['2026-04-13T12:00:00+02:00', { overdue: true, workingDays: 4, calendarDays: 6, hours: 132 }],
  ])('at %s', (now, expected) => {
    expect(remaining(theCase, Temporal.Instant.from(now))).toEqual(expected);
  });

  it('knows the days that the office is closed', () => {
    const officeFreeDays = [{ date: '2026-04-02', name: { pl: 'wolne', en: 'free' } }];
    expect(remaining(theCase, Temporal.Instant.from('2026-04-01T10:00:00+02:00'), officeFreeDays).workingDays).toBe(2);
  });

  it('counts hours where the term is one of hours', () => {
    const quote = computeDeadline({ rule: 'PP-14A-24H', start: parseStart('2026-10-24T10:00:00+02:00') });
    expect(remaining(quote, Temporal.Instant.from('2026-10-24T22:00:00Z'))).toMatchObject({
      calendarDays: 0,
      hours: 10,
    });
  });
});
