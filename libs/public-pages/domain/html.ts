/** Text that is HTML already: what `html` made, and nothing else. */
export class Html {
  constructor(readonly text: string) {}

  /** @throws TypeError always: joined with other text it would be escaped as text, which only a reader of the page would see */
  toString(): never {
    throw new TypeError('HTML goes into a template as it is, and is never joined with text');
  }
}

export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

/** HTML of a template. Whatever is put into it is escaped, unless `html` made it; what is false, null or undefined leaves nothing. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));
}

function written(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (part === false || part === null || part === undefined) return '';
  if (Array.isArray(part)) return (part as readonly HtmlPart[]).map(written).join('');
  return escapeHtml(String(part));
}
