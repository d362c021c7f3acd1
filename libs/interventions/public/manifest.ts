import { definePublicModule } from '#libs/public-pages';
import { hasPublished, PUBLISHED_PATH, publishedPages } from './published.js';
import { followForm, followingPages } from './following.js';
import { followedReport } from './near-pages.js';
import { reportForm } from './report-form.js';
import { trackedReport } from './tracking.js';

export const interventionsPublic = definePublicModule({
  name: 'interventions',
  pages: [followedReport, ...followingPages, ...publishedPages],
  forms: [reportForm, followForm],
  navigation: [
    { path: '/zgloszenie', label: { pl: 'Zgłoszenie mieszkańca', en: 'Resident’s report' } },
    { path: PUBLISHED_PATH, label: { pl: 'Co zgłoszono', en: 'What was reported' }, shows: hasPublished },
  ],
  tracking: { intervention: trackedReport },
});
