import { contactEvents } from '#libs/contacts';
import { organizationEvents } from '#libs/organization';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';

export interface CaseContactRow {
  id: string;
  name: string | null;
  email: string | null;
}
export interface CaseEmployeeRow {
  id: string;
  name: string | null;
}
export interface CaseNewsroomRow {
  id: string;
  /** Null once it was erased with the only person who was in it. */
  name: string | null;
}

/** The names that a list of cases shows: this module's own copy of other modules' people. */
export const casePartiesProjection = defineProjection({
  name: 'case_parties',
  version: 6,
  tables: [
    {
      name: 'case_contacts',
      columns: { id: 'text not null', name: 'text', email: 'text' },
      primaryKey: ['id'],
      indexes: [`using gin (${plainLettersOf('name')} gin_trgm_ops)`, 'using gin (lower(email) gin_trgm_ops)'],
    },
    { name: 'case_employees', columns: { id: 'text not null', name: 'text' }, primaryKey: ['id'] },
    { name: 'case_newsrooms', columns: { id: 'text not null', name: 'text' }, primaryKey: ['id'] },
  ],
  from: { ...contactEvents, ...organizationEvents, SubjectErased },
  on: {
    ContactRegistered: ({ data: { contactId: id, name, email = null } }) => [
      upsert('case_contacts', { id, name, email }),
    ],
    ContactChanged: ({ data: { contactId, name, email } }) => patchNamed('case_contacts', contactId, { name, email }),
    NewsroomRegistered: ({ data: { newsroomId: id, name } }) => [upsert('case_newsrooms', { id, name })],
    NewsroomChanged: ({ data: { newsroomId, name } }) => patchNamed('case_newsrooms', newsroomId, { name }),
    EmployeeAdded: ({ data: { employeeId: id, name } }) => [upsert('case_employees', { id, name })],
    EmployeeChanged: ({ data: { employeeId, name } }) => patchNamed('case_employees', employeeId, { name }),
    SubjectErased: ({ data: { subject: id } }) => [
      patch('case_contacts', { id }, { name: null, email: null }),
      patch('case_newsrooms', { id }, { name: null }),
      patch('case_employees', { id }, { name: null }),
    ],
  },
});

function patchNamed(table: string, id: string, changes: Record<string, string | null | undefined>): RowOperation[] {
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return Object.keys(present).length > 0 ? [patch(table, { id }, present)] : [];
}
