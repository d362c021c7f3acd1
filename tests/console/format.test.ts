import { describe, expect, it } from '@jest/globals';
import { DateFormats, shortestFormat } from '../../angular-frontend/src/app/core/time/format.js';

const now = Date.parse('2026-11-23T10:00:00+01:00');

describe('a short date', () => {
  it.each([
    ['of this year', 'weekday', 'pl', '2026-12-07T23:59:59+01:00', 'pon., 7 gru'],
    ['of the last year', 'weekday', 'pl', '2025-12-09T23:59:59+01:00', 'wt., 9 gru 2025'],
    ['of the next year', 'shortDate', 'pl', '2027-01-05T12:00:00+01:00', '5 sty 2027'],
    ['in English', 'weekday', 'en', '2025-12-09T23:59:59+01:00', 'Tue, 9 Dec 2025'],
    ['of a new year that has begun in Warsaw only', 'shortDate', 'pl', '2026-12-31T23:30:00Z', '1 sty 2027'],
    ['that is a day without a zone', 'weekday', 'pl', '2025-12-24', 'śr., 24 gru 2025'],
  ] as const)('%s names the year where it is another', (_, format, language, value, words) => {
    expect(new DateFormats().of(value, format, language, now)).toBe(words);
  });

  it('is the hour for today', () => {
    expect(shortestFormat('2026-11-23T08:00:00+01:00', now)).toBe('time');
    expect(shortestFormat('2026-11-22T08:00:00+01:00', now)).toBe('shortDate');
  });
});
