import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';

/** A LIKE pattern for what somebody typed: taken literally, in lower case, anywhere in the value. */
const containing = (text: string): string =>
  `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;

/**
 * LIKE patterns, of which one has to match, that a trigram index answers quickly: anywhere in the value from three characters on, with two where
 * words begin, with one where the value begins.
 */
function matching(needle: string): readonly string[] {
  const anywhere = containing(needle);
  const atStart = anywhere.slice(1);
  const { length } = [...needle];
  if (length === 1) return [atStart];
  return length > 2 && holdsTrigram(needle) ? [anywhere] : [atStart, `% ${atStart}`];
}

/** Two letters in a row, or one with which a word begins: of `a.` nobody knows how the word begins. */
const holdsTrigram = (needle: string): boolean => /[\p{L}\p{N}]{2}|[^\p{L}\p{N}][\p{L}\p{N}]/u.test(needle);

/** Capitals too: `lower` knows them only where the database's locale does. */
const POLISH = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
const PLAIN = 'acelnoszzacelnoszz';

/**
 * An SQL expression in lower case and without the marks of Polish letters: a trigram index in a database whose LC_CTYPE is C knows ASCII letters only.
 * What is searched for goes through `plainLetters`.
 */
export const plainLettersOf = (column: string): string => `translate(lower(${column}), '${POLISH}', '${PLAIN}')`;

/** What was typed, as `plainLettersOf` has it: `Żółć` finds `żółć`, and so does `zolc`. */
export const plainLetters = (text: string): string =>
  text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => PLAIN[POLISH.indexOf(letter)]!);

/** Of each word that was typed, the patterns of which one has to match. */
export type Needles = readonly (readonly string[])[];

/** Words past these are not looked for. */
const MOST_WORDS = 8;

/**
 * Words in any order, without the marks of their letters and without their endings: `pytania o łódź` finds `Pytanie w sprawie łodzi`. Short
 * words count only where there are no others. Null where there is neither letter nor digit to look for.
 */
export function needlesOf(text: string): Needles | null {
  const words = plainLetters(text).split(/\s+/).filter(hasLetter);
  const telling = words.filter((word) => word.length > 2);
  const needles = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
  return needles.length > 0 ? needles.map((word) => matching(stemOf(word))) : null;
}

const hasLetter = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The longest first, as `plainLetters` has them. */
const ENDINGS =
  /(?<=^[a-z]{4,})(owie|iego|iemu|iej|ami|ach|ego|emu|ymi|imi|ych|ich|owi|ow|om|em|ie|ia|ej|ym|im|[aeiouy])$/;
/** Roughly: Polish bends its words at the end, and a search that is too broad by a letter finds more, never less. */
const stemOf = (word: string): string => word.replace(ENDINGS, '');

/**
 * Whether a column holds every word; as an index on the same expression has it.
 * @param like `ilike` for a column that keeps its capitals, as numbers do: its trigram index serves both
 */
export const holds = (
  column: RawBuilder<unknown>,
  needles: Needles,
  like: 'like' | 'ilike' = 'like',
): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    needles.map(
      (patterns) =>
        sql`(${sql.join(
          patterns.map((pattern) => sql`${column} ${sql.raw(like)} ${pattern}`),
          sql` or `,
        )})`,
    ),
    sql` and `,
  )})`;

/**
 * The ids that any of the lookups (`select id …`) finds, each by its own index; undefined where they are more than `most`, one that two of them
 * find counted twice: none is asked once those before it have found so many.
 */
export async function rareIds(
  database: Kysely<never>,
  lookups: readonly RawBuilder<unknown>[],
  most: number,
): Promise<readonly string[] | undefined> {
  const limited = lookups.map((lookup) => sql`(${lookup} limit ${most + 1})`);
  return database.transaction().execute(async (transaction) => {
    // With a limit, PostgreSQL hopes to meet enough rows soon by reading the whole table, which for what is rare it never does.
    await sql`set local enable_seqscan = off`.execute(transaction);
    const { rows } = await sql<{
      id: string;
    }>`select id from (${sql.join(limited, sql` union all `)}) found limit ${most + 1}`.execute(transaction);
    return rows.length > most ? undefined : [...new Set(rows.map(({ id }) => id))];
  });
}
