/**
 * Takes names and addresses out of a text, wherever they stand as whole words, in any case.
 * @param names the longer ones go first, so that none is left in part
 */
export function withoutNames(names: readonly string[], instead: string): (text: string) => string {
  const known = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 2))];
  if (known.length === 0) return (text) => text;
  const alternatives = known.toSorted((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, instead);
}

/** Whatever stands between the words of a name: blanks, an end of line. */
const patternOf = (name: string): string => name.split(/\s+/).map(RegExp.escape).join('\\s+');
