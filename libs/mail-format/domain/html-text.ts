import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'object', 'select']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre address article section header footer center form hr'.split(
    ' ',
  ),
);
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre']);

/** Quotes within quotes that are marked. */
const DEEPEST_QUOTE = 5;

/** What HTML says, as plain text: paragraphs apart, what a mail program quotes with `>` before its lines, items of lists with a dash or their number, links with their address. One pass over the text. */
export function htmlToText(html: string): string {
  const out: string[] = [];
  let silent = 0;
  let preformatted = 0;
  /** Of each list that is open: the number of its next item; null where items have none. */
  const lists: (number | null)[] = [];
  /** Of each blockquote that is open: where it begins, if it repeats a letter. */
  const quotes: (number | null)[] = [];
  let link: { readonly href: string; readonly from: number } | undefined;
  /** Line ends that stand already. */
  let breaks = 2;
  let blank = false;

  const lineEnds = (count: number) => {
    blank = false;
    while (breaks < count) {
      out.push('\n');
      breaks++;
    }
  };
  const say = (text: string) => {
    if (text === '') return;
    if (blank && breaks === 0) out.push(' ');
    blank = false;
    out.push(text);
    breaks = 0;
  };

  const mark = (from: number | null | undefined) => {
    if (typeof from !== 'number') return;
    const quoted = out.splice(from).join('').trim();
    if (quoted === '') return;
    say(quoted.replace(/^/gm, '> '));
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (silent > 0) return;
        if (name === 'br') {
          blank = false;
          out.push('\n');
          breaks++;
          return;
        }
        if (BLOCKS.has(name)) lineEnds(APART.has(name) ? 2 : 1);
        if (name === 'blockquote')
          quotes.push(repeatsLetter(attributes) && quotes.length < DEEPEST_QUOTE ? out.length : null);
        if (name === 'pre') preformatted++;
        if (name === 'ul') lists.push(null);
        if (name === 'ol') lists.push(firstNumber(attributes.start));
        if (name === 'li') say(itemSign(lists));
        if (name === 'td' || name === 'th') blank = true;
        if (name === 'img' && attributes.alt?.trim()) say(`[${attributes.alt.trim()}]`);
        const href = attributes.href?.trim() ?? '';
        if (name === 'a' && /^(https?|mailto):/i.test(href)) link = { href, from: out.length };
      },
      ontext(text) {
        if (silent > 0) return;
        if (preformatted > 0) return say(text);
        if (/^\s/.test(text)) blank = true;
        say(text.trim().replace(/\s+/g, ' '));
        if (/\S\s+$/.test(text.slice(-1_000))) blank = true;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (silent > 0) return;
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
        if (name === 'ul' || name === 'ol') lists.pop();
        if (name === 'blockquote') mark(quotes.pop());
        if (name === 'a' && link) {
          const shown = out.slice(link.from).join('').trim();
          const target = link.href.replace(/^mailto:/i, '');
          if (shown !== '' && !shown.includes(target) && !target.includes(shown)) say(` [${target}]`);
          link = undefined;
        }
        if (BLOCKS.has(name)) lineEnds(APART.has(name) ? 2 : 1);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return out.join('').trim();
}

/** Ordinary quotations look alike, and are no repeated letters. */
const repeatsLetter = ({ type = '', class: names = '' }: Record<string, string>): boolean =>
  type.toLowerCase() === 'cite' || /(^|\s)(gmail|protonmail|yahoo)_quote(\s|$)/.test(names);

const firstNumber = (start: string | undefined): number => (start && /^\d{1,4}$/.test(start) ? Number(start) : 1);

function itemSign(lists: (number | null)[]): string {
  const number = lists.at(-1) ?? null;
  if (number === null) return '- ';
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}
