import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { decodeCursor, normalEmail, notFound, OfficeError, pageOf, type Page } from '#libs/kernel';
import { holds, needlesOf, plainLettersOf, rareIds, type Needles } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { AddressKind, LetterLanguage, MemberRole, Medium, NewsroomKind, Reach } from '../domain/events.js';
import { quoteHours } from '../domain/newsroom.js';
import type { ContactAddressRow, ContactRow, MembershipRow, NewsroomRow } from '../projections/contacts.js';

export interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly beat: string | null;
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
}

export interface AddressView {
  readonly id: string;
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
  readonly newsroom: { readonly id: string; readonly name: string | null };
  readonly role: MemberRole | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface AddressedContact {
  /** Both null once they were erased. */
  readonly name: string | null;
  readonly email: string | null;
}

export interface NewsroomView {
  readonly id: string;
  readonly name: string;
  readonly kind: NewsroomKind;
  readonly domains: string[];
  readonly reach: Reach | null;
  readonly county: string | null;
  readonly addresses: string[];
  readonly editor: { readonly id: string; readonly name: string; readonly since: string | null } | null;
  /** In which a quote is to be authorised (PP 14a). */
  readonly quoteTerm: { readonly hours: number; readonly assumed: boolean };
  readonly revision: number;
}

export interface ListOptions {
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Tables {
  contacts: ContactRow;
  contact_addresses: ContactAddressRow;
  contact_memberships: MembershipRow;
  newsrooms: NewsroomRow;
}

/** What is found in no more contacts than these is looked up one by one; the rest is met soon, in the order of names. */
const RARE = 10_000;

/** As the indexes have them. */
const NAME = sql.raw(plainLettersOf('contacts.name'));
const BEAT = sql.raw(plainLettersOf('contacts.beat'));
const ADDRESS = sql`contact_addresses.found_by`;
const NEWSROOM_NAME = sql.raw(plainLettersOf('newsrooms.name'));

@Injectable()
export class ContactQueries {
  constructor(private readonly read: ReadTables) {}

  async contacts({
    q,
    limit,
    cursor,
    newsroomId,
  }: ListOptions & { readonly newsroomId?: string }): Promise<Page<ContactView>> {
    let query = this.withNewsroom()
      .orderBy('contacts.name')
      .orderBy('contacts.id')
      .limit(limit + 1);
    if (q?.trim()) {
      const needles = needlesOf(joinedNumbers(q));
      const found = needles ? await rareIds(this.read.tables<never>(), this.holding(needles), RARE) : [];
      if (found) query = query.where(sql<SqlBool>`contacts.id = any(${found})`);
      else if (needles) query = query.where(this.isHeld(sql.ref('contacts.id'), needles));
    }
    if (newsroomId)
      query = query.where(
        sql<SqlBool>`contacts.id in (select contact_id from ${this.read.table('contact_memberships')}
          where newsroom_id = ${newsroomId} and to_day is null)`,
      );
    if (cursor) {
      const last = await this.lastShown('contacts', cursor);
      query = query.where(sql<SqlBool>`(contacts.name, contacts.id) > (${last.name}, ${last.id})`);
    }
    query = query.where('contacts.name', 'is not', null);
    return pageOf(await query.execute(), limit, contactView, ({ id }) => [id]);
  }

