import { defineModule } from '#libs/manifest';
import { PRESENCE_RIGHTS } from './domain/rights.js';
import { PresenceModule } from './presence.module.js';

export const presenceManifest = defineModule({
  name: 'presence',
  rights: PRESENCE_RIGHTS,
  apiModules: [PresenceModule],
});
