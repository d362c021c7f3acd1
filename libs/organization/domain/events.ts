import { z } from 'zod';
import {
  defineEvent,
  id,
  personalText,
  plain,
  ROLES,
  SENSITIVITIES,
  type AnyOf,
  type AnyRecordedOf,
  type Role,
} from '#libs/kernel';

/** Whoever belongs to a unit of the kind `pressOffice` works for the whole office; there may be several of them. */
export const UNIT_KINDS = ['pressOffice', 'office', 'department', 'division', 'desk', 'subordinate'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export { ROLES, type Role };

const unit = {
  unitId: id(),
  name: plain(),
  kind: z.enum(UNIT_KINDS),
  parentId: id().nullable(),
  /** The employee who gives out what the unit is given. */
  headId: id().nullable(),
  /** Who does so when the head does not work here any more. */
  deputyId: id().nullable(),
  /** Where the unit itself takes mail, in lower case; left out where it has no address. */
  email: plain().optional(),
};

const ofUnit = { about: ({ unitId }: { unitId: string }) => ({ kind: 'unit', id: unitId }) };

export const UnitAdded = defineEvent(
  'UnitAdded',
  'A unit of the office, or an entity subordinate to it, was entered.',
  z.object(unit),
  ofUnit,
);
export const UnitChanged = defineEvent(
  'UnitChanged',
  'A unit got another name, kind, place in the hierarchy, head or mail address.',
  z.object(unit),
  ofUnit,
);
export const UnitClosed = defineEvent(
  'UnitClosed',
  'A unit works no more: nobody belongs to it, nothing is given to it. What it had stays where it is.',
  z.object({ unitId: id() }),
  ofUnit,
);
export const UnitReopened = defineEvent(
  'UnitReopened',
  'A closed unit works again.',
  z.object({ unitId: id() }),
  ofUnit,
);

const employee = {
  employeeId: id(),
  name: personalText(),
  email: personalText(),
  roles: z.array(z.enum(ROLES)),
  unitId: id(),
  /** Of which cases they may see any at all; `normal` where nobody has said it. */
  clearance: z.enum(SENSITIVITIES).optional(),
};

const ofEmployee = { about: ({ employeeId }: { employeeId: string }) => ({ kind: 'employee', id: employeeId }) };
const sealed = { ...ofEmployee, sealedUnder: { person: 'employeeId' } };

export const EmployeeAdded = defineEvent(
  'EmployeeAdded',
  'An employee was entered, with roles, a unit and, above the usual, a clearance.',
  z.object(employee),
  sealed,
);
export const EmployeeChanged = defineEvent(
  'EmployeeChanged',
  'An administrator changed an employee: only the fields that are present changed.',
  z.object({
    employeeId: id(),
    name: personalText().optional(),
    email: personalText().optional(),
    roles: employee.roles.optional(),
    unitId: id().optional(),
    clearance: employee.clearance,
  }),
  sealed,
);
export const EmployeeDeactivated = defineEvent(
  'EmployeeDeactivated',
  'An employee left: no sign-in, no new work.',
  z.object({ employeeId: id() }),
  ofEmployee,
);
export const EmployeeReactivated = defineEvent(
  'EmployeeReactivated',
  'An employee is back.',
  z.object({ employeeId: id() }),
  ofEmployee,
);

const ofFunction = { about: ({ functionId }: { functionId: string }) => ({ kind: 'function', id: functionId }) };

export const FunctionAdded = defineEvent(
  'FunctionAdded',
  'An administrator named a function that people hold for the whole office, beside the built-in ones.',
  z.object({ functionId: id(), name: plain() }),
  ofFunction,
);
export const FunctionRenamed = defineEvent(
  'FunctionRenamed',
  'A function of the office got another name.',
  z.object({ functionId: id(), name: plain() }),
  ofFunction,
);
export const FunctionHoldersSet = defineEvent(
  'FunctionHoldersSet',
  'An administrator said who holds a function from now on: all of them, in their order.',
  z.object({ functionId: id(), holderIds: z.array(id()) }),
  ofFunction,
);
export const FunctionRemoved = defineEvent(
  'FunctionRemoved',
  'A function that nobody held any more is none of the office’s.',
  z.object({ functionId: id(), name: plain() }),
  ofFunction,
);

export const functionEvents = { FunctionAdded, FunctionRenamed, FunctionHoldersSet, FunctionRemoved };
export type FunctionEvent = AnyOf<typeof functionEvents>;
export type RecordedFunctionEvent = AnyRecordedOf<typeof functionEvents>;

export const unitEvents = { UnitAdded, UnitChanged, UnitClosed, UnitReopened };
export type UnitEvent = AnyOf<typeof unitEvents>;

export const employeeEvents = { EmployeeAdded, EmployeeChanged, EmployeeDeactivated, EmployeeReactivated };
export type EmployeeEvent = AnyOf<typeof employeeEvents>;

export const AdministratorsNamed = defineEvent(
  'AdministratorsNamed',
  'Who administers the office from now on: kept in one place, so that there is always somebody.',
  z.object({ employeeIds: z.array(id()) }),
);
export const administrationEvents = { AdministratorsNamed };
export type AdministrationEvent = AnyOf<typeof administrationEvents>;

export const organizationEvents = { ...unitEvents, ...employeeEvents, ...functionEvents };
export type OrganizationEvent = AnyOf<typeof organizationEvents>;
export type RecordedOrganizationEvent = AnyRecordedOf<typeof organizationEvents>;

/** One stream holds the whole hierarchy: that it has no circle is a rule over all units, and there are hundreds of them, not millions. */
export const UNITS_STREAM = 'organization-units';
/** One stream: that no two functions share a name is a rule over all, and there are tens of them. */
export const FUNCTIONS_STREAM = 'organization-functions';
export const ADMINISTRATORS_STREAM = 'organization-administrators';
export const employeeStream = (employeeId: string) => `employee-${employeeId}`;
/** By which an address is one employee's. */
export const EMAIL_RESERVATION = 'employee-email';
