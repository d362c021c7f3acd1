export { Drafting, type Written } from './commands/drafting.js';
export { maySignOwn, type Approval, type Draft, type MaySign } from './domain/draft.js';
export {
  caseOfDraft,
  draftedThing,
  draftEvents,
  DraftSent,
  inItsCase,
  ladder,
  SIGNATORIES,
  waitsFor,
  type CommuniquePurpose,
  type DraftedThing,
  type Ladder,
  type RecordedDraftEvent,
  type Signatory,
  type TopicPurpose,
  type WaitsFor,
} from './domain/events.js';
export { MOST_LEVELS } from './domain/ladders.js';
export { DRAFT_RIGHTS } from './domain/rights.js';
export { NOT_SIGNED, signed, type Judge, type Signing } from './domain/signing.js';
export { afterSignature, afterTelling, asked, isLate, waitsStill, type Timed } from './domain/timed.js';
export { LateMails } from './policies/late-mails.js';
export { LevelTermWatch } from './policies/level-term-watch.js';
export { DraftsModule } from './drafts.module.js';
export { draftAt, draftEventsOf, draftOf, textOfVersion } from './queries/draft-standing.js';
export { CurrentLadders } from './queries/current-ladders.js';
export { LadderSigning } from './queries/ladder-signing.js';
export { Signatories, type OnLadder } from './queries/signatories.js';
