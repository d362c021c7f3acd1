import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { KeyRing } from '#libs/personal-data';
import { ReadTables } from '#libs/projections';
import type { RefusalSource, RefusedMedium } from '../domain/events.js';
import { normalAddress } from '../domain/refusal.js';
import type { RefusalRow } from '../projections/refusals.js';

export interface RefusedAddress {
  readonly medium: RefusedMedium;
  readonly value: string;
}

export interface StandingRefusal {
  readonly source: RefusalSource;
  /** `YYYY-MM-DD`: on which it was said. */
  readonly on: string;
}

/** The id of an address: who does not hold the master key can neither make nor open it. */
export const addressIdOf = (keyRing: KeyRing, { medium, value }: RefusedAddress): string =>
  keyRing.keyedHash(`refusal-${medium}`, normalAddress(medium, value));

/** Where somebody does not want to be reached. */
@Injectable()
export class Refusals {
  constructor(
    private readonly read: ReadTables,
    private readonly keyRing: KeyRing,
  ) {}

  /** What stands against each of these addresses, in their order; null where nothing does. */
  async of(addresses: readonly RefusedAddress[]): Promise<readonly (StandingRefusal | null)[]> {
    if (addresses.length === 0) return [];
    const ids = addresses.map((address) => addressIdOf(this.keyRing, address));
    const rows = await this.read
      .tables<{ refusals: RefusalRow }>()
      .selectFrom('refusals')
      .select(['address_id', 'source', 'on_day'])
      .where(sql<SqlBool>`address_id = any(${ids})`)
      .where('stands', '=', true)
      .execute();
    const standing = new Map(rows.map(({ address_id, source, on_day }) => [address_id, { source, on: on_day }]));
    return ids.map((id) => standing.get(id) ?? null);
  }

  /**
   * How many of these addresses, each named once, are refused. They are read only where anything is refused at all: who asks for the number need not
   * have them at hand.
   */
  async countAmong(medium: RefusedMedium, values: () => Promise<readonly string[]>): Promise<number> {
    const refusals = this.read.tables<{ refusals: RefusalRow }>().selectFrom('refusals').where('stands', '=', true);
    if (!(await refusals.select('address_id').limit(1).executeTakeFirst())) return 0;
    const ids = (await values()).map((value) => addressIdOf(this.keyRing, { medium, value }));
    const { count } = await refusals
      .select(sql<number>`count(*)::integer`.as('count'))
      .where(sql<SqlBool>`address_id = any(${ids})`)
      .executeTakeFirstOrThrow();
    return count;
  }
}
