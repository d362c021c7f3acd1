import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { CoverageModule, CoverageWorkerModule } from './coverage.module.js';
import { describeCoverage } from './domain/describe.js';
import {
  COVERAGE_FEED_ADDRESS,
  coverageEvents,
  coverageFeedEvents,
  coverageFeedStream,
  publicationStream,
} from './domain/events.js';
import { COVERAGE_PROBLEMS } from './domain/problems.js';
import { COVERAGE_RIGHTS } from './domain/rights.js';
import { coverageNotices } from './notices.js';
import { coverageProjection } from './projections/coverage.js';
import { CoverageFinder } from './queries/coverage-finder.js';
import { CoverageReplay } from './queries/coverage-replay.js';
import { SuggestionsWaiting } from './queries/suggestions-waiting.js';
import { coverageReporting } from './reporting.js';

const titled = ({
  data: { publicationId: id, title: name },
}: {
  data: { publicationId: string; title: string | null };
}): Naming[] => [{ kind: 'publication', id, name }];
const feedNamed = ({ data: { feedId: id, name } }: { data: { feedId: string; name: string } }): Naming[] => [
  { kind: 'coverageFeed', id, name },
];

export const coverageManifest = defineModule({
  name: 'coverage',
  uses: ['attachments', 'cases', 'contacts', 'foreign'],
  events: { ...coverageEvents, ...coverageFeedEvents },
  streams: { publication: 'publication', coverageFeed: 'coverageFeed' },
  describe: describeCoverage,
  unsaid: [
    'address',
    'clippingId',
    'communiqueId',
    'link',
    'CoverageSuggested.note',
    'CoverageRecorded.note',
    'CoverageChanged.note',
    'fault',
    'since',
    'publishedOn',
    'reach',
    'tone',
    'topicId',
  ],
  names: byEvent<Naming>()(
    { ...coverageEvents, ...coverageFeedEvents },
    {
      CoverageSuggested: titled,
      CoverageRecorded: titled,
      CoverageChanged: titled,
      CoverageFeedAdded: feedNamed,
      CoverageFeedChanged: feedNamed,
    },
  ),
  notifies: coverageNotices,
  finds: [CoverageFinder],
  seenBy: {
    publication: { roles: COVERAGE_RIGHTS.readCoverage },
    coverageFeed: { roles: COVERAGE_RIGHTS.readCoverage },
  },
  replays: { publication: { path: 'coverage', stream: publicationStream, by: CoverageReplay } },
  waits: [SuggestionsWaiting],
  reports: coverageReporting,
  projections: [coverageProjection],
  reservations: { [COVERAGE_FEED_ADDRESS]: coverageFeedStream },
  problems: COVERAGE_PROBLEMS,
  rights: COVERAGE_RIGHTS,
  modules: [CoverageModule],
  workerModules: [CoverageWorkerModule],
});
