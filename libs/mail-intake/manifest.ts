import { defineModule } from '#libs/manifest';
import { IntakePersonData } from './intake/intake-person-data.js';
import { MailIntakeWorkerModule } from './mail-intake-worker.module.js';
import { MailIntakeModule } from './mail-intake.module.js';

export const mailIntakeManifest = defineModule({
  name: 'mail-intake',
  personData: [IntakePersonData],
  modules: [MailIntakeModule],
  workerModules: [MailIntakeWorkerModule],
});
