import { z } from 'zod';
import {
  day,
  defineEvent,
  id,
  instant,
  personalText,
  plain,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

export const TONES = ['positive', 'neutral', 'negative'] as const;
/** How a publication speaks of the office. */
export type Tone = (typeof TONES)[number];

/** What the office does about a publication: it answers criticism (PP 6(2)), or asks for a rectification (PP 31a). */
export const FOLLOW_UPS = ['pressCriticism', 'rectification'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** A publication stands in a stream of its own, sealed under a key of its own: titles name people. */
const its = { publicationId: id() };
const about = ({ publicationId }: { publicationId: string }) => ({ kind: 'publication', id: publicationId });
const sealedUnder = { case: 'publicationId' };

const details = {
  /** Where it stands; empty for what was printed or broadcast. */
  link: personalText(),
  /** The newspaper, station or portal, as it calls itself. */
  outlet: personalText(),
  title: personalText(),
  /** When it was published, in Warsaw. */
  publishedOn: day(),
  tone: z.enum(TONES).nullable(),
  /** How many people it reached, as somebody estimates. */
  reach: z.int().nonnegative().nullable(),
  note: personalText(),
  /** The clipping: a file of the attachments. */
  clippingId: id().nullable(),
  communiqueId: id().nullable(),
  topicId: id().nullable(),
  caseId: id().nullable(),
  /** The journalist. */
  contactId: id().nullable(),
};
const withContact = (data: { publicationId: string; contactId: string | null }) => ({
  ...about(data),
  ...(data.contactId !== null && { contactId: data.contactId }),
});

export const CoverageSuggested = defineEvent(
  'CoverageSuggested',
  'A feed named a publication that may be about the office. Whoever keeps coverage takes or drops it.',
  z.object({ ...its, ...details, feedId: id() }),
  { about: withContact, sealedUnder },
);
export const CoverageRecorded = defineEvent(
  'CoverageRecorded',
  'Something was published about the office: by hand, or taken from what a feed suggested.',
  z.object({ ...its, ...details }),
  { about: withContact, sealedUnder },
);
export const CoverageChanged = defineEvent(
  'CoverageChanged',
  'What is known of a publication was put right: it says everything of it.',
  z.object({ ...its, ...details }),
  { about: withContact, sealedUnder },
);
export const CoverageDropped = defineEvent('CoverageDropped', 'What a feed suggested is none of ours.', z.object(its), {
  about,
});
export const CoverageRemoved = defineEvent('CoverageRemoved', 'A publication was recorded by mistake.', z.object(its), {
  about,
});
export const CoverageRestored = defineEvent(
  'CoverageRestored',
  'A publication that had been removed counts again.',
  z.object(its),
  { about },
);
export const CoverageFollowedUp = defineEvent(
  'CoverageFollowedUp',
  'A case was begun because of a publication: press criticism that is answered, or a rectification that is asked for.',
  z.object({ ...its, caseId: id(), kind: z.enum(FOLLOW_UPS) }),
  { about },
);

export const coverageEvents = {
  CoverageSuggested,
  CoverageRecorded,
  CoverageChanged,
  CoverageDropped,
  CoverageRemoved,
  CoverageRestored,
  CoverageFollowedUp,
};
export type CoverageEvent = AnyOf<typeof coverageEvents>;
export type RecordedCoverageEvent = AnyRecordedOf<typeof coverageEvents>;
/** Its texts are null once they were disposed of. */
export type CoverageDetails = Omit<EventOf<typeof CoverageRecorded>['data'], 'publicationId'>;

export const publicationStream = (publicationId: string) => `publication-${publicationId}`;

const feed = { feedId: id(), name: plain(), address: plain() };
const ofFeed = { about: ({ feedId }: { feedId: string }) => ({ kind: 'coverageFeed', id: feedId }) };

export const CoverageFeedAdded = defineEvent(
  'CoverageFeedAdded',
  'The office reads a feed of a monitoring service or an outlet, and is suggested what stands in it.',
  z.object(feed),
  ofFeed,
);
export const CoverageFeedChanged = defineEvent(
  'CoverageFeedChanged',
  'A feed got another name or address, was stopped or goes on: it says all of it.',
  z.object({ ...feed, stopped: z.boolean() }),
  ofFeed,
);
export const CoverageFeedRemoved = defineEvent(
  'CoverageFeedRemoved',
  'The office reads a feed no more. What it suggested stays.',
  z.object({ feedId: id() }),
  ofFeed,
);

export const CoverageFeedFailed = defineEvent(
  'CoverageFeedFailed',
  'A feed could not be read for hours: coordinators are told, once.',
  z.object({
    feedId: id(),
    /** Code of the refusal. */
    fault: plain(),
    /** When it could not be read for the first time. */
    since: instant(),
  }),
  ofFeed,
);
export const CoverageFeedRecovered = defineEvent(
  'CoverageFeedRecovered',
  'A feed of whose failing coordinators had been told is read again.',
  z.object({ feedId: id() }),
  ofFeed,
);

export const coverageFeedEvents = {
  CoverageFeedAdded,
  CoverageFeedChanged,
  CoverageFeedRemoved,
  CoverageFeedFailed,
  CoverageFeedRecovered,
};
export type CoverageFeedEvent = AnyOf<typeof coverageFeedEvents>;
export type RecordedCoverageFeedEvent = AnyRecordedOf<typeof coverageFeedEvents>;

export const coverageFeedStream = (feedId: string) => `coverageFeed-${feedId}`;
/** By which an address is read by one feed. */
export const COVERAGE_FEED_ADDRESS = 'coverage-feed-address';
