import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration, Office } from '#libs/configuration';
import { normalEmail } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database, inTransaction, migrate } from '#libs/postgres';
import { TopicChoices } from '#libs/subscriptions';
import type { NamedRecipient } from '../domain/events.js';
import { UNSUBSCRIBE_PATH, UNSUBSCRIBE_TABLES } from '../public/tables.js';

/** By which links somebody gets no more mailings: one for each address, however many mailings it gets. */
@Injectable()
export class Unsubscribes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
    private readonly configuration: Configuration,
    private readonly office: Office,
    private readonly choices: TopicChoices,
  ) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'mailings', [UNSUBSCRIBE_TABLES]);
  }

  /** The public site knows the links from now on; the newest mailing says whose they are. */
  async publish(recipients: readonly NamedRecipient[]): Promise<void> {
    const known = recipients.filter((one): one is NamedRecipient & { email: string } => one.email !== null);
    const hashes = known.map(({ email }) => hashOf(this.secretOf(email)));
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO mailings.unsubscribe_links SELECT * FROM unnest($1::bytea[], $2::text[], $3::integer[])
         ON CONFLICT (hash) DO UPDATE SET mailing_id = excluded.mailing_id, number = excluded.number`,
        [hashes, known.map(({ mailingId }) => mailingId), known.map(({ number }) => number)],
      );
      await client.query(
        'INSERT INTO public_site.unsubscribe_links SELECT * FROM unnest($1::bytea[]) ON CONFLICT DO NOTHING',
        [hashes],
      );
    });
    // A newsroom's address belongs to several people: nobody chooses topics for them.
    await this.choices.offer(
      known.flatMap(({ whose, email, personId: contactId }, place) =>
        whose === 'contact' ? [{ hash: hashes[place]!, email, contactId }] : [],
      ),
    );
  }

  /** Of these addresses, those whose link was used and whose wish nobody has recorded yet. */
  async used(emails: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ hash: Buffer }>(
      'SELECT hash FROM public_inbox.unsubscribed WHERE hash = ANY ($1::bytea[])',
      [emails.map((email) => hashOf(this.secretOf(email)))],
    );
    const used = new Set(rows.map(({ hash }) => hash.toString('hex')));
    return emails.filter((email) => used.has(hashOf(this.secretOf(email)).toString('hex')));
  }

  /** No link of these addresses is left. */
  async forget(emails: readonly string[]): Promise<void> {
    const hashes = emails.map((email) => hashOf(this.secretOf(email)));
    await inTransaction(this.database.pool, async (client) => {
      for (const table of ['mailings.unsubscribe_links', 'public_site.unsubscribe_links', 'public_inbox.unsubscribed'])
        await client.query(`DELETE FROM ${table} WHERE hash = ANY ($1::bytea[])`, [hashes]);
    });
  }

  urlFor(email: string): string {
    return this.siteLink(`${UNSUBSCRIBE_PATH}/${this.secretOf(email)}`);
  }

  /** A page of the public site. */
  siteLink(path: string): string {
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }

  /** Of no more than the address: the same in every mailing, and made by nobody without the master key. */
  private secretOf(email: string): string {
    return Buffer.from(this.keyRing.keyedHash('unsubscribe', normalEmail(email)), 'hex').toString('base64url');
  }
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
