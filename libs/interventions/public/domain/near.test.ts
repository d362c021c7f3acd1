import { describe, expect, it } from '@jest/globals';
import { likeness, stemsOf, wordMarks, type Comparable } from './near.js';

type Told = Omit<Comparable, 'words'> & { readonly words: string };
type Compared = (words: string) => Comparable['words'];
const report = (changes: Partial<Told> = {}, words: Compared = stemsOf): Comparable => {
  const told = toldOf(changes);
  return { ...told, words: words(told.words) };
};
const toldOf = (changes: Partial<Told>): Told => ({
  categoryId: 'roads',
  areaCode: '9601012',
  latitude: 50.06,
  longitude: 19.94,
  road: null,
  kilometre: null,
  words: 'Dziura w jezdni przed szkołą, ul. Długa 7',
  receivedAt: new Date('2026-03-02T08:00:00Z'),
  ...changes,
});
const noPoint = { latitude: null, longitude: null };

describe('two reports', () => {
  it.each<[string, Partial<Told>, Partial<Told>, number | null, boolean]>([
    ['70 m apart, in quite other words', {}, { latitude: 50.0606, words: 'Proszę coś z tym zrobić' }, 100, true],
    ['70 m apart, where 50 m are near', {}, { latitude: 50.0606 }, 50, false],
    ['of different categories', {}, { categoryId: 'light' }, 100, false],
    ['one of which nobody has put into a category yet', {}, { categoryId: null }, 100, true],
    ['two hundred days apart', {}, { receivedAt: new Date('2025-08-14T08:00:00Z') }, 100, false],
    [
      '300 m apart on one road',
      { road: 'DW 964', kilometre: 12.4, ...noPoint },
      { road: 'DW 964', kilometre: 12.7, ...noPoint },
      500,
      true,
    ],
    [
      'in like words, one without a point',
      {},
      { ...noPoint, words: 'Głęboka dziura w jezdni na Długiej, przed szkołą' },
      100,
      true,
    ],
    ['in other words, one without a point', {}, { ...noPoint, words: 'Nie świeci latarnia' }, 100, false],
    ['in like words, in two municipalities', noPoint, { ...noPoint, areaCode: '9601022' }, 100, false],
    ['far apart in like words, where distance tells nothing', {}, { latitude: 50.09 }, null, true],
    ['near each other in other words, where distance tells nothing', {}, { words: 'Hałas' }, null, false],
  ])('%s', (_, one, other, near, alike) => {
    for (const words of [stemsOf, wordMarks])
      expect(likeness(report(one, words), report(other, words), near) !== null).toBe(alike);
  });

  it('say how far apart they are, and how alike their words', () => {
    expect(likeness(report(), report({ latitude: 50.0606 }), 100)).toEqual({ metres: 67, words: 1 });
  });
});
