import { defineModule } from '#libs/manifest';
import { describeWatching } from './domain/describe.js';
import { watchingEvents } from './domain/events.js';
import { WATCHING_RIGHTS } from './domain/rights.js';
import { watchingNotices } from './notices.js';
import { WatchersPolicy } from './policies/watchers.js';
import { caseWatchersProjection } from './projections/case-watchers.js';
import { WatchingModule } from './watching.module.js';

export const watchingManifest = defineModule({
  name: 'watching',
  uses: ['cases'],
  events: watchingEvents,
  streams: { watching: 'watching' },
  describe: describeWatching,
  unsaid: ['toldIds'],
  notifies: watchingNotices,
  seenBy: {
    watching: {
      roles: WATCHING_RIGHTS.watchCases,
      stands: {
        everywhere: ['coordinator', 'auditor', 'registrar'],
        row: { table: 'case_watchers', id: 'case_id', case: 'case_id' },
        now: async (_, caseId) => ({ caseId }),
        missing: 'case-not-found',
      },
    },
  },
  projections: [caseWatchersProjection],
  policies: [WatchersPolicy],
  rights: WATCHING_RIGHTS,
  modules: [WatchingModule],
});
