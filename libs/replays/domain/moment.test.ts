import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import { momentOf } from './moment.js';

const now = Temporal.Instant.from('2026-11-29T10:00:00Z');

describe('the moment that somebody means', () => {
  it.each([
    ['an instant with its offset', '2026-03-02T08:15:00+01:00', '2026-03-02T07:15:00.000Z'],
    ['an instant in UTC', '2026-03-02T07:15:00.250Z', '2026-03-02T07:15:00.250Z'],
    ['a time in Warsaw in winter', '2026-03-02T08:15', '2026-03-02T07:15:00.000Z'],
    ['a time in Warsaw in summer', '2026-07-02T08:15:30', '2026-07-02T06:15:30.000Z'],
    ['the repeated hour by its first offset', '2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
    ['the repeated hour by its second offset', '2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
    ['a day, by its end', '2026-03-02', '2026-03-02T22:59:59.999Z'],
    ['the day of the change, by its end', '2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['today, by now', '2026-11-29', '2026-11-29T10:00:00.000Z'],
    ['now', '2026-11-29T10:00:00Z', '2026-11-29T10:00:00.000Z'],
  ])('is %s', (_, text, instant) => expect(momentOf(text, now)).toBe(instant));

  it.each([
    ['yesterday', 'moment-malformed', {}],
    ['2026-03-02T25:00:00Z', 'moment-malformed', {}],
    ['2026-03-02 08:15', 'moment-malformed', {}],
    ['2026-02-30', 'no-such-day', { day: '2026-02-30' }],
    ['2026-02-30T10:00:00Z', 'no-such-day', { day: '2026-02-30' }],
    ['2026-10-25T02:30', 'time-twice', { first: '2026-10-25T02:30:00+02:00', second: '2026-10-25T02:30:00+01:00' }],
    ['2026-03-29T02:30', 'time-skipped', { next: '2026-03-29T01:00:00.000Z' }],
    ['2026-11-29T10:00:01Z', 'in-the-future', { now: '2026-11-29T10:00:00.000Z' }],
    ['2026-11-30', 'in-the-future', { now: '2026-11-29T10:00:00.000Z' }],
  ])('%s is refused as %s', (text, code, parameters) => {
    expect.assertions(2);
    try {
      momentOf(text, now);
    } catch (error) {
      expect(error).toBeInstanceOf(OfficeError);
      expect(error).toMatchObject({ code, parameters });
    }
  });
});
