import type { Clearance, Role } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert } from '#libs/projections';
import { employeeEvents } from '../domain/events.js';

export interface EmployeeRow {
  id: string;
  /** Null once the employee is erased, as is the e-mail. */
  name: string | null;
  email: string | null;
  roles: readonly Role[];
  unit_id: string;
  clearance: Clearance;
  active: boolean;
  revision: number;
}

export const employeesProjection = defineProjection({
  name: 'employees',
  version: 3,
  tables: [
    {
      name: 'employees',
      columns: {
        id: 'text not null',
        name: 'text',
        email: 'text',
        roles: 'jsonb not null',
        unit_id: 'text not null',
        clearance: "text not null default 'normal'",
        active: 'boolean not null',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: [
        "((coalesce(name, '')), id)",
        '(email)',
        'USING gin (roles jsonb_path_ops)',
        `USING gin (${plainLettersOf('name')} gin_trgm_ops)`,
        'USING gin (lower(email) gin_trgm_ops)',
      ],
    },
  ],
  from: { ...employeeEvents, SubjectErased },
  on: {
    EmployeeAdded: ({ data: { employeeId: id, name, email, roles, unitId, clearance = 'normal' }, revision }) => [
      upsert('employees', { id, name, email, roles, unit_id: unitId, clearance, active: true, revision }),
    ],
    EmployeeChanged: ({ data: { employeeId: id, unitId, ...changed }, revision }) => [
      patch('employees', { id }, { ...changed, ...(unitId !== undefined && { unit_id: unitId }), revision }),
    ],
    EmployeeDeactivated: ({ data, revision }) => [
      patch('employees', { id: data.employeeId }, { active: false, revision }),
    ],
    EmployeeReactivated: ({ data, revision }) => [
      patch('employees', { id: data.employeeId }, { active: true, revision }),
    ],
    SubjectErased: ({ data }) => [patch('employees', { id: data.subject }, { name: null, email: null })],
  },
});
