/** A LIKE pattern for what somebody typed: taken literally, in lower case, anywhere in the value. */
export const containing = (text: string): string =>
  `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;

/**
 * LIKE patterns, of which one has to match, that a trigram index answers quickly: anywhere in the value from three characters on, with two where
 * words begin, with one where the value begins. None for what has neither letter nor digit: the index knows nothing else, and every row
 * would be read.
 */
export function matching(text: string): readonly string[] {
  const anywhere = containing(text);
  const atStart = anywhere.slice(1);
  const needle = text.trim();
  if (!/[\p{L}\p{N}]/u.test(needle)) return [];
  const { length } = [...needle];
  if (length === 1) return [atStart];
  return length > 2 && holdsTrigram(needle) ? [anywhere] : [atStart, `% ${atStart}`];
}

/** Two letters in a row, or one with which a word begins: of `a.` nobody knows how the word begins. */
const holdsTrigram = (needle: string): boolean => /[\p{L}\p{N}]{2}|[^\p{L}\p{N}][\p{L}\p{N}]/u.test(needle);

const POLISH = 'ąćęłńóśźż';
const PLAIN = 'acelnoszz';

/**
 * An SQL expression in lower case and without the marks of Polish letters: a trigram index in a database whose LC_CTYPE is C knows ASCII letters only.
 * What is searched for goes through `plainLetters`.
 */
export const plainLettersOf = (column: string): string => `translate(lower(${column}), '${POLISH}', '${PLAIN}')`;

/** What was typed, as `plainLettersOf` has it: `Żółć` finds `żółć`, and so does `zolc`. */
export const plainLetters = (text: string): string =>
  text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => PLAIN[POLISH.indexOf(letter)]!);
