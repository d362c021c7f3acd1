import { Injectable } from '@nestjs/common';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { decodeCursor, normalEmail, notFound, OfficeError, pageOf, type Page } from '#libs/kernel';
import { holds, needlesOf, plainLettersOf, type Needles } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { AddressKind, LetterLanguage, MemberRole, Medium, NewsroomKind, Reach } from '../domain/events.js';
import { quoteHours } from '../domain/newsroom.js';
import {
  NEWSROOM_WORDS,
  type ContactAddressRow,
  type ContactRow,
  type MembershipRow,
  type NewsroomRow,
} from '../projections/contacts.js';

export interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly beat: string | null;
  /** Of the person: theirs, and of whoever was merged into them. */
  readonly tags: string[];
  /** To which they came last. */
  readonly newsroom: { readonly id: string; readonly name: string } | null;
  readonly erased: boolean;
  readonly revision: number;
}

export interface ContactCard extends ContactView {
  readonly language: LetterLanguage | null;
  readonly salutation: string | null;
  readonly addresses: readonly AddressView[];
  /** Those of now first, the latest in front. */
  readonly memberships: readonly MembershipView[];
  /** Whoever was merged into them, at any remove: the first to come first. */
  readonly merged: readonly MergedContact[];
}

export interface MergedContact {
  readonly id: string;
  readonly name: string | null;
  readonly intoId: string;
  readonly at: string;
  readonly revision: number;
}

export interface AddressView {
  readonly id: string;
  /** Whose it is: theirs, or of a contact that was merged into them. */
  readonly contactId: string;
  readonly medium: Medium;
  readonly kind: AddressKind;
  readonly value: string;
  readonly label: string | null;
  readonly primary: boolean;
  readonly addedAt: string;
  /** Since when they do not use it. */
  readonly endedAt: string | null;
  /** Others who have the address too. */
  readonly sharedWith: readonly { readonly id: string; readonly name: string }[];
  readonly shared: boolean;
}

export interface MembershipView {
  readonly id: string;
  /** Whose it is: theirs, or of a contact that was merged into them. */
  readonly contactId: string;
  readonly newsroom: { readonly id: string; readonly name: string | null };
  readonly role: MemberRole | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AddressedContact {
  /** Of whoever stands for them. */
  readonly id: string;
  /** Both null once they were erased. */
  readonly name: string | null;
  readonly email: string | null;
}

/** How letters to somebody begin; each null where nobody has said it. */
export interface Addressee {
  readonly language: LetterLanguage | null;
  /** As the person is to be addressed: “Szanowna Pani Redaktor”. */
  readonly salutation: string | null;
}

export interface NewsroomView {
  readonly id: string;
  readonly name: string;
  readonly kind: NewsroomKind;
  readonly domains: string[];
  readonly reach: Reach | null;
  readonly county: string | null;
  readonly addresses: string[];
  readonly tags: string[];
  readonly editor: { readonly id: string; readonly name: string; readonly since: string | null } | null;
  /** In which a quote is to be authorised (PP 14a). */
  readonly quoteTerm: { readonly hours: number; readonly assumed: boolean };
  readonly revision: number;
}

/** Which contacts a list, or a file, holds. */
export interface ContactFilter {
  readonly q?: string | undefined;
  /** Only the staff of now. */
  readonly newsroomId?: string | undefined;
}

/** A contact of a file, with all addresses that they use. */
export interface ContactCardItem {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly { readonly value: string; readonly kind: AddressKind }[];
  readonly phones: readonly { readonly value: string; readonly kind: AddressKind }[];
  readonly newsroom: string | null;
  readonly role: MemberRole | null;
  readonly beat: string | null;
  readonly language: LetterLanguage | null;
  readonly salutation: string | null;
}

/** Whom a living list holds: all that is said has to hold, and of several values one. */
export interface LivingFilter {
  /** Of the person, or of a newsroom to which they belong now. */
  readonly tags?: readonly string[] | undefined;
  /** Words of what they write about. */
  readonly beat?: string | undefined;
  readonly language?: LetterLanguage | undefined;
  readonly newsroomKinds?: readonly NewsroomKind[] | undefined;
  readonly reaches?: readonly Reach[] | undefined;
  readonly county?: string | undefined;
}

/** Whom: a living list, or a statement that answers ids of contacts. */
export type Among = LivingFilter | { readonly ids: RawBuilder<unknown> };

/** A person whom a mailing could reach. */
export interface Reachable {
  readonly id: string;
  readonly name: string;
  /** Null where none is known. */
  readonly email: string | null;
  readonly language: LetterLanguage | null;
  readonly salutation: string | null;
}

export interface ListOptions {
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

type ContactsOptions = ListOptions & ContactFilter & { readonly among?: Among };

interface Tables {
  contacts: ContactRow;
  contact_addresses: ContactAddressRow;
  contact_memberships: MembershipRow;
  newsrooms: NewsroomRow;
}

/** So many names are looked through for a page of what many hold. */
const NAMES_WALKED = 400;

/** As the indexes have them. */
const nameOf = (contact: string) => sql.raw(plainLettersOf(`${contact}.name`));
const beatOf = (contact: string) => sql.raw(plainLettersOf(`${contact}.beat`));
const NAME = nameOf('contacts');
const BEAT = beatOf('contacts');
const ADDRESS = sql`contact_addresses.found_by`;
const NEWSROOM = sql.raw(NEWSROOM_WORDS);

@Injectable()
export class ContactQueries {
  constructor(private readonly read: ReadTables) {}

