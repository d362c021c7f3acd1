import type { Pool } from 'pg';

/**
 * Seconds after which a claim that is not renewed is void: its process died while it was sending. Longer than any pause that a busy machine
 * makes: whoever only seemed to be dead would send a second copy.
 */
export const DELIVERY_CLAIM_SECONDS = 15;

/** Which process is sending which mail. */
export class DeliveryClaims {
  constructor(private readonly pool: Pool) {}

  /** Of these mails, the ones that are now this worker's to send. */
  async take(mailIds: readonly string[], worker: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ mail_id: string }>(
      `INSERT INTO mail.deliveries (mail_id, claimed_by, claimed_until)
       SELECT mail_id, $2, now() + make_interval(secs => ${DELIVERY_CLAIM_SECONDS}) FROM unnest($1::text[]) AS due (mail_id) ORDER BY mail_id
       ON CONFLICT (mail_id) DO UPDATE SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
       WHERE mail.deliveries.claimed_until < now()
       RETURNING mail_id`,
      [mailIds, worker],
    );
    return rows.map(({ mail_id }) => mail_id);
  }

  /** Says that the worker has these in hand. A claim of whose answer it never heard is not renewed, so it runs out. */
  async renew(mailIds: readonly string[], worker: string): Promise<void> {
    await this.pool.query(
      `UPDATE mail.deliveries SET claimed_until = now() + make_interval(secs => ${DELIVERY_CLAIM_SECONDS})
       WHERE mail_id = ANY ($1) AND claimed_by = $2`,
      [mailIds, worker],
    );
  }

  /** Makes all claims void: no other process is alive that could hold one. */
  async voidAll(): Promise<void> {
    await this.pool.query('DELETE FROM mail.deliveries');
  }

  async release(mailIds: readonly string[], worker: string): Promise<void> {
    await this.pool.query('DELETE FROM mail.deliveries WHERE mail_id = ANY($1) AND claimed_by = $2', [mailIds, worker]);
  }
}
