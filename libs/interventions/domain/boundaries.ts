import { OfficeError, type Decider } from '#libs/kernel';
import { isInPoland } from '../public/domain/point.js';
import type { BoundariesEvent, Boundary } from './events.js';

/** Boundaries of areas, as a file had them on a day. */
export interface BoundaryBook {
  /** `YYYY-MM-DD`; null before the first import. */
  readonly edition: string | null;
  readonly boundaries: readonly Boundary[];
}

/** @throws OfficeError boundaries-older */
export const boundariesDecider: Decider<
  BoundaryBook,
  { readonly book: BoundaryBook & { readonly edition: string } },
  BoundariesEvent
> = {
  initialState: { edition: null, boundaries: [] },
  decide: ({ book: { edition, boundaries } }, known) => {
    if (known.edition !== null && edition < known.edition)
      throw new OfficeError('rule', 'boundaries-older', { edition: known.edition });
    if (edition === known.edition && JSON.stringify(boundaries) === JSON.stringify(known.boundaries)) return [];
    return [{ type: 'AreaBoundariesImported', data: { edition, boundaries: [...boundaries] } }];
  },
  evolve: (_, { data }) => data,
};

export interface BoundariesRead {
  readonly boundaries: readonly Boundary[];
  /** Features of areas that the register does not have. */
  readonly passedOver: number;
}

/** More than all municipalities of Poland. */
const MOST_FEATURES = 5_000;
/** In one event, some 350 kB: what is above is drawn more roughly. */
export const MOST_POSITIONS = 20_000;
/** A ten-thousandth of a degree is some ten metres. */
const DECIMALS = 10_000;
/** In degrees, the finest first: by how much a line may leave its course. */
const TOLERANCES = [0, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032];
/** Names of the property that holds the TERC code: of the state register of boundaries (PRG), of Statistics Poland, and plain ones. */
const CODE_NAMES = ['jpt_kod_je', 'teryt', 'terc', 'kod_teryt', 'kod', 'code', 'id'];

type Ring = ReadonlyArray<readonly [longitude: number, latitude: number]>;

/**
 * Boundaries of the register's counties and municipalities, from a FeatureCollection of polygons (RFC 7946), in WGS 84. They are drawn more roughly
 * until all of them together have 20,000 positions at most.
 * @throws OfficeError boundaries-not-json, boundaries-not-collection, boundaries-too-many, boundaries-without-code, boundaries-without-polygon, boundaries-ring-open,
 * boundaries-not-degrees, boundaries-swapped, boundaries-outside, boundaries-twice, boundaries-of-nothing, boundaries-too-fine
 */
export function boundariesIn(text: string, codes: ReadonlySet<string>): BoundariesRead {
  const features = featuresIn(text);
  const polygons = new Map<string, readonly Ring[]>();
  let passedOver = 0;
  for (const [index, feature] of features.entries()) {
    const place = index + 1;
    const code = codeOf(feature, codes, place);
    if (code === undefined) {
      passedOver += 1;
      continue;
    }
    if (polygons.has(code)) throw fault('boundaries-twice', { place, code });
    polygons.set(code, ringsOf(feature, place));
  }
  if (polygons.size === 0) throw fault('boundaries-of-nothing');
  return { boundaries: drawn(polygons), passedOver };
}

const fault = (code: string, more: Readonly<Record<string, string | number>> = {}): OfficeError =>
  new OfficeError('invalid', code, { field: 'file', ...more });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function featuresIn(text: string): readonly unknown[] {
  const parsed = jsonIn(text);
  if (!isObject(parsed) || parsed['type'] !== 'FeatureCollection' || !Array.isArray(parsed['features']))
    throw fault('boundaries-not-collection');
  if (parsed['features'].length > MOST_FEATURES) throw fault('boundaries-too-many', { most: MOST_FEATURES });
  return parsed['features'];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    throw fault('boundaries-not-json');
  }
}

/** Undefined for an area that the register does not have. */
function codeOf(feature: unknown, codes: ReadonlySet<string>, place: number): string | undefined {
  const { properties, id } = isObject(feature) ? feature : {};
  const named = new Map(
    Object.entries({ id, ...(isObject(properties) && properties) }).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const given = CODE_NAMES.map((name) => String(named.get(name) ?? '').replace('_', '')).filter((value) =>
    /^\d{4}(\d{3})?$/.test(value),
  );
  if (given.length === 0) throw fault('boundaries-without-code', { place });
  return given.find((code) => codes.has(code));
}

function ringsOf(feature: unknown, place: number): readonly Ring[] {
  const geometry = isObject(feature) && isObject(feature['geometry']) ? feature['geometry'] : {};
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) throw fault('boundaries-without-polygon', { place });
  return polygons.flatMap((polygon: unknown) => {
    if (!Array.isArray(polygon) || polygon.length === 0) throw fault('boundaries-without-polygon', { place });
    return polygon.map((ring: unknown) => ringOf(ring, place));
  });
}

