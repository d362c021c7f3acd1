export interface Parts {
  text: string;
  /** What the letter repeats of earlier ones at its end; empty where there is nothing to fold away. */
  quote: string;
}

/** Fewer quoted lines are read as fast as a button. */
const fewestLines = 3;
/** So many lines an attribution may be broken into, and so far the heads of a repeated letter may be apart. */
const attributionLines = 3;
const headLines = 10;

const isQuoted = (line: string): boolean => /^\s?[>|]/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/** `-----Wiadomość oryginalna-----`, in the languages of Outlook. */
const originalMessage =
  /^\s*-{2,}\s*(original message|original appointment|wiadomość oryginalna|oryginalna wiadomość|ursprüngliche nachricht|originalnachricht)\s*-{2,}\s*$/iu;
/** Outlook's line over the repeated heads. */
const ruler = /^\s*[_-]{10,}\s*$/;
/** The first head of a repeated letter; some programs make its name bold. */
const fromHead = /^\s*\*?(from|od|von)\s*:\*?\s*\S/iu;
const otherHeads = [
  /^\s*\*?(sent|date|wysłan[oey]|data|gesendet|datum)\s*:/iu,
  /^\s*\*?(to|do|an)\s*:/iu,
  /^\s*\*?(subject|temat|betreff)\s*:/iu,
];
/** Who wrote when: `W dniu 2.03.2026 o 09:15, Jan Kowalski pisze:`, `Dnia … napisał(a):`, `On … wrote:`. */
const attributions: readonly RegExp[] = [
  /^(on|w dniu|dnia|am)\s.*\d.*\s(wrote|pisze|napisał(a|o|\(a\))?)\s*:$/iu,
  /^am\s.*\d.*\sschrieb\s.*:$/iu,
  /^(pon|wt|śr|czw|pt|sob|nd|niedz|ndz)\w*\.?,?\s.*\d{4}.*napisał(a|o|\(a\))?\s*:$/iu,
  /^(wiadomość napisana przez|użytkownik)\s.*\d.*:$/iu,
  /^[^\s<].{0,200}<?[^\s<>@]+@[^\s<>@]+>?\s.{0,80}(wrote|pisze|napisał(a|o|\(a\))?|schrieb)\s*:$/iu,
];
/** In an attribution over lines that are not marked as quoted: nobody writes the like in a letter of their own. */
const exact = /[^\s<>@]+@[^\s<>@]+|\d{1,2}:\d{2}/;
/** What says that the answers stand between the repeated lines. */
const answeredBelow =
  /poniżej|niżej|w treści|w tekście|między wierszami|na (czerwono|niebiesko|zielono|żółto|kolorowo)|kolorem|in[- ]?line|below|between the lines|in (red|blue|green)|unten|im text|in (rot|blau|grün)/iu;
const answers: readonly RegExp[] = [
  /^\s*(odp(owied[źz])?\.?\s*:|ad\.?\s*\d|answer\s*:|antwort\s*:|>>+\s?[^>\s])/iu,
  /^\s*(\[\p{Lu}{2,4}\]|\p{Lu}{2,3}\s?>{1,2}\s)/u,
];
const forwarding = /^\s*(fwd?|pd|wg|tr)\s*:/iu;

/**
 * The text, and what it repeats of earlier letters at its end: quoted lines (`>`) with the line that says whose they are, or the letter below Outlook's heads
 * or a webmail's attribution. Where an answer stands between repeated lines, or may stand there, nothing of it is folded away; and what was forwarded is the
 * letter itself.
 */
export function withoutQuote(text: string, subject = ''): Parts {
  const lines = text.trimEnd().split('\n');
  const start = quoteStart(lines, forwarding.test(subject));
  const quoted = lines.slice(start).filter((line) => !isBlank(line)).length;
  const above = lines.slice(0, start).join('\n').trimEnd();
  if (quoted < fewestLines || above.trim() === '') return { text: lines.join('\n'), quote: '' };
  return { text: above, quote: lines.slice(start).join('\n').trim() };
}

function quoteStart(lines: readonly string[], forwarded: boolean): number {
  const unmarked = forwarded ? -1 : lines.findIndex((_, at) => repeatsFrom(lines, at));
  const marked = markedStart(lines);
  if (unmarked === -1 || mayBeAnsweredBelow(lines, unmarked)) return marked;
  return Math.min(unmarked, marked);
}

/** Lines that are quoted and nothing else, up to the end; with their attribution. */
function markedStart(lines: readonly string[]): number {
  let start = lines.length;
  while (start > 0 && (isQuoted(lines[start - 1] ?? '') || isBlank(lines[start - 1] ?? ''))) start--;
  while (start < lines.length && isBlank(lines[start] ?? '')) start++;
  if (lines.slice(start).filter(isQuoted).length < fewestLines) return lines.length;
  return attributionBefore(lines, start);
}

/** Where the attribution of what begins here stands, over it. */
function attributionBefore(lines: readonly string[], start: number): number {
  let end = start;
  while (end > 0 && isBlank(lines[end - 1] ?? '')) end--;
  for (let from = end - 1; from >= Math.max(0, end - attributionLines); from--)
    if (isAttribution(lines.slice(from, end))) return from;
  return start;
}

const isAttribution = (lines: readonly string[]): boolean => {
  if (lines.some(isBlank)) return false;
  const said = lines.map((line) => line.trim()).join(' ');
  return said.length < 400 && attributions.some((pattern) => pattern.test(said));
};

/** Whether an earlier letter is repeated from this line on, without a mark before its lines. */
function repeatsFrom(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isQuoted(line)) return false;
  if (originalMessage.test(line)) return true;
  if (fromHead.test(line)) return hasHeads(lines, at);
  if (ruler.test(line)) {
    const next = lines.findIndex((other, index) => index > at && !isBlank(other));
    return next !== -1 && fromHead.test(lines[next] ?? '') && hasHeads(lines, next);
  }
  for (let count = 1; count <= attributionLines; count++) {
    const said = lines.slice(at, at + count);
    if (isAttribution(said) && !isAttribution(said.slice(1)) && exact.test(said.join(' ')))
      return !lines.slice(at + count).some(isQuoted);
  }
  return false;
}

const hasHeads = (lines: readonly string[], at: number): boolean => {
  const below = lines.slice(at + 1, at + headLines);
  return otherHeads.filter((head) => below.some((line) => head.test(line))).length >= 2;
};

/** Said above it, or begun like an answer below its heads. */
function mayBeAnsweredBelow(lines: readonly string[], start: number): boolean {
  const above = lines.slice(0, start).join('\n');
  const below = lines.slice(start).filter((line) => !otherHeads.some((head) => head.test(line)));
  const marked = below.findIndex(isQuoted);
  return (
    answeredBelow.test(above) ||
    below.some((line) => answers.some((pattern) => pattern.test(line))) ||
    // Marked lines with others below them: answers to some of what is repeated.
    (marked !== -1 && below.slice(marked).some((line) => !isQuoted(line) && !isBlank(line)))
  );
}
