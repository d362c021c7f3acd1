import { expect, it } from '@jest/globals';
import { printable, withBreaks } from './letters.js';

const LETTERS = new Set(Array.from('aąłz \ufffdż', (letter) => letter.codePointAt(0)!));

it.each([
  ['what is there', 'ałż\tz\n', 'ałż\tz\n'],
  ['a letter and its sign apart', 'z\u0307', 'ż'],
  ['ends of lines of all kinds', 'a\r\nz\rą\u2028a', 'a\nz\ną\na'],
  ['marks that nobody sees', 'a\u202ez\u200d\u0001ą', 'azą'],
  ['letters that are not there', 'a ص 🦊', 'a \ufffd \ufffd'],
  ['half of a pair', 'a\ud800', 'a\ufffd'],
  ['a sign over nothing that is there', 'a\u20e3', 'a'],
])('prints %s', (_, text, printed) => expect(printable(text, LETTERS)).toBe(printed));

it('prints a question mark where the type has no sign for what it lacks', () =>
  expect(printable('zص', new Set([0x7a]))).toBe('z?'));

it('a word without end may end anywhere, others as their language has it', () => {
  expect(withBreaks(`najdłuższych ${'ą'.repeat(61)}`)).toBe(`najdłuższych ${Array(61).fill('ą').join('\u200b')}`);
  expect(withBreaks('x'.repeat(60))).toBe('x'.repeat(60));
});
