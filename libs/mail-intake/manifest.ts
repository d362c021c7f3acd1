import { defineModule } from '#libs/manifest';
import { MAIL_INTAKE_RIGHTS } from './domain/rights.js';
import { IntakePersonData } from './intake/intake-person-data.js';
import { MailIntakeWorkerModule } from './mail-intake-worker.module.js';
import { MailIntakeModule } from './mail-intake.module.js';

export const mailIntakeManifest = defineModule({
  name: 'mail-intake',
  personData: [IntakePersonData],
  rights: MAIL_INTAKE_RIGHTS,
  modules: [MailIntakeModule],
  workerModules: [MailIntakeWorkerModule],
});
