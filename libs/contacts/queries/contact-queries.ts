import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { decodeCursor, notFound, pageOf, type Page } from '#libs/kernel';
import { Database, matching } from '#libs/postgres';
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

@Injectable()
export class ContactQueries {
  constructor(private readonly database: Database) {}

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
      query = query.where((where) =>
        where.or(
          matching(q).flatMap((pattern) => [
            where(sql`lower(contacts.name)`, 'like', pattern),
            where(sql`lower(contacts.email)`, 'like', pattern),
          ]),
        ),
      );
    }
    if (newsroomId) query = query.where('contacts.newsroom_id', '=', newsroomId);
    if (cursor) {
      const [name, id] = decodeCursor(cursor, ['text', 'text']);
      query = query.where(sql<boolean>`(contacts.name, contacts.id) > (${name}, ${id})`);
    }
    query = query.where('contacts.name', 'is not', null);
    return pageOf(await query.execute(), limit, contactView, (row) => [row.name, row.id]);
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
      query = query.where((where) => where.or(matching(q).map((pattern) => where(sql`lower(name)`, 'like', pattern))));
    }
    if (cursor) {
      const [name, id] = decodeCursor(cursor, ['text', 'text']);
      query = query.where(sql<boolean>`(name, id) > (${name}, ${id})`);
    }
    return pageOf(await query.execute(), limit, newsroomView, (row) => [row.name, row.id]);
  }

  async newsroom(id: string): Promise<NewsroomView> {
    const row = await this.db().selectFrom('newsrooms').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('newsroom-not-found');
    return newsroomView(row);
  }

  private withNewsroom() {
    return this.db()
      .selectFrom('contacts')
      .leftJoin('newsrooms', 'newsrooms.id', 'contacts.newsroom_id')
      .selectAll('contacts')
      .select('newsrooms.name as newsroom_name');
  }

  private db() {
    return this.database.tables<Tables>().withSchema('read');
  }
}

const contactView = (row: ContactRow & { newsroom_name: string | null }): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  newsroom: row.newsroom_id ? { id: row.newsroom_id, name: row.newsroom_name ?? '' } : null,
  erased: row.erased,
  revision: row.revision,
});

const newsroomView = ({ id, name, kind, domains, revision }: NewsroomRow): NewsroomView => ({
  id,
  name,
  kind,
  domains,
  revision,
});
