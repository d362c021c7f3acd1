import { expect, it } from '@jest/globals';
import { differences } from './difference.js';

it.each([
  ['nothing', { a: 1, b: [{ id: 'x', c: 2 }] }, { a: 1, b: [{ id: 'x', c: 2 }] }, []],
  ['a field', { a: 1, b: 2 }, { a: 3, b: 2 }, [{ path: ['a'], before: 1, after: 3 }]],
  [
    'a field that came and one that went',
    { a: null },
    { b: 0 },
    [
      { path: ['a'], before: null },
      { path: ['b'], after: 0 },
    ],
  ],
  ['what became nothing', { a: { b: 1 } }, { a: null }, [{ path: ['a'], before: { b: 1 }, after: null }]],
  ['a field within', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, [{ path: ['a', 'b', 'c'], before: 1, after: 2 }]],
  [
    'things of a list, by their ids',
    {
      a: [
        { id: 'x', s: 1 },
        { id: 'y', s: 1 },
      ],
    },
    {
      a: [
        { id: 'y', s: 2 },
        { id: 'z', s: 1 },
      ],
    },
    [
      { path: ['a', 'x'], before: { id: 'x', s: 1 } },
      { path: ['a', 'y', 's'], before: 1, after: 2 },
      { path: ['a', 'z'], after: { id: 'z', s: 1 } },
    ],
  ],
  ['other parts of a list, by their places', { a: ['x', 'y'] }, { a: ['x'] }, [{ path: ['a', '1'], before: 'y' }]],
])('tells %s', (_, before, after, found) => expect(differences(before, after)).toEqual(found));
