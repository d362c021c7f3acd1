import { definePublicModule } from '#libs/public-pages';
import { reportForm } from './report-form.js';
import { trackedReport } from './tracking.js';

export const interventionsPublic = definePublicModule({
  name: 'interventions',
  forms: [reportForm],
  navigation: [{ path: '/zgloszenie', label: { pl: 'Zgłoszenie mieszkańca', en: 'Resident’s report' } }],
  tracking: { intervention: trackedReport },
});
