import type { RecordedOf } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';
import { contactEvents, type NewsroomKind } from '../domain/events.js';

export interface ContactRow {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  newsroom_id: string | null;
  erased: boolean;
  revision: number;
}

export interface NewsroomRow {
  id: string;
  /** Null once it was erased with the only person who was in it. */
  name: string | null;
  kind: NewsroomKind;
  domains: string[];
  revision: number;
}

/** Everybody outside with whom the office has been in touch, and their newsrooms. */
export const contactsProjection = defineProjection({
  name: 'contacts',
  version: 4,
  tables: [
    {
      name: 'contacts',
      columns: {
        id: 'text not null',
        name: 'text',
        email: 'text',
        phone: 'text',
        newsroom_id: 'text',
        erased: 'boolean not null default false',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: [
        '(name, id)',
        '(newsroom_id, name, id)',
        `using gin (${plainLettersOf('name')} gin_trgm_ops)`,
        'using gin (lower(email) gin_trgm_ops)',
      ],
    },
    {
      name: 'newsrooms',
      columns: {
        id: 'text not null',
        name: 'text',
        kind: 'text not null',
        domains: 'jsonb not null',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(name, id)', `using gin (${plainLettersOf('name')} gin_trgm_ops)`],
    },
  ],
  from: { ...contactEvents, SubjectErased },
  on: {
    ContactRegistered: ({ data: { contactId: id, name, email = null, phone = null, newsroomId }, revision }) => [
      upsert('contacts', { id, name, email, phone, newsroom_id: newsroomId, revision }),
    ],
    ContactChanged: ({ data: { contactId: id, newsroomId, ...named }, revision }) => [
      patch('contacts', { id }, { ...named, ...(newsroomId !== undefined && { newsroom_id: newsroomId }), revision }),
    ],
    NewsroomRegistered: newsroom,
    NewsroomChanged: newsroom,
    SubjectErased: ({ data: { subject: id } }) => [
      patch('contacts', { id }, { name: null, email: null, phone: null, erased: true }),
      patch('newsrooms', { id }, { name: null, domains: [] }),
    ],
  },
});

function newsroom({
  data: { newsroomId: id, name, kind, domains },
  revision,
}: RecordedOf<typeof contactEvents.NewsroomRegistered | typeof contactEvents.NewsroomChanged>): RowOperation[] {
  return [upsert('newsrooms', { id, name, kind, domains: domains ?? [], revision })];
}
