import { OfficeError } from './errors.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it back to get the next page; null on the last one. */
  readonly nextCursor: string | null;
}

type CursorValue = string | number | null;

/** An opaque place in a sorted list: the sort values of the last row shown. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws OfficeError `invalid-cursor` */
export function decodeCursor(cursor: string, length: number): readonly CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // Falls through: whatever is no cursor is refused alike.
  }
  throw new OfficeError('invalid', 'invalid-cursor');
}

const isCursorValue = (value: unknown): value is CursorValue =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Cuts rows read with `limit + 1` into a page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  sortValues: (row: Row) => readonly CursorValue[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last ? encodeCursor(sortValues(last)) : null };
}
