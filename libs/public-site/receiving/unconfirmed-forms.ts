import { Injectable } from '@nestjs/common';
import { contactAt } from '#libs/contacts';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, normalEmail } from '#libs/kernel';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import { Database, inTransaction } from '#libs/postgres';
import { CONFIRMED_WITHIN_HOURS, trackingPageOf } from '#libs/public-pages';

interface Asked {
  readonly hash: Buffer;
  readonly submission_id: string;
  /** Under whose key the letter is: a contact, or who becomes one by the form. */
  readonly person_id: string;
}

const AT_ONCE = 50;

interface UnconfirmedForm {
  readonly id: string;
  /** Under whose key its letter is. */
  readonly personId: string;
  readonly email: string;
  readonly receivedAt: string;
  /** It joins a case, and gets no page. */
  readonly addition: boolean;
}

/** Forms that wait until whoever has their address uses the link in a letter, and what becomes of them. The address itself stands in the form and in the letter alone. */
@Injectable()
export class UnconfirmedForms {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Before its letter is written. @param secret of the link in it */
  async remember(secret: string, { id, personId, email, receivedAt, addition }: UnconfirmedForm): Promise<void> {
    const { hash } = trackingPageOf(secret);
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO tracking.confirmations (hash, submission_id, person_id, address_id, asked_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [hash, id, personId, this.addressIdOf(email), receivedAt],
      );
      await client.query(
        `INSERT INTO public_site.unconfirmed (hash, until, addition)
         VALUES ($1, $2::timestamptz + make_interval(hours => $3), $4) ON CONFLICT DO NOTHING`,
        [hash, receivedAt, CONFIRMED_WITHIN_HOURS, addition],
      );
    });
  }

  /** Whose link was used goes the way of every form. */
  async release(): Promise<void> {
    await this.database.pool.query(
      `WITH used AS (DELETE FROM public_inbox.confirmed RETURNING hash),
       known AS (DELETE FROM public_site.unconfirmed USING used WHERE unconfirmed.hash = used.hash)
       UPDATE public_inbox.submissions SET confirmation = NULL, next_attempt_at = now()
       FROM used WHERE confirmation = used.hash`,
    );
  }

  /** What nobody confirmed in time is gone, and the letter of it where it was to nobody's contact. */
  async expire(): Promise<void> {
    const { rows } = await this.database.pool.query<Asked>(
      `SELECT hash, submission_id, person_id FROM tracking.confirmations
       WHERE asked_at < $1::timestamptz - make_interval(hours => $2) ORDER BY asked_at LIMIT ${AT_ONCE}`,
      [this.clock.nowIso(), CONFIRMED_WITHIN_HOURS],
    );
    for (const asked of rows) {
      const context = commandOf('clock', deriveId('form-confirmation-expired', asked.submission_id));
      await this.forget(asked, { ...context, reason: 'not-confirmed' });
    }
    await this.database.pool.query(
      `DELETE FROM public_inbox.submissions WHERE confirmation IS NOT NULL AND received_at < $1::timestamptz - make_interval(hours => $2)`,
      [this.clock.nowIso(), CONFIRMED_WITHIN_HOURS],
    );
  }

  /** Letters to any of these addresses, and the links in them. @param person with whom they go */
  async forgetAddresses(addresses: readonly string[], person: string, context: ErasureContext): Promise<void> {
    const { rows } = await this.database.pool.query<Asked>(
      'SELECT hash, submission_id, person_id FROM tracking.confirmations WHERE address_id = ANY ($1)',
      [addresses.map((address) => this.addressIdOf(address))],
    );
    for (const asked of rows) await this.forget(asked, partOfErasure(context, asked.person_id), person);
  }

  /** Where the form became a case of somebody, the letter is theirs as any other. */
  private async forget(
    { hash, person_id: personId }: Asked,
    context: ErasureContext,
    person = personId,
  ): Promise<void> {
    if ((await contactAt(this.journal, personId)) === null) await this.keyRing.erase(personId, context, person);
    await inTransaction(this.database.pool, async (client) => {
      for (const table of ['tracking.confirmations', 'public_site.unconfirmed', 'public_inbox.confirmed'])
        await client.query(`DELETE FROM ${table} WHERE hash = $1`, [hash]);
    });
  }

  private addressIdOf(email: string): string {
    return this.keyRing.keyedHash('form-confirmation', normalEmail(email));
  }
}
