import { htmlToText } from './html-text.js';
import { MESSAGE_LIMITS } from './message.js';
import { sanitiseHtml, tooManyElements } from './sanitise-html.js';
import { cleanText } from './text.js';

/** What the office itself writes, in its two forms, which say the same. */
export interface LetterHtml {
  readonly html: string;
  readonly text: string;
}

/**
 * HTML that somebody of the office wrote or pasted, by the rules of what comes in, and the plain text that follows from it. Pictures stay out: none goes
 * with the mail, and a remote one tells who reads it. Undefined where it is too long, or has more elements than any letter.
 */
export function letterHtml(source: string): LetterHtml | undefined {
  if (source.length > MESSAGE_LIMITS.htmlSource || tooManyElements(source)) return undefined;
  const html = sanitiseHtml(cleanText(source))
    .replaceAll(/<img\b[^>]*>/g, '')
    .trim();
  return { html, text: htmlToText(html) };
}
