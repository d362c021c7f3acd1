import { Injectable } from '@nestjs/common';
import { normalEmail, SharedRuns } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';

/** Receipts to one address within a day, and within thirty days. */
const A_DAY = 5;
const A_MONTH = 20;
/** Receipts to anybody within an hour. */
const AN_HOUR = 600;
const DECISIONS = { runs: 1, items: 64 };

interface Asked {
  readonly messageId: string;
  readonly recipient: string;
  readonly at: string;
}

/**
 * How many receipts go out (RFC 3834 §2): a machine that answers them, and somebody who forges senders, get a few and no more. Addresses are
 * kept as keyed digests, for thirty days.
 */
@Injectable()
export class ReceiptLimits {
  private readonly decisions = new SharedRuns((asked: readonly Asked[]) => this.decide(asked), DECISIONS);

  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
  ) {}

  /** Whether a receipt may go out for the message. The same message again has the same answer. */
  allow(messageId: string, address: string, at: string): Promise<boolean> {
    const recipient = this.keyRing.reservationName('receipt', normalEmail(address));
    return this.decisions.ask({ messageId, recipient, at });
  }

  /** Those before it in the batch count as if they were allowed. */
  private async decide(asked: readonly Asked[]): Promise<readonly boolean[]> {
    const column = (field: keyof Asked) => asked.map((one) => one[field]);
    const { rows } = await this.database.pool.query<{ message_id: string; allowed: boolean }>({
      name: 'allow-receipts',
      text: `WITH asked AS (
         SELECT *, row_number() OVER (ORDER BY place) - 1 AS before,
           row_number() OVER (PARTITION BY recipient ORDER BY place) - 1 AS before_of_recipient
         FROM unnest($1::text[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS asked (message_id, recipient, at, place)
       ),
       gone AS (DELETE FROM mail.receipts WHERE at < $4::timestamptz - interval '30 days'),
       of_hour AS (SELECT count(*) AS count FROM mail.receipts WHERE allowed AND at > $4::timestamptz - interval '1 hour'),
       decided AS (
         INSERT INTO mail.receipts (message_id, recipient, at, allowed)
         SELECT asked.message_id, asked.recipient, asked.at, of_hour.count + before < ${AN_HOUR}
           AND of_day + before_of_recipient < ${A_DAY} AND of_month + before_of_recipient < ${A_MONTH}
         FROM asked, of_hour, LATERAL (
           SELECT count(*) FILTER (WHERE at > asked.at - interval '1 day') AS of_day, count(*) AS of_month
           FROM mail.receipts WHERE recipient = asked.recipient AND allowed AND at > asked.at - interval '30 days'
         ) AS known
         ON CONFLICT (message_id) DO NOTHING
         RETURNING message_id, allowed
       )
       SELECT * FROM decided UNION ALL SELECT message_id, allowed FROM mail.receipts WHERE message_id = ANY($1)`,
      values: [
        column('messageId'),
        column('recipient'),
        column('at'),
        asked.reduce((latest, { at }) => (at > latest ? at : latest), ''),
      ],
    });
    const allowed = new Map(rows.map((row) => [row.message_id, row.allowed]));
    return asked.map(({ messageId }) => allowed.get(messageId) ?? false);
  }
}
