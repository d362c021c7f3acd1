import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database, inTransaction } from '#libs/postgres';
import { subscriptionStream } from '../domain/events.js';
import { subscriptionDecider } from '../domain/subscription.js';
import { ChosenTopics, subscriptionIdOf } from '../queries/chosen-topics.js';

/** Who may choose by a link: SHA-256 of its secret. */
export interface Chooser {
  readonly hash: Buffer;
  readonly email: string;
  readonly contactId: string;
}

interface Chosen {
  readonly hash: Buffer;
  readonly topicIds: readonly string[] | null;
  readonly at: Date;
  readonly addressId: string | null;
  readonly contactId: string | null;
}

const AT_ONCE = 50;

/** Of which topics somebody gets communiqués that go to a list: chosen by the link in each of them. */
@Injectable()
export class TopicChoices {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
    private readonly chosen: ChosenTopics,
    private readonly clock: Clock,
  ) {}

  /** The public site knows these links from now on, and what stands chosen. The same again changes nothing. */
  async offer(choosers: readonly Chooser[]): Promise<void> {
    if (choosers.length === 0) return;
    const stands = await this.chosen.of(choosers.map(({ email }) => email));
    const [hashes, addressIds, contactIds] = [
      choosers.map(({ hash }) => hash),
      choosers.map(({ email }) => subscriptionIdOf(this.keyRing, email)),
      choosers.map(({ contactId }) => contactId),
    ];
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO subscriptions.choices SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[])
         ON CONFLICT (hash) DO UPDATE SET contact_id = excluded.contact_id`,
        [hashes, addressIds, contactIds],
      );
      // An array of arrays has to be a rectangle in SQL: as text each.
      await client.query(
        `INSERT INTO public_site.topic_choices
         SELECT hash, CASE WHEN chosen IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_array_elements_text(chosen::jsonb)) END
         FROM unnest($1::bytea[], $2::text[]) AS new (hash, chosen)
         ON CONFLICT (hash) DO UPDATE SET topic_ids = excluded.topic_ids`,
        [hashes, stands.map((topicIds) => topicIds && JSON.stringify(topicIds))],
      );
    });
  }

  /** What was chosen on the site is recorded. Done again, it changes nothing. */
  async take(): Promise<void> {
    const { rows } = await this.database.pool.query<Chosen>(
      `SELECT hash, topic_ids AS "topicIds", at, address_id AS "addressId", contact_id AS "contactId"
       FROM public_inbox.topics_chosen LEFT JOIN subscriptions.choices USING (hash) ORDER BY at LIMIT ${AT_ONCE}`,
    );
    for (const one of rows) {
      if (one.addressId !== null && one.contactId !== null) await this.choose(one, one.addressId, one.contactId);
      const { hash, at } = one;
      await this.database.pool.query('DELETE FROM public_inbox.topics_chosen WHERE hash = $1 AND at = $2', [hash, at]);
    }
  }

  /** No link of these addresses is left. */
  async forget(addressIds: readonly string[]): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      const { rows } = await client.query<{ hash: Buffer }>(
        'DELETE FROM subscriptions.choices WHERE address_id = ANY ($1) RETURNING hash',
        [addressIds],
      );
      for (const table of ['public_site.topic_choices', 'public_inbox.topics_chosen'])
        await client.query(`DELETE FROM ${table} WHERE hash = ANY ($1::bytea[])`, [rows.map(({ hash }) => hash)]);
    });
  }

  private async choose({ hash, topicIds, at }: Chosen, subscriptionId: string, contactId: string): Promise<void> {
    await this.journal.execute({
      stream: subscriptionStream(subscriptionId),
      decider: subscriptionDecider,
      command: { kind: 'choose', subscriptionId, contactId, topicIds, chosenAt: this.clock.nowIso() },
      context: commandOf('site', deriveId('topics-chosen', hash.toString('hex'), at.toISOString())),
    });
    await this.database.pool.query('UPDATE public_site.topic_choices SET topic_ids = $2 WHERE hash = $1', [
      ...[hash, topicIds],
    ]);
  }
}
