import { defineModule } from '#libs/manifest';
import { describeDraft } from './domain/describe.js';
import { draftEvents, ladderEvents, LADDERS_STREAM } from './domain/events.js';
import { DRAFTS_PROBLEMS } from './domain/problems.js';
import { DRAFT_RIGHTS } from './domain/rights.js';
import { DraftsModule } from './drafts.module.js';
import { DraftSendingPolicy } from './policies/sending.js';
import { draftsProjection } from './projections/drafts.js';
import { draftStanding } from './queries/draft-standing.js';

export const draftsManifest = defineModule({
  name: 'drafts',
  uses: ['cases', 'organization'],
  events: { ...draftEvents, ...ladderEvents },
  streams: { draft: 'draft', [LADDERS_STREAM]: 'ladders' },
  describe: describeDraft,
  unsaid: [
    'attachments',
    'bcc',
    'cc',
    'hash',
    'html',
    'inReplyTo',
    'leaves',
    'mailMessageId',
    'references',
    'subject',
    'to',
    'wholeHtml',
    'writerIds',
    'DraftVersionKept.text',
  ],
  seenBy: {
    ladders: { roles: DRAFT_RIGHTS.setLadders },
    draft: {
      roles: DRAFT_RIGHTS.readDrafts,
      stands: {
        everywhere: ['coordinator', 'auditor', 'registrar'],
        row: { table: 'drafts', id: 'id', case: 'case_id' },
        now: draftStanding,
        missing: 'draft-not-found',
      },
    },
  },
  projections: [draftsProjection],
  policies: [DraftSendingPolicy],
  problems: DRAFTS_PROBLEMS,
  rights: DRAFT_RIGHTS,
  modules: [DraftsModule],
});
