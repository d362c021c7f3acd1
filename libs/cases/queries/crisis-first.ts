import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ReadTables } from '#libs/projections';

/** Of a cursor: its row stands among those of a crisis, or behind them. */
export const IN_CRISIS = 0;
export const BEHIND_CRISES = 1;

/** The case of that column has a topic with a crisis. Of these there are few, and an index finds them. */
export const isInCrisis = (read: ReadTables, caseColumn: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(caseColumn)} in (select id from ${read.table('case_list')} where in_crisis)`;

/**
 * Rows of cases in a crisis, then the others, each by their own order. Two reads: the few would cost the many their index.
 * @param front of the cursor's row; undefined where the list is read from its beginning
 * @param read so many rows of a part; `goesOn`: behind the cursor's row
 */
export async function crisisFirst<Row>(
  wanted: number,
  front: number | undefined,
  read: (inCrisis: boolean, wanted: number, goesOn: boolean) => Promise<readonly Row[]>,
): Promise<readonly (Row & { readonly in_crisis: boolean })[]> {
  const ahead = front === BEHIND_CRISES ? [] : await read(true, wanted, front === IN_CRISIS);
  const left = wanted - ahead.length;
  const others = left > 0 ? await read(false, left, front === BEHIND_CRISES) : [];
  return [...marked(ahead, true), ...marked(others, false)];
}

const marked = <Row>(rows: readonly Row[], in_crisis: boolean) => rows.map((row) => ({ ...row, in_crisis }));

/** What a cursor says of such a row. */
export const frontOf = ({ in_crisis }: { readonly in_crisis: boolean }): number =>
  in_crisis ? IN_CRISIS : BEHIND_CRISES;
