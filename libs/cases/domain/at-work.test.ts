import { expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#libs/kernel';
import { isAtWork } from './at-work.js';

const own = { date: '2026-06-05', name: { pl: 'dzień urzędu', en: 'day of the office' }, own: true };
const onSaturdays = [...DEFAULT_WORKING_HOURS, { day: 6, from: '09:00', until: '12:00' }];

it.each<[string, string, boolean]>([
  ['as it opens', '2026-06-01T07:30+02:00', true],
  ['a minute before', '2026-06-01T07:29:59+02:00', false],
  ['as it closes', '2026-06-01T15:30+02:00', false],
  ['in winter, by the clock in Warsaw', '2026-01-12T07:00:00Z', true],
  ['on a feast', '2026-06-04T10:00+02:00', false],
  ['on a free day of its own', '2026-06-05T10:00+02:00', false],
  ['on a Saturday on which it works', '2026-06-06T10:00+02:00', true],
  ['on a feast that is a Saturday on which it would work', '2026-08-15T10:00+02:00', false],
  ['on a Sunday', '2026-06-07T10:00+02:00', false],
])('the office is at work %s: %s', (_, at, isThere) => expect(isAtWork(onSaturdays, [own], at)).toBe(isThere));
