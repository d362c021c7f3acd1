import { defineModule } from '#libs/manifest';
import { AccreditationsModule } from './accreditations.module.js';
import { describeAccreditation } from './domain/describe.js';
import { accreditationEvents } from './domain/events.js';
import { accreditation } from './domain/kind.js';
import { ACCREDITATION_LETTERS } from './domain/letters.js';
import { ACCREDITATIONS_PROBLEMS } from './domain/problems.js';
import { ACCREDITATION_RIGHTS } from './domain/rights.js';
import { accreditationEventsProjection } from './projections/accreditation-events.js';
import { AccreditationLetterFacts } from './queries/letter-facts.js';

export const accreditationsManifest = defineModule({
  name: 'accreditations',
  uses: ['cases', 'communiques', 'contacts'],
  kinds: [accreditation],
  events: accreditationEvents,
  describe: describeAccreditation,
  letters: ACCREDITATION_LETTERS,
  letterFacts: [AccreditationLetterFacts],
  projections: [accreditationEventsProjection],
  problems: ACCREDITATIONS_PROBLEMS,
  rights: ACCREDITATION_RIGHTS,
  modules: [AccreditationsModule],
});
