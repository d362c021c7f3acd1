import { DomHandler, DomUtils, Parser } from 'htmlparser2';

export interface FeedEntry {
  /** What tells it from the others: its id, else its link. */
  readonly id: string;
  /** Absolute, http or https. */
  readonly link: string;
  /** One line; empty where it has none. */
  readonly title: string;
  /** Null where it says none, or none that is a date. */
  readonly publishedAt: string | null;
  readonly media: readonly { readonly url: string; readonly type: string | null }[];
}

export interface Feed {
  readonly title: string;
  /** In its own order. */
  readonly entries: readonly FeedEntry[];
}

/** Of a feed, the first so many entries are read. */
const MOST_ENTRIES = 200;
const LONGEST_TITLE = 500;

/**
 * An RSS, Atom or RDF feed; null for what is none. The parser knows no document type: entities that a feed declares for
 * itself stay as they are written, and none of them grows (CWE-776) or reads a file (CWE-611).
 * @param from the feed's own address, which its links may lean on
 */
export function readFeed(xml: string, from: string): Feed | null {
  const feed = parsed(xml);
  if (!feed) return null;
  const entries = feed.items.slice(0, MOST_ENTRIES).flatMap(({ id, link, title, pubDate, media }): FeedEntry[] => {
    const address = webAddress(link, from);
    if (address === null) return [];
    return [
      {
        id: (id ?? address).slice(0, 2000),
        link: address,
        title: oneLine(title ?? ''),
        publishedAt: pubDate && !Number.isNaN(pubDate.getTime()) ? pubDate.toISOString() : null,
        media: media.flatMap(({ url, type }) => {
          const at = webAddress(url, from);
          return at === null ? [] : [{ url: at, type: type ?? null }];
        }),
      },
    ];
  });
  return { title: oneLine(feed.title ?? ''), entries };
}

/** How deep elements may stand in each other: whatever walks a tree takes longer with the square of it. */
const DEEPEST = 64;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new RangeError('the feed is too deep');
    super.onopentag(name, attributes);
  }
}

/** The elements of what somebody outside has written; null where they stand in each other too deep. */
export function parseShallow(xml: string): DomHandler['dom'] | null {
  const handler = new ShallowHandler(null, { xmlMode: true });
  try {
    new Parser(handler, { xmlMode: true }).end(xml);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return handler.dom;
}

function parsed(xml: string) {
  const document = parseShallow(xml);
  return document && DomUtils.getFeed(document);
}

/** Absolute, http or https, and no longer than an address is; null for all else. @param from what it may lean on */
export function webAddress(link: string | undefined, from: string): string | null {
  const url = link === undefined ? null : URL.parse(link.trim(), from);
  return url && ['http:', 'https:'].includes(url.protocol) && url.href.length <= 2000 ? url.href : null;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
