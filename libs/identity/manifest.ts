import { defineModule } from '#libs/manifest';
import { describeIdentityEvent } from './domain/describe.js';
import { identityEvents } from './domain/events.js';
import { FirstStartModule } from './first-start.module.js';
import { INVITATION, PASSWORD_RESET } from './domain/letters.js';
import { IdentityModule } from './identity.module.js';
import { ShutAccounts } from './policies/shut-accounts.js';
import { InviteEmployees } from './policies/invite-employees.js';
import { IDENTITY_KEPT_POSITIONS } from './secrets/tables.js';
import { FOOTER, SIGNATURE } from './domain/signatures.js';
import { IDENTITY_PROBLEMS } from './domain/problems.js';

export const identityManifest = defineModule({
  name: 'identity',
  problems: IDENTITY_PROBLEMS,
  uses: ['absences', 'organization', 'letters', 'mail-intake', 'mail-outgoing', 'settings'],
  events: identityEvents,
  streams: { account: 'employee' },
  describe: describeIdentityEvent,
  unsaid: ['html', 'userAgent'],
  letters: [INVITATION, PASSWORD_RESET, SIGNATURE, FOOTER],
  policies: [InviteEmployees, ShutAccounts],
  keptPositions: IDENTITY_KEPT_POSITIONS,
  modules: [IdentityModule],
  apiModules: [FirstStartModule],
});
