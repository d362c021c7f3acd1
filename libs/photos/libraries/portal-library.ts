import { textOf, type ForeignAnswer, type ForeignClient } from '#libs/foreign';
import { notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { matches, type LibraryPhoto, type PhotoFile, type PhotoLibrary, type Standing } from '../domain/library.js';
import { readMediaFeed, type MediaEntry } from '../domain/media-feed.js';

const MEGABYTE = 1024 * 1024;
const LARGEST_FEED = 4 * MEGABYTE;
const LARGEST_PICTURE = 25 * MEGABYTE;
const LARGEST_PAGE = 4 * MEGABYTE;
const FEED_TYPES = ['application/rss+xml', 'application/xml', 'text/xml', 'text/plain'];
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
const PAGE_TYPES = ['text/html', 'application/xhtml+xml', ...PICTURE_TYPES];
const STALE_MILLISECONDS = 60_000;
/** What a portal that takes words of a search is asked by. */
const WORDS = '{q}';
/** Of searches, the answers that are kept for a minute. */
const MOST_KEPT = 20;

interface Kept {
  readonly entries: readonly MediaEntry[];
  readonly until: number;
}

/** A portal of pictures that offers them by a Media RSS feed. All of it comes by the guarded way to foreign addresses. */
export class PortalLibrary implements PhotoLibrary {
  readonly id = 'portal';
  readonly kind = 'portal';
  private readonly kept = new Map<string, Kept>();
  /** What searches have shown: a picture is taken by what its entry said. */
  private readonly shown = new Map<string, MediaEntry>();

  /** @param feed where it holds `{q}`, the words of a search stand there */
  constructor(
    private readonly feed: string,
    private readonly client: ForeignClient,
  ) {}

  async search(q: string, offset: number, limit: number): Promise<readonly LibraryPhoto[]> {
    const entries = (await this.entries(q)).filter(({ withdrawn }) => !withdrawn);
    const found = this.feed.includes(WORDS) ? entries : entries.filter((entry) => matches(entry, q));
    return found.slice(offset, offset + limit);
  }

  async find(reference: string): Promise<MediaEntry> {
    const entry = this.shown.get(reference) ?? (await this.entries('')).find((one) => one.reference === reference);
    if (!entry || entry.withdrawn) throw notFound('photo-not-in-library');
    return entry;
  }

  async preview(reference: string): Promise<Buffer> {
    return (await this.picture((await this.find(reference)).thumbnail)).body;
  }

  async original(reference: string): Promise<PhotoFile> {
    const { url, body } = await this.picture((await this.find(reference)).picture);
    return { name: nameIn(url), bytes: body };
  }

  /** Its own word in the feed, or an answer of 404 or 410 at its page. Of what the feed names no more nothing follows: it names the newest. */
  async standing({
    reference,
    address,
  }: {
    readonly reference: string;
    readonly address: string | null;
  }): Promise<Standing> {
    try {
      const entry = (await this.entries('')).find((one) => one.reference === reference);
      if (entry) return entry.withdrawn ? 'withdrawn' : 'there';
      if (address === null) return 'unknown';
      await this.client.get(address, { accept: PAGE_TYPES, most: LARGEST_PAGE });
      return 'there';
    } catch (error) {
      const gone = error instanceof OfficeError && error.code === 'foreign-answered';
      return gone && [404, 410].includes(Number(error.parameters['status'])) ? 'withdrawn' : 'unknown';
    }
  }

  private async entries(q: string): Promise<readonly MediaEntry[]> {
    const address = this.feed.replaceAll(WORDS, encodeURIComponent(q));
    const kept = this.kept.get(address);
    if (kept && Date.now() < kept.until) return kept.entries;
    const answer = (await this.client.get(address, { accept: FEED_TYPES, most: LARGEST_FEED }))!;
    const entries = readMediaFeed(textOf(answer), answer.url);
    if (!entries) throw ruleBroken('photo-library-unreachable');
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(address, { entries, until: Date.now() + STALE_MILLISECONDS });
    if (this.shown.size > MOST_KEPT * entries.length + MOST_KEPT) this.shown.clear();
    for (const entry of entries) this.shown.set(entry.reference, entry);
    return entries;
  }

  private async picture(address: string): Promise<ForeignAnswer> {
    return (await this.client.get(address, { accept: PICTURE_TYPES, most: LARGEST_PICTURE }))!;
  }
}

/** Of the file that an address ends in; as it stands there where its escapes mean nothing. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) || 'zdjecie.jpg';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
