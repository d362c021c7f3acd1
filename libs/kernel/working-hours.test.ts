import { expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS, workingHoursInWords, type WorkingHours } from './working-hours.js';

const of = (day: number, from = '07:30', until = '15:30') => ({ day, from, until });

it.each<[WorkingHours, string, string]>([
  [DEFAULT_WORKING_HOURS, 'pn.–pt. 7:30–15:30', 'Mon–Fri 7:30–15:30'],
  [
    [of(1, '09:00', '17:00'), of(2), of(3), of(5, '07:30', '14:00')],
    'pn. 9:00–17:00, wt.–śr. 7:30–15:30, pt. 7:30–14:00',
    'Mon 9:00–17:00, Tue–Wed 7:30–15:30, Fri 7:30–14:00',
  ],
  [[of(1), of(3)], 'pn. 7:30–15:30, śr. 7:30–15:30', 'Mon 7:30–15:30, Wed 7:30–15:30'],
])('working hours read %j', (hours, polish, english) => {
  expect(workingHoursInWords(hours, 'pl')).toBe(polish);
  expect(workingHoursInWords(hours, 'en')).toBe(english);
});
