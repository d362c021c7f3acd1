import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { boundariesDecider, boundariesIn, MOST_POSITIONS } from './boundaries.js';

type Position = readonly number[];
const SQUARE: readonly Position[] = [
  [19, 50],
  [20, 50],
  [20, 51],
  [19, 51],
  [19, 50],
];
const polygon = (...rings: readonly (readonly Position[])[]) => ({ type: 'Polygon', coordinates: rings });
const feature = (code: string, geometry: object = polygon(SQUARE)) => ({
  type: 'Feature',
  properties: { JPT_KOD_JE: code },
  geometry,
});
const collection = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const CODES = new Set(['9601', '9601012', '9602']);
const read = (text: string) => boundariesIn(text, CODES);
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return error instanceof OfficeError ? [error.code, error.parameters['place']] : error;
  }
  return undefined;
};

describe('boundaries from GeoJSON', () => {
  it('are outlines, islands and holes of areas of the register; others are passed over', () => {
    const island = SQUARE.map(([x, y]) => [x! + 2, y!]);
    const text = collection(
      feature('9602', { type: 'MultiPolygon', coordinates: [[SQUARE], [island]] }),
      feature('9601012'),
      feature('1261011'),
    );
    expect(read(`\uFEFF${text}`)).toEqual({
      passedOver: 1,
      boundaries: [
        { code: '9601012', rings: [[19, 50, 20, 50, 20, 51, 19, 51]] },
        {
          code: '9602',
          rings: [
            [19, 50, 20, 50, 20, 51, 19, 51],
            [21, 50, 22, 50, 22, 51, 21, 51],
          ],
        },
      ],
    });
  });

  it('are drawn more roughly where there are too many positions, and keep their shape', () => {
    const round = Array.from({ length: 50_000 }, (_, index) => {
      const turn = (index / 50_000) * 2 * Math.PI;
      return [20 + Math.cos(turn), 51 + Math.sin(turn)];
    });
    const [{ rings } = { rings: [] }] = read(collection(feature('9601', polygon([...round, round[0]!])))).boundaries;
    const positions = rings[0]!.length / 2;
    expect(positions).toBeLessThanOrEqual(MOST_POSITIONS);
    expect(positions).toBeGreaterThan(30);
    const radii = Array.from({ length: positions }, (_, at) =>
      Math.hypot(rings[0]![2 * at]! - 20, rings[0]![2 * at + 1]! - 51),
    );
    expect(Math.max(...radii.map((radius) => Math.abs(radius - 1)))).toBeLessThan(0.01);
  });

  it.each<[string, string, unknown[]]>([
    ['no JSON', 'PK\u0003\u0004', ['boundaries-not-json', undefined]],
    ['one area', JSON.stringify(feature('9601')), ['boundaries-not-collection', undefined]],
    ['too many areas', collection(...Array(5_001).fill({})), ['boundaries-too-many', undefined]],
    ['an area without a code', collection(feature('9601'), feature('Olszany')), ['boundaries-without-code', 2]],
    ['a point', collection(feature('9601', { type: 'Point' })), ['boundaries-without-polygon', 1]],
    ['an open line', collection(feature('9601', polygon(SQUARE.slice(0, 4)))), ['boundaries-ring-open', 1]],
    ['words for numbers', collection(feature('9601', polygon(Array(4).fill(['a', 'b'])))), ['boundaries-ring-open', 1]],
    ['metres', collection(feature('9601', polygon(Array(4).fill([5e5, 3e5])))), ['boundaries-not-degrees', 1]],
    ['latitude first', collection(feature('9601', polygon(Array(4).fill([50, 19])))), ['boundaries-swapped', 1]],
    ['Paris', collection(feature('9601', polygon(Array(4).fill([2.35, 48.85])))), ['boundaries-outside', 1]],
    ['an area twice', collection(feature('9601'), feature('9601')), ['boundaries-twice', 2]],
    ['areas of elsewhere alone', collection(feature('1261')), ['boundaries-of-nothing', undefined]],
  ])('are refused, and the area is named: %s', (_, text, expected) => expect(refusal(text)).toEqual(expected));

  it('never go back to an older edition', () => {
    const book = (edition: string) => ({ edition, boundaries: [{ code: '9601', rings: [[19, 50, 20, 50, 20, 51]] }] });
    const imported = { type: 'AreaBoundariesImported' as const, data: book('2026-01-01') };
    given(boundariesDecider, [])
      .when({ book: book('2026-01-01') })
      .then([imported]);
    given(boundariesDecider, [imported])
      .when({ book: book('2026-01-01') })
      .thenNothing();
    given(boundariesDecider, [imported])
      .when({ book: book('2025-12-31') })
      .thenRefused('boundaries-older');
  });
});
