/** What a case comes to for whoever wrote: as much as their tracking page shows. Published by the office, sealed to the page. */
export interface TrackedCase {
  readonly number: string;
  /** Of the case: chooses words and sections. */
  readonly kind: string;
  readonly subject: string;
  readonly state: 'registered' | 'inProgress' | 'answered' | 'closed';
  /** ISO 8601. */
  readonly receivedAt: string;
  /** The last day of the term that the law gives, `YYYY-MM-DD`; null where none runs. */
  readonly until: string | null;
  /** By when whoever wrote asked for it; ISO 8601. */
  readonly requestedBy: string | null;
  /** Oldest first: what they sent, and our answers. */
  readonly messages: readonly TrackedMessage[];
  /** An address is known to which letters about the case go: what is added can be confirmed from there. */
  readonly hasAddress?: boolean;
  /** What the module of its kind adds. */
  readonly extra?: unknown;
  /** Ids of pictures that are published with it; left out: none. */
  readonly pictures?: readonly string[];
  readonly publishedAt: string;
}

export interface TrackedMessage {
  readonly id: string;
  readonly from: 'sender' | 'office';
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly files: readonly TrackedFile[];
}

export interface TrackedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** How a picture is called among the files of a page. */
export const pictureFile = (id: string): string => `picture-${id}`;
