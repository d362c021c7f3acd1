import { z } from 'zod';
import { draftedThing } from '#libs/drafts';
import { defineEvent, id, personalText, type AnyOf, type AnyRecordedOf, type EventOf } from '#libs/kernel';

/**
 * Comments on a draft stand in a stream beside it: one that is made while somebody signs changes nothing of what is signed. They are sealed under the
 * keys of the draft's: they go with them.
 */
const its = { draftId: id(), thing: draftedThing(), contactId: id().nullable(), commentId: id() };
const ofDraft = {
  about: ({ draftId }: { draftId: string }) => ({ kind: 'draft', id: draftId }),
  sealedUnder: { case: 'thing/id', person: 'contactId' },
};
/** Who is named with an `@`, and sees the draft. */
const mentionedIds = z.array(id());
/** Who hears of it besides: whoever wrote the draft, or the comment. */
const toldIds = z.array(id());

export const DraftCommentMade = defineEvent(
  'DraftCommentMade',
  'Somebody commented on a passage of a version of a draft.',
  z.object({
    ...its,
    version: z.int().positive(),
    /** Of the passage in the plain text of the version, in UTF-16 units: from the first to behind the last. */
    from: z.int().nonnegative(),
    to: z.int().positive(),
    /** The words of the passage as they were. */
    quoted: personalText(),
    text: personalText(),
    mentionedIds,
    toldIds,
  }),
  ofDraft,
);
export const DraftCommentAnswered = defineEvent(
  'DraftCommentAnswered',
  'Somebody answered a comment on a draft.',
  z.object({ ...its, answerId: id(), text: personalText(), mentionedIds, toldIds }),
  ofDraft,
);
export const DraftCommentResolved = defineEvent(
  'DraftCommentResolved',
  'What a comment on a draft asked for is done, or is not to be done.',
  z.object(its),
  ofDraft,
);
export const DraftCommentReopened = defineEvent(
  'DraftCommentReopened',
  'A resolved comment on a draft is to be dealt with after all.',
  z.object(its),
  ofDraft,
);

export const draftCommentEvents = {
  DraftCommentMade,
  DraftCommentAnswered,
  DraftCommentResolved,
  DraftCommentReopened,
};
export type DraftCommentEvent = AnyOf<typeof draftCommentEvents>;
export type RecordedDraftCommentEvent = AnyRecordedOf<typeof draftCommentEvents>;
export type Made = EventOf<typeof DraftCommentMade>['data'];
export type Answered = EventOf<typeof DraftCommentAnswered>['data'];

export const draftCommentsStream = (draftId: string) => `draftComments-${draftId}`;
