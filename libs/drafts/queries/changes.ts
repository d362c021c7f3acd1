import { diffWords } from 'diff';

/** A mail is no place for whole letters: the page has them. */
const LONGEST = 3_000;
/** Texts that differ everywhere take long to compare, and nobody reads the result. */
const LONGEST_MILLISECONDS = 1_000;

/** What was taken out and put in between two texts, in plain words: the lines in which something changed, and no other. */
export function changesInWords(before: string, after: string): string {
  const parts = diffWords(before, after, { timeout: LONGEST_MILLISECONDS });
  if (!parts) return shortened(after);
  const whole = parts
    .map(({ value, added, removed }) => (added ? marked('dodano', value) : removed ? marked('usunięto', value) : value))
    .join('');
  const changed = whole.split('\n').filter((line) => line.includes(OPENING));
  return shortened(changed.map((line) => line.replaceAll(OPENING, '[')).join('\n'));
}

/** The beginning of a text that is too long for a mail. */
export const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Tells our own bracket from one of the text's; never in what somebody wrote. */
const OPENING = '\u{F0000}';

/** Line by line, so that each stands for itself; the white space around it stays outside. */
const marked = (what: string, value: string): string =>
  value
    .split('\n')
    .map((line) => (line.trim() === '' ? line : line.replace(/\S.*\S|\S/u, (words) => `${OPENING}${what}: ${words}]`)))
    .join('\n');
