/** Words that somebody marked in an editor. */
export interface Selected {
  readonly words: string;
  /** All that stands before them. */
  readonly before: string;
}

/** From the first sign to behind the last, in UTF-16 units. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

const spaces = /\s+/gu;
/** What plain text puts before the lines of lists and quotes besides: no editor shows it as words. */
const signsOfLines = /^(?:> ?)*(?:- |\d+\. )?|\s+/gmu;

/**
 * Where words that were marked in an editor stand in the plain text of the same letter: what is between words and before lines differs. Where they stand
 * more than once, it is the one before which they stand as often. Undefined where they are not found.
 */
export const passageIn = (text: string, selected: Selected): Passage | undefined =>
  found(text, selected, spaces) ?? found(text, selected, signsOfLines);

function found(text: string, { words, before }: Selected, unlike: RegExp): Passage | undefined {
  const { signs, places } = dense(text, unlike);
  const sought = dense(words, spaces).signs;
  if (sought === '') return undefined;
  const start = dense(before, spaces).signs;
  let at = signs.indexOf(sought);
  for (let count = timesIn(start + sought, sought) - 1; count > 0 && at >= 0; count--)
    at = signs.indexOf(sought, at + 1);
  return at < 0 ? undefined : { from: places[at]!, to: places[at + sought.length - 1]! + 1 };
}

function timesIn(text: string, sought: string): number {
  let times = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) times++;
  return times;
}

/** The text without what is unlike, and where each of its signs stands in the whole. */
function dense(text: string, unlike: RegExp): { readonly signs: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let signs = '';
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(unlike), { index: text.length, 0: '' }]) {
    for (let at = from; at < index; at++) places.push(at);
    signs += text.slice(from, index);
    from = index + gap.length;
  }
  return { signs, places };
}
