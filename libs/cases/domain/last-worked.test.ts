import { expect, it } from '@jest/globals';
import { OfficeCalendar, type OfficeFreeDay } from '#libs/deadlines';
import { lastWorked } from './last-worked.js';

const OWN: OfficeFreeDay = { date: '2026-11-10', name: { pl: 'Dzień urzędu', en: 'Day of the office' }, own: true };

it.each<[string, string, string, readonly string[], readonly OfficeFreeDay[]]>([
  ['a Wednesday', '2026-03-11', '2026-03-10', [], []],
  ['a Monday', '2026-03-09', '2026-03-06', [], []],
  ['the day after a feast', '2026-11-12', '2026-11-10', ['2026-11-11'], []],
  [
    'the day after a feast and a free day of the office',
    '2026-11-12',
    '2026-11-09',
    ['2026-11-10', '2026-11-11'],
    [OWN],
  ],
  ['the Tuesday after Easter', '2026-04-07', '2026-04-03', ['2026-04-06'], []],
])('the last working day before %s', (_, today, day, free, own) => {
  const last = lastWorked(new OfficeCalendar(own), Temporal.PlainDate.from(today));
  expect([last.day.toString(), last.free.map(({ date }) => date.toString())]).toEqual([day, free]);
});
