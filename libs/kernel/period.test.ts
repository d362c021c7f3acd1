import { describe, expect, it } from '@jest/globals';
import { OfficeError } from './errors.js';
import { period } from './period.js';

describe('a period', () => {
  it.each([
    [undefined, undefined, null, null],
    ['2026-03-02', '2026-03-02', '2026-03-01T23:00:00.000Z', '2026-03-02T23:00:00.000Z'],
    // The night on which the clocks go forward has 23 hours.
    ['2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-03-02T08:00:00+01:00', '2026-03-02T09:00:00Z', '2026-03-02T07:00:00.000Z', '2026-03-02T09:00:00.001Z'],
  ])('from %s to %s', (from, to, since, before) => expect(period(from, to)).toEqual({ since, before }));

  it.each(['2026-02-30', '2026-03-02T08:00:00', 'wczoraj', '2026-W10'])('%s is malformed', (text) =>
    expect(() => period(text, undefined)).toThrow(OfficeError),
  );
});
