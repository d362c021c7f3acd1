import { describe, expect, it } from '@jest/globals';
import type { NumberSchemeEvent } from './events.js';
import { naturalKey } from './case-number.js';
import { builtInScheme, numberSchemes, schemeOf, writeNumber, type NumberScheme } from './number-scheme.js';
import { caseKinds } from '../kinds/index.js';

const CODES = caseKinds.map(({ code }) => code);

const scheme = (pattern: string, unit: string | null = 'BP', subjectClass: string | null = '0541'): NumberScheme => ({
  pattern,
  unit,
  subjectClass,
});
const FULL = scheme('{unit}.{class}.{number}.{year}');
const set = (kind: 'pressInquiry' | 'petition', one: NumberScheme, fromYear = 2026): NumberSchemeEvent => ({
  type: 'NumberSchemeSet',
  data: { registerKind: kind, ...one, fromYear },
});
const stateAfter = (...given: NumberSchemeEvent[]) => given.reduce(numberSchemes.evolve, numberSchemes.initialState);
const decide = (kind: 'pressInquiry' | 'petition', one: NumberScheme, ...given: NumberSchemeEvent[]) =>
  numberSchemes.decide({ kind, scheme: one, fromYear: 2026 }, stateAfter(...given));

describe('a number', () => {
  it('is written as the scheme of its register and year says', () => {
    expect(writeNumber(FULL, 2026, 12)).toBe('BP.0541.12.2026');
    expect(writeNumber(scheme('{year}/{number:6}'), 2026, 12)).toBe('2026/000012');
    expect(writeNumber(builtInScheme('petition'), 2026, 1)).toBe('PE/2026/000001');
  });

  it('is written anew from the year on for which the scheme is', () => {
    const state = stateAfter(set('petition', FULL, 2027));
    expect(writeNumber(schemeOf(state, 'petition', 2026), 2026, 1)).toBe('PE/2026/000001');
    expect(writeNumber(schemeOf(state, 'petition', 2027), 2027, 1)).toBe('BP.0541.1.2027');
    const changed = stateAfter(set('petition', FULL, 2027), set('petition', scheme('P.{number}.{year}'), 2026));
    expect(writeNumber(schemeOf(changed, 'petition', 2026), 2026, 1)).toBe('P.1.2026');
    expect(writeNumber(schemeOf(changed, 'petition', 2027), 2027, 1)).toBe('BP.0541.1.2027');
  });

  it('is sorted as a person counts', () => {
    const numbers = ['BP.0541.12.2026', 'BP.0541.2.2026', 'BP.0541.2.2025', '2026/000123', 'BP.0541.0003.2026'];
    expect(numbers.toSorted((one, other) => (naturalKey(one) < naturalKey(other) ? -1 : 1))).toEqual([
      '2026/000123',
      'BP.0541.2.2025',
      'BP.0541.2.2026',
      'BP.0541.0003.2026',
      'BP.0541.12.2026',
    ]);
  });
});

describe('a scheme', () => {
  it.each([
    ['{unit}.{class}.{year}', 'number-scheme-repeats', '{number}'],
    ['{unit}.{class}.{number}', 'number-scheme-repeats', '{year}'],
    ['{unit}.{klasa}.{number}.{year}', 'number-scheme-part-unknown', '{klasa}'],
    ['{year:4}.{number}', 'number-scheme-part-unknown', '{year:4}'],
    ['{number}.{number}.{year}', 'number-scheme-part-twice', '{number}'],
    ['{unit}{number}.{year}', 'number-scheme-unseparated', ''],
    ['{number}{year}', 'number-scheme-unseparated', ''],
    ['BP1{number}.{year}', 'number-scheme-unseparated', ''],
    ['bp.{number}.{year}', 'number-scheme-letters', ''],
    ['BP {number}.{year}', 'number-scheme-letters', ''],
    ['BP.{number}.{year', 'number-scheme-letters', ''],
    ['.{number}.{year}', 'number-scheme-letters', ''],
    [`${'A'.repeat(30)}.{number}.{year}`, 'number-scheme-too-long', ''],
  ])('%s is refused', (pattern, code, part) => {
    const refuse = () => decide('petition', scheme(pattern));
    expect(refuse).toThrow(code);
    expect(refuse).toThrow(part);
  });

  it('names nothing that is not there', () =>
    expect(() => decide('petition', scheme('{unit}.{class}.{number}.{year}', 'BP', null))).toThrow(
      'number-scheme-incomplete',
    ));

  it.each([
    ['of another register', FULL, FULL],
    ['of another, filled up', FULL, scheme('BP.0541.{number:6}.{year}', null, null)],
    ['with number and year in turn', FULL, scheme('BP.0541.{year}.{number}', null, null)],
    ['that could meet by chance', scheme('{number}.5.{year}'), scheme('5.{number}.{year}')],
  ])('%s would write one number twice', (_, first, second) =>
    expect(() => decide('petition', second, set('pressInquiry', first))).toThrow('number-scheme-taken'),
  );

  it('that another register gave up stays its own', () =>
    expect(() =>
      decide('petition', FULL, set('pressInquiry', FULL), set('pressInquiry', builtInScheme('pressInquiry'))),
    ).toThrow('number-scheme-taken'));

  it('that came with another register is its own', () =>
    expect(() => decide('petition', builtInScheme('pressInquiry'))).toThrow('number-scheme-taken'));

  it('of another class is another, and one’s own may come back', () => {
    expect(decide('petition', scheme(FULL.pattern, 'BP', '0542'), set('pressInquiry', FULL))).toHaveLength(1);
    expect(decide('petition', builtInScheme('petition'), set('petition', FULL))).toHaveLength(1);
    expect(decide('petition', builtInScheme('petition'))).toEqual([]);
  });

  it('as it came is sound for every kind', () => {
    for (const kind of CODES)
      expect(numberSchemes.decide({ kind, scheme: builtInScheme(kind), fromYear: 2026 }, new Map())).toEqual([]);
  });
});
