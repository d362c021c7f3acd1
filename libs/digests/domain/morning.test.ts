import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#libs/kernel';
import { morningOf } from './morning.js';

describe('the morning of the office', () => {
  it.each<[string, string, string | null]>([
    ['has not come before it works', '2026-03-02T06:29:59.000Z', null],
    ['begins when it works (07:30 in Warsaw)', '2026-03-02T06:30:00.000Z', '2026-03-02'],
    ['lasts four hours', '2026-03-02T10:29:59.000Z', '2026-03-02'],
    ['is over then', '2026-03-02T10:30:00.000Z', null],
    ['comes an hour earlier of UTC in summer', '2026-06-01T05:30:00.000Z', '2026-06-01'],
    ['never comes on a Sunday', '2026-03-01T08:00:00.000Z', null],
    ['never comes on a holiday', '2026-05-01T08:00:00.000Z', null],
  ])('%s', (_, at, day) => expect(morningOf(DEFAULT_WORKING_HOURS, [], at)).toBe(day));

  it('never comes on a day that the office gave free', () => {
    const free = [{ date: '2026-03-02', namePl: 'Za 15 sierpnia', nameEn: 'In lieu' }];
    expect(morningOf(DEFAULT_WORKING_HOURS, free as never, '2026-03-02T08:00:00.000Z')).toBeNull();
  });

  it('comes on a Saturday on which the office works', () => {
    const hours = [{ day: 6, from: '09:00', until: '13:00' }];
    expect(morningOf(hours, [], '2026-03-07T08:10:00.000Z')).toBe('2026-03-07');
  });
});
