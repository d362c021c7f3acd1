/** Poland with its sea, roughly: what lies outside was mistyped. WGS 84, in degrees. */
const BOUNDS = { latitude: [48.9, 55.1], longitude: [14, 24.3] } as const;

export const isInPoland = (latitude: number, longitude: number): boolean =>
  latitude >= BOUNDS.latitude[0] &&
  latitude <= BOUNDS.latitude[1] &&
  longitude >= BOUNDS.longitude[0] &&
  longitude <= BOUNDS.longitude[1];

/** `50,0614; 19,9366`, as maps and phones give it, with commas or points. @returns undefined for what are not two numbers */
export function pointIn(text: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const parts = text.includes(';') ? text.split(';') : text.trim().split(/,\s+|\s+|,(?=[^,]*$)(?!\d*$)/);
  const [latitude, longitude, ...more] = parts.map((part) => Number(part.trim().replace(',', '.') || NaN));
  const isPoint = Number.isFinite(latitude) && Number.isFinite(longitude) && more.length === 0;
  return isPoint ? { latitude: latitude!, longitude: longitude! } : undefined;
}

/** Kilometres of a road. @returns undefined for what is no number from 0 to 2,000 */
export function kilometreIn(text: string): number | undefined {
  const kilometre = Number(text.replace(',', '.'));
  return kilometre >= 0 && kilometre <= 2_000 ? Math.round(kilometre * 1_000) / 1_000 : undefined;
}

/** What roads are called: `DW 964`, `A4`, `1234K`. Whatever else stands in such a field is somebody's words. */
export const isRoadNumber = (text: string): boolean => /^\p{L}{0,3}[ .-]?\d{1,5}\p{L}{0,2}$/u.test(text.trim());

/** Around all boundaries that the office has loaded. WGS 84, in degrees. */
export interface Region {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Some two kilometres: boundaries are drawn roughly, and the far side of a road may be a neighbour's. */
const EDGE = 0.02;

export const isInRegion = (
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  { south, north, west, east }: Region,
): boolean =>
  latitude >= south - EDGE && latitude <= north + EDGE && longitude >= west - EDGE && longitude <= east + EDGE;
