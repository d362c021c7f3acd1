import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import { officeMinute } from './minute.js';
import { slugOf } from './slug.js';

const refusal = (text: string) => {
  try {
    return officeMinute(text);
  } catch (error) {
    return error as OfficeError;
  }
};

describe('the minute that somebody means', () => {
  it.each([
    ['2026-03-02T10:00', '2026-03-02T09:00:00.000Z'],
    ['2026-07-02T10:00', '2026-07-02T08:00:00.000Z'],
    ['2026-07-02T10:00:30', '2026-07-02T08:00:30.000Z'],
    ['2026-07-02T10:00+02:00', '2026-07-02T08:00:00.000Z'],
    ['2026-07-02T08:00:00Z', '2026-07-02T08:00:00.000Z'],
    // On both sides of what summer time leaves out, and of what its end repeats.
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    // Whoever says which one is understood.
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
  ])('%s is %s', (text, instant) => expect(officeMinute(text)).toBe(instant));

  it.each([
    ['2026-03-29T02:30', 'minute-skipped'],
    ['2026-10-25T02:30', 'minute-repeats'],
    ['2026-02-30T10:00', 'invalid-minute'],
    ['2026-02-03T25:00', 'invalid-minute'],
    ['jutro', 'invalid-minute'],
  ])('%s is refused: %s', (text, code) => expect(refusal(text)).toMatchObject({ code }));

  it('names both where the clock goes back', () =>
    expect(refusal('2026-10-25T02:30')).toMatchObject({
      parameters: { earlier: '2026-10-25T00:30:00.000Z', later: '2026-10-25T01:30:00.000Z' },
    }));
});

describe('the address of a page', () => {
  it.each([
    ['Most w N. zamknięty – objazd przez Łódź', 'most-w-n-zamkniety-objazd-przez-lodz-0198abcd'],
    ['', '0198abcd'],
    ['???', '0198abcd'],
  ])('%s: %s', (headline, slug) => expect(slugOf(headline, '0198abcd-1111')).toBe(slug));

  it('is not longer than one can read', () => expect(slugOf('a '.repeat(300), '0198abcd').length).toBeLessThan(100));
});
