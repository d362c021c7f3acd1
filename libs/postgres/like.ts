/** A LIKE pattern for what somebody typed: taken literally, in lower case, anywhere in the value. */
export const containing = (text: string): string =>
  `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;

/**
 * LIKE patterns, of which one has to match, that a trigram index answers quickly: anywhere in the value from three characters on, with two where
 * words begin, with one where the value begins.
 */
export function matching(text: string): readonly string[] {
  const anywhere = containing(text);
  const { length } = [...text.trim()];
  if (length > 2) return [anywhere];
  const atStart = anywhere.slice(1);
  return length === 2 ? [atStart, `% ${atStart}`] : [atStart];
}
