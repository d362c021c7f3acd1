import { SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, remove, upsert } from '#libs/projections';
import type { ListFilter } from '../domain/contact-list.js';
import { contactListEvents } from '../domain/events.js';

export interface ContactListRow {
  id: string;
  name: string;
  /** Null of an own list, whose members stand beside it. */
  filter: ListFilter | null;
  revision: number;
}

export interface ListedRow {
  list_id: string;
  contact_id: string;
}

export const contactListsProjection = defineProjection({
  name: 'contact_lists',
  version: 1,
  tables: [
    {
      name: 'contact_lists',
      columns: { id: 'text not null', name: 'text not null', filter: 'jsonb', revision: 'integer not null' },
      primaryKey: ['id'],
      indexes: [],
    },
    {
      name: 'contact_list_members',
      columns: { list_id: 'text not null', contact_id: 'text not null' },
      primaryKey: ['list_id', 'contact_id'],
      indexes: ['(contact_id)'],
    },
  ],
  from: { ...contactListEvents, SubjectErased },
  on: {
    ContactListMade: ({ data: { listId: id, name, filter }, revision }) => [
      upsert('contact_lists', { id, name, filter, revision }),
    ],
    ContactListChanged: ({ data: { listId: id, name, filter }, revision }) => [
      patch('contact_lists', { id }, { name, filter, revision }),
    ],
    ContactListEnded: ({ data: { listId } }) => [
      remove('contact_lists', { id: listId }),
      remove('contact_list_members', { list_id: listId }),
    ],
    ContactListed: ({ data: { listId: list_id, contactId: contact_id }, revision }) => [
      upsert('contact_list_members', { list_id, contact_id }),
      patch('contact_lists', { id: list_id }, { revision }),
    ],
    ContactUnlisted: ({ data: { listId: list_id, contactId: contact_id }, revision }) => [
      remove('contact_list_members', { list_id, contact_id }),
      patch('contact_lists', { id: list_id }, { revision }),
    ],
    SubjectErased: ({ data: { subject } }) => [remove('contact_list_members', { contact_id: subject })],
  },
});
