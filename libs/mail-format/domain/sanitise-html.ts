import sanitizeHtml from 'sanitize-html';

/** Nesting past this makes browsers and parsers slow, and no letter needs it. */
const DEEPEST_NESTING = 100;

const COLOUR = [
  /^#[0-9a-f]{3,8}$/i,
  /^rgba?\([\d\s.,%/]{1,40}\)$/i,
  /^hsla?\([\d\s.,%/deg]{1,40}\)$/i,
  /^[a-z]{3,30}$/i,
];
/** Lengths that stay within a letter: no negative ones, nothing in units of the window. */
const LENGTH = /(?:0|\d{1,3}(?:\.\d{1,3})?(?:px|pt|em|rem|ex|ch|cm|mm|in|%)?)/;
const LENGTHS = [new RegExp(`^(?:${LENGTH.source}|auto)(?:\\s+(?:${LENGTH.source}|auto)){0,3}$`, 'i')];
const ONE_LENGTH = [new RegExp(`^(?:${LENGTH.source}|auto|normal)$`, 'i')];
const BORDER = [
  new RegExp(
    `^(?:(?:${LENGTH.source}|none|solid|dashed|dotted|double|thin|medium|thick|#[0-9a-f]{3,8}|rgba?\\([\\d\\s.,%/]{1,40}\\)|[a-z]{3,30})\\s*){1,3}$`,
    'i',
  ),
];

/**
 * What may be styled: letters, colours, spacing. Nothing that positions, floats above, hides under or fetches (`position`,
 * `z-index`, `transform`, `url()`, negative margins): a letter stays in its frame.
 */
const STYLES = {
  color: COLOUR,
  'background-color': COLOUR,
  'font-size': [
    /^(?:\d{1,2}(?:\.\d{1,2})?(?:px|pt)|[0-2](?:\.\d{1,2})?r?em|\d{2,3}%|(?:xx?-)?small|medium|(?:xx?-)?large|smaller|larger)$/i,
  ],
  'font-family': [/^[\p{L}\p{N}\s,'"_-]{1,200}$/u],
  'font-weight': [/^(?:normal|bold|bolder|lighter|[1-9]00)$/i],
  'font-style': [/^(?:normal|italic|oblique)$/i],
  'text-align': [/^(?:left|right|center|justify|start|end)$/i],
  'text-decoration': [/^(?:none|underline|line-through|overline)$/i],
  'text-indent': ONE_LENGTH,
  'vertical-align': [/^(?:top|middle|bottom|baseline|sub|super)$/i],
  'line-height': [/^(?:normal|[0-4](?:\.\d{1,3})?|\d{1,2}(?:\.\d{1,2})?(?:px|pt)|[1-3]?\d{2}%)$/i],
  'white-space': [/^(?:normal|pre|pre-wrap|pre-line)$/i],
  'list-style-type': [/^(?:disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|none)$/i],
  'border-collapse': [/^(?:collapse|separate)$/i],
  ...Object.fromEntries(
    ['margin', 'padding'].flatMap((box) => [
      [box, LENGTHS],
      ...['top', 'right', 'bottom', 'left'].map((side) => [`${box}-${side}`, ONE_LENGTH]),
    ]),
  ),
  ...Object.fromEntries(['', '-top', '-right', '-bottom', '-left'].map((side) => [`border${side}`, BORDER])),
};

const TEXT_TAGS = [
  'p',
  'div',
  'span',
  'br',
  'hr',
  'wbr',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'strike',
  'del',
  'ins',
  'sub',
  'sup',
  'small',
  'big',
  'mark',
  'abbr',
  'cite',
  'q',
  'code',
  'kbd',
  'samp',
  'var',
  'tt',
  'pre',
  'blockquote',
  'center',
  'font',
  'address',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const LIST_TAGS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'];

/** Elements that go with all that they hold. Of any other unknown element the text stays. */
const DROPPED_WHOLE = [
  'script',
  'style',
  'title',
  'head',
  'textarea',
  'select',
  'option',
  'button',
  'noscript',
  'noembed',
  'noframes',
  'iframe',
  'object',
  'embed',
  'applet',
  'template',
  'svg',
  'math',
  'xml',
  'xmp',
  'plaintext',
  'listing',
];

const WEB_LINK = /^https?:\/\//i;
const MAIL_LINK = /^(?:mailto|tel):/i;
const NUMBER = /^\d{1,4}%?$/;

/** A letter with more elements is not shown as HTML: a parser's time grows with the square of what stays open. */
const MOST_ELEMENTS = 20_000;
const MOST_TAGS = 2 * MOST_ELEMENTS;

export const tooManyElements = (html: string): boolean => {
  let elements = 0;
  let tags = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z]/gi)) {
    if (++tags > MOST_TAGS || (tag[1] !== '/' && ++elements > MOST_ELEMENTS)) return true;
  }
  return false;
};

