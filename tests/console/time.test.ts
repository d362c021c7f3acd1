import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fromWarsaw, inWarsaw, remaining } from '../../angular-frontend/src/app/core/time/warsaw.js';

describe('Warsaw time in the console', () => {
  it.each([
    ['winter', '2026-01-15', '09:30', '2026-01-15T08:30:00.000Z'],
    ['summer', '2026-07-15', '09:30', '2026-07-15T07:30:00.000Z'],
    ['midnight', '2026-07-15', '00:00', '2026-07-14T22:00:00.000Z'],
    ['the hour that is passed twice: the first of them', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['the hour that is left out: moved on by it', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('is an instant: %s', (_, date, time, instant) => {
    expect(fromWarsaw(date, time)).toBe(instant);
  });

  it('reads back what it wrote', () => {
    expect(inWarsaw('2026-10-25T01:30:00Z')).toEqual({ date: '2026-10-25', time: '02:30' });
    expect(inWarsaw('2026-12-31T23:30:00Z')).toEqual({ date: '2027-01-01', time: '00:30' });
  });
});

describe('the clock of the computer', () => {
  /** What asks it how long something took, and the one place that puts it right. */
  const ASKS = ['core/time/office-clock.ts', 'features/cases/case/onlookers.ts', 'features/replay/moment-clock.ts'];

  it('is asked by no page: it may be wrong by a day', () => {
    const app = join(import.meta.dirname, '../../angular-frontend/src/app');
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const asking = files.filter((file) =>
      /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/.test(readFileSync(join(app, file), 'utf8')),
    );
    expect(asking.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(ASKS);
  });
});

describe('what is left of a term', () => {
  const dueAt = '2026-12-08T00:00:00+01:00'; // the whole of Monday, 7 December

  it.each([
    ['2026-12-01T12:00:00+01:00', 'later', 6],
    ['2026-12-04T23:59:00+01:00', 'soon', 3],
    ['2026-12-06T00:00:00+01:00', 'soon', 1],
    ['2026-12-07T00:00:00+01:00', 'today', 0],
    ['2026-12-07T23:59:59+01:00', 'today', 0],
    ['2026-12-08T00:00:00+01:00', 'over', -1],
    ['2026-12-10T08:00:00+01:00', 'over', -3],
  ])('at %s: %s, %i days', (now, state, days) => {
    const left = remaining(dueAt, Date.parse(now));
    expect(left).toMatchObject({ state, days, byTheHour: false });
    expect(inWarsaw(left.lastMoment).date).toBe('2026-12-07');
  });

  it('counts the days of the calendar when the clock changes in between', () => {
    expect(remaining('2026-10-27T00:00:00+01:00', Date.parse('2026-10-24T12:00:00+02:00')).days).toBe(2);
  });

  it('counts hours for a term that ends within a day', () => {
    const left = remaining('2026-05-05T15:15:00+02:00', Date.parse('2026-05-05T09:20:00+02:00'));
    expect(left).toMatchObject({ state: 'today', byTheHour: true, hours: 5, days: 0 });
  });
});
