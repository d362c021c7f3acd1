import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { decodeCursor, notFound, OfficeError, pageOf, type Page } from '#libs/kernel';
import { holds, needlesOf, plainLettersOf, rareIds, type Needles } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { NewsroomKind } from '../domain/events.js';
import type { ContactRow, NewsroomRow } from '../projections/contacts.js';

export interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly newsroom: { readonly id: string; readonly name: string } | null;
  readonly erased: boolean;
  readonly revision: number;
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
  readonly revision: number;
}

export interface ListOptions {
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Tables {
  contacts: ContactRow;
  newsrooms: NewsroomRow;
}

/** What is found in no more contacts than these is looked up one by one; the rest is met soon, in the order of names. */
const RARE = 10_000;

/** As the indexes have them. */
const NAME = sql.raw(plainLettersOf('contacts.name'));
const EMAIL = sql`lower(contacts.email)`;
const NEWSROOM_NAME = sql.raw(plainLettersOf('name'));

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
      const needles = needlesOf(q);
      const found = needles ? await rareIds(this.read.tables<never>(), this.holding(needles), RARE) : [];
      if (found) query = query.where(sql<SqlBool>`contacts.id = any(${found})`);
      else if (needles) query = query.where((where) => where.or([holds(NAME, needles), holds(EMAIL, needles)]));
    }
    if (newsroomId) query = query.where('contacts.newsroom_id', '=', newsroomId);
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

  /** Ids of the contacts whose name, or whose address, holds every word: each by an index of its own. For statements of other modules. */
  holding(needles: Needles): readonly RawBuilder<unknown>[] {
    const people = sql`select id from ${this.read.table('contacts')} where`;
    return [sql`${people} ${holds(NAME, needles)}`, sql`${people} ${holds(EMAIL, needles)}`];
  }

  /** Whether the name or the address of one contact does; for what is asked of row after row. */
  holdsIn(contactId: RawBuilder<unknown>, needles: Needles): RawBuilder<SqlBool> {
    return sql`exists (select from ${this.read.table('contacts')}
      where contacts.id = ${contactId} and (${holds(NAME, needles)} or ${holds(EMAIL, needles)}))`;
  }

  async contact(id: string): Promise<ContactView> {
    const row = await this.withNewsroom().where('contacts.id', '=', id).executeTakeFirst();
    if (!row) throw notFound('contact-not-found');
    return contactView(row);
  }

  async newsrooms({ q, limit, cursor }: ListOptions): Promise<Page<NewsroomView>> {
    let query = this.db()
      .selectFrom('newsrooms')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1);
    if (q?.trim()) {
      const needles = needlesOf(q);
      query = query.where(needles ? holds(NEWSROOM_NAME, needles) : sql<SqlBool>`false`);
    }
    if (cursor) {
      const last = await this.lastShown('newsrooms', cursor);
      query = query.where(sql<SqlBool>`(name, id) > (${last.name}, ${last.id})`);
    }
    query = query.where('name', 'is not', null);
    return pageOf(await query.execute(), limit, newsroomView, ({ id }) => [id]);
  }

  /** @throws OfficeError newsroom-not-found, newsroom-erased */
  async newsroom(id: string): Promise<NewsroomView> {
    const row = await this.db().selectFrom('newsrooms').selectAll().where('id', '=', id).executeTakeFirst();
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

  /** Whether somebody who was not erased belongs to the newsroom, beside this contact. */
  async hasOthers(newsroomId: string, contactId: string): Promise<boolean> {
    const other = await this.db()
      .selectFrom('contacts')
      .select('id')
      .where('newsroom_id', '=', newsroomId)
      .where('erased', '=', false)
      .where('id', '<>', contactId)
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  private withNewsroom() {
    return this.db()
      .selectFrom('contacts')
      .leftJoin('newsrooms', 'newsrooms.id', 'contacts.newsroom_id')
      .selectAll('contacts')
      .select('newsrooms.name as newsroom_name');
  }

  private db() {
    return this.read.tables<Tables>();
  }
}

const contactView = (row: ContactRow & { newsroom_name: string | null }): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  newsroom: row.newsroom_id && row.newsroom_name !== null ? { id: row.newsroom_id, name: row.newsroom_name } : null,
  erased: row.erased,
  revision: row.revision,
});

const newsroomView = ({ id, name, kind, domains, revision }: NewsroomRow): NewsroomView => ({
  id,
  name: name ?? '',
  kind,
  domains,
  revision,
});
