import { defineModule } from '#libs/manifest';
import { describeOversight } from './domain/describe.js';
import { OVERSIGHT_STREAM, oversightEvents, type RecordedOversightEvent } from './domain/events.js';
import { OVERSIGHT_PROBLEMS } from './domain/problems.js';
import { OVERSIGHT_RIGHTS } from './domain/rights.js';
import { OversightModule } from './oversight.module.js';
import { watchedActsProjection } from './projections/watched-acts.js';

export const oversightManifest = defineModule({
  name: 'oversight',
  uses: ['access-log', 'audit', 'cases', 'delays', 'drafts'],
  problems: OVERSIGHT_PROBLEMS,
  events: oversightEvents,
  streams: { [OVERSIGHT_STREAM]: 'finding' },
  describe: (event: RecordedOversightEvent, names, language) => describeOversight(event, names, language),
  unsaid: ['findingId'],
  seenBy: { finding: { roles: OVERSIGHT_RIGHTS.oversee } },
  projections: [watchedActsProjection],
  rights: OVERSIGHT_RIGHTS,
  modules: [OversightModule],
});
