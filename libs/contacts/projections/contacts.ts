import type { RecordedEvent } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';
import { contactEvents, type NewsroomKind, type RecordedContactEvent } from '../domain/events.js';

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
export const contactsProjection: Projection = {
  name: 'contacts',
  version: 3,
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
  events: [...Object.values(contactEvents), SubjectErased],
  reduce: (event) => reduceContact(event as RecordedContactEvent | RecordedEvent<'SubjectErased', { subject: string }>),
};

function reduceContact(
  event: RecordedContactEvent | RecordedEvent<'SubjectErased', { subject: string }>,
): RowOperation[] {
  const { revision } = event;
  switch (event.type) {
    case 'ContactRegistered': {
      const { contactId, name, email = null, phone = null, newsroomId } = event.data;
      return [upsert('contacts', { id: contactId, name, email, phone, newsroom_id: newsroomId, revision })];
    }
    case 'ContactChanged': {
      const { contactId, newsroomId, ...named } = event.data;
      const changes = { ...named, ...(newsroomId !== undefined && { newsroom_id: newsroomId }) };
      return [patch('contacts', { id: contactId }, { ...changes, revision })];
    }
    case 'NewsroomRegistered':
    case 'NewsroomChanged': {
      const { newsroomId, name, kind, domains } = event.data;
      return [upsert('newsrooms', { id: newsroomId, name, kind, domains: domains ?? [], revision })];
    }
    case 'SubjectErased':
      return [
        patch('contacts', { id: event.data.subject }, { name: null, email: null, phone: null, erased: true }),
        patch('newsrooms', { id: event.data.subject }, { name: null, domains: [] }),
      ];
  }
}
