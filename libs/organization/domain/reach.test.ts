import { describe, expect, it } from '@jest/globals';
import type { UnitKind } from './events.js';
import { reachOf } from './reach.js';
import type { UnitTree } from './units.js';

const tree = (...units: readonly (readonly [id: string, parentId: string | null, kind?: UnitKind])[]): UnitTree =>
  new Map(
    units.map(([id, parentId, kind = 'department']) => [
      id,
      { name: id, kind, parentId, headId: null, deputyId: null, closed: false },
    ]),
  );

const office = tree(
  ['marshal', null, 'office'],
  ['press', 'marshal', 'pressOffice'],
  ['interns', 'press'],
  ['roads', 'marshal'],
  ['bridges', 'roads'],
  ['hospital', null, 'subordinate'],
);

describe('how far somebody sees by their unit', () => {
  it('is the whole office in the press office itself', () => expect(reachOf(office, 'press')).toBe('office'));

  it.each([
    ['roads', ['roads', 'bridges'], false],
    ['bridges', ['bridges'], false],
    ['hospital', ['hospital'], false],
    // A unit below the press office is another one, unless it is of the same kind.
    ['interns', ['interns'], false],
    // Above the press office, what no unit has yet is theirs, too.
    ['marshal', ['marshal', 'press', 'interns', 'roads', 'bridges'], true],
    ['unknown', [], false],
  ])('is from %s what stands in %j', (unitId, units, unclaimed) =>
    expect(reachOf(office, unitId)).toEqual({ units, unclaimed }),
  );

  it('is everything while no unit is the press office', () =>
    expect(reachOf(tree(['office', null, 'office'], ['roads', 'office']), 'roads')).toBe('office'));
});
