import { defineModule } from '#libs/manifest';
import { PublishCasesPolicy } from './policies/publish-cases.js';
import { PublicSiteModule, PublicSiteWorkerModule } from './public-site.module.js';
import { PublicSitePersonData } from './queries/public-site-person-data.js';
import { AdditionReceiver } from './receiving/addition-receiver.js';

export const publicSiteManifest = defineModule({
  name: 'public-site',
  uses: ['attachments', 'cases'],
  personData: [PublicSitePersonData],
  receives: [AdditionReceiver],
  policies: [PublishCasesPolicy],
  modules: [PublicSiteModule],
  workerModules: [PublicSiteWorkerModule],
});
