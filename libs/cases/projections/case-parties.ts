import { contactEvents, type RecordedContactEvent } from '#libs/contacts';
import { organizationEvents, type RecordedOrganizationEvent } from '#libs/organization';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import type { RecordedEvent } from '#libs/kernel';
import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';

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
export const casePartiesProjection: Projection = {
  name: 'case_parties',
  version: 4,
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
  events: [
    contactEvents.ContactRegistered,
    contactEvents.ContactChanged,
    contactEvents.NewsroomRegistered,
    contactEvents.NewsroomChanged,
    organizationEvents.EmployeeAdded,
    organizationEvents.EmployeeChanged,
    SubjectErased,
  ],
  reduce: (event) => reduceParty(event as PartyEvent),
};

type PartyEvent =
  RecordedContactEvent | RecordedOrganizationEvent | RecordedEvent<'SubjectErased', { subject: string }>;

function reduceParty(event: PartyEvent): RowOperation[] {
  switch (event.type) {
    case 'ContactRegistered':
      return [
        upsert('case_contacts', {
          id: event.data.contactId,
          name: event.data.name,
          email: event.data.email ?? null,
        }),
      ];
    case 'ContactChanged': {
      const { contactId, name, email } = event.data;
      return patchNamed('case_contacts', contactId, { name, email });
    }
    case 'NewsroomRegistered':
      return [upsert('case_newsrooms', { id: event.data.newsroomId, name: event.data.name })];
    case 'NewsroomChanged':
      return patchNamed('case_newsrooms', event.data.newsroomId, { name: event.data.name });
    case 'EmployeeAdded':
      return [upsert('case_employees', { id: event.data.employeeId, name: event.data.name })];
    case 'EmployeeChanged':
      return patchNamed('case_employees', event.data.employeeId, { name: event.data.name });
    case 'SubjectErased':
      return [
        patch('case_contacts', { id: event.data.subject }, { name: null, email: null }),
        patch('case_newsrooms', { id: event.data.subject }, { name: null }),
      ];
    default:
      return [];
  }
}

function patchNamed(table: string, id: string, changes: Record<string, string | null | undefined>): RowOperation[] {
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return Object.keys(present).length > 0 ? [patch(table, { id }, present)] : [];
}
