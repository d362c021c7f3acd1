import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describeDraft } from './domain/describe.js';
import { DRAFTED_KINDS, draftEvents, draftStream, ladderEvents, LADDERS_STREAM } from './domain/events.js';
import { DRAFT_LETTERS } from './domain/letters.js';
import { DRAFTS_PROBLEMS } from './domain/problems.js';
import { DRAFT_RIGHTS } from './domain/rights.js';
import { DraftsModule, DraftsWorkerModule } from './drafts.module.js';
import { draftNotices } from './notices.js';
import { CaseApprovalPolicy } from './policies/case-approval.js';
import { DraftLettersPolicy } from './policies/letters.js';
import { DraftSendingPolicy } from './policies/sending.js';
import { draftFactsProjection } from './projections/draft-facts.js';
import { draftsProjection } from './projections/drafts.js';
import { DraftReplay } from './queries/draft-replay.js';
import { draftStanding } from './queries/draft-standing.js';
import { LaddersHangOn } from './queries/ladders-hang-on.js';
import { draftsReporting } from './reporting.js';
import { ApprovalsWaiting } from './queries/approvals-waiting.js';

export const draftsManifest = defineModule({
  name: 'drafts',
  uses: ['absences', 'attachments', 'calendar', 'cases', 'letters', 'mail-outgoing', 'organization'],
  events: { ...draftEvents, ...ladderEvents },
  replays: { draft: { path: 'drafts', stream: draftStream, by: DraftReplay } },
  streams: { draft: 'draft', [LADDERS_STREAM]: 'ladders' },
  describe: describeDraft,
  unsaid: [
    'attachments',
    'bcc',
    'callToRemedy',
    'cc',
    'delayNotice',
    'disclosure',
    'hash',
    'html',
    'inReplyTo',
    'leaves',
    'mailMessageId',
    'references',
    'refusal',
    'subject',
    'to',
    'wholeHtml',
    'toldIds',
    'waitsFor',
    'writerIds',
    'writtenTogether',
    'DraftVersionKept.text',
  ],
  names: byEvent<Naming>()(draftEvents, {
    DraftVersionKept: ({ data: { draftId: id, subject: name } }) => [{ kind: 'draft', id, name }],
  }),
  letters: DRAFT_LETTERS,
  notifies: draftNotices,
  seenBy: {
    ladders: { roles: DRAFT_RIGHTS.setLadders },
    draft: {
      roles: DRAFT_RIGHTS.readDrafts,
      stands: {
        everywhere: ['coordinator', 'auditor', 'registrar'],
        row: { table: 'drafts', id: 'id', partOf: { kind: 'thing_kind', id: 'thing_id', kinds: DRAFTED_KINDS } },
        now: draftStanding,
        missing: 'draft-not-found',
      },
    },
  },
  hangsOn: [LaddersHangOn],
  reports: draftsReporting,
  waits: [ApprovalsWaiting],
  projections: [draftsProjection, draftFactsProjection],
  policies: [CaseApprovalPolicy, DraftSendingPolicy, DraftLettersPolicy],
  problems: DRAFTS_PROBLEMS,
  rights: DRAFT_RIGHTS,
  modules: [DraftsModule],
  workerModules: [DraftsWorkerModule],
});
