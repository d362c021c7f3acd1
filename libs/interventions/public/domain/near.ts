/** What tells two reports of the same thing from two of different ones. */
export interface Comparable {
  readonly categoryId: string | null;
  readonly areaCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly road: string | null;
  readonly kilometre: number | null;
  /** What `stemsOf` makes of subject and address, or what `wordMarks` makes of that. */
  readonly words: ReadonlySet<string | number>;
  readonly receivedAt: Date;
}

export interface Likeness {
  /** Null where one of the two has no point on the ground. */
  readonly metres: number | null;
  /** 0 to 1: how many of their words are the same. */
  readonly words: number;
}

/** Days between two reports that may still be of the same thing: a pothole comes back after a winter, and is another one. */
export const NEAR_DAYS = 90;
/** Of the words, where no distance tells. */
const ALIKE = 0.34;
const DAY = 86_400_000;
const EARTH_METRES = 6_371_000;

/**
 * How alike two reports are; null where they are not of the same thing, as far as can be told.
 * @param nearMetres of their category: how far apart they may be; null: distance tells nothing of such reports (a noise, a smell), their words do
 */
export function likeness(one: Comparable, other: Comparable, nearMetres: number | null): Likeness | null {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  if (differ(one.categoryId, other.categoryId)) return null;
  if (Math.abs(one.receivedAt.getTime() - other.receivedAt.getTime()) > NEAR_DAYS * DAY) return null;
  const metres = metresBetween(one, other);
  const words = sameWords(one.words, other.words);
  if (nearMetres !== null && metres !== null) return metres <= nearMetres ? { metres, words } : null;
  if (differ(one.areaCode, other.areaCode) || words < ALIKE) return null;
  return { metres, words };
}

/** Along a road by its kilometres, else as the crow flies (haversine). */
function metresBetween(one: Comparable, other: Comparable): number | null {
  if (one.road !== null && one.road === other.road && one.kilometre !== null && other.kilometre !== null)
    return Math.round(Math.abs(one.kilometre - other.kilometre) * 1_000);
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(other.longitude - one.longitude);
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(chord)));
}

/** Polish bends the ends of its words: the first five letters tell. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLocaleLowerCase('pl').match(/[\p{L}\d]{3,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Each word is one of so many marks: enough to say how alike two texts are, too few to read a word off its mark. */
const MARKS = 4_096;

/** What stands of a report's words where strangers may look them up: FNV-1a of each stem, in 12 bits. */
export const wordMarks = (text: string): ReadonlySet<number> =>
  new Set([...stemsOf(text)].map((stem) => fnv1a(stem) % MARKS));

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function sameWords(a: Comparable['words'], b: Comparable['words']): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}
