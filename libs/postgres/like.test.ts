import { expect, it } from '@jest/globals';
import { containing, matching, plainLetters, plainLettersOf } from './like.js';

it('what is typed is taken literally', () => expect(containing(' 50%_\\ ')).toBe('%50\\%\\_\\\\%'));

it.each([
  ['w', ['w%']],
  ['Wó', ['wó%', '% wó%']],
  ['wój', ['%wój%']],
  ['%', []],
  [' !?* ', []],
  ['a.!', ['a.!%', '% a.!%']],
  ['x-1', ['%x-1%']],
  ['2099/', ['%2099/%']],
])('%s is looked for as %j', (text, patterns) => expect(matching(text)).toEqual(patterns));

it('Polish letters are looked for without their marks', () => {
  expect(plainLetters('Zażółć GĘŚLĄ jaźń 50%')).toBe('zazolc gesla jazn 50%');
  expect(plainLettersOf('subject')).toBe("translate(lower(subject), 'ąćęłńóśźż', 'acelnoszz')");
});
