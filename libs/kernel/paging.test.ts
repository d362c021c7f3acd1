import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, pageOfLooked } from './paging.js';

const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('a cursor', () => {
  it('comes back as it was given', () => {
    const values = ['2026-03-02T08:15:00.000Z', 'id'];
    expect(decodeCursor(encodeCursor(values), ['instant', 'text'])).toEqual(values);
    expect(decodeCursor(encodeCursor([3, 'id']), ['integer', 'text'])).toEqual([3, 'id']);
  });

  it.each([
    ['no JSON', 'abc'],
    ['another number of values', cursor('2026-03-02T08:15:00.000Z')],
    ['a text where an instant belongs', cursor('jutro', 'id')],
    ['a day that does not exist', cursor('2026-13-45T08:15:00.000Z', 'id')],
    ['31 February', cursor('2026-02-31T08:15:00.000Z', 'id')],
    ['hour 24', cursor('2026-03-02T24:00:00.000Z', 'id')],
    ['the year 0', cursor('0000-01-01T00:00:00.000Z', 'id')],
    ['a far year', cursor('+275760-01-01T00:00:00.000Z', 'id')],
    ['a number where a text belongs', cursor('2026-03-02T08:15:00.000Z', 7)],
    ['nothing', cursor(null, 'id')],
    ['NUL', cursor('2026-03-02T08:15:00.000Z', 'i\0d')],
    ['half a surrogate pair', cursor('2026-03-02T08:15:00.000Z', '\ud800')],
  ])('of %s is refused', (_, text) => {
    expect(() => decodeCursor(text, ['instant', 'text'])).toThrow('invalid-cursor');
  });

  it('holds no number that a column cannot', () => {
    expect(() => decodeCursor(cursor(1e30, 'id'), ['integer', 'text'])).toThrow('invalid-cursor');
    expect(() => decodeCursor(cursor(1.5, 'id'), ['integer', 'text'])).toThrow('invalid-cursor');
  });
});

describe('a page of rows that are looked at one by one', () => {
  const ROWS = Array.from({ length: 350 }, (_, place) => place);
  const pages = async (limit: number, belongs: (row: number) => boolean) => {
    const read = async (cursor: string | undefined, count: number) => {
      const after = cursor === undefined ? -1 : Number(decodeCursor(cursor, ['integer'])[0]);
      return ROWS.slice(after + 1, after + 1 + count);
    };
    const look = async (row: number) => (belongs(row) ? row : undefined);
    const found: (readonly number[])[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageOfLooked(limit, cursor, read, look, (row) => [row]);
      found.push(page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };

  it.each([
    ['behind hundreds that do not', 50, (row: number) => row >= 320, [30]],
    ['on several pages', 50, (row: number) => row % 2 === 1, [50, 50, 50, 25]],
    ['filling the last page', 25, (row: number) => row % 7 === 0, [25, 25]],
    ['at the very end', 10, (row: number) => row === 349, [1]],
    ['not at all', 10, () => false, [0]],
  ])('shows all that belong there: %s', async (_, limit, belongs, sizes) => {
    const found = await pages(limit, belongs);
    expect(found.map(({ length }) => length)).toEqual(sizes);
    expect(found.flat()).toEqual(ROWS.filter(belongs));
  });
});
