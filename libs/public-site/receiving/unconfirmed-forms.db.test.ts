import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { memoryJournal } from '#libs/journal/testing';
import { isoInstant, SettableClock } from '#libs/kernel';
import type { KeyRing } from '#libs/personal-data';
import type { Database } from '#libs/postgres';
import { migratePublicTables } from '#libs/public-pages';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { migrateTracking } from '../tables/tracking-table.js';
import { UnconfirmedForms } from './unconfirmed-forms.js';

const NOW = Temporal.Instant.from('2026-11-30T08:00:00Z');

let database: TestDatabase;
let pool: pg.Pool;
let forms: UnconfirmedForms;
const erased: string[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await migratePublicTables(pool);
  await migrateTracking(pool);
  const { journal } = await memoryJournal({});
  const keyRing = { erase: async (id: string) => void erased.push(id) } as unknown as KeyRing;
  forms = new UnconfirmedForms({ pool } as Database, journal, keyRing, new SettableClock(NOW));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A form that waits, with its letter. @param hours ago */
async function waiting(person: string, hours: number): Promise<Buffer> {
  const [hash, id, at] = [randomBytes(32), randomUUID(), isoInstant(NOW.subtract({ hours }))];
  await pool.query(
    `INSERT INTO public_inbox.submissions (id, kind, received_at, key_id, sealed, files, next_attempt_at, confirmation)
     VALUES ($1, 'pressInquiry', $2, 'key', 'sealed', 0, 'infinity', $3)`,
    [id, at, hash],
  );
  await pool.query(`INSERT INTO tracking.confirmations VALUES ($1, $2, $3, 'address', $4)`, [hash, id, person, at]);
  await pool.query(`INSERT INTO public_site.unconfirmed VALUES ($1, $2::timestamptz + interval '48 hours')`, [
    hash,
    at,
  ]);
  return hash;
}

const left = async (): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ person_id: string }>(
    `SELECT person_id FROM tracking.confirmations JOIN public_site.unconfirmed USING (hash) LEFT JOIN public_inbox.submissions ON confirmation = hash ORDER BY 1`,
  );
  return rows.map((row) => row.person_id);
};
const stillWaiting = async () =>
  (await pool.query('SELECT FROM public_inbox.submissions WHERE confirmation IS NOT NULL')).rowCount;

it('of a form that nobody confirmed in time nothing is left, and its letter can be read no more', async () => {
  await waiting('late', 49);
  await waiting('in time', 47);
  await forms.expire();
  expect(await left()).toEqual(['in time']);
  expect(await stillWaiting()).toBe(1);
  expect(erased).toEqual(['late']);
});

it('a form that was confirmed is taken, and stays when its letter lapses', async () => {
  const hash = await waiting('confirmed', 40);
  await pool.query('INSERT INTO public_inbox.confirmed (hash) VALUES ($1), ($2)', [hash, randomBytes(32)]);
  await forms.release();
  const { rows } = await pool.query(
    `SELECT FROM public_inbox.submissions WHERE confirmation IS NULL AND next_attempt_at <= now()`,
  );
  expect(rows).toHaveLength(1);
  expect((await pool.query('SELECT FROM public_inbox.confirmed')).rowCount).toBe(0);
  await forms.expire();
  expect((await pool.query('SELECT FROM public_inbox.submissions WHERE confirmation IS NULL')).rowCount).toBe(1);
});