function ringOf(ring: unknown, place: number): Ring {
  if (!Array.isArray(ring) || ring.length < 4) throw fault('boundaries-ring-open', { place });
  const positions = ring.map((position: unknown) => positionOf(position, place));
  const [first, last] = [positions[0]!, positions.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) throw fault('boundaries-ring-open', { place });
  return positions;
}

function positionOf(position: unknown, place: number): readonly [number, number] {
  const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw fault('boundaries-ring-open', { place });
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw fault('boundaries-not-degrees', { place });
  if (isInPoland(latitude, longitude)) return [longitude, latitude];
  throw fault(isInPoland(longitude, latitude) ? 'boundaries-swapped' : 'boundaries-outside', { place });
}

function drawn(polygons: ReadonlyMap<string, readonly Ring[]>): readonly Boundary[] {
  const boundaries = finestWithin(polygons, MOST_POSITIONS);
  if (boundaries === undefined) throw fault('boundaries-too-fine');
  return boundaries;
}

/** The same boundaries, so much more roughly that all have so many positions at most; undefined where that cannot be. */
export function drawnWithin(boundaries: readonly Boundary[], most: number): readonly Boundary[] | undefined {
  const polygons = new Map(boundaries.map(({ code, rings }) => [code, rings.map(closed)]));
  return finestWithin(polygons, most);
}

function closed(ring: readonly number[]): Ring {
  const line = Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at]!, ring[2 * at + 1]!] as const);
  return [...line, line[0]!];
}

/** As finely as fits. */
function finestWithin(polygons: ReadonlyMap<string, readonly Ring[]>, most: number): readonly Boundary[] | undefined {
  for (const tolerance of TOLERANCES) {
    const boundaries = [...polygons].map(([code, rings]) => ({ code, rings: roughly(rings, tolerance) }));
    const positions = boundaries.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ring.length / 2, 0);
    if (positions <= most) return boundaries.toSorted((a, b) => a.code.localeCompare(b.code));
  }
  return undefined;
}

/** Islands and holes that the tolerance swallows are left out; the largest ring of an area never is. */
function roughly(rings: readonly Ring[], tolerance: number): number[][] {
  const lines = rings.map((ring) => simplified(ring.map(rounded), tolerance));
  const kept = lines.filter((line) => line.length >= 4);
  const longest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best));
  // Four corners at least: what is this small is shown as it is.
  return (kept.length > 0 ? kept : [longest.map(rounded)]).map((line) => line.slice(0, -1).flat());
}

const rounded = (position: readonly [number, number]): readonly [number, number] => [
  Math.round(position[0] * DECIMALS) / DECIMALS,
  Math.round(position[1] * DECIMALS) / DECIMALS,
];

/** Douglas and Peucker (1973), without recursion: a ring may have a hundred thousand positions. */
function simplified(ring: Ring, tolerance: number): Ring {
  const line = ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1]);
  if (tolerance === 0 || line.length < 5) return line;
  const keeps = new Uint8Array(line.length);
  // A ring begins where it ends: it is cut where it is farthest from there.
  const farthest = farthestOf(line, 0, line.length - 1).index;
  keeps[0] = keeps[line.length - 1] = keeps[farthest] = 1;
  const spans: (readonly [number, number])[] = [
    [0, farthest],
    [farthest, line.length - 1],
  ];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { index, distance } = farthestOf(line, ...span);
    if (distance <= tolerance) continue;
    keeps[index] = 1;
    spans.push([span[0], index], [index, span[1]]);
  }
  return line.filter((_, index) => keeps[index] === 1);
}

/** Between two positions of a line, the one that is farthest from the straight between them. */
function farthestOf(line: Ring, from: number, to: number): { readonly index: number; readonly distance: number } {
  const [x1, y1] = line[from]!;
  const [x2, y2] = line[to]!;
  const length = Math.hypot(x2 - x1, y2 - y1);
  let [index, distance] = [from, -1];
  for (let at = from + 1; at < to; at += 1) {
    const [x, y] = line[at]!;
    const away =
      length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
    if (away > distance) [index, distance] = [at, away];
  }
  return { index, distance };
}
