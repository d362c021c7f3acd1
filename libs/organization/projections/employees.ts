import type { RecordedOf, Role } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';
import { employeeEvents, type RecordedOrganizationEvent } from '../domain/events.js';

export interface EmployeeRow {
  id: string;
  /** Null once the employee is erased, as is the e-mail. */
  name: string | null;
  email: string | null;
  roles: readonly Role[];
  unit_id: string;
  active: boolean;
  revision: number;
}

export const employeesProjection: Projection = {
  name: 'employees',
  version: 2,
  tables: [
    {
      name: 'employees',
      columns: {
        id: 'text not null',
        name: 'text',
        email: 'text',
        roles: 'jsonb not null',
        unit_id: 'text not null',
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
  events: [...Object.values(employeeEvents), SubjectErased],
  reduce: (event) => reduceEmployee(event as RecordedOrganizationEvent | RecordedOf<typeof SubjectErased>),
};

function reduceEmployee(event: RecordedOrganizationEvent | RecordedOf<typeof SubjectErased>): RowOperation[] {
  const { revision } = event;
  switch (event.type) {
    case 'EmployeeAdded': {
      const { employeeId, name, email, roles, unitId } = event.data;
      return [upsert('employees', { id: employeeId, name, email, roles, unit_id: unitId, active: true, revision })];
    }
    case 'EmployeeChanged': {
      const { employeeId, unitId, ...changed } = event.data;
      return [
        patch(
          'employees',
          { id: employeeId },
          { ...changed, ...(unitId !== undefined && { unit_id: unitId }), revision },
        ),
      ];
    }
    case 'EmployeeDeactivated':
      return [patch('employees', { id: event.data.employeeId }, { active: false, revision })];
    case 'EmployeeReactivated':
      return [patch('employees', { id: event.data.employeeId }, { active: true, revision })];
    case 'SubjectErased':
      return [patch('employees', { id: event.data.subject }, { name: null, email: null })];
    default:
      return [];
  }
}