  async contacts(options: ContactsOptions): Promise<Page<ContactView>> {
    const { q, limit, cursor } = options;
    const needles = q?.trim() ? needlesOf(joinedNumbers(q)) : undefined;
    if (needles === null) return { items: [], nextCursor: null };
    const last = cursor === undefined ? undefined : await this.lastShown('contacts', cursor);
    const rows = await (needles
      ? this.rowsHolding(needles, options, last)
      : this.rows(sql`select * from ${this.read.table('contacts')} where ${this.isShown(options, last)}
          order by name, id limit ${limit + 1}`));
    return pageOf(rows, limit, contactView, ({ id }) => [id]);
  }

  /** What many hold is met soon in the order of names. What few do is looked up, and so is what stands together at the end of that order. */
  private async rowsHolding(needles: Needles, options: ContactsOptions, last: Named | undefined) {
    const shown = this.isShown(options, last);
    const contacts = this.read.table('contacts');
    const next = sql`select * from ${contacts} where ${shown} order by name, id limit ${NAMES_WALKED}`;
    const soon = await this.rows(
      sql`select * from (${next}) contacts where ${this.isHeldByPerson(needles)}
        order by name, id limit ${options.limit + 1}`,
    );
    if (soon.length > options.limit) return soon;
    // "offset 0": without it PostgreSQL hopes to meet them soon in the order of names.
    const pages = this.personsHolding(needles).map(
      (found) => sql`(select * from (select * from ${contacts} where ${found} offset 0) contacts
        where ${shown} order by name, id limit ${options.limit + 1})`,
    );
    return this.rows(sql`select distinct on (name, id) * from (${sql.join(pages, sql` union all `)}) contacts
      order by name, id limit ${options.limit + 1}`);
  }

  /** Contacts of a statement, in the order of names. What belongs to them is looked up for these only, not for all that were found. */
  private rows(page: RawBuilder<unknown>) {
    return this.withNewsroom(page as RawBuilder<ContactRow>)
      .orderBy('contacts.name')
      .orderBy('contacts.id')
      .execute();
  }

  /** Whether somebody stands for themselves, comes after the last one and is of the filter. */
  private isShown({ newsroomId, among }: ContactsOptions, last: Named | undefined): RawBuilder<SqlBool> {
    const conditions = [
      sql`contacts.name is not null and contacts.merged_into is null`,
      ...(last ? [sql`(contacts.name, contacts.id) > (${last.name}, ${last.id})`] : []),
      ...(newsroomId
        ? [
            sql`contacts.id in (select member.person_id from ${this.read.table('contact_memberships')} m
              join ${this.read.table('contacts')} member on member.id = m.contact_id
              where m.newsroom_id = ${newsroomId} and m.to_day is null)`,
          ]
        : []),
      ...(among ? [this.isAmong(among)] : []),
    ];
    return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
  }

