/** The line that says who wrote what follows, as mail programs write it. It may go on in the next line. */
const WROTE =
  /^(W dniu|Dnia|Dn\.|On|Am|Le|Dne|El|Il)\b.{0,400}(napisał|pisze|wrote|schrieb|a écrit|napsal|escribió|ha scritto).{0,40}:\s*$/iu;
const SEPARATOR =
  /^(_{8,}|-{2,}\s*(Original Message|Wiadomość oryginalna|Oryginalna wiadomość|Treść oryginalnej wiadomości|Wiadomość przekazana dalej|Forwarded message|Ursprüngliche Nachricht).{0,20}-{2,})\s*$/iu;
/** The head that Outlook repeats above what it quotes. */
const SENDER = /^\W{0,3}(Od|From|Von|De)\W{0,3}:\s*\S/iu;
const NEXT_OF_HEAD = /^\W{0,3}(Wysłano|Wysłane|Data|Do|Sent|Date|To|Gesendet|An|Envoyé|À)\W{0,3}:/iu;
const QUOTED = /^\s*>/;
const LONGEST_LINE = 500;

/**
 * What somebody wrote themselves: without the history that their program put below and without what stands below a `-- ` (RFC 3676 §4.3). Answers between quoted
 * lines, and whatever would leave nothing, stay as they are.
 */
export function ownWords(text: string): string {
  const lines = text.split(/\r?\n/);
  const history = lines.findIndex((_, index) => beginsHistory(lines, index));
  const above = (history < 0 ? lines : lines.slice(0, history)).filter((line) => !QUOTED.test(line));
  const below = history < 0 ? [] : lines.slice(history);
  const own = answersBelow(below) ? lines : above;
  return signatureCut(own).join('\n').trim() || text.trim();
}

function beginsHistory(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  if (line === '' || line.length > LONGEST_LINE) return false;
  if (SEPARATOR.test(line) || WROTE.test(line)) return true;
  const next = (lines[index + 1] ?? '').trim();
  if (next.length <= LONGEST_LINE && WROTE.test(`${line} ${next}`)) return true;
  return SENDER.test(line) && NEXT_OF_HEAD.test(next);
}

/** Whether a line that is not quoted follows one that is. */
function answersBelow(lines: readonly string[]): boolean {
  const firstQuoted = lines.findIndex((line) => QUOTED.test(line));
  return firstQuoted >= 0 && lines.slice(firstQuoted).some((line) => line.trim() !== '' && !QUOTED.test(line));
}

function signatureCut(lines: readonly string[]): readonly string[] {
  const at = lines.indexOf('-- ');
  return at > 0 ? lines.slice(0, at) : lines;
}
