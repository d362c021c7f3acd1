import { defineModule } from '#libs/manifest';
import { DelaysModule } from './delays.module.js';
import { DELAY_RIGHTS } from './domain/rights.js';
import { caseWayProjection } from './projections/case-way.js';
import { employeeWorkProjection } from './projections/employee-work.js';
import { delaysReporting } from './reporting.js';

export const delaysManifest = defineModule({
  name: 'delays',
  uses: ['absences', 'calendar', 'cases', 'contributions', 'drafts', 'organization'],
  projections: [caseWayProjection, employeeWorkProjection],
  reports: delaysReporting,
  rights: DELAY_RIGHTS,
  modules: [DelaysModule],
});
