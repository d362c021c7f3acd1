import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Answer, PublicTables, Visit } from '#libs/public-pages';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { publishedPages } from './published.js';
import { PUBLISHED_TABLES } from './tables.js';

let database: TestDatabase;
let pool: pg.Pool;
let tables: PublicTables;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await pool.query(`CREATE SCHEMA public_site; ${PUBLISHED_TABLES}`);
  await pool.query(
    `INSERT INTO public_site.published_interventions
     SELECT 'r' || n, 'Dziura nr ' || n, CASE WHEN n = 7 THEN 'Głęboka, 100% szerokości pasa' ELSE 'Zwykła' END, 'roads', 'Drogi',
       CASE WHEN n <= 3 THEN '9601012' END, CASE WHEN n <= 3 THEN 'Brzozów' END, NULL, NULL, 'reported', NULL,
       timestamptz '2026-01-01' + make_interval(days => n), now(), '[]' FROM generate_series(1, 45) n`,
  );
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  tables = { tables: () => db } as unknown as PublicTables;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const [list] = publishedPages;
const asked = async (query: string): Promise<string> => {
  const visit = {
    query: new URLSearchParams(query),
    language: 'pl',
    href: (path: string) => path,
    say: (words: { pl: string }) => words.pl,
  } as unknown as Visit;
  const answer = (await list!.answer(visit, tables)) as Extract<Answer, { kind: 'page' }>;
  return answer.body.text;
};
const titlesIn = (page: string) => [...page.matchAll(/">(Dziura nr \d+)</g)].map(([, title]) => title);
const linkIn = (page: string, words: string) =>
  new RegExp(`href="([^"]+)">${words}<`).exec(page)?.[1]?.replaceAll('&amp;', '&');

describe('published reports', () => {
  it('are read page by page, the newest first', async () => {
    const first = await asked('');
    expect(titlesIn(first)).toHaveLength(20);
    expect(titlesIn(first)[0]).toBe('Dziura nr 45');
    expect(linkIn(first, 'Nowsze')).toBeUndefined();
    const last = await asked('strona=3');
    expect(titlesIn(last)).toEqual(['Dziura nr 5', 'Dziura nr 4', 'Dziura nr 3', 'Dziura nr 2', 'Dziura nr 1']);
    expect(linkIn(last, 'Starsze')).toBeUndefined();
    expect(titlesIn(await asked('strona=-4'))).toEqual(titlesIn(first));
  });

  it('are found by words of title, text, place and category, in any order', async () => {
    expect(titlesIn(await asked('q=PASA+głęboka+drogi'))).toEqual(['Dziura nr 7']);
    expect(titlesIn(await asked('q=brzozów'))).toHaveLength(3);
    expect(titlesIn(await asked('q=100%25'))).toEqual(['Dziura nr 7']);
    expect(titlesIn(await asked(`q=${'%25_'.repeat(20)}`))).toEqual([]);
    const nothing = await asked('q=<script>');
    expect(nothing).toContain('value="&lt;script&gt;"');
    expect(nothing).toContain('Pokaż wszystkie');
  });

  it('keep what was looked for from page to page', async () => {
    const first = await asked('q=dziura&obszar=9601&kategoria=roads');
    expect(titlesIn(first)).toHaveLength(3);
    expect(first).toContain('name="obszar" value="9601"');
    expect(linkIn(await asked('q=zwykła+dziura'), 'Starsze')).toBe('/zgloszenia?q=zwyk%C5%82a+dziura&strona=2');
  });
});
