import { defineModule } from '#libs/manifest';
import { MailIntakeWorkerModule } from './mail-intake-worker.module.js';
import { MailIntakeModule } from './mail-intake.module.js';

export const mailIntakeManifest = defineModule({
  name: 'mail-intake',
  modules: [MailIntakeModule],
  workerModules: [MailIntakeWorkerModule],
});
