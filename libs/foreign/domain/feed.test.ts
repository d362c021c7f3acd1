import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readFeed } from './feed.js';
import { textOf } from './foreign-answer.js';

const FROM = 'https://monitoring.example.pl/feeds/1.xml';
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Monitoring</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('is read as RSS, with links that lean on its address', () => {
    const items = `<item><guid>a1</guid><title>Most \n zamknięty &amp; objazd</title><link>/art/1</link><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate></item>
      <item><title>Bez daty</title><link>https://gazeta.example.pl/2</link><pubDate>wczoraj</pubDate></item>`;
    expect(readFeed(rss(items), FROM)).toEqual({
      title: 'Monitoring',
      entries: [
        {
          id: 'a1',
          link: 'https://monitoring.example.pl/art/1',
          title: 'Most zamknięty & objazd',
          publishedAt: '2026-03-02T08:00:00.000Z',
          media: [],
        },
        {
          id: 'https://gazeta.example.pl/2',
          link: 'https://gazeta.example.pl/2',
          title: 'Bez daty',
          publishedAt: null,
          media: [],
        },
      ],
    });
  });

  it('is read as Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Alerty</title><entry><id>tag:1</id><title>Remont</title>
      <link href="https://gazeta.example.pl/1"/><updated>2026-03-02T08:00:00Z</updated></entry></feed>`;
    expect(readFeed(atom, FROM)?.entries).toMatchObject([{ id: 'tag:1', link: 'https://gazeta.example.pl/1' }]);
  });

  it('holds no entry that leads elsewhere than to the web', () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ''];
    const items = links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('');
    expect(readFeed(rss(items), FROM)?.entries).toEqual([]);
  });

  it('grows by none of the entities that it declares', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`;
    const feed = readFeed(rss('<item><title>&l9;&file;</title><link>https://a.pl</link></item>', bomb), FROM);
    expect(feed?.entries.map(({ title }) => title)).toEqual(['&l9;&file;']);
  });

  it.each([
    ['a page', '<html><title>x</title></html>'],
    ['nothing', ''],
    ['depth', `<rss><channel>${'<a>'.repeat(100_000)}`],
    ['noise', '\u0000\u0001<<<&&&'],
  ])('is none in %s', (_what, text) => expect(readFeed(text, FROM)?.entries ?? []).toEqual([]));

  it('gives no more than its first entries', () => {
    const many = Array.from(
      { length: 1000 },
      (_, n) => `<item><title>${n}</title><link>https://a.pl/${n}</link></item>`,
    );
    expect(readFeed(rss(many.join('')), FROM)?.entries).toHaveLength(200);
  });
});

describe('the text of an answer', () => {
  const polish = 'Zażółć gęślą jaźń';
  it.each([
    ['the server', 'iso-8859-2', iconv.encode(polish, 'iso-8859-2')],
    ['the page', null, iconv.encode(`<meta charset="windows-1250">${polish}`, 'windows-1250')],
    ['the feed', null, iconv.encode(`<?xml version="1.0" encoding="ISO-8859-2"?>${polish}`, 'iso-8859-2')],
    ['nobody', null, Buffer.from(polish)],
    ['somebody who made it up', 'x-klingon', Buffer.from(polish)],
  ])('is decoded by the word of %s', (_who, charset, body) => expect(textOf({ body, charset })).toContain(polish));
});
