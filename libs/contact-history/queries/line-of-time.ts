import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { decodeCursor, OFFICE_ZONE, type Clock } from '#libs/kernel';
import { holds, needlesOf } from '#libs/postgres';

/** What is asked of any history: words of it, and a time. */
export interface TextFilter {
  /** Words of subject or text. */
  readonly q?: string | undefined;
  /** ISO 8601: from the one on, before the other. */
  readonly since: string | null;
  readonly before: string | null;
}

const ALL = sql<SqlBool>`true`;

/** Over rows with a column `at`. @param words as the table's index has them */
export function within({ q, since, before }: TextFilter, words: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const needles = q?.trim() ? needlesOf(q) : undefined;
  const conditions = [
    ...(needles === null ? [sql<SqlBool>`false`] : needles ? [holds(words, needles)] : []),
    ...(since === null ? [] : [sql<SqlBool>`at >= ${since}`]),
    ...(before === null ? [] : [sql<SqlBool>`at < ${before}`]),
  ];
  return conditions.length === 0 ? ALL : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** What follows a page of rows in the order of `at` and `id`, the newest first. @throws OfficeError invalid-cursor */
export function ofPage(cursor: string | undefined): RawBuilder<SqlBool> {
  if (cursor === undefined) return ALL;
  const [at, id] = decodeCursor(cursor, ['instant', 'text']);
  return sql<SqlBool>`(at, id) < (${at}, ${id})`;
}

/** How many months figures go back. */
export const MONTHS = 12;

/** The first day of the oldest of them, and when it began. */
export function firstOfMonths(clock: Clock): { readonly day: Temporal.PlainDate; readonly since: string } {
  const day = clock
    .today()
    .with({ day: 1 })
    .subtract({ months: MONTHS - 1 });
  return { day, since: day.toZonedDateTime(OFFICE_ZONE).toInstant().toString() };
}

/** `YYYY-MM`, the oldest first. */
export const monthsFrom = (first: Temporal.PlainDate, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => first.add({ months: place }).toString().slice(0, 7));

/** The month of a column, in Warsaw. */
export const monthOf = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone ${OFFICE_ZONE}, 'YYYY-MM')`;
