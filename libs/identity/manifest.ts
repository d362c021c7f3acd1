import { defineModule } from '#libs/manifest';
import { identityEvents } from './domain/events.js';
import { FirstStartModule } from './first-start.module.js';
import { IdentityModule } from './identity.module.js';
import { ShutAccounts } from './policies/shut-accounts.js';
import { InviteEmployees } from './policies/invite-employees.js';
import { IDENTITY_KEPT_POSITIONS } from './secrets/tables.js';

export const identityManifest = defineModule({
  name: 'identity',
  events: identityEvents,
  streams: { account: 'employee' },
  policies: [InviteEmployees, ShutAccounts],
  keptPositions: IDENTITY_KEPT_POSITIONS,
  modules: [IdentityModule],
  apiModules: [FirstStartModule],
});
