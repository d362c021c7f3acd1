import { DomUtils } from 'htmlparser2';
import { parseShallow, webAddress } from '#libs/foreign';
import { referenceOf, type LibraryPhoto } from './library.js';

export interface MediaEntry extends LibraryPhoto {
  /** Of the largest picture, and of a small one where there is one. */
  readonly picture: string;
  readonly thumbnail: string;
  /** By its own word (`media:status`). */
  readonly withdrawn: boolean;
}

/** Of a feed, the first so many entries are read. */
const MOST_ENTRIES = 500;
const LONGEST = 2_000;

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/**
 * The pictures of a Media RSS feed (rssboard.org/media-rss), in its order; null for what is none. What an entry does not say of itself, its channel says for all.
 * @param from the feed's own address, which its links may lean on
 */
export function readMediaFeed(xml: string, from: string): readonly MediaEntry[] | null {
  const document = parseShallow(xml);
  const [channel] = document ? DomUtils.getElementsByTagName('channel', document, true, 1) : [];
  if (!channel) return null;
  const items = DomUtils.getElementsByTagName('item', channel, true, MOST_ENTRIES);
  return items.flatMap((item) => entryOf(item, channel, from) ?? []);
}

function entryOf(item: Element, channel: Element, from: string): MediaEntry | null {
  const own = (name: string) => textOf(DomUtils.getElementsByTagName(name, item, true, 1)[0]);
  const said = (name: string) => own(name) || textOf(childOf(channel, name));
  const picture = largest(DomUtils.getElementsByTagName('media:content', item, true, 20), from);
  if (picture === null) return null;
  const thumbnail = DomUtils.getElementsByTagName('media:thumbnail', item, true, 1)[0]?.attribs['url'];
  const link = webAddress(own('link'), from);
  const [licence] = DomUtils.getElementsByTagName('media:license', item, true, 1);
  const state = DomUtils.getElementsByTagName('media:status', item, true, 1)[0]?.attribs['state'];
  return {
    reference: referenceOf(own('guid') || link || picture),
    title: own('media:title') || own('title'),
    caption: own('media:description') || own('media:text'),
    credit: said('media:credit') || said('dc:creator'),
    licence:
      [textOf(licence), licence?.attribs['href']].filter(Boolean).join(' ') ||
      said('media:copyright') ||
      said('copyright'),
    address: link,
    picture,
    thumbnail: webAddress(thumbnail, from) ?? picture,
    withdrawn: state === 'deleted' || state === 'blocked',
  };
}

const childOf = (parent: Element, name: string): Element | undefined =>
  DomUtils.getElementsByTagName(name, parent.children, false, 1)[0];

/** The one with the most pixels, of those that are pictures. */
function largest(contents: readonly Element[], from: string): string | null {
  const pictures = contents.flatMap(({ attribs }) => {
    const { url, type = '', medium = '', width = '0', height = '0' } = attribs;
    const address = webAddress(url, from);
    const isPicture = type === '' ? medium === '' || medium === 'image' : type.startsWith('image/');
    return address !== null && isPicture ? [{ address, pixels: Number(width) * Number(height) || 0 }] : [];
  });
  return pictures.toSorted((a, b) => b.pixels - a.pixels)[0]?.address ?? null;
}

const textOf = (element: Element | undefined): string =>
  element ? DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
