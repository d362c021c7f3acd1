import { defineModule } from '#libs/manifest';
import { describePublicInboxEvent } from './domain/describe.js';
import { PUBLIC_INBOX, PUBLIC_INBOX_STREAM, publicInboxEvents } from './domain/events.js';
import { PUBLIC_FORM_GIVEN_UP } from './domain/form-given-up-letter.js';
import { ADDITION_CONFIRMATION, FORM_CONFIRMATION } from './domain/letters.js';
import { PUBLIC_SITE_PROBLEMS } from './domain/problems.js';
import { PUBLIC_SITE_RIGHTS } from './domain/rights.js';
import { publicInboxNotices } from './notices.js';
import { PublishCasesPolicy } from './policies/publish-cases.js';
import { TellOfFormsGivenUp } from './policies/tell-of-forms-given-up.js';
import { PublicSiteModule, PublicSiteWorkerModule } from './public-site.module.js';
import { PageAddresses } from './publishing/page-addresses.js';
import { PublicSitePersonData } from './queries/public-site-person-data.js';
import { AdditionReceiver } from './receiving/addition-receiver.js';

export const publicSiteManifest = defineModule({
  name: 'public-site',
  uses: ['attachments', 'cases', 'contacts', 'letters', 'mail-outgoing', 'organization', 'settings'],
  events: publicInboxEvents,
  streams: { [PUBLIC_INBOX_STREAM]: PUBLIC_INBOX },
  describe: describePublicInboxEvent,
  notifies: publicInboxNotices,
  letters: [FORM_CONFIRMATION, ADDITION_CONFIRMATION, PUBLIC_FORM_GIVEN_UP],
  seenBy: { [PUBLIC_INBOX]: { roles: PUBLIC_SITE_RIGHTS.seePublicInbox } },
  problems: PUBLIC_SITE_PROBLEMS,
  rights: PUBLIC_SITE_RIGHTS,
  personData: [PublicSitePersonData],
  casePages: PageAddresses,
  receives: [AdditionReceiver],
  policies: [PublishCasesPolicy, TellOfFormsGivenUp],
  modules: [PublicSiteModule],
  workerModules: [PublicSiteWorkerModule],
});
