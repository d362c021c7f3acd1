import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import pg from 'pg';
import type { AttachmentQueries } from '#libs/attachments';
import type { TrackedCases } from '#libs/cases';
import { isoInstant, SettableClock } from '#libs/kernel';
import type { Manifests } from '#libs/manifest';
import type { Database } from '#libs/postgres';
import { migratePublicTables } from '#libs/public-pages';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import type { OfficeSealingKey } from '../access/office-sealing-key.js';
import { migrateTracking } from '../tables/tracking-table.js';
import { TrackingPages } from './tracking-pages.js';

const NOW = Temporal.Instant.from('2026-11-30T08:00:00Z');

let database: TestDatabase;
let pool: pg.Pool;
let pages: TrackingPages;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await migratePublicTables(pool);
  await migrateTracking(pool);
  pages = new TrackingPages(
    { pool } as Database,
    {} as TrackedCases,
    {} as AttachmentQueries,
    {} as OfficeSealingKey,
    new SettableClock(NOW),
    {} as Manifests,
    {} as ModuleRef,
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** With a copy of what it shows, and of a file. @param days since its case was closed; null: it is open */
async function page(caseId: string, days: number | null, people: readonly string[] = []): Promise<void> {
  const hash = randomBytes(32);
  const closedAt = days === null ? null : isoInstant(NOW.subtract({ hours: 24 * days }));
  await pool.query(
    `INSERT INTO tracking.pages (hash, case_id, page_key, sealed_secret, people, opened_at, closed_at)
     VALUES ($1, $2, 'key', 'secret', $3, '2024-01-01', $4)`,
    [hash, caseId, people, closedAt],
  );
  await pool.query(`INSERT INTO public_site.pages (hash, sealed) VALUES ($1, $2)`, [hash, caseId]);
  await pool.query(`INSERT INTO public_site.page_files (hash, file_id, sealed) VALUES ($1, 'f', $2)`, [hash, caseId]);
}

const left = async (): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ case_id: string }>(
    `SELECT case_id FROM tracking.pages JOIN public_site.pages USING (hash) JOIN public_site.page_files USING (hash) ORDER BY case_id`,
  );
  return rows.map((row) => row.case_id);
};

it('of a case that was closed a year ago there is no page left, nor a copy of anything', async () => {
  await page('lately', 364);
  await page('long ago', 366);
  await page('open', null);
  await pages.dropOld();
  expect(await left()).toEqual(['lately', 'open']);
  expect((await pool.query('SELECT FROM public_site.page_files')).rowCount).toBe(2);
});

it('goes with everybody who has a part in its case', async () => {
  await page('shared', null, ['anna', 'ewa']);
  await pages.dropOfPerson('ewa');
  expect(await left()).toEqual(['lately', 'open']);
});
