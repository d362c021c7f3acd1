import { Injectable } from '@nestjs/common';
import { normalEmail } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';

/** Receipts to one address within a day, and within thirty days. */
const A_DAY = 5;
const A_MONTH = 20;
/** Receipts to anybody within an hour. */
const AN_HOUR = 600;

/**
 * How many receipts go out (RFC 3834 §2): a machine that answers them, and somebody who forges senders, get a few and no more. Addresses are
 * kept as keyed digests, for thirty days.
 */
@Injectable()
export class ReceiptLimits {
  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
  ) {}

  /** Whether a receipt may go out for the message. The same message again has the same answer. */
  async allow(messageId: string, address: string, at: string): Promise<boolean> {
    const recipient = this.keyRing.reservationName('receipt', normalEmail(address));
    const { rows } = await this.database.pool.query<{ allowed: boolean }>({
      name: 'allow-receipt',
      text: `WITH gone AS (DELETE FROM mail.receipts WHERE at < $3::timestamptz - interval '30 days'),
       recent AS (
         SELECT count(*) FILTER (WHERE at > $3::timestamptz - interval '1 hour') AS of_all,
           count(*) FILTER (WHERE recipient = $2 AND at > $3::timestamptz - interval '1 day') AS of_day,
           count(*) FILTER (WHERE recipient = $2) AS of_month
         FROM mail.receipts
         WHERE message_id <> $1 AND allowed AND at > $3::timestamptz - interval '30 days'
           AND (recipient = $2 OR at > $3::timestamptz - interval '1 hour')
       ),
       decided AS (
         INSERT INTO mail.receipts (message_id, recipient, at, allowed)
         SELECT $1, $2, $3, of_all < ${AN_HOUR} AND of_day < ${A_DAY} AND of_month < ${A_MONTH} FROM recent
         ON CONFLICT (message_id) DO NOTHING
         RETURNING allowed
       )
       SELECT allowed FROM decided UNION ALL SELECT allowed FROM mail.receipts WHERE message_id = $1`,
      values: [messageId, recipient, at],
    });
    return rows[0]?.allowed ?? false;
  }
}
