import type { Area } from './events.js';

/** TERC: the seventh digit is the kind of a municipality, which changes when a village becomes a town; the six before it stay. */
const MUNICIPALITY_DIGITS = 6;

/** Where a place that was said earlier lies by another edition of the register; null where that has no such area. */
export function areaIn(areas: readonly Area[], code: string | null): string | null {
  if (code === null) return null;
  if (areas.some((area) => area.code === code)) return code;
  if (code.length <= MUNICIPALITY_DIGITS) return null;
  const municipality = code.slice(0, MUNICIPALITY_DIGITS);
  const renamed = areas.filter((area) => area.code.length === code.length && area.code.startsWith(municipality));
  return renamed.length === 1 ? renamed[0]!.code : null;
}

/** A county has all of its municipalities in it. */
export const isWithin = (code: string | null, area: string): boolean => code !== null && code.startsWith(area);
