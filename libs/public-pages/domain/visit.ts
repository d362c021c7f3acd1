import type { Language, WorkingHours } from '#libs/kernel';
import type { Html } from './html.js';
import type { Words } from './words.js';

/** What the office says of itself to its public site. */
export interface OfficeOnSite {
  readonly name: string;
  /** Where a visitor writes to or calls instead. */
  readonly mail: string;
  readonly phone: string | null;
  /** Lines, as on an envelope; null where the settings have none. */
  readonly postalAddress: string | null;
  /** How one gets into the building and about in it (lines); null where the settings do not say. */
  readonly buildingAccess: string | null;
  /** When somebody is there. */
  readonly hours: WorkingHours;
  /** `#rrggbb`, as the settings have it. */
  readonly accentColour: string | null;
  readonly logo: { readonly mediaType: string; readonly bytes: Buffer } | null;
  /** 32 bytes: what visitors send is sealed to it. */
  readonly publicKey: Buffer;
  readonly keyId: string;
  /** What the office's time is ahead of the machine's (tests, training). */
  readonly clockOffsetMilliseconds: number;
}

/** One request of a visitor, as pages see it. */
export interface Visit {
  readonly path: string;
  /** Of the page's own path: `{ slug: 'powodz' }` of `/prasa/:slug`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly language: Language;
  /** The visitor's network address, or what a trusted proxy says of it. */
  readonly client: string;
  readonly now: Temporal.Instant;
  readonly office: OfficeOnSite;
  /** `PUBLIC_SITE_URL`, without a trailing slash. */
  readonly siteUrl: string;
  /** A link to a page of ours that keeps the language that the visitor chose. */
  href(path: string): string;
  say(words: Words): string;
}

export type Cache = 'shared' | 'own';

/** A page of the site: the layout is put around it. */
export interface PageAnswer {
  readonly kind: 'page';
  readonly status?: number;
  readonly title: string;
  /** For link previews and search engines. */
  readonly description?: string;
  readonly body: Html;
  /**
   * `shared`: the same for everybody who reads this language, and may be kept for a minute. `own`: kept by the visitor's browser alone, for whoever
   * goes back. Kept by nobody where left out.
   */
  readonly cache?: Cache;
  /** Found by search engines; not where left out. */
  readonly indexed?: boolean;
  /** Its address is a secret: no page that it links to hears of it. */
  readonly secret?: boolean;
  /** What stands in `<head>` besides: feeds. */
  readonly head?: Html;
  /** Of an article: what others show of it where somebody sends its address (Open Graph). */
  readonly preview?: Preview;
}

export interface Preview {
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly changedAt: string;
  /** Of this site. */
  readonly picture?: {
    readonly path: string;
    readonly alternative: string;
    readonly width: number;
    readonly height: number;
  };
}

export interface RedirectAnswer {
  readonly kind: 'redirect';
  /** Of this site. */
  readonly to: string;
}

/** Bytes that are made while they are sent (a Readable of Node). */
export interface StreamedContent extends AsyncIterable<Uint8Array> {
  /** Whatever is held for it is let go. */
  destroy(): unknown;
}

/** Anything that is no page of ours: a file, a feed. */
export interface ContentAnswer {
  readonly kind: 'content';
  readonly mediaType: string;
  /** A stream is read as fast as its reader takes it, and kept by no cache. */
  readonly content: Buffer | string | StreamedContent;
  readonly cache?: 'shared';
  /** It is saved under this name, never shown. */
  readonly download?: string;
}

export type Answer = PageAnswer | RedirectAnswer | ContentAnswer;
