import { expect, it } from '@jest/globals';
import { withoutNames } from './without-names.js';

const anonymous = withoutNames(['Anna Lis', 'Anna Lis-Kowalska', 'anna@urzad.pl', 'Jan (Jaś) Żak'], '[x]');

it.each([
  ['Z poważaniem\nAnna Lis\nBiuro Prasowe', 'Z poważaniem\n[x]\nBiuro Prasowe'],
  ['ANNA\n  LIS-KOWALSKA, anna@urzad.pl', '[x], [x]'],
  ['Jan (Jaś) Żak dzwonił', '[x] dzwonił'],
  ['Marianna Lisowska pisała', 'Marianna Lisowska pisała'],
])('%j becomes %j', (text, without) => expect(anonymous(text)).toBe(without));

it('leaves a text as it is where nobody works', () => expect(withoutNames([], '[x]')('Anna Lis')).toBe('Anna Lis'));
