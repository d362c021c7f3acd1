import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { ContactQueries, type Among, type ContactView, type Reachable } from '#libs/contacts';
import { normalEmail, notFound, type Page } from '#libs/kernel';
import { Refusals } from '#libs/refusals';
import { ReadTables } from '#libs/projections';
import type { ListFilter } from '../domain/contact-list.js';
import type { ContactListRow } from '../projections/contact-lists.js';

export interface ContactListView {
  readonly id: string;
  readonly name: string;
  readonly filter: ListFilter | null;
  readonly members: number;
  /** To how many addresses a mailing would go: members minus refusals, and each address once. */
  readonly recipients: number;
  readonly revision: number;
}

export interface Recipient extends Reachable {
  readonly email: string;
}

interface Tables {
  contact_lists: ContactListRow;
}

/** Lists of contacts: who is on them, and whom a mailing to them would reach. */
@Injectable()
export class ContactLists {
  constructor(
    private readonly read: ReadTables,
    private readonly contacts: ContactQueries,
    private readonly refusals: Refusals,
  ) {}

  async all(): Promise<readonly ContactListView[]> {
    const rows = await this.db()
      .selectFrom('contact_lists')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(200)
      .execute();
    return Promise.all(rows.map((row) => this.view(row)));
  }

  /** @throws OfficeError contact-list-not-found */
  async list(id: string): Promise<ContactListView> {
    return this.view(await this.row(id));
  }

  /** By name. @throws OfficeError contact-list-not-found, invalid-cursor */
  async members(id: string, page: { readonly limit: number; readonly cursor?: string }): Promise<Page<ContactView>> {
    return this.contacts.contacts({ ...page, among: this.whom(await this.row(id)) });
  }

  /** Whom a mailing goes to: whoever has an address at which they do not refuse to be reached, each address once. @throws OfficeError contact-list-not-found */
  async recipients(id: string): Promise<readonly Recipient[]> {
    return this.reached(await this.contacts.reachable(this.whom(await this.row(id))));
  }

  /** Everybody on it, with an address or without, whatever they refuse. @throws OfficeError contact-list-not-found */
  async people(id: string): Promise<readonly Reachable[]> {
    return this.contacts.reachable(this.whom(await this.row(id)));
  }

  /** Counted where they stand: a list may hold every contact that there is. */
  private async view(row: ContactListRow): Promise<ContactListView> {
    const { id, name, filter, revision } = row;
    const whom = this.whom(row);
    const { people, addresses } = await this.contacts.countReachable(whom);
    const refused = await this.refusals.countAmong('email', () => this.contacts.mailAddressesOf(whom));
    return { id, name, filter, members: people, recipients: addresses - refused, revision };
  }

  private async reached(people: readonly Reachable[]): Promise<readonly Recipient[]> {
    const withAddress = people.flatMap(({ email, ...person }) => (email === null ? [] : [{ ...person, email }]));
    const refusals = await this.refusals.of(withAddress.map(({ email }) => ({ medium: 'email', value: email })));
    const willing = withAddress.filter((_person, place) => refusals[place] === null);
    return [
      ...new Map(willing.toReversed().map((person) => [normalEmail(person.email), person])).values(),
    ].toReversed();
  }

  private whom({ id, filter }: ContactListRow): Among {
    if (filter) return filter;
    return { ids: sql`select contact_id from ${this.read.table('contact_list_members')} where list_id = ${id}` };
  }

  private async row(id: string): Promise<ContactListRow> {
    const row = await this.db().selectFrom('contact_lists').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('contact-list-not-found');
    return row;
  }

  private db() {
    return this.read.tables<Tables>();
  }
}
