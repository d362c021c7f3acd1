export { Drafting, type Written } from './commands/drafting.js';
export type { Draft } from './domain/draft.js';
export {
  caseOfDraft,
  draftedThing,
  draftEvents,
  DraftSent,
  inItsCase,
  type DraftedThing,
  type RecordedDraftEvent,
} from './domain/events.js';
export { DRAFT_RIGHTS } from './domain/rights.js';
export { DraftsModule } from './drafts.module.js';
export { draftAt, draftEventsOf, draftOf, textOfVersion } from './queries/draft-standing.js';
