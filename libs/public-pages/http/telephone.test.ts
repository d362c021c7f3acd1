import { expect, it } from '@jest/globals';
import { dialled, telephone } from './telephone.js';

it.each([
  ['+48 12 345 67 89', '+48123456789'],
  ['(12) 345-67-89', '123456789'],
  ['12 345 67 89 w. 12', '123456789;ext=12'],
  ['+48 12 345 67 89 wew.7', '+48123456789;ext=7'],
  ['112', '112'],
])('%s is dialled as %s', (phone, digits) => {
  expect(dialled(phone)).toBe(digits);
  expect(telephone(phone).text).toBe(`<a href="tel:${digits}">${phone}</a>`);
});
