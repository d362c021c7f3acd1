import { describe, expect, it } from '@jest/globals';
import { atom, jsonFeed, rss, sitemap, type FeedEntry } from './feeds.js';

const head = { title: 'Komunikaty – Urząd & <Most>', siteUrl: 'https://urzad.example', language: 'pl' };
const entry: FeedEntry = {
  url: 'https://urzad.example/prasa/most-1',
  title: 'Most <script> & "objazd"',
  summary: ']]> & <b>',
  content: '<p>Od środy &amp; do maja.</p>',
  releasedAt: new Date('2026-03-02T09:00:00Z'),
  changedAt: new Date('2026-03-03T09:00:00Z'),
};
const withdrawn: FeedEntry = { ...entry, url: 'https://urzad.example/prasa/x', title: 'Wycofany', content: null };

/** Elements in their order; fails where one is not closed as it was opened. */
function elementsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, end, name, inside] of xml.matchAll(/<(\/?)([a-z][\w:]*)((?:\s[^<>]*)?)>/gi)) {
    if (end) expect(open.pop()).toBe(name);
    else {
      seen.push(name!);
      if (!inside!.endsWith('/')) open.push(name!);
    }
  }
  expect(open).toEqual([]);
  return seen;
}

describe('the feeds', () => {
  it.each([
    ['RSS', rss, ['channel', 'item', 'guid', 'pubDate']],
    ['Atom', atom, ['feed', 'entry', 'id', 'updated']],
    ['the sitemap', (_: typeof head, entries: readonly FeedEntry[]) => sitemap(entries), ['urlset', 'loc']],
  ] as const)('are well-formed, whatever a headline holds: %s', (_name, write, elements) => {
    const xml = write(head, [entry, withdrawn]);
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
    expect(elementsOf(xml)).toEqual(expect.arrayContaining([...elements]));
    expect(xml).not.toContain('<script>');
    expect(xml.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  });

  it('tell when something was released and changed', () => {
    expect(rss(head, [entry])).toContain('<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>');
    expect(atom(head, [entry])).toContain('<updated>2026-03-03T09:00:00.000Z</updated>');
    const feed = JSON.parse(jsonFeed(head, [entry, withdrawn])) as { version: string; items: readonly object[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toMatchObject([
      { content_html: '<p>Od środy &amp; do maja.</p>', date_published: '2026-03-02T09:00:00.000Z' },
      { content_text: ']]> & <b>' },
    ]);
  });

  it('say of a withdrawn one that it was, and no word of what it said', () =>
    expect(atom(head, [withdrawn])).not.toContain('Od środy'));

  it('are there where nothing was released yet', () => {
    elementsOf(rss(head, []));
    expect(atom(head, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
