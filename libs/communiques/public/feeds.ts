import { Html, html, type Words } from '#libs/public-pages';

/** What a feed says of a communiqué. A withdrawn one stays in it: its readers have it already, and are told. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Null of what was withdrawn. */
  readonly content: string | null;
  readonly releasedAt: Date;
  readonly changedAt: Date;
}

export interface FeedHead {
  readonly title: string;
  readonly siteUrl: string;
  readonly language: string;
}

export const FEED_TITLE: Words = { pl: 'Komunikaty prasowe', en: 'Press releases' };

const XML = new Html('<?xml version="1.0" encoding="utf-8"?>\n');
const lastOf = (entries: readonly Pick<FeedEntry, 'changedAt'>[]): Date =>
  new Date(Math.max(0, ...entries.map(({ changedAt }) => changedAt.getTime())));

/** RSS 2.0 (rssboard.org/rss-specification). */
export const rss = ({ title, siteUrl, language }: FeedHead, entries: readonly FeedEntry[]): string =>
  html`${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
      ><channel
        ><title>${title}</title><link>${siteUrl}/prasa</link><description>${title}</description
        ><language>${language}</language><lastBuildDate>${lastOf(entries).toUTCString()}</lastBuildDate
        ><atom:link href="${siteUrl}/prasa/rss.xml" rel="self" type="application/rss+xml" />${entries.map(
          ({ url, title, summary, releasedAt }) =>
            html`<item
              ><title>${title}</title><link>${url}</link><guid isPermaLink="true">${url}</guid
              ><description>${summary}</description><pubDate>${releasedAt.toUTCString()}</pubDate></item
            >`,
        )}</channel
      ></rss
    >`.text;

/** Atom (RFC 4287). */
export const atom = ({ title, siteUrl, language }: FeedHead, entries: readonly FeedEntry[]): string =>
  html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"
      ><title>${title}</title><id>${siteUrl}/prasa</id><link href="${siteUrl}/prasa" /><link
        rel="self"
        href="${siteUrl}/prasa/atom.xml"
      /><updated>${lastOf(entries).toISOString()}</updated><author><name>${title}</name></author
      >${entries.map(
        ({ url, title, summary, content, releasedAt, changedAt }) =>
          html`<entry
            ><title>${title}</title><id>${url}</id><link href="${url}" /><published
              >${releasedAt.toISOString()}</published
            ><updated>${changedAt.toISOString()}</updated>
            <summary>${summary}</summary>
            ${content !== null && html`<content type="html">${content}</content>`}</entry
          >`,
      )}</feed
    >`.text;

/** JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeed = ({ title, siteUrl, language }: FeedHead, entries: readonly FeedEntry[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${siteUrl}/prasa`,
    feed_url: `${siteUrl}/prasa/feed.json`,
    language,
    items: entries.map(({ url, title, summary, content, releasedAt, changedAt }) => ({
      ...{ id: url, url, title, summary },
      ...(content === null ? { content_text: summary } : { content_html: content }),
      ...{ date_published: releasedAt.toISOString(), date_modified: changedAt.toISOString() },
    })),
  });

/** sitemaps.org, schema 0.9: the list and each communiqué, so that it is never empty, which the schema forbids. */
export const sitemap = (siteUrl: string, entries: readonly Pick<FeedEntry, 'url' | 'changedAt'>[]): string =>
  html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      ><url
        ><loc>${siteUrl}/prasa</loc>${
          entries.length > 0 && html`<lastmod>${lastOf(entries).toISOString()}</lastmod>`
        }</url
      >${entries.map(
        ({ url, changedAt }) => html`<url><loc>${url}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
      )}</urlset
    >`.text;
