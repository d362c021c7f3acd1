import type { RecordedOf } from '#libs/kernel';
import { SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import { comparable } from '../domain/contact.js';
import { newsroomDomain } from '../domain/mail-domain.js';
import {
  contactEvents,
  type AddressKind,
  type LetterLanguage,
  type MemberRole,
  type Medium,
  type NewsroomKind,
  type Reach,
} from '../domain/events.js';
import { nameKeys } from './name-keys.js';

export interface ContactRow {
  id: string;
  name: string | null;
  /** The first address and telephone; all of them stand in `contact_addresses`. */
  email: string | null;
  phone: string | null;
  language: LetterLanguage | null;
  salutation: string | null;
  beat: string | null;
  erased: boolean;
  /** Who stands for them: their own id, or that of the contact into which they were merged, at any remove. */
  person_id: string;
  /** The contact into which they were merged themselves. */
  merged_into: string | null;
  merged_at: Date | null;
  tags: string[];
  /** By what whoever may be the same person is found (`nameKeys`). */
  name_key: string | null;
  initial_key: string | null;
  revision: number;
}

/** Two contacts of which somebody said that they are two people. */
export interface ToldApartRow {
  contact_id: string;
  other_id: string;
}

export interface ContactAddressRow {
  contact_id: string;
  id: string;
  medium: Medium;
  kind: AddressKind;
  value: string | null;
  /** By what it is looked for: in lower case; a telephone by its digits. */
  found_by: string | null;
  /** Of a mail address that is no public one: the newsroom's, or the office's. */
  domain: string | null;
  label: string | null;
  is_primary: boolean;
  shared: boolean;
  added_at: Date;
  ended_at: Date | null;
}

export interface MembershipRow {
  contact_id: string;
  id: string;
  newsroom_id: string;
  role: MemberRole | null;
  /** `YYYY-MM-DD`; empty: nobody knows since when. */
  from_day: string;
  /** Null: until today. */
  to_day: string | null;
}

export interface NewsroomRow {
  id: string;
  /** Null once it was erased with the only person who was in it. */
  name: string | null;
  kind: NewsroomKind;
  domains: string[];
  reach: Reach | null;
  county: string | null;
  addresses: string[];
  editor_id: string | null;
  editor_since: string | null;
  tags: string[];
  revision: number;
}

/** By what a newsroom is looked for: as it is called, where it is, and by its domains and general addresses. */
export const NEWSROOM_WORDS = plainLettersOf(
  `coalesce(name, '') || ' ' || coalesce(county, '') || ' ' || domains::text || ' ' || addresses::text`,
);

/** Everybody outside with whom the office has been in touch, and their newsrooms. */
export const contactsProjection = defineProjection({
  name: 'contacts',
  version: 13,
  tables: [
    {
      name: 'contacts',
      columns: {
        id: 'text not null',
        name: 'text',
        email: 'text',
        phone: 'text',
        language: 'text',
        salutation: 'text',
        beat: 'text',
        erased: 'boolean not null default false',
        person_id: 'text not null',
        merged_into: 'text',
        merged_at: 'timestamptz',
        tags: "jsonb not null default '[]'",
        name_key: 'text',
        initial_key: 'text',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: [
        '(name, id)',
        '(person_id)',
        '(name_key) where name_key is not null',
        '(initial_key) where initial_key is not null',
        '(id) where merged_into is not null',
        `using gin (${plainLettersOf('name')} gin_trgm_ops)`,
        `using gin (${plainLettersOf('beat')} gin_trgm_ops)`,
      ],
    },
    {
      name: 'contact_addresses',
      columns: {
        contact_id: 'text not null',
        id: 'text not null',
        medium: 'text not null',
        kind: 'text not null',
        value: 'text',
        found_by: 'text',
        domain: 'text',
        label: 'text',
        is_primary: 'boolean not null',
        shared: 'boolean not null',
        added_at: 'timestamptz not null',
        ended_at: 'timestamptz',
      },
      primaryKey: ['contact_id', 'id'],
      indexes: ['(found_by)', 'using gin (found_by gin_trgm_ops)'],
    },
    {
      name: 'contact_memberships',
      columns: {
        contact_id: 'text not null',
        id: 'text not null',
        newsroom_id: 'text not null',
        role: 'text',
        from_day: 'text not null',
        to_day: 'text',
      },
      primaryKey: ['contact_id', 'id'],
      indexes: ['(newsroom_id, contact_id)'],
    },
    {
      name: 'contacts_told_apart',
      columns: { contact_id: 'text not null', other_id: 'text not null' },
      primaryKey: ['contact_id', 'other_id'],
      indexes: [],
    },
    {
      name: 'newsrooms',
      columns: {
        id: 'text not null',
        name: 'text',
        kind: 'text not null',
        domains: 'jsonb not null',
        reach: 'text',
        county: 'text',
        addresses: "jsonb not null default '[]'",
        editor_id: 'text',
        editor_since: 'text',
        tags: "jsonb not null default '[]'",
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(name, id)', '(editor_id) where editor_id is not null', `using gin (${NEWSROOM_WORDS} gin_trgm_ops)`],
    },
  ],
  from: { ...contactEvents, SubjectErased },
  on: {
    ContactRegistered: ({
      data: { contactId: id, name, email, emailShared = false, phone, newsroomId },
      metadata: { occurredAt },
      revision,
    }) => [
      upsert('contacts', {
        id,
        name,
        email: email ?? null,
        phone: phone ?? null,
        person_id: id,
        ...keysOf(name),
        revision,
      }),
      ...(email === undefined ? [] : [firstAddress(id, 'email', email, emailShared, occurredAt)]),
      ...(phone === undefined ? [] : [firstAddress(id, 'phone', phone, false, occurredAt)]),
      ...(newsroomId === null
        ? []
        : [
            upsert('contact_memberships', {
              contact_id: id,
              id: 'first',
              newsroom_id: newsroomId,
              role: null,
              from_day: '',
              to_day: null,
            }),
          ]),
    ],
    ContactChanged: ({ data: { contactId: id, ...changes }, revision }) => [
      patch('contacts', { id }, { ...changes, ...(changes.name !== undefined && keysOf(changes.name)), revision }),
    ],
    ContactAddressAdded: ({
      data: { contactId: contact_id, addressId: id, medium, value, kind, label, primary, shared },
      metadata: { occurredAt },
      revision,
    }) => [
      ...(primary ? [patch('contact_addresses', { contact_id, medium }, { is_primary: false })] : []),
      upsert('contact_addresses', {
        contact_id,
        id,
        medium,
        kind,
        value,
        ...foundBy(medium, value),
        label,
        is_primary: primary,
        shared,
        added_at: occurredAt,
      }),
      patch('contacts', { id: contact_id }, { ...(primary && { [medium]: value }), revision }),
    ],
    ContactAddressChanged: ({
      data: { contactId: contact_id, addressId: id, medium, value, kind, label, primary, ended, shared },
      metadata: { occurredAt },
      revision,
    }) => [
      ...(primary ? [patch('contact_addresses', { contact_id, medium }, { is_primary: false })] : []),
      patch(
        'contact_addresses',
        { contact_id, id },
        {
          kind,
          label,
          shared,
          is_primary: primary,
          ...(ended !== undefined && { ended_at: ended ? occurredAt : null }),
        },
      ),
      patch(
        'contacts',
        { id: contact_id },
        { ...(primary !== undefined && { [medium]: primary ? value : null }), revision },
      ),
    ],
    MembershipBegan: membership,
    MembershipChanged: membership,
    MembershipRemoved: ({ data: { contactId: contact_id, membershipId: id }, revision }) => [
      remove('contact_memberships', { contact_id, id }),
      patch('contacts', { id: contact_id }, { revision }),
    ],
    ContactTagged: ({ data: { contactId: id, tags }, revision }) => [
      patch('contacts', { id }, { tags: tags ?? [], revision }),
    ],
    ContactMerged: ({ data: { contactId: id, intoId }, metadata: { occurredAt }, revision }) => [
      patch('contacts', { id }, { merged_into: intoId, merged_at: occurredAt, revision }),
      patch('contacts', { person_id: id }, { person_id: intoId }),
    ],
    ContactUnmerged: ({ data: { contactId, withIds }, revision }) => [
      patch('contacts', { id: contactId }, { merged_into: null, merged_at: null, revision }),
      ...[contactId, ...withIds].map((id) => patch('contacts', { id }, { person_id: contactId })),
    ],
    ContactsToldApart: ({ data: { contactId: contact_id, otherId: other_id }, revision }) => [
      upsert('contacts_told_apart', { contact_id, other_id }),
      patch('contacts', { id: contact_id }, { revision }),
    ],
    ContactFileAdded: touched,
    ContactFileRemoved: touched,
    ContactWithdrawn: ({ data: { contactId: contact_id } }) => [
      remove('contacts', { id: contact_id }),
      remove('contact_addresses', { contact_id }),
      remove('contact_memberships', { contact_id }),
    ],
    NewsroomWithdrawn: ({ data: { newsroomId: id } }) => [remove('newsrooms', { id })],
    NewsroomRegistered: newsroom,
    NewsroomChanged: newsroom,
    SubjectErased: ({ data: { subject: id } }) => [
      patch(
        'contacts',
        { id },
        {
          name: null,
          email: null,
          phone: null,
          language: null,
          salutation: null,
          beat: null,
          name_key: null,
          initial_key: null,
          tags: [],
          erased: true,
        },
      ),
      // The rows stay: the planner keeps its samples of a table that became empty.
      patch('contact_addresses', { contact_id: id }, { value: null, found_by: null, domain: null, label: null }),
      remove('contact_memberships', { contact_id: id }),
      patch('newsrooms', { id }, { name: null, domains: [], county: null, addresses: [], editor_id: null, tags: [] }),
      patch('newsrooms', { editor_id: id }, { editor_id: null, editor_since: null }),
    ],
  },
});

function keysOf(name: string | null): Pick<ContactRow, 'name_key' | 'initial_key'> {
  const { whole, initial } = nameKeys(name);
  return { name_key: whole, initial_key: initial };
}

const foundBy = (medium: Medium, value: string | null): Pick<ContactAddressRow, 'found_by' | 'domain'> => ({
  found_by: value === null ? null : comparable(medium, value),
  domain: value !== null && medium === 'email' ? newsroomDomain(value) : null,
});

/** What it says stands in the stream alone. */
function touched({
  data: { contactId: id },
  revision,
}: RecordedOf<typeof contactEvents.ContactFileAdded | typeof contactEvents.ContactFileRemoved>): RowOperation[] {
  return [patch('contacts', { id }, { revision })];
}

const firstAddress = (
  contact_id: string,
  medium: Medium,
  value: string | null,
  shared: boolean,
  addedAt: string,
): RowOperation =>
  upsert('contact_addresses', {
    contact_id,
    id: medium,
    medium,
    kind: 'work',
    value,
    ...foundBy(medium, value),
    is_primary: true,
    shared,
    added_at: addedAt,
  });

function membership({
  data: { contactId: contact_id, membershipId: id, newsroomId, role, from, to },
  revision,
}: RecordedOf<typeof contactEvents.MembershipBegan | typeof contactEvents.MembershipChanged>): RowOperation[] {
  return [
    upsert('contact_memberships', { contact_id, id, newsroom_id: newsroomId, role, from_day: from ?? '', to_day: to }),
    patch('contacts', { id: contact_id }, { revision }),
  ];
}

function newsroom({
  data: { newsroomId: id, name, kind, domains, reach, county, addresses, editorId, editorSince, tags },
  revision,
}: RecordedOf<typeof contactEvents.NewsroomRegistered | typeof contactEvents.NewsroomChanged>): RowOperation[] {
  return [
    upsert('newsrooms', {
      id,
      name,
      kind,
      domains: domains ?? [],
      reach: reach ?? null,
      county: county ?? null,
      addresses: addresses ?? [],
      editor_id: editorId ?? null,
      editor_since: editorSince ?? null,
      tags: tags ?? [],
      revision,
    }),
  ];
}
