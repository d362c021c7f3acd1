import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { KeyRing } from '#libs/personal-data';
import type { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { ReceiptLimits } from './receipt-limits.js';
import { migrateMailOutgoing } from './tables.js';

let database: TestDatabase;
let pool: pg.Pool;
let limits: ReceiptLimits;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await migrateMailOutgoing(pool);
  const keyRing = { reservationName: (kind: string, value: string) => `${kind} ${value}` } as unknown as KeyRing;
  limits = new ReceiptLimits({ pool } as unknown as Database, keyRing);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => pool.query('TRUNCATE mail.receipts'));

const at = (day: number, minute = 0) =>
  `2026-03-${String(day).padStart(2, '0')}T08:${String(minute).padStart(2, '0')}:00Z`;
/** How many of so many mails get a receipt, one a minute. */
async function allowed(count: number, day: number, address = 'jan@gazeta.test'): Promise<number> {
  let found = 0;
  for (let n = 0; n < count; n++) if (await limits.allow(`${address} ${day} ${n}`, address, at(day, n % 60))) found++;
  return found;
}

describe('receipts', () => {
  it('to one address are few a day, whatever its letters’ case, and others are not counted with it', async () => {
    expect(await allowed(8, 2)).toBe(5);
    expect(await limits.allow('one more', 'Jan@GAZETA.test', at(2))).toBe(false);
    expect(await allowed(8, 2, 'anna@gazeta.test')).toBe(5);
    expect(await allowed(2, 3)).toBe(2);
  });

  it('to one address are as few where its mails come all at once', async () => {
    const asked = Array.from({ length: 8 }, (_, n) => limits.allow(`at once ${n}`, 'jan@gazeta.test', at(2)));
    asked.push(
      limits.allow('of another', 'anna@gazeta.test', at(2)),
      limits.allow('at once 0', 'jan@gazeta.test', at(2)),
    );
    const answers = await Promise.all(asked);
    expect(answers.slice(0, 8).filter(Boolean)).toHaveLength(5);
    expect(answers.slice(8)).toEqual([true, answers[0]]);
  });

  it('to a machine that answers them every day end', async () => {
    const days = Array.from({ length: 10 }, (_, n) => n + 2);
    let sent = 0;
    for (const day of days) sent += await allowed(8, day);
    expect(sent).toBe(20);
  });

  it('to anybody are bounded by the hour', async () => {
    await pool.query(
      `INSERT INTO mail.receipts SELECT 'm' || n, 'r' || n, $1, true FROM generate_series(1, 599) AS n`,
      [at(2)],
    );
    expect(await limits.allow('a', 'a@x.test', at(2))).toBe(true);
    expect(await limits.allow('b', 'b@x.test', at(2))).toBe(false);
    expect(await limits.allow('c', 'c@x.test', '2026-03-02T09:30:00Z')).toBe(true);
  });

  it('are decided once for a message', async () => {
    expect(await limits.allow('m', 'jan@gazeta.test', at(2))).toBe(true);
    await allowed(8, 2);
    expect(await limits.allow('m', 'jan@gazeta.test', at(2, 30))).toBe(true);
    expect(await limits.allow('jan@gazeta.test 2 7', 'jan@gazeta.test', at(5))).toBe(false);
  });

  it('are forgotten after thirty days', async () => {
    await allowed(1, 2);
    await limits.allow('later', 'anna@gazeta.test', '2026-04-05T08:00:00Z');
    const { rows } = await pool.query<{ message_id: string }>('SELECT message_id FROM mail.receipts');
    expect(rows).toEqual([{ message_id: 'later' }]);
  });
});
