import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import type { Photos } from '../commands/photos.js';
import { photosProjection } from '../projections/photos.js';
import { PhotoWatch } from './photo-watch.js';

const PHOTOS = 1_700;
/** Of 500 each. */
const TURNS = 4;

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url });
  const types = Object.entries(photosProjection.tables[0]!.columns).map(([name, type]) => `${name} ${type}`);
  await database.pool.query(`CREATE SCHEMA read; CREATE TABLE read.photos (${types.join(', ')})`);
  await database.pool.query(`INSERT INTO read.photos (id, library_id, taken_at)
    SELECT 'photo-' || n, 'folder', '2026-01-01'::timestamptz + n * interval '1 minute' FROM generate_series(1, ${PHOTOS}) n`);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

/** The photos that are looked at in that hour. */
async function lookedAt(hour: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const look = async (id: string) => {
    ids.push(id);
    return { withdrawn: false };
  };
  const now = Temporal.Instant.from('2026-03-02T08:00:00Z').add({ hours: hour }).toString();
  const clock = { nowIso: () => now } as Clock;
  await new PhotoWatch(new ReadTables(database), { look } as unknown as Photos, clock).look();
  return ids;
}

it('every photo has its turn within some hours, the newest by the hour, and none twice in one', async () => {
  const newest = Array.from({ length: 500 }, (_, place) => `photo-${PHOTOS - place}`);
  const all = new Set<string>();
  for (let hour = 0; hour < TURNS; hour += 1) {
    const ids = await lookedAt(hour);
    expect(ids.slice(0, newest.length)).toEqual(newest);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThan(PHOTOS / 2 + newest.length);
    for (const id of ids) all.add(id);
  }
  expect(all.size).toBe(PHOTOS);
});
