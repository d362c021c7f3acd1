/** The text, and what it repeats of earlier letters at its end, if that is more than a line or two. */
export function withoutQuote(text: string): { text: string; quote: string } {
  const lines = text.trimEnd().split('\n');
  let start = lines.length;
  while (start > 0 && /^(>|\s*$)/.test(lines[start - 1] ?? '')) start--;
  const quoted = lines.slice(start).filter((line) => line.startsWith('>')).length;
  if (quoted < 3 || start === 0) return { text: lines.join('\n'), quote: '' };
  return { text: lines.slice(0, start).join('\n').trimEnd(), quote: lines.slice(start).join('\n').trim() };
}
