import { z } from 'zod';
import { ladder, waitsFor } from '#libs/drafts';
import {
  day,
  defineEvent,
  id,
  instant,
  LANGUAGES,
  personalText,
  plain,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

export const COMMUNIQUE_KINDS = ['communique', 'statement', 'invitation', 'rectification', 'crisisNotice'] as const;
export type CommuniqueKind = (typeof COMMUNIQUE_KINDS)[number];

/** A communiqué stands in a stream of its own. Its words are sealed under a key of its own: what is under embargo stands readable in no store. */
const its = { communiqueId: id() };
const ofCommunique = {
  about: ({ communiqueId }: { communiqueId: string }) => ({ kind: 'communique', id: communiqueId }),
  sealedUnder: { case: 'communiqueId' },
};
const version = z.int().positive();

const words = {
  headline: personalText(),
  lead: personalText(),
  /** Sanitised, and the plain text that follows from it. */
  html: personalText(),
  text: personalText(),
};
const content = {
  ...words,
  quotes: z.array(z.object({ words: personalText(), speaker: personalText(), authorised: z.boolean() })),
  boilerplate: personalText(),
  pressContact: personalText(),
  place: personalText(),
  dateLine: day().nullable(),
  audience: personalText(),
  translations: z.array(z.object({ language: z.enum(LANGUAGES), ...words })),
  files: z.array(
    z.object({
      attachmentId: id(),
      name: personalText(),
      mediaType: plain(),
      size: z.int().nonnegative(),
      sha256: personalText(),
      /** What a picture shows, whose it is, and by what right it is shown. */
      alternative: personalText(),
      credit: personalText(),
      rights: personalText(),
    }),
  ),
};

export const CommuniqueBegun = defineEvent(
  'CommuniqueBegun',
  'Somebody began a communiqué, or noted the idea of one.',
  z.object({ ...its, kind: z.enum(COMMUNIQUE_KINDS) }),
  ofCommunique,
);
export const CommuniqueVersionKept = defineEvent(
  'CommuniqueVersionKept',
  'A version of a communiqué as it would stand on its page. Whoever approves approves this one.',
  z.object({
    ...its,
    version,
    ...content,
    /** The topic that it belongs to. */
    topicId: id().nullable(),
    /** It has no words yet but its headline. */
    isIdea: z.boolean(),
    writerIds: z.array(id()),
    /** SHA-256 over all that its page shows, in hex. */
    hash: plain(),
    /** Of a version that corrects what stands released: what was corrected. */
    correctionNote: personalText(),
  }),
  ofCommunique,
);
export const CommuniqueSubmitted = defineEvent(
  'CommuniqueSubmitted',
  'A version of a communiqué waits for approval.',
  z.object({
    ...its,
    version,
    /** By which ladder it goes, as it was then, and who was asked to sign first. Left out: four eyes. */
    ladder: ladder.optional(),
    waitsFor,
    /** That its topic concerned then: whose heads a level may name. */
    unitIds: z.array(id()).optional(),
  }),
  ofCommunique,
);
export const CommuniqueSigned = defineEvent(
  'CommuniqueSigned',
  'Somebody signed a version of a communiqué on one level of its ladder.',
  z.object({
    ...its,
    version,
    hash: plain(),
    /** Counted from 0. */
    level: z.int().nonnegative(),
    approverId: id(),
    /** Why whoever administers ladders signed: the level names nobody who may, or only who wrote. */
    insteadOf: z.enum(['nobody', 'author']).nullable(),
    waitsFor,
  }),
  ofCommunique,
);
export const CommuniqueLevelLate = defineEvent(
  'CommuniqueLevelLate',
  'A level of the ladder of a communiqué was not signed within its term.',
  z.object({
    ...its,
    version,
    /** Counted from 0. */
    level: z.int().nonnegative(),
    /** The first instant that was too late. */
    dueAt: instant(),
    toldIds: z.array(id()),
  }),
  ofCommunique,
);
export const CommuniqueApproved = defineEvent(
  'CommuniqueApproved',
  'A version of a communiqué was approved, by somebody who did not write in it or on all levels of its ladder.',
  z.object({ ...its, version, hash: plain(), approverId: id(), toldIds: z.array(id()) }),
  ofCommunique,
);
export const CommuniqueReturned = defineEvent(
  'CommuniqueReturned',
  'A version of a communiqué went back to whoever writes it.',
  z.object({ ...its, version, reason: personalText(), toldIds: z.array(id()) }),
  ofCommunique,
);
export const CommuniqueScheduled = defineEvent(
  'CommuniqueScheduled',
  'An approved version of a communiqué appears at a minute, under embargo where it leaves by mail before that.',
  z.object({
    ...its,
    version,
    hash: plain(),
    /** When its page appears. */
    appearsAt: instant(),
    /** When its mails leave. */
    mailsAt: instant(),
    /** Its mails say until when nobody may publish it. */
    embargo: z.boolean(),
  }),
  ofCommunique,
);
export const CommuniqueUnscheduled = defineEvent(
  'CommuniqueUnscheduled',
  'A communiqué does not appear at the minute that was set.',
  z.object({ ...its, version, appearsAt: instant() }),
  ofCommunique,
);
export const CommuniqueReleaseHeld = defineEvent(
  'CommuniqueReleaseHeld',
  'At its minute a communiqué did not appear: what it has to meet was looked at anew, and it does not. A person has to decide.',
  z.object({ ...its, version, appearsAt: instant(), faults: z.array(plain()), toldIds: z.array(id()) }),
  ofCommunique,
);
export const CommuniqueReleased = defineEvent(
  'CommuniqueReleased',
  'A communiqué stands on its page, byte for byte as it was approved.',
  z.object({
    ...its,
    version,
    hash: plain(),
    /** Its address under the press room; stays with its corrections. */
    slug: plain(),
    /** The minute that was set for it; the office may have been down then. */
    dueAt: instant(),
    mailsAt: instant(),
    embargo: z.boolean(),
    toldIds: z.array(id()),
  }),
  ofCommunique,
);
export const CommuniqueWithdrawn = defineEvent(
  'CommuniqueWithdrawn',
  'A communiqué stands no more: its page says so, where it had one.',
  z.object({
    ...its,
    /** The version that stood released; null where none did. */
    version: version.nullable(),
    reason: personalText(),
    toldIds: z.array(id()),
  }),
  ofCommunique,
);

export const CommuniquePictureWithdrawn = defineEvent(
  'CommuniquePictureWithdrawn',
  'A photo library withdrew a picture that a communiqué shows, or would show.',
  z.object({ ...its, photoId: id(), toldIds: z.array(id()) }),
  ofCommunique,
);
export const CommuniquePictureShownAgain = defineEvent(
  'CommuniquePictureShownAgain',
  'A photo library shows a picture of a communiqué again that it had withdrawn.',
  z.object({ ...its, photoId: id() }),
  ofCommunique,
);

export const communiqueEvents = {
  CommuniqueBegun,
  CommuniqueVersionKept,
  CommuniqueSubmitted,
  CommuniqueSigned,
  CommuniqueLevelLate,
  CommuniqueApproved,
  CommuniqueReturned,
  CommuniqueScheduled,
  CommuniqueUnscheduled,
  CommuniqueReleaseHeld,
  CommuniqueReleased,
  CommuniqueWithdrawn,
  CommuniquePictureWithdrawn,
  CommuniquePictureShownAgain,
};
export type CommuniqueEvent = AnyOf<typeof communiqueEvents>;
export type RecordedCommuniqueEvent = AnyRecordedOf<typeof communiqueEvents>;
export type KeptVersion = EventOf<typeof CommuniqueVersionKept>['data'];
export type Kept = Omit<KeptVersion, 'communiqueId' | 'version' | 'correctionNote'>;

export const communiqueStream = (communiqueId: string) => `communique-${communiqueId}`;
