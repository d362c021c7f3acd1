import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { ReadTables } from '#libs/projections';
import { ContactQueries, type ContactView } from './contact-queries.js';

/** Why two contacts may be one person: the same address that nobody shares; or the same name, and an address, a newsroom or a mail domain that both have. */
export const DUPLICATE_REASONS = ['address', 'nameAndAddress', 'nameAndNewsroom', 'nameAndDomain'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface Duplicate {
  readonly one: ContactView;
  readonly other: ContactView;
  readonly reasons: readonly DuplicateReason[];
}

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly reasons: DuplicateReason[];
}

/** Pairs of contacts that may be one person. A shared address alone is no reason: two people write from it. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly read: ReadTables,
    private readonly contacts: ContactQueries,
  ) {}

  /** By name, without those of which somebody said that they are two people. @param contactId only pairs with this person */
  async proposed(
    limit: number,
    contactId?: string,
  ): Promise<{ readonly items: readonly Duplicate[]; readonly more: boolean }> {
    const ids = contactId === undefined ? undefined : await this.contacts.samePerson(contactId);
    const pairs = await this.pairs(limit + 1, ids);
    const shown = pairs.slice(0, limit);
    const views = await this.contacts.viewsOf(shown.flatMap(({ one, other }) => [one, other]));
    return {
      items: shown.flatMap(({ one, other, reasons }) => {
        const [first, second] = [views.get(one), views.get(other)];
        return first && second ? [{ one: first, other: second, reasons }] : [];
      }),
      more: pairs.length > limit,
    };
  }

  private async pairs(limit: number, ids: readonly string[] | undefined): Promise<readonly Pair[]> {
    const contacts = this.read.table('contacts');
    const addresses = this.read.table('contact_addresses');
    const memberships = this.read.table('contact_memberships');
    const apart = this.read.table('contacts_told_apart');
    const among = ids ? sql`a.id = any(${ids})` : sql`true`;
    const amongAddresses = ids ? sql`a.contact_id = any(${ids})` : sql`true`;
    const both = (column: string, table = addresses) => sql`exists (
      select from ${table} of_a join ${table} of_b on of_b.${sql.ref(column)} = of_a.${sql.ref(column)}
      where of_a.contact_id = named.a and of_b.contact_id = named.b)`;
    const { rows } = await sql<Pair>`
      with named as (
        select a.id as a, b.id as b from ${contacts} a join ${contacts} b on b.name_key = a.name_key and b.id <> a.id
          where ${among}
        union
        select a.id, b.id from ${contacts} a join ${contacts} b on b.name_key = a.initial_key and b.id <> a.id
          where ${among}
        union
        select a.id, b.id from ${contacts} a join ${contacts} b on b.initial_key = a.name_key and b.id <> a.id
          where ${among}),
      found as (
        select a, b, 'nameAndAddress' as reason from named where ${both('found_by')}
        union all select a, b, 'nameAndNewsroom' from named where ${both('newsroom_id', memberships)}
        union all select a, b, 'nameAndDomain' from named where ${both('domain')}
        union all select a.contact_id, b.contact_id, 'address' from ${addresses} a
          join ${addresses} b on b.found_by = a.found_by and b.contact_id <> a.contact_id
          where a.medium = 'email' and b.medium = 'email' and not a.shared and not b.shared and ${amongAddresses})
      select pair.one, pair.other, pair.reasons from (
        select least(one.person_id, other.person_id) as one, greatest(one.person_id, other.person_id) as other,
          array_agg(distinct found.reason) as reasons
        from found join ${contacts} one on one.id = found.a join ${contacts} other on other.id = found.b
        where one.person_id <> other.person_id and not one.erased and not other.erased
          and not exists (select from ${apart} apart
            where apart.contact_id = least(found.a, found.b) and apart.other_id = greatest(found.a, found.b))
        group by 1, 2) pair
      join ${contacts} first on first.id = pair.one
      where not exists (select from ${apart} apart where apart.contact_id = pair.one and apart.other_id = pair.other)
      order by first.name, pair.one, pair.other limit ${limit}`.execute(this.read.tables<never>());
    return rows;
  }
}