  /** A page of the list, for a file. */
  async cards(
    filter: ContactFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly people: readonly ContactCardItem[]; readonly nextCursor: string | null }> {
    const { items, nextCursor } = await this.contacts({ ...filter, limit, ...(cursor !== undefined && { cursor }) });
    const ids = items.map(({ id }) => id);
    const [addresses, details] = await Promise.all([this.addressesInUse(ids), this.letterDetails(ids)]);
    const people = items.map(({ id, name, newsroom, beat }) => {
      const of = (medium: Medium) =>
        addresses
          .filter((one) => one.person_id === id && one.medium === medium)
          .map(({ value, kind }) => ({ value, kind }));
      const { language = null, salutation = null, role = null } = details.get(id) ?? {};
      return {
        id,
        name: name ?? '',
        emails: of('email'),
        phones: of('phone'),
        newsroom: newsroom?.name ?? null,
        role,
        beat,
        language,
        salutation,
      };
    });
    return { people, nextCursor };
  }

  /** Of persons, with those of contacts that were merged into them; their own first one in front. */
  private async addressesInUse(personIds: readonly string[]) {
    return this.db()
      .selectFrom('contact_addresses')
      .innerJoin('contacts', 'contacts.id', 'contact_addresses.contact_id')
      .select(['contacts.person_id', 'contact_addresses.medium', 'contact_addresses.kind'])
      .select(sql<string>`contact_addresses.value`.as('value'))
      .where(sql<SqlBool>`contacts.person_id = any(${[...personIds]})`)
      .where('contact_addresses.value', 'is not', null)
      .where('contact_addresses.ended_at', 'is', null)
      .orderBy(sql`contacts.id <> contacts.person_id`)
      .orderBy('contact_addresses.is_primary', 'desc')
      .orderBy('contact_addresses.added_at')
      .orderBy('contact_addresses.id')
      .execute();
  }

  private async letterDetails(ids: readonly string[]) {
    const rows = await this.withNewsroom()
      .select(['contacts.language', 'contacts.salutation'])
      .select(
        sql<MemberRole | null>`(select m.role from ${this.read.table('contact_memberships')} m
          where m.contact_id = contacts.id and m.newsroom_id = main.newsroom_id and m.to_day is null limit 1)`.as(
          'role',
        ),
      )
      .where(sql<SqlBool>`contacts.id = any(${[...ids]})`)
      .execute();
    return new Map(rows.map(({ id, language, salutation, role }) => [id, { language, salutation, role }]));
  }

  /** All people of a filter, or who are one of these contacts, by name: for whoever writes to them. */
  async reachable(among: Among): Promise<readonly Reachable[]> {
    return this.withNewsroom()
      .clearSelect()
      .select(['contacts.id', 'contacts.language', 'contacts.salutation', this.reach('email')])
      .select(sql<string>`contacts.name`.as('name'))
      .where(this.isPersonAmong(among))
      .orderBy('contacts.name')
      .orderBy('contacts.id')
      .execute();
  }

