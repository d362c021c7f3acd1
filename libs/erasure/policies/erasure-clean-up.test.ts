import { describe, expect, it } from '@jest/globals';
import { isTime } from './erasure-clean-up.js';

describe('the clean-up after an erasure', () => {
  it.each([
    ['2026-03-02T09:00:00+01:00', '2026-03-02T12:00:00+01:00', false],
    ['2026-03-02T09:00:00+01:00', '2026-03-03T01:59:00+01:00', false],
    ['2026-03-02T09:00:00+01:00', '2026-03-03T02:00:00+01:00', true],
    // The night was missed: not later than this.
    ['2026-03-02T09:00:00+01:00', '2026-03-03T05:00:00+01:00', true],
    ['2026-03-02T16:00:00+01:00', '2026-03-03T11:59:00+01:00', false],
    ['2026-03-02T16:00:00+01:00', '2026-03-03T12:00:00+01:00', true],
    // In summer time too.
    ['2026-07-01T09:00:00+02:00', '2026-07-02T02:30:00+02:00', true],
  ])('of %s is due at %s: %s', (erased, now, due) => expect(isTime(erased, Temporal.Instant.from(now))).toBe(due));
});
