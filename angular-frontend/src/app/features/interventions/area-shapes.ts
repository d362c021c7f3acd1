import type { Boundary, InterventionMap } from '../../core/api/types';

/** An area as the map draws it. */
export interface AreaShape {
  readonly code: string;
  /** In units of the map. */
  readonly path: string;
  readonly line: AreaLine;
}

/** What stands in an area. */
export interface AreaLine {
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
  readonly broken: number;
  /** Null where there is none. */
  readonly oldestSince: string | null;
}

export type AreaLevel = 'county' | 'municipality';
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}
export interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/** TERC: so many digits name a county; a municipality is named by six, and the seventh says of which kind it is. */
const countyDigits = 4;
const municipalityDigits = 6;
/** A degree of latitude. */
const unitsOfDegree = 1_000;
/** A degree of longitude is shorter the farther north; in the middle of Poland (52°) by this. */
const longitudeShrinks = Math.cos((52 * Math.PI) / 180);
const margin = 0.04;

/** Equirectangular: true enough for one province, and a straight line to compute. */
export const placed = (longitude: number, latitude: number): MapPoint => ({
  x: round(longitude * unitsOfDegree * longitudeShrinks),
  y: round(-latitude * unitsOfDegree),
});

const round = (value: number): number => Math.round(value * 10) / 10;

export const levelsOf = (boundaries: readonly Boundary[]): readonly AreaLevel[] =>
  (['county', 'municipality'] as const).filter((level) => boundaries.some(({ code }) => isOf(code, level)));

const isOf = (code: string, level: AreaLevel): boolean =>
  level === 'county' ? code.length === countyDigits : code.length > countyDigits;

/** The areas of a level, each with all that stands in it. @param nameOf an area's name, by its code */
export function areaLines(
  areas: InterventionMap['areas'],
  level: AreaLevel,
  nameOf: (code: string) => string | undefined,
): readonly AreaLine[] {
  const digits = level === 'county' ? countyDigits : undefined;
  const lines = new Map<string, AreaLine>();
  for (const { code, name, count, broken, oldestSince } of areas) {
    if (code === null) continue;
    const key = code.slice(0, digits);
    const before = lines.get(key);
    lines.set(key, {
      key,
      name: nameOf(key) ?? (key === code ? name : null),
      count: count + (before?.count ?? 0),
      broken: broken + (before?.broken ?? 0),
      oldestSince: before?.oldestSince && before.oldestSince < oldestSince ? before.oldestSince : oldestSince,
    });
  }
  return [...lines.values()].sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

/** A municipality that changed its kind since stands under its six digits. */
export function areaShapes(
  boundaries: readonly Boundary[],
  level: AreaLevel,
  lines: readonly AreaLine[],
  nameOf: (code: string) => string | undefined,
): readonly AreaShape[] {
  const lineOf = (code: string) =>
    lines.find(({ key }) => key === code) ??
    (level === 'municipality'
      ? lines.find(({ key }) => key.slice(0, municipalityDigits) === code.slice(0, municipalityDigits))
      : undefined);
  return boundaries
    .filter(({ code }) => isOf(code, level))
    .map(({ code, rings }) => ({
      code,
      path: rings.map(pathOf).join(''),
      line: lineOf(code) ?? { key: code, name: nameOf(code) ?? null, count: 0, broken: 0, oldestSince: null },
    }));
}

function pathOf(ring: readonly number[]): string {
  const steps: string[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const { x, y } = placed(ring[at]!, ring[at + 1]!);
    steps.push(`${at === 0 ? 'M' : 'L'}${x} ${y}`);
  }
  return `${steps.join('')}Z`;
}

/** All that the map shows, with room around it; a box of the country where it shows nothing. */
export function boxAround(boundaries: readonly Boundary[], points: InterventionMap['items']): MapBox {
  const all: MapPoint[] = [
    ...boundaries.flatMap(({ rings }) => rings.flatMap((ring) => cornersOf(ring))),
    // Where there are boundaries, a point that somebody mistyped must not make the province small.
    ...(boundaries.length > 0 ? [] : points.map(({ longitude, latitude }) => placed(longitude, latitude))),
  ];
  if (all.length === 0) all.push(placed(14, 49), placed(24.2, 54.9));
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [least(xs), least(ys)];
  const [width, height] = [Math.max(50, most(xs) - left), Math.max(50, most(ys) - top)];
  const around = Math.max(width, height) * margin;
  return { x: left - around, y: top - around, width: width + 2 * around, height: height + 2 * around };
}

function cornersOf(ring: readonly number[]): readonly MapPoint[] {
  const longitudes = ring.filter((_, index) => index % 2 === 0);
  const latitudes = ring.filter((_, index) => index % 2 === 1);
  return [placed(least(longitudes), least(latitudes)), placed(most(longitudes), most(latitudes))];
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
