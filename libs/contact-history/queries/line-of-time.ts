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

export interface FirstMonth {
  readonly day: Temporal.PlainDate;
  /** When the day began: ISO 8601. */
  readonly since: string;
}

/** The first day of the oldest of them. */
export function firstOfMonths(clock: Clock): FirstMonth {
  const day = clock
    .today()
    .with({ day: 1 })
    .subtract({ months: MONTHS - 1 });
  return { day, since: day.toZonedDateTime(OFFICE_ZONE).toInstant().toString() };
}

/** `YYYY-MM`, the oldest first. */
export const monthsFrom = (first: Temporal.PlainDate, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => first.add({ months: place }).toString().slice(0, 7));

/** The month of a column, in Warsaw, of those from the first on. Instants are compared: to write each as a month of its zone takes five times as long. */
export function monthOf(column: string, first: Temporal.PlainDate): RawBuilder<string> {
  const beginnings = Array.from({ length: MONTHS }, (_, place) =>
    first.add({ months: place }).toZonedDateTime(OFFICE_ZONE).toInstant().toString(),
  );
  return sql<string>`(${monthsFrom(first, MONTHS)}::text[])[width_bucket(${sql.ref(column)}, ${beginnings}::timestamptz[])]`;
}

/** The middle of the hours between two instants, as an aggregate; null of none. Intervals sort faster than the numbers that `extract` makes of them. */
export const medianHours = (from: string, to: string): RawBuilder<number | null> =>
  sql<
    number | null
  >`(extract(epoch from percentile_cont(0.5) within group (order by ${sql.ref(to)} - ${sql.ref(from)})) / 3600)::float8`;
