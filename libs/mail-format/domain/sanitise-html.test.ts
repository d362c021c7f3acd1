import { describe, expect, it } from '@jest/globals';
import { sanitiseHtml, tooManyElements } from './sanitise-html.js';

describe('a letter as HTML', () => {
  it.each([
    ['plain paragraphs', '<p>Dzień <b>dobry</b></p>', '<p>Dzień <b>dobry</b></p>'],
    [
      'colours and alignment',
      '<p style="color:#c00;text-align:center">x</p>',
      '<p style="color:#c00;text-align:center">x</p>',
    ],
    [
      'a table',
      '<table border="1"><tr><td colspan="2">x</td></tr></table>',
      '<table border="1"><tr><td colspan="2">x</td></tr></table>',
    ],
    [
      'a link to the web, opened apart',
      '<a href="https://example.pl/a?b=1&amp;c=2">x</a>',
      '<a href="https://example.pl/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    ],
    [
      'a link to write',
      '<a href="mailto:a@example.pl">x</a>',
      '<a href="mailto:a@example.pl" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    ],
    [
      'a remote picture, not fetched',
      '<img src="https://example.pl/p.gif" width="1" height="1">',
      '<img alt="" data-remote-src="https://example.pl/p.gif" width="1" height="1" />',
    ],
    ['a picture of the message', '<img src="cid:logo@1" alt="Logo">', '<img alt="Logo" data-cid="logo@1" />'],
  ])('keeps %s', (_, html, expected) => expect(sanitiseHtml(html)).toBe(expected));
});

const ATTACKS: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in pieces', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['an upper-case script', '<SCRIPT SRC=http://x.example/x.js></SCRIPT>'],
  ['an unclosed script', '<script>alert(1)'],
  ['a handler on a picture', '<img src=x onerror=alert(1)>'],
  ['a handler without quotes and spaces', '<img/src=x/onerror=alert(1)>'],
  ['a handler on a body', '<body onload=alert(1)>x</body>'],
  ['a handler with a broken name', '<div on\u0000click=alert(1)>x</div>'],
  ['a javascript link', '<a href="javascript:alert(1)">x</a>'],
  ['a javascript link with case and space', '<a href=" JaVaScRiPt:alert(1)">x</a>'],
  ['a javascript link with a tab', '<a href="java\tscript:alert(1)">x</a>'],
  [
    'a javascript link with entities',
    '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  ],
  ['a javascript link with a control character', '<a href="\u0001javascript:alert(1)">x</a>'],
  ['a vbscript link', '<a href="vbscript:msgbox(1)">x</a>'],
  ['a data link', '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>'],
  ['a data picture', '<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
  ['a javascript picture', '<img src="javascript:alert(1)">'],
  ['a protocol-relative link', '<a href="//evil.example/x">x</a>'],
  ['a link into our own console', '<a href="/api/session">x</a>'],
  ['a frame', '<iframe src="javascript:alert(1)"></iframe>'],
  ['a frame with a document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['an object', '<object data="javascript:alert(1)"></object>'],
  ['an embedded film', '<embed src="//x.example/x.swf">'],
  ['a form', '<form action="https://x.example"><input name="password"><button>ok</button></form>'],
  ['an input with a handler', '<input autofocus onfocus=alert(1)>'],
  ['a button that acts', '<button formaction="javascript:alert(1)">x</button>'],
  ['a picture in SVG', '<svg><script>alert(1)</script></svg>'],
  ['a handler in SVG', '<svg/onload=alert(1)>'],
  ['an animation in SVG', '<svg><animate onbegin=alert(1) attributeName=x></svg>'],
  ['formulas', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>'],
  ['a mutation through noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ['a mutation through a template', '<template><img src=x onerror=alert(1)></template>'],
  ['a comment', '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->'],
  ['a comment that ends early', '<!--> <img src=x onerror=alert(1)> -->'],
  ['a CDATA section', '<![CDATA[<img src=x onerror=alert(1)>]]>'],
  ['a meta refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['a base', '<base href="https://evil.example/">'],
  ['a stylesheet', '<link rel="stylesheet" href="https://evil.example/x.css">'],
  ['a style element', '<style>@import "https://evil.example/x.css"; body{display:none}</style>'],
  ['CSS that fetches', '<div style="background-image:url(https://evil.example/x.png)">x</div>'],
  ['CSS shorthand that fetches', '<div style="background:url(javascript:alert(1))">x</div>'],
  ['CSS that computes', '<div style="width:expression(alert(1))">x</div>'],
  [
    'CSS that covers the page',
    '<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:99999">x</div>',
  ],
  ['CSS that covers with a negative margin', '<div style="margin-top:-500px">x</div>'],
  ['CSS with escapes', '<div style="p\\6fsition:fixed">x</div>'],
  ['CSS with a comment', '<div style="position/**/:fixed">x</div>'],
  ['CSS that moves', '<div style="transform:translateY(-1000px)">x</div>'],
  ['CSS that hides', '<div style="opacity:0;display:none;visibility:hidden">x</div>'],
  ['CSS behaviours', '<div style="behavior:url(x.htc);-moz-binding:url(x.xml#x)">x</div>'],
  ['CSS variables that fetch', '<div style="--x:url(https://evil.example);color:var(--x)">x</div>'],
  ['a background attribute', '<table background="https://evil.example/x.png"><tr><td>x</td></tr></table>'],
  ['pictures in many sizes', '<img srcset="https://evil.example/x.png 2x" src="cid:a">'],
  ['a film', '<video poster="https://evil.example/x.png" src="https://evil.example/x.mp4" autoplay></video>'],
  ['a sound with a handler', '<audio src=x onerror=alert(1)>'],
  ['details that open', '<details open ontoggle=alert(1)>x</details>'],
  ['a marquee', '<marquee onstart=alert(1)>x</marquee>'],
  ['ids and classes that collide', '<p id="root" class="mat-dialog" name="x">x</p>'],
  ['a huge picture', '<img src="cid:a" width="99999" height="99999">'],
  ['an attribute that breaks out', '<a href="https://x.example/&quot; onclick=&quot;alert(1)">x</a>'],
  ['a null in a tag', '<im\u0000g src=x onerror=alert(1)>'],
  ['an XML island', '<xml><x><script>alert(1)</script></x></xml>'],
  ['plain text that never ends', '<plaintext><script>alert(1)</script>'],
  ['an escaped script in a title', '<title><script>alert(1)</script></title>'],
  ['a ping', '<a href="https://x.example" ping="https://evil.example">x</a>'],
];

const ALLOWED_ATTRIBUTES = new Set([
  'style',
  'dir',
  'lang',
  'title',
  'align',
  'href',
  'target',
  'rel',
  'alt',
  'width',
  'height',
  'data-remote-src',
  'data-cid',
  'color',
  'face',
  'size',
  'start',
  'type',
  'border',
  'cellpadding',
  'cellspacing',
  'colspan',
  'rowspan',
  'valign',
  'scope',
  'span',
]);

describe('an attack by HTML', () => {
  it.each(ATTACKS)('%s is inert', (_, html) => {
    const clean = sanitiseHtml(html);
    expect(clean).not.toMatch(
      /<\s*\/?\s*(script|style|iframe|object|embed|form|input|button|svg|math|meta|base|link|video|audio|template|noscript)\b/i,
    );
    for (const tag of clean.matchAll(/<[a-z][^>]*>/gi)) {
      const withoutValues = tag[0].replace(/="[^"]*"/g, '=""');
      for (const [, attribute] of withoutValues.matchAll(/\s([^\s=>/]+)/g))
        expect(ALLOWED_ATTRIBUTES).toContain(attribute);
      expect(tag[0]).not.toMatch(/\s(src|srcset|background)=/i);
      expect(tag[0]).not.toMatch(/(href|data-remote-src)="(?!https?:|mailto:|tel:)/i);
      expect(tag[0]).not.toMatch(
        /style="[^"]*(url|expression|position|z-index|transform|var\(|-\d|opacity|display|vw|vh)/i,
      );
      expect(tag[0]).not.toMatch(/(width|height)="\d{5,}"/);
    }
  });

  it('is cleaned again to the same letter', () => {
    for (const [, html] of ATTACKS) {
      const once = sanitiseHtml(html);
      expect(sanitiseHtml(once).replaceAll(/ data-(remote-src|cid)="[^"]*"/g, '')).toBe(
        once.replaceAll(/ data-(remote-src|cid)="[^"]*"/g, ''),
      );
    }
  });

  it('of deep nesting is flattened, and of too many elements is told beforehand', () => {
    const deep = '<div>'.repeat(15_000) + 'x';
    expect(tooManyElements(deep)).toBe(false);
    expect(sanitiseHtml(deep).length).toBeLessThan(3_000);
    expect(tooManyElements('<div></x>'.repeat(20_001))).toBe(true);
  });
});
