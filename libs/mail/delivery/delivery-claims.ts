import type { Pool } from 'pg';

/** Seconds after which a claim that is not renewed is void: its process died while it was sending. */
export const DELIVERY_CLAIM_SECONDS = 15;

/** Which process is sending which mail. */
export class DeliveryClaims {
  constructor(private readonly pool: Pool) {}

  /** Whether the mail is this worker's to send. */
  async take(mailId: string, worker: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO mail.deliveries (mail_id, claimed_by, claimed_until)
       VALUES ($1, $2, now() + make_interval(secs => ${DELIVERY_CLAIM_SECONDS}))
       ON CONFLICT (mail_id) DO UPDATE SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
       WHERE mail.deliveries.claimed_until < now()`,
      [mailId, worker],
    );
    return rowCount === 1;
  }

  async renew(worker: string): Promise<void> {
    await this.pool.query(
      `UPDATE mail.deliveries SET claimed_until = now() + make_interval(secs => ${DELIVERY_CLAIM_SECONDS}) WHERE claimed_by = $1`,
      [worker],
    );
  }

  async release(mailId: string, worker: string): Promise<void> {
    await this.pool.query('DELETE FROM mail.deliveries WHERE mail_id = $1 AND claimed_by = $2', [mailId, worker]);
  }
}
