import { describe, expect, it } from '@jest/globals';
import { groupsAlike, surgeThreshold, type Pair } from './surge.js';

describe('from how many inquiries it is told', () => {
  it.each([
    [0, 5],
    [2, 5],
    [10, 12],
    [250, 159],
  ])('of %d that usually arrive: %d', (usual, threshold) => expect(surgeThreshold(usual)).toBe(threshold));
});

describe('what looks alike', () => {
  const pairs: Pair[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'e'],
  ];
  it('is grouped around the one that is like the most, in the order of arrival', () =>
    expect(groupsAlike(['a', 'b', 'c', 'd', 'e', 'f'], pairs)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]));
  it('is nothing where nothing is', () => expect(groupsAlike(['a', 'b'], [])).toEqual([]));
});
