import { describe, expect, it } from '@jest/globals';
import { letterHtml } from '#libs/mail-format';
import * as Y from 'yjs';
import { htmlOf, replaceText, seedOf, textOf } from './document.js';
import { admitted } from './updates.js';

const docOf = (html: string): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedOf(html));
  return doc;
};

describe('the text of a draft, as a document', () => {
  it.each([
    ['paragraphs', '<p>Dzień dobry,</p><p></p><p>odpowiadamy.</p>'],
    ['marks over one another', '<p>a <strong>b </strong><strong><em>c</em></strong> d</p>'],
    ['a link', '<p><a href="https://example.pl/a?b=1&amp;c=2">tu</a></p>'],
    ['line breaks', '<p>jeden<br>dwa</p>'],
    ['lists in lists', '<ul><li><p>a</p><ol start="3"><li><p>b</p></li></ol></li></ul>'],
    ['a quote', '<blockquote><p>pytanie</p></blockquote><p>odpowiedź</p>'],
    ['a table', '<table><tbody><tr><th><p>a</p></th><td colspan="2"><p>b</p></td></tr></tbody></table>'],
    ['signs of HTML', '<p>1 &lt; 2 &amp; "3" &gt; 0</p>'.replaceAll('"', '&quot;')],
  ])('keeps %s', (_, html) => expect(htmlOf(docOf(html))).toBe(html));

  it.each([
    ['words without a paragraph', 'a<br>b', '<p>a<br>b</p>'],
    ['what only frames', '<div><span>a</span><div>b</div></div>', '<p>a</p><p>b</p>'],
    ['headings', '<h2>Tytuł</h2><p>a</p>', '<p>Tytuł</p><p>a</p>'],
    ['scripts', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['links to nowhere good', '<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'],
    ['space as pages show it', '<p>\n  a \n b </p>\n<p>c</p>', '<p>a b</p><p>c</p>'],
    ['items that hold words alone', '<ul><li>a</li></ul>', '<ul><li><p>a</p></li></ul>'],
  ])('takes %s as an editor has it', (_, html, taken) => expect(htmlOf(docOf(html))).toBe(taken));

  it('says the same in HTML and in plain text', () => {
    const doc = docOf('<p>Dzień <strong>dobry</strong></p><ul><li>raz</li></ul>');
    const letter = letterHtml(htmlOf(doc))!;
    expect(letter.text.replaceAll(/[^\p{L}]+/gu, ' ').trim()).toBe('Dzień dobry raz');
    expect(
      letter.html
        .replaceAll(/<[^>]*>|[^\p{L}<]+/gu, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    ).toBe('Dzień dobry raz');
  });

  it('keeps the words of what no editor writes, and says no tag of it', () => {
    const doc = docOf('<p>a</p>');
    const odd = new Y.XmlElement('img onerror=alert(1)');
    odd.insert(0, [new Y.XmlText('b')]);
    textOf(doc).insert(1, [odd]);
    expect(htmlOf(doc)).toBe('<p>a</p>b');
  });

  it('of endless nesting ends', () => {
    const doc = docOf('<blockquote>'.repeat(300) + 'a');
    expect(htmlOf(doc)).toContain('a');
    const deep = new Y.Doc();
    let inner: Y.XmlFragment = textOf(deep);
    for (let n = 0; n < 500; n += 1) {
      const next = new Y.XmlElement('blockquote');
      inner.insert(0, [next]);
      inner = next;
    }
    expect(htmlOf(deep).length).toBeLessThan(5_000);
  });

  it('is replaced as a whole, and others hear of it by one change', () => {
    const [ours, theirs] = [docOf('<p>stare</p>'), new Y.Doc()];
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
    const before = Y.encodeStateVector(ours);
    replaceText(ours, '<p>nowe</p>');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours, before));
    expect(htmlOf(theirs)).toBe('<p>nowe</p>');
  });
});

describe('a change to the text', () => {
  const here = docOf('<p>a</p>');
  const writer = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(here));
    const vector = Y.encodeStateVector(doc);
    return { doc, since: () => Y.encodeStateAsUpdate(doc, vector) };
  };
  const insert = (doc: Y.Doc, words: string) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    textOf(doc).insert(textOf(doc).length, [paragraph]);
  };

  it('is taken where it rests on what is there', () => {
    const { doc, since } = writer();
    insert(doc, 'b');
    textOf(doc).delete(0, 1);
    expect(admitted(since(), doc.clientID, 0, here)?.clock).toBeGreaterThan(0);
  });

  it('is refused in the name of another editor', () => {
    const { doc, since } = writer();
    insert(doc, 'b');
    expect(admitted(since(), doc.clientID + 1, 0, here)).toBeUndefined();
  });

  it('is refused where one before it is missing', () => {
    const { doc } = writer();
    insert(doc, 'b');
    const vector = Y.encodeStateVector(doc);
    insert(doc, 'c');
    expect(admitted(Y.encodeStateAsUpdate(doc, vector), doc.clientID, 0, here)).toBeUndefined();
  });

  it('is refused where it rests on what nobody wrote', () => {
    const { doc } = writer();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    insert(other, 'x');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const vector = Y.encodeStateVector(doc);
    insert(doc, 'y');
    expect(admitted(Y.encodeStateAsUpdate(doc, vector), doc.clientID, 0, here)).toBeUndefined();
  });

  it('is refused where it is none', () => {
    expect(admitted(new Uint8Array([255, 255, 255, 7]), 1, 0, here)).toBeUndefined();
  });
});
