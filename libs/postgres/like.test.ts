import { expect, it } from '@jest/globals';
import { needlesOf, plainLetters, plainLettersOf } from './like.js';

it.each([
  ['w', [['w%']]],
  ['Wó', [['wo%', '% wo%']]],
  ['wój', [['%woj%']]],
  ['a.!', [['a.!%', '% a.!%']]],
  ['x-1', [['%x-1%']]],
  ['2099/', [['%2099/%']]],
  ['50%_\\', [['%50\\%\\_\\\\%']]],
  ['Lis Anna', [['%lis%'], ['%anna%']]],
  ['o co', [['o%'], ['co%', '% co%']]],
  ['-- most ?', [['%most%']]],
])('%s is looked for as %j', (text, needles) => expect(needlesOf(text)).toEqual(needles));

it.each(['%', ' !?* ', ''])('"%s" is nothing that one could look for', (text) => expect(needlesOf(text)).toBeNull());

it.each([
  ['pytania o łódź', 'Pytanie w sprawie zakupu łodzi'],
  ['łodzi', 'Żółta łódź'],
  ['żółtej łodzi', 'Pytanie o żółtą łódź w Łodzi'],
  ['mostem', 'Remont mostu'],
  ['szpitalami', 'Kolejki w szpitalach'],
  ['autobusów', 'Rozkład autobusu'],
  ['Kowalskiego', 'Jan Kowalski'],
  ['Kowalskiej', 'Anna Kowalska'],
  ['Kowalska', 'Jan Kowalski'],
])('%s finds %s', (typed, subject) => {
  const held = plainLetters(subject);
  for (const [pattern] of needlesOf(typed)!) expect(held).toContain(pattern!.replaceAll('%', ''));
});

it('looks for eight words at most', () => expect(needlesOf('jeden dwa '.repeat(50))).toHaveLength(8));

it('Polish letters are looked for without their marks', () => {
  expect(plainLetters('Zażółć GĘŚLĄ jaźń 50%')).toBe('zazolc gesla jazn 50%');
  expect(plainLettersOf('subject')).toBe("translate(lower(subject), 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ', 'acelnoszzacelnoszz')");
});
