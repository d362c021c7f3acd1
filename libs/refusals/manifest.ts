import { defineModule } from '#libs/manifest';
import { describeRefusal } from './domain/describe.js';
import { refusalEvents } from './domain/events.js';
import { REFUSALS_PROBLEMS } from './domain/problems.js';
import { REFUSAL_RIGHTS } from './domain/rights.js';
import { refusalsProjection } from './projections/refusals.js';
import { RefusalsModule } from './refusals.module.js';

export const refusalsManifest = defineModule({
  name: 'refusals',
  problems: REFUSALS_PROBLEMS,
  events: refusalEvents,
  streams: { refusal: 'refusal' },
  describe: describeRefusal,
  seenBy: { refusal: { roles: REFUSAL_RIGHTS.readRefusals } },
  projections: [refusalsProjection],
  rights: REFUSAL_RIGHTS,
  modules: [RefusalsModule],
});