  /** Of newsrooms that stand: what they are called and their first general address. */
  async reachableNewsrooms(ids: readonly string[]): Promise<readonly Omit<Reachable, 'language' | 'salutation'>[]> {
    const rows = await this.db()
      .selectFrom('newsrooms')
      .select(['id', 'name', 'addresses'])
      .where(sql<SqlBool>`id = any(${[...ids]})`)
      .where('name', 'is not', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(({ id, name, addresses }) => ({ id, name: name!, email: addresses[0] ?? null }));
  }

  /** How many people these are, and at how many different addresses they are reached. */
  async countReachable(among: Among): Promise<{ readonly people: number; readonly addresses: number }> {
    const { rows } = await sql<{ people: number; addresses: number }>`
      select count(*)::integer as people, count(distinct email)::integer as addresses
      from (${this.normalAddresses(among)}) reached`.execute(this.db());
    return rows[0]!;
  }

  /** These addresses, each once, as they are compared. */
  async mailAddressesOf(among: Among): Promise<readonly string[]> {
    const { rows } = await sql<{ email: string }>`
      select distinct email from (${this.normalAddresses(among)}) reached where email is not null`.execute(this.db());
    return rows.map(({ email }) => email);
  }

  /** Of each person, in the form of `normalEmail`. */
  private normalAddresses(among: Among): RawBuilder<unknown> {
    return sql`select lower(normalize(trim(${this.reachOf('email')}), NFC)) as email
      from ${this.read.table('contacts')} where ${this.isPersonAmong(among)}`;
  }

  private isPersonAmong(among: Among): RawBuilder<SqlBool> {
    return sql<SqlBool>`contacts.name is not null and contacts.merged_into is null and ${this.isAmong(among)}`;
  }

  /** Whether a contact that stands for itself is of the filter, or somebody of these ids. */
  private isAmong(among: Among): RawBuilder<SqlBool> {
    const people = this.read.table('contacts');
    if ('ids' in among)
      return sql<SqlBool>`contacts.id in (select person_id from ${people} where id in (${among.ids}))`;
    const { tags = [], beat, language, newsroomKinds = [], reaches = [], county } = among;
    const anyTag = (column: RawBuilder<unknown>) =>
      sql<SqlBool>`exists (select from jsonb_array_elements_text(${column}) tag where lower(tag.value) = any(${tags.map((tag) => tag.toLowerCase())}))`;
    const ofPerson = (condition: RawBuilder<SqlBool>) =>
      sql<SqlBool>`exists (select from ${people} one where one.person_id = contacts.id and ${condition})`;
    const inNewsroom = (condition: RawBuilder<SqlBool>) =>
      sql<SqlBool>`exists (select from ${people} one
        join ${this.read.table('contact_memberships')} m on m.contact_id = one.id and m.to_day is null
        join ${this.read.table('newsrooms')} n on n.id = m.newsroom_id
        where one.person_id = contacts.id and ${condition})`;
    const needles = beat ? needlesOf(beat) : undefined;
    const newsroom = [
      ...(newsroomKinds.length > 0 ? [sql<SqlBool>`n.kind = any(${[...newsroomKinds]})`] : []),
      ...(reaches.length > 0 ? [sql<SqlBool>`n.reach = any(${[...reaches]})`] : []),
      ...(county ? [sql<SqlBool>`lower(n.county) = ${county.trim().toLowerCase()}`] : []),
    ];
    const conditions = [
      sql<SqlBool>`true`,
      ...(tags.length > 0
        ? [sql<SqlBool>`(${ofPerson(anyTag(sql`one.tags`))} or ${inNewsroom(anyTag(sql`n.tags`))})`]
        : []),
      ...(needles === null ? [sql<SqlBool>`false`] : needles ? [holds(BEAT, needles)] : []),
      ...(language ? [sql<SqlBool>`contacts.language = ${language}`] : []),
      ...(newsroom.length > 0 ? [inNewsroom(sql<SqlBool>`${sql.join(newsroom, sql` and `)}`)] : []),
    ];
    return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
  }

  /** By id. */
  async viewsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ContactView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.withNewsroom().where('contacts.id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, contactView(row)]));
  }

  /** Everybody who is this person: whoever stands for them, and all that were merged into that one. Only the id itself where nobody is known. */
  async samePerson(id: string): Promise<readonly string[]> {
    const rows = await this.db()
      .selectFrom('contacts')
      .select('id')
      .where(sql<SqlBool>`person_id = (select person_id from ${this.read.table('contacts')} where id = ${id})`)
      .execute();
    return rows.length > 0 ? rows.map((row) => row.id) : [id];
  }

  /** Whoever was merged into a contact, at any remove. */
  async mergedInto(id: string): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      with recursive merged as (
        select id from ${this.read.table('contacts')} where merged_into = ${id}
        union select next.id from ${this.read.table('contacts')} next join merged on next.merged_into = merged.id)
      select id from merged order by id`.execute(this.db());
    return rows.map((row) => row.id);
  }

  /** What contacts are called and where they are reached, by id; one that is not known has no entry. A merged one is called as whoever stands for them. */
  async addressed(ids: readonly string[]): Promise<ReadonlyMap<string, AddressedContact>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db()
      .selectFrom('contacts')
      .innerJoin('contacts as person', 'person.id', 'contacts.person_id')
      .select(['contacts.id', 'person.id as person_id', 'person.name'])
      .select(sql<string | null>`coalesce(contacts.email, person.email)`.as('email'))
      .where('contacts.id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, person_id, ...contact }) => [id, { id: person_id, ...contact }]));
  }

  /** Of a merged contact, how letters to whoever stands for them begin. */
  async addressee(contactId: string): Promise<Addressee> {
    const found = await this.db()
      .selectFrom('contacts')
      .innerJoin('contacts as person', 'person.id', 'contacts.person_id')
      .select(['person.language', 'person.salutation'])
      .where('contacts.id', '=', contactId)
      .executeTakeFirst();
    return found ?? { language: null, salutation: null };
  }

  /** Who has which of the addresses (normalised): former ones too. */
  async atAddresses(emails: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.db()
      .selectFrom('contact_addresses')
      .innerJoin('contacts', 'contacts.id', 'contact_addresses.contact_id')
      .select(['contact_addresses.found_by', 'contacts.id'])
      .select(sql<string>`contacts.name`.as('name'))
      .where(sql<SqlBool>`contact_addresses.found_by = any(${[...emails]})`)
      .where('contacts.name', 'is not', null)
      .execute();
    return new Map(rows.map(({ found_by, ...contact }) => [found_by!, contact]));
  }

  /** Contacts of these names, exactly so written, with their first telephone. */
  async called(names: readonly string[]): Promise<readonly (Named & { readonly phone: string | null })[]> {
    return this.db()
      .selectFrom('contacts')
      .select(['id', 'phone'])
      .select(sql<string>`name`.as('name'))
      .where(sql<SqlBool>`name = any(${[...names]})`)
      .execute();
  }

  /** Ids of the contacts whose name, address or beat holds every word: each by an index of its own. For statements of other modules. */
  holding(needles: Needles): readonly RawBuilder<unknown>[] {
    // Whoever was erased has no name any more. That it is asked keeps PostgreSQL from reading the whole index of names, which knows nobody's erasure.
    const people = sql`select id from ${this.read.table('contacts')} where not erased and`;
    return [
      sql`${people} ${holds(NAME, needles)}`,
      sql`select contact_id as id from ${this.read.table('contact_addresses')} where ${holds(ADDRESS, needles)}`,
      sql`${people} ${holds(BEAT, needles)}`,
      // Whoever was merged goes by the name of the one who stands for them as well.
      sql`select merged.id from ${this.read.table('contacts')} merged
        join ${this.read.table('contacts')} contacts on contacts.id = merged.person_id
        where merged.merged_into is not null and ${holds(NAME, needles)}`,
    ];
  }

  /** Ways in which somebody, or whoever was merged into them, does: each by an index of its own. */
  private personsHolding(needles: Needles): readonly RawBuilder<SqlBool>[] {
    const contacts = this.read.table('contacts');
    return [
      holds(NAME, needles),
      holds(BEAT, needles),
      sql`contacts.id in (select merged.person_id from ${contacts} merged where merged.merged_into is not null
        and (${holds(nameOf('merged'), needles)} or ${holds(beatOf('merged'), needles)}))`,
      // Arrays: as a join, PostgreSQL reads all contacts whenever its estimate of how many are found comes out a little higher.
      sql`contacts.id = any(array(select one.person_id from ${contacts} one where one.id = any(array(
        select contact_id from ${this.read.table('contact_addresses')} where ${holds(ADDRESS, needles)}))))`,
    ];
  }

  /** Whether one contact does, as `holding` has it; for what is asked of row after row. */
  holdsIn(contactId: RawBuilder<unknown>, needles: Needles): RawBuilder<SqlBool> {
    const contacts = this.read.table('contacts');
    // "offset 0", here and below: without it PostgreSQL would ask every contact once, not those that are met.
    return sql`exists (select from ${contacts} one where one.id = ${contactId} and (${this.isHeld('one', needles)}
      or one.merged_into is not null and exists (
        select from ${contacts} person where person.id = one.person_id and ${holds(nameOf('person'), needles)})) offset 0)`;
  }

  /** Whether a row of `contacts`, or whoever was merged into it, does. */
  private isHeldByPerson(needles: Needles): RawBuilder<SqlBool> {
    return sql`exists (select from ${this.read.table('contacts')} one
      where one.person_id = contacts.id and ${this.isHeld('one', needles)} offset 0)`;
  }

  private isHeld(contact: string, needles: Needles): RawBuilder<SqlBool> {
    return sql<SqlBool>`(${holds(nameOf(contact), needles)} or ${holds(beatOf(contact), needles)} or exists (
      select from ${this.read.table('contact_addresses')}
      where contact_addresses.contact_id = ${sql.ref(`${contact}.id`)} and ${holds(ADDRESS, needles)} offset 0))`;
  }

  /** Of a merged contact the card of whoever stands for them. @throws OfficeError contact-not-found */
  async contact(id: string): Promise<ContactCard> {
    const row = await this.withNewsroom()
      .select(['contacts.language', 'contacts.salutation'])
      .where(sql<SqlBool>`contacts.id = (select person_id from ${this.read.table('contacts')} where id = ${id})`)
      .executeTakeFirst();
    if (!row) throw notFound('contact-not-found');
    const merged = await this.mergedWith(row.id);
    const ids = [row.id, ...merged.map((one) => one.id)];
    const [addresses, memberships] = await Promise.all([this.addressesOf(ids), this.membershipsOf(ids)]);
    return { ...contactView(row), language: row.language, salutation: row.salutation, addresses, memberships, merged };
  }

  private async mergedWith(personId: string): Promise<readonly MergedContact[]> {
    const rows = await this.db()
      .selectFrom('contacts')
      .select(['id', 'name', 'merged_into', 'merged_at', 'revision'])
      .where('person_id', '=', personId)
      .where('id', '<>', personId)
      .orderBy('merged_at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, name, merged_into, merged_at, revision }) => ({
      id,
      name,
      intoId: merged_into ?? personId,
      at: merged_at!.toISOString(),
      revision,
    }));
  }

  /** Of a person, their own contact first: an address that several of their contacts have is shown once. */
  private async addressesOf(ids: readonly string[]): Promise<readonly AddressView[]> {
    const [own] = ids;
    const all = await this.db()
      .selectFrom('contact_addresses')
      .selectAll()
      .where('contact_id', 'in', ids)
      .where('value', 'is not', null)
      .orderBy('medium')
      .orderBy(sql`ended_at is not null`)
      .orderBy(sql`contact_id <> ${own}`)
      .orderBy('is_primary', 'desc')
      .orderBy('added_at')
      .orderBy('id')
      .execute();
    const isSame = (one: ContactAddressRow, other: ContactAddressRow) =>
      one.medium === other.medium && one.found_by === other.found_by;
    const rows = all.filter((row, place) => all.findIndex((one) => isSame(one, row)) === place);
    const shared = rows.flatMap((row) => (row.shared && row.found_by !== null ? [row.found_by] : []));
    const others = await this.othersAt(shared, ids);
    return rows.map((row) => ({
      id: row.id,
      contactId: row.contact_id,
      medium: row.medium,
      kind: row.kind,
      value: row.value ?? '',
      label: row.label,
      primary: row.is_primary && rows.find((one) => one.medium === row.medium && one.is_primary) === row,
      addedAt: row.added_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      shared: row.shared,
      sharedWith: others.flatMap(({ found_by, id: other, name }) =>
        row.shared && found_by === row.found_by ? [{ id: other, name }] : [],
      ),
    }));
  }

  private async othersAt(found: readonly string[], ids: readonly string[]) {
    if (found.length === 0) return [];
    return this.db()
      .selectFrom('contact_addresses')
      .innerJoin('contacts', 'contacts.id', 'contact_addresses.contact_id')
      .innerJoin('contacts as person', 'person.id', 'contacts.person_id')
      .select(['contact_addresses.found_by', 'person.id'])
      .select(sql<string>`person.name`.as('name'))
      .distinct()
      .where('contact_addresses.found_by', 'in', found)
      .where('contact_addresses.contact_id', 'not in', ids)
      .where('person.name', 'is not', null)
      .orderBy('person.name')
      .limit(50)
      .execute();
  }

  private async membershipsOf(ids: readonly string[]): Promise<readonly MembershipView[]> {
    const rows = await this.db()
      .selectFrom('contact_memberships')
      .leftJoin('newsrooms', 'newsrooms.id', 'contact_memberships.newsroom_id')
      .selectAll('contact_memberships')
      .select('newsrooms.name as newsroom_name')
      .where('contact_id', 'in', ids)
      .orderBy(sql`to_day is not null`)
      .orderBy('from_day', 'desc')
      .orderBy(sql`contact_id <> ${ids[0]}`)
      .orderBy('contact_memberships.id')
      .execute();
    return rows.map(({ id: membership, contact_id, newsroom_id, newsroom_name, role, from_day, to_day }) => ({
      id: membership,
      contactId: contact_id,
      newsroom: { id: newsroom_id, name: newsroom_name },
      role,
      from: from_day || null,
      to: to_day,
    }));
  }

  async newsrooms({
    q,
    kind,
    limit,
    cursor,
  }: ListOptions & { readonly kind?: NewsroomKind | undefined }): Promise<Page<NewsroomView>> {
    let query = this.withEditor()
      .orderBy('newsrooms.name')
      .orderBy('newsrooms.id')
      .limit(limit + 1);
    if (q?.trim()) {
      const needles = needlesOf(q);
      query = query.where(
        needles
          ? sql<SqlBool>`newsrooms.id in (select id from ${this.read.table('newsrooms')} where ${holds(NEWSROOM, needles)})`
          : sql<SqlBool>`false`,
      );
    }
    if (kind) query = query.where('newsrooms.kind', '=', kind);
    if (cursor) {
      const last = await this.lastShown('newsrooms', cursor);
      query = query.where(sql<SqlBool>`(newsrooms.name, newsrooms.id) > (${last.name}, ${last.id})`);
    }
    query = query.where('newsrooms.name', 'is not', null);
    return pageOf(await query.execute(), limit, newsroomView, ({ id }) => [id]);
  }

  /** @throws OfficeError newsroom-not-found, newsroom-erased */
  async newsroom(id: string): Promise<NewsroomView> {
    const row = await this.withEditor().where('newsrooms.id', '=', id).executeTakeFirst();
    if (!row) throw notFound('newsroom-not-found');
    if (row.name === null) throw notFound('newsroom-erased');
    return newsroomView(row);
  }

  /** Cursors stand in addresses and logs: they hold an id, and never a name. Whoever is gone by now has no place in the list. */
  private async lastShown(table: 'contacts' | 'newsrooms', cursor: string): Promise<{ id: string; name: string }> {
    const [id] = decodeCursor(cursor, ['text']);
    const row = await this.db()
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', '=', String(id))
      .executeTakeFirst();
    if (!row || row.name === null) throw new OfficeError('invalid', 'invalid-cursor');
    return { id: row.id, name: row.name };
  }

  /** Whether somebody who was not erased belongs, or belonged, to the newsroom, beside this person. */
  async hasOthers(newsroomId: string, contactId: string): Promise<boolean> {
    const other = await this.db()
      .selectFrom('contact_memberships')
      .select('id')
      .where('newsroom_id', '=', newsroomId)
      .where('contact_id', 'not in', await this.samePerson(contactId))
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  /** Those of the newsrooms to which anybody belongs, or belonged. */
  async withStaff(newsroomIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db()
      .selectFrom('contact_memberships')
      .select('newsroom_id as id')
      .distinct()
      .where(sql<SqlBool>`newsroom_id = any(${[...newsroomIds]})`)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  /** Those of the contacts into whom others were merged. */
  async withMerged(contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db()
      .selectFrom('contacts')
      .select(sql<string>`merged_into`.as('id'))
      .where(sql<SqlBool>`merged_into = any(${[...contactIds]})`)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  /** Those of the contacts who are somewhere the editor-in-chief. */
  async editorsAmong(contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db()
      .selectFrom('newsrooms')
      .select(sql<string>`editor_id`.as('id'))
      .where(sql<SqlBool>`editor_id = any(${[...contactIds]})`)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  /** Somebody else who has this address and still uses it; no contact of the same person. */
  async otherAt(email: string, contactId: string): Promise<string | undefined> {
    const other = await this.db()
      .selectFrom('contact_addresses')
      .select('contact_id')
      .where('found_by', '=', normalEmail(email))
      .where('contact_id', 'not in', await this.samePerson(contactId))
      .where('ended_at', 'is', null)
      .orderBy('added_at')
      .limit(1)
      .executeTakeFirst();
    return other?.contact_id;
  }

  private withNewsroom(among: Expression<ContactRow> = this.db().selectFrom('contacts').selectAll()) {
    const main = sql<{ newsroom_id: string; newsroom_name: string | null }>`(
      select m.newsroom_id, n.name as newsroom_name from ${this.read.table('contacts')} c
      join ${this.read.table('contact_memberships')} m on m.contact_id = c.id
      join ${this.read.table('newsrooms')} n on n.id = m.newsroom_id
      where c.person_id = contacts.id and m.to_day is null
      order by m.from_day desc, c.id <> contacts.id, m.id limit 1)`;
    return this.db()
      .selectFrom(sql<ContactRow>`(${among})`.as('contacts'))
      .leftJoinLateral(main.as('main'), (join) => join.onTrue())
      .selectAll('contacts')
      .select([this.reach('email'), this.reach('phone'), this.tagsOf(sql.ref('contacts.id')).as('tags')])
      .select(['main.newsroom_id', 'main.newsroom_name']);
  }

  /** The first address or telephone; of whoever has none, that of a contact that was merged into them. */
  private reach<M extends Medium>(medium: M) {
    return this.reachOf(medium).as(medium);
  }

  private reachOf(medium: Medium): RawBuilder<string | null> {
    const column = sql.ref(medium);
    return sql<string | null>`coalesce(contacts.${column}, (
      select min(c.${column}) from ${this.read.table('contacts')} c where c.person_id = contacts.id))`;
  }

  /** All tags of a person, as JSON. */
  private tagsOf(personId: RawBuilder<unknown>): RawBuilder<string[]> {
    return sql<string[]>`(select coalesce(jsonb_agg(distinct tag.value), '[]') from ${this.read.table('contacts')} c,
      jsonb_array_elements_text(c.tags) tag where c.person_id = ${personId})`;
  }

  /** All tags that contacts or newsrooms have, by the alphabet. */
  async tags(): Promise<readonly string[]> {
    const { rows } = await sql<{ tag: string }>`
      select distinct tag from (
        select jsonb_array_elements_text(tags) as tag from ${this.read.table('contacts')} where tags <> '[]'
        union all select jsonb_array_elements_text(tags) from ${this.read.table('newsrooms')} where tags <> '[]') every_tag
      limit 1000`.execute(this.db());
    return rows.map(({ tag }) => tag).sort((one, other) => one.localeCompare(other, 'pl'));
  }

  private withEditor() {
    return this.db()
      .selectFrom('newsrooms')
      .leftJoin('contacts', 'contacts.id', 'newsrooms.editor_id')
      .selectAll('newsrooms')
      .select('contacts.name as editor_name');
  }

  private db() {
    return this.read.tables<Tables>();
  }
}

/** Telephones are kept by their digits: `+48 600-100-200` is looked for as `48600100200`. */
const joinedNumbers = (q: string): string => q.replaceAll(/(?<=\d)[\s().-]+(?=\d)|\+(?=\d)/g, '');

const contactView = (
  row: Pick<ContactRow, 'id' | 'name' | 'email' | 'phone' | 'beat' | 'erased' | 'tags' | 'revision'> & {
    newsroom_id: string | null;
    newsroom_name: string | null;
  },
): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  beat: row.beat,
  tags: row.tags,
  newsroom: row.newsroom_id && row.newsroom_name !== null ? { id: row.newsroom_id, name: row.newsroom_name } : null,
  erased: row.erased,
  revision: row.revision,
});

const newsroomView = (row: NewsroomRow & { editor_name: string | null }): NewsroomView => ({
  id: row.id,
  name: row.name ?? '',
  kind: row.kind,
  domains: row.domains,
  reach: row.reach,
  county: row.county,
  addresses: row.addresses,
  tags: row.tags,
  editor:
    row.editor_id && row.editor_name !== null
      ? { id: row.editor_id, name: row.editor_name, since: row.editor_since }
      : null,
  quoteTerm: quoteHours(row.kind),
  revision: row.revision,
});
