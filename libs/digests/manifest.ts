import { defineModule } from '#libs/manifest';
import { DigestsModule, DigestsWorkerModule } from './digests.module.js';
import { DIGEST_LETTERS } from './domain/letters.js';

export const digestsManifest = defineModule({
  name: 'digests',
  uses: ['absences', 'calendar', 'letters', 'mail-outgoing', 'mention-mails', 'organization'],
  letters: DIGEST_LETTERS,
  modules: [DigestsModule],
  workerModules: [DigestsWorkerModule],
});
