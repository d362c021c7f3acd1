import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { ContributionsModule, ContributionsWorkerModule } from './contributions.module.js';
import { describeContribution } from './domain/describe.js';
import { contributionEvents, contributionStream } from './domain/events.js';
import { CONTRIBUTION_LETTERS } from './domain/letters.js';
import { CONTRIBUTIONS_PROBLEMS } from './domain/problems.js';
import { CONTRIBUTION_RIGHTS } from './domain/rights.js';
import { contributionNotices } from './notices.js';
import { CaseInputPolicy } from './policies/case-input.js';
import { ContributionMailsPolicy } from './policies/contribution-mails.js';
import { contributionsProjection } from './projections/contributions.js';
import { ContributionFinder } from './queries/contribution-finder.js';
import { ContributionReplay } from './queries/contribution-replay.js';
import { ContributionsHangOn } from './queries/contributions-hang-on.js';
import { contributionStanding } from './queries/contribution-standing.js';
import { contributionsReporting } from './reporting.js';
import { ContributionsWaiting } from './queries/contributions-waiting.js';

const LONGEST_NAME = 120;

export const contributionsManifest = defineModule({
  name: 'contributions',
  uses: [
    'absences',
    'attachments',
    'calendar',
    'cases',
    'csv',
    'letters',
    'mail-intake',
    'mail-outgoing',
    'organization',
  ],
  events: contributionEvents,
  streams: { contribution: 'contribution' },
  describe: describeContribution,
  unsaid: [
    'told',
    'roundId',
    'attachments',
    'ContributionAnswered.byMail',
    'ContributionCameTooLate.byMail',
    'mailTo',
    'mailId',
    'heldId',
    'held',
    'ContributionMailHeld.subject',
  ],
  names: byEvent<Naming>()(contributionEvents, {
    ContributionAsked: ({ data: { contributionId: id, question } }) => [
      { kind: 'contribution', id, name: question === null ? null : question.slice(0, LONGEST_NAME) },
    ],
  }),
  notifies: contributionNotices,
  replays: { contribution: { path: 'contributions', stream: contributionStream, by: ContributionReplay } },
  finds: [ContributionFinder],
  seenBy: {
    contribution: {
      roles: CONTRIBUTION_RIGHTS.readContributions,
      stands: {
        everywhere: CONTRIBUTION_RIGHTS.seeAllContributions,
        row: { table: 'contributions', id: 'id', asked: 'unit_id', holder: 'holder_id', case: 'case_id' },
        now: contributionStanding,
        missing: 'contribution-not-found',
      },
    },
  },
  hangsOn: [ContributionsHangOn],
  reports: contributionsReporting,
  waits: [ContributionsWaiting],
  projections: [contributionsProjection],
  policies: [CaseInputPolicy, ContributionMailsPolicy],
  letters: CONTRIBUTION_LETTERS,
  problems: CONTRIBUTIONS_PROBLEMS,
  rights: CONTRIBUTION_RIGHTS,
  modules: [ContributionsModule],
  workerModules: [ContributionsWorkerModule],
});
