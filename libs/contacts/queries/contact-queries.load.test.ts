import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { fillReadModels, plansOf, type Plans } from '../../../tests/support/read-plans.js';
import { contactsProjection } from '../projections/contacts.js';
import { ContactQueries, type ContactView } from './contact-queries.js';

const CONTACTS = 300_000;
const FEW_ROWS = 60_000;

const FILL = `
  INSERT INTO read.contacts (id, person_id, name, email, erased, revision)
    SELECT 'c' || n, 'c' || n, CASE WHEN n % 40 = 0 THEN 'Żaneta' ELSE chr(65 + n % 26) || 'dam' END || ' ' || initcap(translate(md5(n::text), '0123456789', 'ąćęłńóśźżo')),
      'o' || n || '@gazeta' || n % 500 || '.example', false, 0
      FROM generate_series(1, ${CONTACTS}) n;
  INSERT INTO read.contacts (id, person_id, name, email, erased, revision, beat)
    VALUES ('rare', 'rare', 'Świętosława Pstrąg-Mniszchowa', 'pstrag@kurier.example', false, 0, 'śluzy i żegluga'),
      ('gone', 'gone', null, null, true, 1, null);
  INSERT INTO read.contact_addresses (contact_id, id, medium, kind, value, found_by, is_primary, shared, added_at)
    SELECT id, 'email', 'email', 'work', email, email, true, false, now() FROM read.contacts WHERE email IS NOT NULL
    UNION ALL SELECT id, 'phone', 'phone', 'work', '', (500000000 + substr(id, 2)::integer)::text, true, false, now()
      FROM read.contacts WHERE id LIKE 'c%'
    UNION ALL VALUES ('rare', 'phone', 'phone', 'work', '+48 600 177 999', '48600177999', true, false, now());
  INSERT INTO read.contact_memberships (contact_id, id, newsroom_id, from_day)
    SELECT id, 'first', CASE id WHEN 'rare' THEN 'n7' ELSE 'n' || substr(id, 2)::integer % 500 END, ''
      FROM read.contacts WHERE NOT erased;
  INSERT INTO read.newsrooms (id, name, kind, domains, revision)
    SELECT 'n' || n, 'Gazeta Śląska ' || n, 'daily', '[]', 0 FROM generate_series(0, 499) n`;

let test: TestDatabase;
let database: Database;
let queries: ContactQueries;
let plans: Plans;

beforeAll(async () => {
  test = await freshDatabase();
  database = new Database({ url: test.url, maxConnections: 4 });
  await fillReadModels(database, [contactsProjection], FILL);
  plans = plansOf(database);
  queries = new ContactQueries(new ReadTables(database));
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const found = async (q: string) => {
  let items: readonly ContactView[] = [];
  await plans.readFewerRows(FEW_ROWS, async () => ({ items } = await queries.contacts({ q, limit: 50 })));
  return items;
};

describe('searching many contacts reads few rows', () => {
  it.each([
    'pstrąg',
    'pstrag',
    'PSTRĄG',
    'świętosławy mniszchowej',
    'Mniszchowa Swietoslawa',
    'pstrag@kurier.example',
    '600 177-999',
    '+48600177999',
    'śluza żeglugi',
  ])('for %s', async (q) => expect((await found(q)).map(({ id }) => id)).toEqual(['rare']));

  it.each(['Żaneta', 'zaneta', 'gazeta7', 'ad', 'a'])('for %s, which many have', async (q) =>
    expect((await found(q)).length).toBe(50),
  );

  it.each(['nie ma takiej', 'wqxkwqxk', ''])('for "%s", which nobody has, or everybody', async (q) =>
    expect((await found(q)).length).toBe(q === '' ? 50 : 0),
  );

  it('for what holds neither letter nor digit finds nobody', async () =>
    expect((await queries.contacts({ q: '%', limit: 50 })).items).toEqual([]));
});

describe('a page of contacts', () => {
  it('goes on by a cursor that names nobody, each contact once', async () => {
    const names: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.contacts({ newsroomId: 'n7', limit: 100, cursor });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
      if (cursor) expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^\["c\d+"\]$/);
    } while (cursor);
    expect(names).toHaveLength(CONTACTS / 500 + 1);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['gone', 'nobody'])('cannot be opened where the last one shown is %s', (id) => {
    const cursor = Buffer.from(JSON.stringify([id])).toString('base64url');
    return expect(queries.contacts({ limit: 1, cursor })).rejects.toThrow('invalid-cursor');
  });

  it('of newsrooms finds Polish names, and names nobody either', async () => {
    const { items, nextCursor } = await queries.newsrooms({ q: 'slaska gazety', limit: 10 });
    expect(items).toHaveLength(10);
    const { items: next } = await queries.newsrooms({ q: 'śląskiej', limit: 10, cursor: nextCursor! });
    expect(next[0]!.name > items.at(-1)!.name).toBe(true);
  });
});
