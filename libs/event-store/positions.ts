/** As many digits as the largest unsigned 64-bit number has. */
const DIGITS = 20;

/** A number of a store as an opaque position: padded, so that it sorts as text. */
export const positionOf = (value: bigint | number | string): string => String(value).padStart(DIGITS, '0');
