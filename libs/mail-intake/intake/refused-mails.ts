import type { Pool } from 'pg';
import { officeDay } from '#libs/kernel';

/** Mails of one domain that were refused for their size on one day. */
export interface RefusedMails {
  /** Empty where the sender gave no address. */
  readonly senderDomain: string;
  readonly times: number;
  /** Bytes of the largest: as announced, else as many as came. */
  readonly size: number;
  /** The last time. ISO 8601, UTC. */
  readonly at: string;
}

const KEPT_DAYS = 90;
/** However many domains somebody makes up. */
const KEPT_ROWS = 1_000;

/**
 * What was refused for its size (552): the sender hears it, the office would not. The domain alone is kept of the sender, of nobody's letter anything
 * else, and a day's of one domain together, for 90 days.
 */
export class Refusals {
  constructor(private readonly pool: Pool) {}

  async note(senderDomain: string, size: number, at: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO mail.refused (day, sender_domain, times, size, at) VALUES ($1, $2, 1, $3, $4)
       ON CONFLICT (day, sender_domain) DO UPDATE SET times = refused.times + 1, size = greatest(refused.size, excluded.size), at = excluded.at`,
      [officeDay(at).toString(), senderDomain, size, at],
    );
    await this.pool.query(
      `DELETE FROM mail.refused WHERE at < $1::timestamptz - make_interval(days => ${KEPT_DAYS})
         OR (day, sender_domain) IN (SELECT day, sender_domain FROM mail.refused ORDER BY at DESC OFFSET ${KEPT_ROWS})`,
      [at],
    );
  }

  /** The newest first. */
  async list(limit: number): Promise<readonly RefusedMails[]> {
    const { rows } = await this.pool.query<{ sender_domain: string; times: number; size: string; at: Date }>(
      'SELECT sender_domain, times, size, at FROM mail.refused ORDER BY at DESC LIMIT $1',
      [limit],
    );
    return rows.map(({ sender_domain, times, size, at }) => ({
      senderDomain: sender_domain,
      times,
      size: Number(size),
      at: at.toISOString(),
    }));
  }

  /** A domain may be a person's own. */
  async forget(domains: readonly string[]): Promise<void> {
    await this.pool.query('DELETE FROM mail.refused WHERE sender_domain = ANY ($1)', [domains]);
  }
}
