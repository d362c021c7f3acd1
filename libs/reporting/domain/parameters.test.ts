import { expect, it } from '@jest/globals';
import { typedValues } from './parameters.js';

it('values are bound by their types, and nothing where nothing was put in', () =>
  expect(
    typedValues(
      ['2026-03-02', '12,5'.replace(',', '.'), 'true', 'x', '', 7],
      ['date', 'number', 'boolean', 'text', 'date'],
    ),
  ).toEqual([...['2026-03-02', 12.5, true, 'x', null, 7]]));

it.each([
  ['2026-02-30', 'date'],
  ['jutro', 'date'],
  ['1; DROP TABLE cases', 'number'],
  ['tak', 'boolean'],
] as const)('%s is no %s', (value, type) => expect(() => typedValues([value], [type])).toThrow('question-parameter'));
