/** A degree of latitude has so many units. */
const UNITS = 1_000;
/** A degree of longitude is shorter: by this in the middle of Poland (52°). */
const SHRINKS = Math.cos((52 * Math.PI) / 180);

/** Where a position (WGS 84, degrees) stands on the map: equirectangular, north above. */
export const placedOnMap = (longitude: number, latitude: number): { readonly x: number; readonly y: number } => ({
  x: Math.round(longitude * UNITS * SHRINKS),
  y: Math.round(-latitude * UNITS),
});
