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

const BATCH = 100;

/**
 * A page of rows of which only a look at each tells whether it belongs there: read on until the page is full, or nothing is left. Nothing is passed over,
 * and no page but the last one is empty.
 * @param read the rows after a cursor, that many at most
 * @param look what the page shows of a row; undefined where it does not belong there
 */
export async function pageOfLooked<Row, Item>(
  limit: number,
  cursor: string | undefined,
  read: (cursor: string | undefined, count: number) => Promise<readonly Row[]>,
  look: (row: Row) => Promise<Item | undefined>,
  sortValues: (row: Row) => readonly CursorValue[],
): Promise<Page<Item>> {
  const placeOf = (row: Row) => encodeCursor(sortValues(row));
  const items: Item[] = [];
  let after = cursor;
  let nextCursor: string | null = null;
  for (;;) {
    const rows = await read(after, BATCH);
    for (const row of rows) {
      const item = await look(row);
      if (item === undefined) continue;
      if (items.length === limit) return { items, nextCursor };
      items.push(item);
      nextCursor = placeOf(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return { items, nextCursor: null };
    after = placeOf(last);
  }
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
