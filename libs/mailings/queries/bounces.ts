import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { normalEmail } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { ReadTables } from '#libs/projections';
import type { BouncedAddressRow } from '../projections/bounced-addresses.js';

/** The id of an address whose mail came back: nobody without the master key makes or opens it. */
export const bouncedAddressIdOf = (keyRing: KeyRing, email: string): string =>
  keyRing.keyedHash('bounced-address', normalEmail(email));

export interface StandingBounce {
  /** RFC 3463, or the digits of the reply. */
  readonly status: string;
  readonly at: string;
}

/** Addresses at which nobody is reached. */
@Injectable()
export class Bounces {
  constructor(
    private readonly read: ReadTables,
    private readonly keyRing: KeyRing,
  ) {}

  /** Of these addresses, in their order; null where mail does not come back. */
  async of(emails: readonly string[]): Promise<ReadonlyArray<StandingBounce | null>> {
    if (emails.length === 0) return [];
    const ids = emails.map((email) => bouncedAddressIdOf(this.keyRing, email));
    const rows = await this.read
      .tables<{ bounced_addresses: BouncedAddressRow }>()
      .selectFrom('bounced_addresses')
      .select(['address_id', 'status', 'at'])
      .where(sql<SqlBool>`address_id = any(${ids})`)
      .where('dead', '=', true)
      .execute();
    const standing = new Map(rows.map(({ address_id, status, at }) => [address_id, { status, at: at.toISOString() }]));
    return ids.map((id) => standing.get(id) ?? null);
  }
}
