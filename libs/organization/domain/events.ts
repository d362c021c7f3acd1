import { z } from 'zod';
import { defineEvent, id, personal, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const UNIT_KINDS = ['office', 'department', 'division', 'desk', 'subordinate'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const ROLES = ['administrator', 'coordinator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

const unit = { unitId: id(), name: plain(), kind: z.enum(UNIT_KINDS), parentId: id().nullable() };

export const UnitAdded = defineEvent('UnitAdded', 'A unit of the office, or an entity subordinate to it, was entered.', z.object(unit));
export const UnitChanged = defineEvent('UnitChanged', 'A unit got another name, kind or place in the hierarchy.', z.object(unit));

const employee = {
  employeeId: id(),
  name: personalText('employeeId'),
  email: personalText('employeeId'),
  roles: z.array(z.enum(ROLES)),
  unitId: id(),
};

export const EmployeeAdded = defineEvent('EmployeeAdded', 'An employee was entered, with roles and a unit.', z.object(employee));
export const EmployeeChanged = defineEvent(
  'EmployeeChanged',
  'An administrator changed an employee: only the fields that are present changed.',
  z.object({
    employeeId: id(),
    name: personal('employeeId', z.string()).optional(),
    email: personal('employeeId', z.string()).optional(),
    roles: employee.roles.optional(),
    unitId: id().optional(),
  }),
);
export const EmployeeDeactivated = defineEvent('EmployeeDeactivated', 'An employee left: no sign-in, no new work.', z.object({ employeeId: id() }));
export const EmployeeReactivated = defineEvent('EmployeeReactivated', 'An employee is back.', z.object({ employeeId: id() }));

export const organizationEvents = { UnitAdded, UnitChanged, EmployeeAdded, EmployeeChanged, EmployeeDeactivated, EmployeeReactivated };
export type OrganizationEvent = AnyOf<typeof organizationEvents>;
export type RecordedOrganizationEvent = AnyRecordedOf<typeof organizationEvents>;

export const unitStream = (unitId: string) => `unit-${unitId}`;
export const employeeStream = (employeeId: string) => `employee-${employeeId}`;
