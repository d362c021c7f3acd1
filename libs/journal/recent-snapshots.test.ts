import { expect, it } from '@jest/globals';
import { RecentSnapshots } from './recent-snapshots.js';
import type { KeptSnapshot } from './snapshots.js';

const box = { name: 'box', version: 1 };
const folded = (revision: number) => ({ revision, eventId: `e${revision}`, state: {} }) as unknown as KeptSnapshot;

it('forgets the least recently used one first', () => {
  const recent = new RecentSnapshots(2);
  const [a, b, c] = [folded(1), folded(2), folded(3)];
  recent.remember('a', box, a);
  recent.remember('b', box, b);
  expect(recent.find('a', box)).toBe(a);
  recent.remember('c', box, c);
  expect(recent.find('b', box)).toBeUndefined();
  expect([recent.find('a', box), recent.find('c', box)]).toEqual([a, c]);
});

it('has one for each stream and fold, and forgets nothing when one is told anew', () => {
  const recent = new RecentSnapshots(2);
  const [older, newer, other] = [folded(1), folded(2), folded(1)];
  recent.remember('a', box, older);
  recent.remember('a', { ...box, version: 2 }, other);
  recent.remember('a', box, newer);
  expect(recent.find('a', box)).toBe(newer);
  expect(recent.find('a', { ...box, version: 2 })).toBe(other);
  expect(recent.find('a', { ...box, version: 3 })).toBeUndefined();
});
