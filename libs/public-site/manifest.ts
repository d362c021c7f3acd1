import { defineModule } from '#libs/manifest';
import { FORM_CONFIRMATION } from './domain/letters.js';
import { PUBLIC_SITE_PROBLEMS } from './domain/problems.js';
import { PUBLIC_SITE_RIGHTS } from './domain/rights.js';
import { PublishCasesPolicy } from './policies/publish-cases.js';
import { PublicSiteModule, PublicSiteWorkerModule } from './public-site.module.js';
import { PageAddresses } from './publishing/page-addresses.js';
import { PublicSitePersonData } from './queries/public-site-person-data.js';
import { AdditionReceiver } from './receiving/addition-receiver.js';

export const publicSiteManifest = defineModule({
  name: 'public-site',
  uses: ['attachments', 'cases', 'contacts', 'letters', 'mail-outgoing', 'settings'],
  letters: [FORM_CONFIRMATION],
  problems: PUBLIC_SITE_PROBLEMS,
  rights: PUBLIC_SITE_RIGHTS,
  personData: [PublicSitePersonData],
  casePages: PageAddresses,
  receives: [AdditionReceiver],
  policies: [PublishCasesPolicy],
  modules: [PublicSiteModule],
  workerModules: [PublicSiteWorkerModule],
});
