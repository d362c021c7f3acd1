import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { Database, inTransaction, migrate } from '#libs/postgres';

/** What was asked for and waits for its confirmation. The address stands in the letter alone, sealed under its person. */
export interface SubscriptionRequest {
  /** SHA-256 of the link's secret. */
  readonly hash: Buffer;
  /** A keyed hash of the address. */
  readonly addressId: string;
  readonly mailId: string;
  /** Under whose key the letter is: a contact, or who becomes one by the confirmation. */
  readonly personId: string;
  readonly commandId: string;
  readonly language: Language;
  /** Null: of all. */
  readonly topicIds: readonly string[] | null;
  readonly askedAt: Date;
  readonly confirmed: boolean;
}

const COLUMNS = `hash, address_id AS "addressId", mail_id AS "mailId", person_id AS "personId", command_id AS "commandId", language, topic_ids AS "topicIds", asked_at AS "askedAt", confirmed`;
const AT_ONCE = 50;

@Injectable()
export class SubscriptionRequests implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'subscriptions', [
      `CREATE TABLE public_site.subscription_links (hash bytea PRIMARY KEY);
       CREATE TABLE public_inbox.subscribed (hash bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
       CREATE SCHEMA IF NOT EXISTS subscriptions;
       CREATE TABLE subscriptions.requests (
         hash bytea PRIMARY KEY, address_id text NOT NULL, mail_id text NOT NULL, person_id text NOT NULL,
         command_id text NOT NULL, language text NOT NULL, asked_at timestamptz NOT NULL, confirmed boolean NOT NULL DEFAULT false
       );
       CREATE INDEX ON subscriptions.requests (address_id);
       CREATE INDEX ON subscriptions.requests (asked_at)`,
      `ALTER TABLE subscriptions.requests ADD COLUMN topic_ids text[];
       CREATE TABLE public_site.topic_choices (hash bytea PRIMARY KEY, topic_ids text[]);
       CREATE TABLE public_inbox.topics_chosen (
         hash bytea NOT NULL, topic_ids text[], at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
         PRIMARY KEY (hash, at)
       );
       CREATE TABLE subscriptions.choices (hash bytea PRIMARY KEY, address_id text NOT NULL, contact_id text NOT NULL);
       CREATE INDEX ON subscriptions.choices (address_id)`,
    ]);
  }

  /** The public site knows the link from now on. The same request again changes nothing. */
  async add({ hash, ...request }: Omit<SubscriptionRequest, 'confirmed'>): Promise<void> {
    const { addressId, mailId, personId, commandId, language, topicIds, askedAt } = request;
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO subscriptions.requests (hash, address_id, mail_id, person_id, command_id, language, topic_ids, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
        [hash, addressId, mailId, personId, commandId, language, topicIds, askedAt],
      );
      await client.query('INSERT INTO public_site.subscription_links VALUES ($1) ON CONFLICT DO NOTHING', [hash]);
    });
  }

  /** Those whose link was used, each with what it is of; null where that is gone. */
  async used(): Promise<readonly { readonly hash: Buffer; readonly request: SubscriptionRequest | null }[]> {
    const { rows } = await this.database.pool.query<SubscriptionRequest & { readonly mailId: string | null }>(
      `SELECT ${COLUMNS} FROM public_inbox.subscribed LEFT JOIN subscriptions.requests USING (hash) ORDER BY at LIMIT ${AT_ONCE}`,
    );
    return rows.map((row) => ({ hash: row.hash, request: row.mailId === null ? null : row }));
  }

  async done(hash: Buffer): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await client.query('UPDATE subscriptions.requests SET confirmed = true WHERE hash = $1', [hash]);
      await client.query('DELETE FROM public_inbox.subscribed WHERE hash = $1', [hash]);
    });
  }

  async before(instant: string): Promise<readonly SubscriptionRequest[]> {
    const { rows } = await this.database.pool.query<SubscriptionRequest>(
      `SELECT ${COLUMNS} FROM subscriptions.requests WHERE asked_at < $1 ORDER BY asked_at LIMIT ${AT_ONCE}`,
      [instant],
    );
    return rows;
  }

  async ofAddresses(addressIds: readonly string[]): Promise<readonly SubscriptionRequest[]> {
    const { rows } = await this.database.pool.query<SubscriptionRequest>(
      `SELECT ${COLUMNS} FROM subscriptions.requests WHERE address_id = ANY ($1)`,
      [addressIds],
    );
    return rows;
  }

  async remove(hash: Buffer): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      for (const table of ['subscriptions.requests', 'public_site.subscription_links', 'public_inbox.subscribed'])
        await client.query(`DELETE FROM ${table} WHERE hash = $1`, [hash]);
    });
  }
}
