import { describe, expect, it } from '@jest/globals';
import { plainLink, publicationIdOf } from './link.js';
import { readPage } from './page.js';

const FROM = 'https://www.gazeta.example.pl/most,1?utm_source=feed#czytaj';
const data = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('an article’s page', () => {
  it.each([
    [
      'JSON-LD',
      `<title>x</title>${data({
        '@graph': [
          { '@type': 'WebSite', name: 'Portal' },
          {
            '@type': ['NewsArticle'],
            headline: 'Most &  objazd',
            publisher: { name: 'Gazeta' },
            datePublished: '2026-03-02T08:00:00+01:00',
            author: [{ name: 'Ewa Lis' }],
          },
        ],
      })}`,
      { title: 'Most & objazd', outlet: 'Gazeta', publishedAt: '2026-03-02T07:00:00.000Z', author: 'Ewa Lis' },
    ],
    [
      'Open Graph',
      `<meta property="og:title" content="Most &amp; objazd"><meta property="og:site_name" content="Gazeta">
       <meta property="article:published_time" content="2026-03-02T07:00:00Z"><meta name="author" content="Ewa Lis">`,
      { title: 'Most & objazd', outlet: 'Gazeta', publishedAt: '2026-03-02T07:00:00.000Z', author: 'Ewa Lis' },
    ],
    [
      'its title alone',
      '<title>Most\n  zamknięty</title><svg><title>logo</title></svg>',
      { title: 'Most zamknięty', outlet: 'gazeta.example.pl', publishedAt: null, author: null },
    ],
    ['nothing', '', { title: '', outlet: 'gazeta.example.pl', publishedAt: null, author: null }],
    [
      'broken JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle",</script><title>Most</title>`,
      { title: 'Most', outlet: 'gazeta.example.pl', publishedAt: null, author: null },
    ],
    [
      'JSON-LD of other shapes',
      `${data([null, 7, { '@type': 'NewsArticle', headline: { x: 1 }, publisher: [], datePublished: 'wczoraj' }])}<title>Most</title>`,
      { title: 'Most', outlet: 'gazeta.example.pl', publishedAt: null, author: null },
    ],
  ])('is read by %s', (_by, html, expected) => expect(readPage(html, FROM)).toMatchObject(expected));

  it('names an address of its own server, and of no other', () => {
    const page = (href: string) => readPage(`<link rel="canonical" href="${href}">`, FROM).link;
    expect(page('/most')).toBe('https://www.gazeta.example.pl/most');
    expect(page('https://inna.example.pl/most')).toBe('https://www.gazeta.example.pl/most,1');
    expect(page('javascript:alert(1)')).toBe('https://www.gazeta.example.pl/most,1');
  });

  it('is read in time however deep and long it is', () => {
    expect(readPage('<div>'.repeat(300_000), FROM).title).toBe('');
    expect(readPage(`<title>${'x'.repeat(3_000_000)}`, FROM).title).toHaveLength(500);
    expect(readPage(data('[['.repeat(50_000)), FROM).title).toBe('');
  });
});

describe('the address of a publication', () => {
  it.each([
    ['https://a.example/x?id=1&utm_medium=mail&fbclid=2#top', 'https://a.example/x?id=1'],
    ['HTTPS://A.example:443/x', 'https://a.example/x'],
  ])('%s is that of %s', (link, plain) => {
    expect(plainLink(link)).toBe(plain);
    expect(publicationIdOf(link, 'one')).toBe(publicationIdOf(plain, 'other'));
  });
  it('tells what stands nowhere by the command', () => {
    expect(publicationIdOf('', 'one')).not.toBe(publicationIdOf('', 'other'));
  });
});
