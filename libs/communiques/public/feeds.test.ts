import { describe, expect, it } from '@jest/globals';
import { jsonFeedFaults, xmlFeedFaults } from '../../../tests/support/feed-faults.js';
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

describe('the feeds', () => {
  it.each([
    ['rss', rss],
    ['atom', atom],
    ['sitemap', (_: typeof head, entries: readonly FeedEntry[]) => sitemap(head.siteUrl, entries)],
  ] as const)(
    'hold by the grammar of their kind, whatever a headline holds, and with nothing in them: %s',
    async (kind, write) => {
      const xml = write(head, [entry, withdrawn]);
      expect(await xmlFeedFaults(xml, kind)).toEqual([]);
      expect(xml).not.toContain('<script>');
      expect(await xmlFeedFaults(write(head, []), kind)).toEqual([]);
      expect(await xmlFeedFaults(xml.replace('https://', ''), kind)).not.toEqual([]);
    },
  );

  it('hold by JSON Feed 1.1', () => {
    const text = jsonFeed(head, [entry, withdrawn]);
    expect(jsonFeedFaults(text)).toEqual([]);
    expect(jsonFeedFaults(jsonFeed(head, []))).toEqual([]);
    expect(jsonFeedFaults(text.replace('2026-03-02T', '2026-13-02T'))).not.toEqual([]);
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

  it('are there where nothing was released yet', () =>
    expect(atom(head, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>'));
});