/**
 * A message's HTML, made inert: no scripts, forms, frames or event handlers; links only to the web, mail and telephone, opened
 * apart; pictures never fetched by themselves. A remote picture keeps its address in `data-remote-src`, a picture out of the message
 * its Content-ID in `data-cid`, neither with a `src`: the console fills it in, the remote one only when the reader asks.
 */
export function sanitiseHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...TEXT_TAGS, ...LIST_TAGS, ...TABLE_TAGS, 'a', 'img'],
    nonTextTags: DROPPED_WHOLE,
    disallowedTagsMode: 'discard',
    nestingLimit: DEEPEST_NESTING,
    enforceHtmlBoundary: false,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align'],
      a: ['href', 'target', 'rel'],
      img: ['alt', 'width', 'height', 'data-remote-src', 'data-cid'],
      font: ['color', 'face', 'size'],
      ol: ['start', 'type'],
      table: ['width', 'border', 'cellpadding', 'cellspacing'],
      td: ['colspan', 'rowspan', 'width', 'valign'],
      th: ['colspan', 'rowspan', 'width', 'valign', 'scope'],
      col: ['span', 'width'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href', 'data-remote-src'],
    allowProtocolRelative: false,
    allowedStyles: { '*': STYLES },
    parseStyleAttributes: true,
    transformTags: { a: inertLink, img: inertPicture, '*': boundedNumbers },
  });
}

const inertLink: sanitizeHtml.Transformer = (tagName, { href = '', style, title }) => {
  const target = href.trim();
  const leads = WEB_LINK.test(target) || MAIL_LINK.test(target);
  return {
    tagName,
    attribs: {
      ...(leads && { href: target, target: '_blank', rel: 'noopener noreferrer nofollow' }),
      ...boundedStyle(style),
      ...(title && { title }),
    },
  };
};

const inertPicture: sanitizeHtml.Transformer = (tagName, { src = '', alt = '', width, height }) => {
  const source = src.trim();
  const contentId = /^cid:(.{1,256})$/i.exec(source)?.[1];
  return {
    tagName,
    attribs: {
      alt,
      ...(contentId && { 'data-cid': contentId.replace(/^<|>$/g, '') }),
      ...(WEB_LINK.test(source) && { 'data-remote-src': source }),
      ...(width && NUMBER.test(width) && { width }),
      ...(height && NUMBER.test(height) && { height }),
    },
  };
};

const NUMERIC = new Set(['width', 'border', 'cellpadding', 'cellspacing', 'colspan', 'rowspan', 'span', 'start']);

/** Longer styles, and rules in them, are no letter's: reading one costs the square of its length. */
const LONGEST_STYLE = 2_000;
const boundedStyle = (style: string | undefined): { style?: string } =>
  style && style.length <= LONGEST_STYLE && !style.includes('{') ? { style } : {};

const boundedNumbers: sanitizeHtml.Transformer = (tagName, { style, ...attribs }) => ({
  tagName,
  attribs: {
    ...Object.fromEntries(Object.entries(attribs).filter(([name, value]) => !NUMERIC.has(name) || NUMBER.test(value))),
    ...boundedStyle(style),
  },
});

/** A text as it stands in an attribute of sanitised HTML. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