  /** What contacts are called and where they are reached, by id; one that is not known has no entry. */
  async addressed(ids: readonly string[]): Promise<ReadonlyMap<string, AddressedContact>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db()
      .selectFrom('contacts')
      .select(['id', 'name', 'email'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, ...contact }) => [id, contact]));
  }

  /** Ids of the contacts whose name, address or beat holds every word: each by an index of its own. For statements of other modules. */
  holding(needles: Needles): readonly RawBuilder<unknown>[] {
    const people = sql`select id from ${this.read.table('contacts')} where`;
    return [
      sql`${people} ${holds(NAME, needles)}`,
      sql`select contact_id as id from ${this.read.table('contact_addresses')} where ${holds(ADDRESS, needles)}`,
      sql`${people} ${holds(BEAT, needles)}`,
    ];
  }

  /** Whether the name, an address or the beat of one contact does; for what is asked of row after row. */
  holdsIn(contactId: RawBuilder<unknown>, needles: Needles): RawBuilder<SqlBool> {
    return sql`exists (select from ${this.read.table('contacts')}
      where contacts.id = ${contactId} and ${this.isHeld(sql.ref('contacts.id'), needles)})`;
  }

  private isHeld(contactId: RawBuilder<unknown>, needles: Needles): RawBuilder<SqlBool> {
    return sql<SqlBool>`(${holds(NAME, needles)} or ${holds(BEAT, needles)} or exists (
      select from ${this.read.table('contact_addresses')}
      where contact_addresses.contact_id = ${contactId} and ${holds(ADDRESS, needles)}))`;
  }

  async contact(id: string): Promise<ContactCard> {
    const row = await this.withNewsroom()
      .select(['contacts.language', 'contacts.salutation'])
      .where('contacts.id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound('contact-not-found');
    const [addresses, memberships] = await Promise.all([this.addressesOf(id), this.membershipsOf(id)]);
    return { ...contactView(row), language: row.language, salutation: row.salutation, addresses, memberships };
  }

  private async addressesOf(id: string): Promise<readonly AddressView[]> {
    const rows = await this.db()
      .selectFrom('contact_addresses')
      .selectAll()
      .where('contact_id', '=', id)
      .where('value', 'is not', null)
      .orderBy('medium')
      .orderBy(sql`ended_at is not null`)
      .orderBy('is_primary', 'desc')
      .orderBy('added_at')
      .orderBy('id')
      .execute();
    const shared = rows.flatMap((row) => (row.shared && row.found_by !== null ? [row.found_by] : []));
    const others = await this.othersAt(shared, id);
    return rows.map((row) => ({
      id: row.id,
      medium: row.medium,
      kind: row.kind,
      value: row.value ?? '',
      label: row.label,
      primary: row.is_primary,
      addedAt: row.added_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      shared: row.shared,
      sharedWith: others.flatMap(({ found_by, id: other, name }) =>
        row.shared && found_by === row.found_by ? [{ id: other, name }] : [],
      ),
    }));
  }

  private async othersAt(found: readonly string[], contactId: string) {
    if (found.length === 0) return [];
    return this.db()
      .selectFrom('contact_addresses')
      .innerJoin('contacts', 'contacts.id', 'contact_addresses.contact_id')
      .select(['contact_addresses.found_by', 'contacts.id'])
      .select(sql<string>`contacts.name`.as('name'))
      .where('contact_addresses.found_by', 'in', found)
      .where('contact_addresses.contact_id', '<>', contactId)
      .where('contacts.name', 'is not', null)
      .orderBy('contacts.name')
      .limit(50)
      .execute();
  }

  private async membershipsOf(id: string): Promise<readonly MembershipView[]> {
    const rows = await this.db()
      .selectFrom('contact_memberships')
      .leftJoin('newsrooms', 'newsrooms.id', 'contact_memberships.newsroom_id')
      .selectAll('contact_memberships')
      .select('newsrooms.name as newsroom_name')
      .where('contact_id', '=', id)
      .orderBy(sql`to_day is not null`)
      .orderBy('from_day', 'desc')
      .orderBy('contact_memberships.id')
      .execute();
    return rows.map(({ id: membership, newsroom_id, newsroom_name, role, from_day, to_day }) => ({
      id: membership,
      newsroom: { id: newsroom_id, name: newsroom_name },
      role,
      from: from_day || null,
      to: to_day,
    }));
  }

  async newsrooms({ q, limit, cursor }: ListOptions): Promise<Page<NewsroomView>> {
    let query = this.withEditor()
      .orderBy('newsrooms.name')
      .orderBy('newsrooms.id')
      .limit(limit + 1);
    if (q?.trim()) {
      const needles = needlesOf(q);
      query = query.where(needles ? holds(NEWSROOM_NAME, needles) : sql<SqlBool>`false`);
    }
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

  /** Whether somebody who was not erased belongs, or belonged, to the newsroom, beside this contact. */
  async hasOthers(newsroomId: string, contactId: string): Promise<boolean> {
    const other = await this.db()
      .selectFrom('contact_memberships')
      .select('id')
      .where('newsroom_id', '=', newsroomId)
      .where('contact_id', '<>', contactId)
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  /** Somebody else who has this address and still uses it. */
  async otherAt(email: string, contactId: string): Promise<string | undefined> {
    const other = await this.db()
      .selectFrom('contact_addresses')
      .select('contact_id')
      .where('found_by', '=', normalEmail(email))
      .where('contact_id', '<>', contactId)
      .where('ended_at', 'is', null)
      .orderBy('added_at')
      .limit(1)
      .executeTakeFirst();
    return other?.contact_id;
  }

  private withNewsroom() {
    const main = sql<{ newsroom_id: string; newsroom_name: string | null }>`(
      select m.newsroom_id, n.name as newsroom_name from ${this.read.table('contact_memberships')} m
      join ${this.read.table('newsrooms')} n on n.id = m.newsroom_id
      where m.contact_id = contacts.id and m.to_day is null order by m.from_day desc, m.id limit 1)`;
    return this.db()
      .selectFrom('contacts')
      .leftJoinLateral(main.as('main'), (join) => join.onTrue())
      .selectAll('contacts')
      .select(['main.newsroom_id', 'main.newsroom_name']);
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
  row: Pick<ContactRow, 'id' | 'name' | 'email' | 'phone' | 'beat' | 'erased' | 'revision'> & {
    newsroom_id: string | null;
    newsroom_name: string | null;
  },
): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  beat: row.beat,
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
  editor:
    row.editor_id && row.editor_name !== null
      ? { id: row.editor_id, name: row.editor_name, since: row.editor_since }
      : null,
  quoteTerm: quoteHours(row.kind),
  revision: row.revision,
});
