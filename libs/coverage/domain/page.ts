import { Parser } from 'htmlparser2';
import { outletOf, plainLink } from './link.js';

/** What an article's page says of itself. */
export interface PageHead {
  readonly link: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO 8601; null where it says none. */
  readonly publishedAt: string | null;
  readonly author: string | null;
}

const LONGEST = 500;
/** JSON-LD beyond that is not looked at. */
const LONGEST_DATA = 200_000;
const DEEPEST_DATA = 6;
const ARTICLE = /(Article|Posting|Report)$/;

interface Seen {
  readonly meta: Map<string, string>;
  readonly data: string[];
  title: string;
  canonical: string | null;
}

/**
 * Title, outlet, day and author of an article: by schema.org's JSON-LD, Open Graph (ogp.me) and the title, in this order.
 * @param from where the page stood
 */
export function readPage(html: string, from: string): PageHead {
  const { meta, data, title, canonical } = seenIn(html);
  const article = data.flatMap(articlesIn).at(0) ?? {};
  const link = canonical === null ? null : URL.parse(canonical, from);
  const published = textAt(article.datePublished) ?? meta.get('article:published_time') ?? '';
  return {
    // A page may say another address of its own, but none of another server's.
    link: plainLink(link && link.host === new URL(from).host ? link.href : from),
    title: short(textAt(article.headline) ?? meta.get('og:title') ?? title),
    outlet: short(nameAt(article.publisher) ?? meta.get('og:site_name') ?? outletOf(from)),
    publishedAt: Number.isNaN(Date.parse(published)) ? null : new Date(published).toISOString(),
    author: short(nameAt(article.author) ?? meta.get('author') ?? '') || null,
  };
}

/** No page of people is as deep; the parser takes longer with the square of it. */
const DEEPEST_PAGE = 500;
class TooDeep extends Error {}

/** By the parser's events, never as a tree. Of what is deeper than any page, what stands before counts. */
function seenIn(html: string): Seen {
  const seen: Seen = { meta: new Map(), data: [], title: '', canonical: null };
  let into: 'title' | 'data' | null = null;
  let text = '';
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { property, name: called, content, rel, href, type }) {
      depth += 1;
      if (depth > DEEPEST_PAGE) throw new TooDeep();
      const key = (property ?? called)?.toLowerCase();
      if (name === 'meta' && key !== undefined && content !== undefined && !seen.meta.has(key))
        seen.meta.set(key, content);
      if (name === 'link' && rel?.toLowerCase() === 'canonical' && href) seen.canonical ??= href;
      if (name === 'title' && seen.title === '') into = 'title';
      if (name === 'script' && type?.toLowerCase() === 'application/ld+json') into = 'data';
      text = '';
    },
    ontext(piece) {
      if (into !== null && text.length < LONGEST_DATA) text += piece;
    },
    onclosetag() {
      depth -= 1;
      if (into === 'title') seen.title = text;
      if (into === 'data') seen.data.push(text);
      into = null;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return seen;
}

type Data = Readonly<Record<string, unknown>>;

function articlesIn(json: string): readonly Data[] {
  try {
    return articlesOf(JSON.parse(json), DEEPEST_DATA);
  } catch {
    return [];
  }
}

function articlesOf(value: unknown, depth: number): readonly Data[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => articlesOf(one, depth - 1));
  const data = value as Data;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return [data];
  return articlesOf(data['@graph'], depth - 1);
}

const textAt = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function nameAt(value: unknown): string | undefined {
  const first: unknown = [value].flat()[0];
  return textAt(first) ?? textAt((first as Data | null | undefined)?.name);
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
