/** Of the schema `public_site`: what stands in the press room, and nothing before its minute. */
export interface PressRoomTables {
  'public_site.communiques': {
    slug: string;
    kind: string;
    version: number;
    /** Canonical JSON of all that the page shows (RFC 8785): its SHA-256 is what was approved. Null once it was withdrawn. */
    content: string | null;
    hash: string;
    /** Null once it was withdrawn: no word of it stands then. */
    headline: string | null;
    lead: string | null;
    released_at: Date;
    changed_at: Date;
    withdrawn_at: Date | null;
    withdrawal_reason: string | null;
    /** Shown under a topic where `press_topics` has it. */
    topic_id: string | null;
  };
  'public_site.communique_versions': {
    slug: string;
    version: number;
    content: string;
    released_at: Date;
    /** What it corrected of the one before. */
    note: string | null;
  };
  'public_site.communique_files': {
    slug: string;
    id: string;
    name: string;
    media_type: string;
    bytes: Buffer;
  };
  'public_site.communique_pictures': {
    slug: string;
    id: string;
    size: PictureSize;
    /** Pixels. */
    width: number;
    height: number;
    bytes: Buffer;
  };
  /** The topics by which the press room can be read. */
  'public_site.press_topics': { topic_id: string; slug: string; name_pl: string; name_en: string };
  /** Meetings with the press to which journalists ask to be accredited; the form for them (libs/press-form) offers those that have not begun. */
  'public_site.press_events': { id: string; title: string; place: string; starts_at: Date };
  /** How whoever is on duty is reached: one row, or none. */
  'public_site.press_duty': {
    one: boolean;
    phone: string | null;
    email: string | null;
    hours_pl: string | null;
    hours_en: string | null;
  };
}

/** Its pictures, upright and without what their cameras wrote: as they came they stand nowhere here. */
export const PICTURE_SIZES = { small: 480, medium: 1_280, large: 4_096 } as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

/** What a page shows, as `content` holds it. */
export interface ReleasedContent {
  readonly headline: string;
  readonly lead: string | null;
  readonly html: string;
  readonly text: string;
  readonly quotes: ReadonlyArray<{ readonly words: string; readonly speaker: string }>;
  readonly boilerplate: string | null;
  readonly pressContact: string | null;
  readonly place: string | null;
  readonly dateLine: string | null;
  readonly translations: ReadonlyArray<{
    readonly language: string;
    readonly headline: string;
    readonly lead: string | null;
    readonly html: string;
    readonly text: string;
  }>;
  readonly files: ReadonlyArray<{
    readonly attachmentId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly alternative: string | null;
    readonly credit: string | null;
    readonly rights: string | null;
  }>;
}

export const PRESS_ROOM_TABLES = `
CREATE TABLE public_site.communiques (
  slug text PRIMARY KEY,
  kind text NOT NULL,
  version integer NOT NULL,
  content text,
  hash text NOT NULL,
  headline text,
  lead text,
  released_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawal_reason text
);
CREATE INDEX ON public_site.communiques (released_at DESC, slug);
CREATE INDEX ON public_site.communiques (changed_at DESC, slug);
CREATE TABLE public_site.communique_versions (
  slug text NOT NULL REFERENCES public_site.communiques ON DELETE CASCADE,
  version integer NOT NULL,
  content text NOT NULL,
  released_at timestamptz NOT NULL,
  note text,
  PRIMARY KEY (slug, version)
);
CREATE TABLE public_site.communique_files (
  slug text NOT NULL REFERENCES public_site.communiques ON DELETE CASCADE,
  id text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (slug, id)
);
`;

export const PRESS_ROOM_PICTURES = `
CREATE TABLE public_site.communique_pictures (
  slug text NOT NULL REFERENCES public_site.communiques ON DELETE CASCADE,
  id text NOT NULL,
  size text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (slug, id, size)
);
DELETE FROM public_site.communique_files WHERE media_type LIKE 'image/%';
ALTER TABLE public_site.communiques ADD COLUMN topic_id text;
CREATE INDEX ON public_site.communiques (topic_id, released_at DESC, slug);
CREATE TABLE public_site.press_topics (
  topic_id text PRIMARY KEY, slug text NOT NULL UNIQUE, name_pl text NOT NULL, name_en text NOT NULL
);
CREATE TABLE public_site.press_duty (
  one boolean PRIMARY KEY DEFAULT true CHECK (one), phone text, email text, hours_pl text, hours_en text
);
`;

export const OPEN_EVENTS = `
CREATE TABLE public_site.press_events (id text PRIMARY KEY, title text NOT NULL, place text NOT NULL, starts_at timestamptz NOT NULL);
`;
