import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { holds, needlesOf, plainLettersOf } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { CONTACT_LIST_RIGHTS } from '../domain/rights.js';
import type { ContactListRow } from '../projections/contact-lists.js';

/** Lists by name. */
@Injectable()
export class ContactListFinder extends Finder {
  constructor(private readonly read: ReadTables) {
    super();
  }

  async find(q: string, { roles }: Viewer, limit: number): Promise<readonly Found[]> {
    const needles = needlesOf(q);
    if (needles === null || !CONTACT_LIST_RIGHTS.readContactLists.some((role) => roles.includes(role))) return [];
    const rows = await this.read
      .tables<{ contact_lists: ContactListRow }>()
      .selectFrom('contact_lists')
      .select(['id', 'name'])
      .where(holds(sql.raw(plainLettersOf('name')), needles))
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id, name }) => ({ kind: 'contactList', id, number: null, name, detail: null }));
  }
}
