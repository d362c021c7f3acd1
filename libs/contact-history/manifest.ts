import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { EncounterPersonData } from './commands/encounter-person-data.js';
import { ContactHistoryModule } from './contact-history.module.js';
import { describeEncounter } from './domain/describe.js';
import { encounterEvents } from './domain/events.js';
import { CONTACT_HISTORY_PROBLEMS } from './domain/problems.js';
import { CONTACT_HISTORY_RIGHTS } from './domain/rights.js';
import { timelineProjection } from './projections/timeline.js';
import { unitTimelineProjection } from './projections/unit-timeline.js';

const encounter = ({ encounterId: id, topic: name }: { encounterId: string; topic: string | null }): Naming => ({
  kind: 'encounter',
  id,
  name,
});

export const contactHistoryManifest = defineModule({
  name: 'contact-history',
  uses: ['cases', 'contacts', 'contributions'],
  events: encounterEvents,
  streams: { encounter: 'encounter' },
  describe: describeEncounter,
  unsaid: ['participants'],
  names: byEvent<Naming>()(encounterEvents, {
    EncounterNoted: ({ data }) => [encounter(data)],
    EncounterCorrected: ({ data }) => [encounter(data)],
  }),
  seenBy: { encounter: { roles: CONTACT_HISTORY_RIGHTS.readTimeline } },
  personData: [EncounterPersonData],
  projections: [timelineProjection, unitTimelineProjection],
  problems: CONTACT_HISTORY_PROBLEMS,
  rights: CONTACT_HISTORY_RIGHTS,
  modules: [ContactHistoryModule],
});
