import { defineModule } from '#libs/manifest';
import { describeDraftComment } from './domain/describe.js';
import { draftCommentEvents, type RecordedDraftCommentEvent } from './domain/events.js';
import { DRAFT_COMMENT_PROBLEMS } from './domain/problems.js';
import { DRAFT_COMMENT_RIGHTS } from './domain/rights.js';
import { DraftCommentsModule } from './draft-comments.module.js';
import { draftCommentNotices } from './notices.js';

export const draftCommentsManifest = defineModule({
  name: 'draft-comments',
  uses: ['cases', 'drafts'],
  events: draftCommentEvents,
  streams: { draftComments: 'draft' },
  describe: (event: RecordedDraftCommentEvent, _names, language) => describeDraftComment(event, language),
  unsaid: ['mentionedIds', 'toldIds'],
  notifies: draftCommentNotices,
  problems: DRAFT_COMMENT_PROBLEMS,
  rights: DRAFT_COMMENT_RIGHTS,
  modules: [DraftCommentsModule],
});
