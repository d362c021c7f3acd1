import { OfficeError } from './errors.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it back to get the next page; null on the last one. */
  readonly nextCursor: string | null;
}

type CursorValue = string | number | null;

/** What a list is sorted by: `instant` is ISO 8601, `integer` has 32 bits. */
export type CursorKind = 'text' | 'integer' | 'instant';

/** An opaque place in a sorted list: the sort values of the last row shown. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * A cursor comes from outside: only what the list's columns can be compared with is let through.
 * @throws OfficeError `invalid-cursor`
 */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): readonly (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isListOf(values, kinds)) return values;
  } catch {
    // Falls through: whatever is no cursor is refused alike.
  }
  throw new OfficeError('invalid', 'invalid-cursor');
}

const isListOf = (values: unknown, kinds: readonly CursorKind[]): values is (string | number)[] =>
  Array.isArray(values) && values.length === kinds.length && kinds.every((kind, index) => IS_OF[kind](values[index]));

const IS_OF: Readonly<Record<CursorKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  instant: (value) => typeof value === 'string' && isInstant(value),
};

/** One that stands in the calendar, in the one form that we write: PostgreSQL knows no 31 February, no hour 24 and no year 0. */
function isInstant(text: string): boolean {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}

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
