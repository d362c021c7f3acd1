import { defineModule } from '#libs/manifest';
import {
  administrationEvents,
  EMAIL_RESERVATION,
  employeeStream,
  organizationEvents,
  UNITS_STREAM,
} from './domain/events.js';
import { OrganizationModule } from './organization.module.js';
import { employeesProjection } from './projections/employees.js';
import { unitsProjection } from './projections/units.js';
import { ORGANIZATION_RIGHTS } from './domain/rights.js';

export const organizationManifest = defineModule({
  name: 'organization',
  events: { ...organizationEvents, ...administrationEvents },
  streams: { [UNITS_STREAM]: 'unit', employee: 'employee' },
  projections: [unitsProjection, employeesProjection],
  reservations: { [EMAIL_RESERVATION]: employeeStream },
  rights: ORGANIZATION_RIGHTS,
  modules: [OrganizationModule],
});
