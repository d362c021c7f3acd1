import { describe, expect, it } from '@jest/globals';
import { html, type Html } from './html.js';

/** The formatter breaks lines of templates. */
const inOneLine = ({ text }: Html): string => text.replaceAll(/>\s+</g, '><');

describe('html', () => {
  it('escapes whatever is put into it, in text and in attributes', () => {
    const typed = `"><script>alert('1')</script>&amp;`;
    expect(html`<input value="${typed}" />`.text).toBe(
      '<input value="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;" />',
    );
    expect(html`<p>${typed}</p>`.text).toBe(
      '<p>&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it('puts what it made itself in as it is, also from lists', () => {
    const items = ['<a>', 'b'].map((name) => html`<li>${name}</li>`);
    expect(
      inOneLine(
        html`<ul>
          ${items}
        </ul>`,
      ),
    ).toBe('<ul><li>&lt;a&gt;</li><li>b</li></ul>');
  });

  it('takes an object that only looks like HTML for text', () => {
    const forged = { text: '<b>', toString: () => '<b>' } as unknown as string;
    expect(html`${forged}`.text).toBe('&lt;b&gt;');
  });

  it('is never joined with text, which would show its marks to the reader', () =>
    expect(() => ['a', html`<b>b</b>`].join(' · ')).toThrow(TypeError));

  it('leaves nothing of what is not there', () => {
    expect(html`a${false}${null}${undefined}${0}b`.text).toBe('a0b');
  });
});
