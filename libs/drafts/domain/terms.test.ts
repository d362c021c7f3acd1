import { describe, expect, it } from '@jest/globals';
import { endOfTerm, type LevelTerm } from './terms.js';

describe('the term of a level', () => {
  // 2026-03-27 is a Friday; clocks go forward on the 29th; 6 April is Easter Monday.
  it.each<[string, LevelTerm, string, string]>([
    ['of hours', { amount: 4, unit: 'hours' }, '2026-03-27T13:30:00Z', '2026-03-27T17:30:00.000Z'],
    ['of hours over a weekend', { amount: 72, unit: 'hours' }, '2026-03-27T13:30:00Z', '2026-03-30T13:30:00.000Z'],
    ['of a working day', { amount: 1, unit: 'workingDays' }, '2026-03-26T13:30:00Z', '2026-03-27T23:00:00.000Z'],
    ['of one over a weekend', { amount: 1, unit: 'workingDays' }, '2026-03-27T13:30:00Z', '2026-03-30T22:00:00.000Z'],
    ['of two over Easter', { amount: 2, unit: 'workingDays' }, '2026-04-02T22:30:00Z', '2026-04-08T22:00:00.000Z'],
  ])('%s', (_, term, from, end) => expect(endOfTerm(term, from, [])).toBe(end));

  it('leaves out the days on which the office is closed', () => {
    const closed = [{ date: '2026-03-30', name: { pl: 'Dzień wolny', en: 'Day off' } }];
    expect(endOfTerm({ amount: 1, unit: 'workingDays' }, '2026-03-27T13:30:00Z', closed)).toBe(
      '2026-03-31T22:00:00.000Z',
    );
  });
});
