import type { FilledLetter, LetterType, LetterWords } from '#libs/kernel';

/** What is wrong with a template, and where. Lines and columns from 1. */
export interface TemplateFault {
  readonly code: 'letter-field-unknown' | 'letter-brace-open' | 'letter-brace-stray';
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
}

type Part = { readonly text: string } | { readonly field: string };
/** A line of a template. */
type Line = readonly Part[];

/** `{{name}}`, or a brace that is none of a field's. */
const TOKEN = /\{\{([^{}\n]*)\}\}|\{\{|[{}]+/g;

/** Plain text with fields and nothing else: no conditions, no loops, no markup. A brace that belongs to no field is a fault. */
export function parse(
  template: string,
  fields: LetterType['fields'],
): { lines: readonly Line[]; faults: TemplateFault[] } {
  const faults: TemplateFault[] = [];
  const lines = template.split(/\r\n|\r|\n/).map((line, index) => {
    const parts: Part[] = [];
    let done = 0;
    for (const match of line.matchAll(TOKEN)) {
      const { 0: whole, 1: inside, index: at } = match;
      const place = { line: index + 1, column: at + 1 };
      if (at > done) parts.push({ text: line.slice(done, at) });
      done = at + whole.length;
      if (inside === undefined)
        faults.push({ ...place, code: whole === '{{' ? 'letter-brace-open' : 'letter-brace-stray', found: whole });
      else if (Object.hasOwn(fields, inside.trim())) parts.push({ field: inside.trim() });
      else faults.push({ ...place, code: 'letter-field-unknown', found: inside.trim() });
    }
    if (done < line.length) parts.push({ text: line.slice(done) });
    return parts;
  });
  return { lines, faults };
}

/** Those that a template names. */
export const fieldsIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.flatMap((part) => ('field' in part ? [part.field] : []))));

/**
 * The words of a letter. A line whose fields are all empty is left out, with the blank line that would stand double. What stands in a field is text:
 * it is never read as a template.
 */
export function render({ subject, text }: LetterWords, { letter, values }: FilledLetter): LetterWords {
  const rendered: string[] = [];
  let leftOut = false;
  for (const line of parse(text, letter.fields).lines) {
    const fields = line.filter((part) => 'field' in part);
    if (fields.length > 0 && fields.every(({ field }) => !values[field]?.trim())) {
      leftOut = true;
      continue;
    }
    const words = line.map((part) => ('field' in part ? (values[part.field] ?? '') : part.text)).join('');
    if (leftOut && words.trim() === '' && (rendered.at(-1) ?? '').trim() === '') continue;
    leftOut = false;
    rendered.push(words.trimEnd());
  }
  return { subject: subject === null ? null : renderLine(subject, letter, values), text: rendered.join('\n') };
}

/** A subject is one line, whatever stands in its fields. */
const renderLine = (subject: string, { fields }: LetterType, values: FilledLetter['values']): string =>
  parse(subject, fields)
    .lines.flat()
    .map((part) => ('field' in part ? (values[part.field] ?? '') : part.text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A letter in the words that came with the office. */
export function inBuiltInWords(filled: FilledLetter): LetterWords {
  const words = filled.letter.builtIn[filled.language];
  if (!words) throw new Error(`the letter ${filled.letter.id} has no words in ${filled.language}`);
  return render(words, filled);
}
