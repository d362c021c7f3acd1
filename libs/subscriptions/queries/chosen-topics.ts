import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { normalEmail } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { ReadTables } from '#libs/projections';
import type { SubscriptionTopicsRow } from '../projections/subscription-topics.js';

/** The id of an address that gets communiqués: nobody without the master key makes or opens it. */
export const subscriptionIdOf = (keyRing: KeyRing, email: string): string =>
  keyRing.keyedHash('subscription', normalEmail(email));

/** Of which topics addresses want communiqués. */
@Injectable()
export class ChosenTopics {
  constructor(
    private readonly read: ReadTables,
    private readonly keyRing: KeyRing,
  ) {}

  /** Of these addresses, in their order; null where one wants those of all topics. */
  async of(emails: readonly string[]): Promise<ReadonlyArray<readonly string[] | null>> {
    if (emails.length === 0) return [];
    const ids = emails.map((email) => subscriptionIdOf(this.keyRing, email));
    const rows = await this.read
      .tables<{ subscription_topics: SubscriptionTopicsRow }>()
      .selectFrom('subscription_topics')
      .select(['subscription_id', 'topic_ids'])
      .where(sql<SqlBool>`subscription_id = any(${ids})`)
      .where('topic_ids', 'is not', null)
      .execute();
    const chosen = new Map(rows.map(({ subscription_id, topic_ids }) => [subscription_id, topic_ids]));
    return ids.map((id) => chosen.get(id) ?? null);
  }
}
