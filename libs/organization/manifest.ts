import { ROLES } from '#libs/kernel';
import { byEvent, defineModule, type Naming } from '#libs/manifest';
import {
  administrationEvents,
  EMAIL_RESERVATION,
  employeeStream,
  FUNCTIONS_STREAM,
  organizationEvents,
  UNITS_STREAM,
} from './domain/events.js';
import { describeOrganizationEvent } from './domain/describe.js';
import { OrganizationModule } from './organization.module.js';
import { EmployeeFinder } from './queries/employee-finder.js';
import { EmployeeReplay, UnitReplay } from './queries/staff-replay.js';
import { StaffHangOn } from './queries/staff-hang-on.js';
import { employeesProjection } from './projections/employees.js';
import { unitsProjection } from './projections/units.js';
import { ORGANIZATION_RIGHTS } from './domain/rights.js';
import { ORGANIZATION_PROBLEMS } from './domain/problems.js';
import { organizationReporting } from './reporting.js';

const unit = ({ unitId: id, name }: { unitId: string; name: string }): Naming => ({ kind: 'unit', id, name });
const employee = ({ employeeId: id, name }: { employeeId: string; name?: string | null }): Naming => ({
  kind: 'employee',
  id,
  name,
});
const named = ({ functionId: id, name }: { functionId: string; name: string }): Naming => ({
  kind: 'function',
  id,
  name,
});

export const organizationManifest = defineModule({
  name: 'organization',
  problems: ORGANIZATION_PROBLEMS,
  events: organizationEvents,
  technicalEvents: administrationEvents,
  streams: { [UNITS_STREAM]: 'unit', employee: 'employee', [FUNCTIONS_STREAM]: 'function' },
  histories: { unit: UNITS_STREAM, function: FUNCTIONS_STREAM },
  describe: describeOrganizationEvent,
  names: byEvent<Naming>()(organizationEvents, {
    UnitAdded: ({ data }) => [unit(data)],
    UnitChanged: ({ data }) => [unit(data)],
    EmployeeAdded: ({ data }) => [employee(data)],
    EmployeeChanged: ({ data }) => [employee(data)],
    FunctionAdded: ({ data }) => [named(data)],
    FunctionRenamed: ({ data }) => [named(data)],
  }),
  seenBy: { unit: { roles: ROLES }, employee: { roles: ROLES }, function: { roles: ROLES } },
  replays: {
    employee: { path: 'employees', stream: employeeStream, by: EmployeeReplay },
    unit: { path: 'units', stream: () => UNITS_STREAM, by: UnitReplay },
  },
  finds: [EmployeeFinder],
  hangsOn: [StaffHangOn],
  reports: organizationReporting,
  projections: [unitsProjection, employeesProjection],
  reservations: { [EMAIL_RESERVATION]: employeeStream },
  rights: ORGANIZATION_RIGHTS,
  modules: [OrganizationModule],
});
