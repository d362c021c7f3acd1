import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { backup, type BackupOptions } from './backup.js';
import { BrokenArchive } from './broken-archive.js';
import { decrypted, encrypted, identityOf, recipientOf } from './encryption.js';
import { NotEqual, restore, type RestoreOptions } from './restore.js';
import { UnknownObject } from './schema-dump.js';
import { ArchiveWriter } from './tar.js';

let folder: string;
const databases: TestDatabase[] = [];
const clients: pg.Client[] = [];

const newDatabase = async (): Promise<string> => {
  const database = await freshDatabase();
  databases.push(database);
  return database.url;
};
const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  clients.push(client);
  await client.connect();
  return client;
};
const newFolder = (name: string, files: Record<string, string | Buffer> = {}): string => {
  const path = mkdtempSync(join(folder, `${name}-`));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
};
const filesOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rzecznik-backup-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  for (const database of databases.splice(0)) await database.drop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = Buffer.alloc(32, 9);
const identities = [identityOf(SECRET)];
const recipients = [await recipientOf(SECRET)];
const leftOut = { schemas: [], rows: {} };
const backUp = (options: Omit<BackupOptions, 'recipients' | 'leftOut'>) => backup({ recipients, leftOut, ...options });
const putBack = (options: Omit<RestoreOptions, 'identities' | 'leftOut'>) =>
  restore({ identities, leftOut, ...options });
const joined = async (parts: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(parts));
const partsOf = async function* (bytes: Uint8Array) {
  await Promise.resolve();
  yield bytes;
};
/** The compressed tar that stands in the file. */
const unsealed = (file: string) => joined(decrypted(partsOf(readFileSync(file)), identities));
const sealed = (bytes: Uint8Array) => joined(encrypted(partsOf(bytes), recipients));
/** As `tar` lists them. */
const namesIn = async (file: string): Promise<string[]> => {
  const plain = `${file}.plain`;
  writeFileSync(plain, await unsealed(file));
  return execFileSync('tar', ['tzf', plain], { encoding: 'utf8' }).trim().split('\n');
};

/** One of each kind of object that the office uses. */
const SCHEMA = `
  CREATE SCHEMA s;
  CREATE EXTENSION pg_trgm;
  CREATE SEQUENCE s.numbers START 5;
  CREATE TABLE s.plain (id bigint PRIMARY KEY DEFAULT nextval('s.numbers'), "Odd name" text COLLATE "C" NOT NULL, at timestamptz DEFAULT now(),
    twice bigint GENERATED ALWAYS AS (id * 2) STORED, tags text[], price numeric, ratio float8, raw bytea, facts jsonb, CHECK (id > 0)) WITH (fillfactor = 80);
  CREATE TABLE s.counted (id int GENERATED ALWAYS AS IDENTITY, parent bigint REFERENCES s.plain (id) ON DELETE CASCADE);
  CREATE TABLE s.nothing ();
  CREATE INDEX by_name ON s.plain USING gin (lower("Odd name") gin_trgm_ops) WHERE id > 1;
  CREATE UNIQUE INDEX once ON s.counted (parent) WHERE parent > 100;
  CREATE FUNCTION s.refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$ BEGIN RAISE EXCEPTION 'rows stay: {office}'; END $$;
  CREATE TRIGGER rows_stay BEFORE UPDATE OR DELETE ON s.plain FOR EACH STATEMENT EXECUTE FUNCTION s.refuse();
  CREATE VIEW s.a_view_on_a_view AS SELECT 1 AS n;
  CREATE VIEW s.names WITH (security_invoker = true) AS SELECT id, "Odd name" AS name FROM s.plain;
  CREATE OR REPLACE VIEW s.a_view_on_a_view AS SELECT count(*)::int AS n FROM s.names;
  ALTER TABLE s.plain ALTER COLUMN raw SET STORAGE EXTERNAL;
  COMMENT ON COLUMN s.plain.at IS 'when it''s written';
  REVOKE ALL ON FUNCTION s.refuse FROM PUBLIC;
  REVOKE UPDATE, DELETE ON s.plain FROM CURRENT_USER;
  GRANT SELECT ON s.names TO PUBLIC;
`;
const ROWS = `
  INSERT INTO s.plain ("Odd name", at, tags, price, ratio, raw, facts)
  SELECT CASE n % 4 WHEN 0 THEN E'zażółć\\t\\n\\\\N gęślą' WHEN 1 THEN '' WHEN 2 THEN '\\.' ELSE repeat('długi ', 500) END || n, '2026-03-29 01:30:00+01'::timestamptz + n * interval '1 hour',
    ARRAY['a,b', NULL, '"'], n / 7.0, 0.1 + n / 3.0, sha256(n::text::bytea), jsonb_build_object('n', n, 'x', NULL)
  FROM generate_series(1, 2000) AS n;
  INSERT INTO s.counted (parent) SELECT id FROM s.plain WHERE id % 2 = 0;
`;

const filled = async (): Promise<string> => {
  const url = await newDatabase();
  const client = await connect(url);
  await client.query(SCHEMA);
  await client.query(ROWS);
  return url;
};

describe('backup and restore', () => {
  it('bring back every object, row, number and file, and prove it', async () => {
    const url = await filled();
    const dataDirectory = newFolder('data', {
      'attachments/ab/cdef': Buffer.alloc(300_000, 7),
      'outbox/1.eml': 'mail',
      'outbox/empty.eml': '',
      'clock.json': '{}',
      'keys/master.key': 'SECRET',
      'postgres/cluster/PG_VERSION': '18',
      'office.lock': '{}',
      'attachments/half.tmp': 'half',
    });
    const file = join(folder, 'whole.tar.gz');
    const manifest = await backUp({ ownerUrl: url, officeRole: 'postgres', dataDirectory, file });
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['s.counted', 1000],
      ['s.nothing', 0],
      ['s.plain', 2000],
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(gunzipSync(await unsealed(file)).includes('SECRET')).toBe(false);

    const target = await newDatabase();
    const restored = newFolder('restored');
    await putBack({ ownerUrl: target, officeRole: 'postgres', dataDirectory: restored, file });
    expect(filesOf(restored)).toEqual(['attachments/ab/cdef', 'clock.json', 'outbox/1.eml', 'outbox/empty.eml']);
    expect(readFileSync(join(restored, 'attachments/ab/cdef'))).toEqual(Buffer.alloc(300_000, 7));

    const client = await connect(target);
    const source = await connect(url);
    const everything = 'SELECT * FROM s.plain ORDER BY id';
    expect((await client.query(everything)).rows).toEqual((await source.query(everything)).rows);
    expect((await client.query('SELECT n FROM s.a_view_on_a_view')).rows).toEqual([{ n: 2000 }]);
    await expect(client.query('DELETE FROM s.plain')).rejects.toThrow('rows stay: {office}');
    // Numbers go on where they stood.
    expect((await client.query(`SELECT nextval('s.numbers')::int AS next`)).rows).toEqual([{ next: 2005 }]);
    expect((await client.query('INSERT INTO s.counted (parent) VALUES (NULL) RETURNING id')).rows).toEqual([
      { id: 1001 },
    ]);
  });

  it('write a file that any age and tar read', async () => {
    const file = join(folder, 'readable.tar.gz');
    await backUp({
      ownerUrl: await filled(),
      officeRole: 'postgres',
      dataDirectory: newFolder('data', { [`attachments/${'x'.repeat(60)}/${'y'.repeat(90)}`]: 'deep' }),
      file,
    });
    const names = await namesIn(file);
    expect(names[0]).toBe('rzecznik-backup.json');
    expect(names).toContain(`files/attachments/${'x'.repeat(60)}/${'y'.repeat(90)}`);
    expect(names.at(-1)).toBe('manifest.json');
  });

  it('keep one instant, while others write', async () => {
    const url = await filled();
    const writer = await connect(url);
    let writing = true;
    const writes = (async () => {
      while (writing) {
        await writer.query(
          `WITH p AS (INSERT INTO s.plain ("Odd name") VALUES ('new') RETURNING id) INSERT INTO s.counted (parent) SELECT id FROM p`,
        );
      }
    })();
    const file = join(folder, 'alive.tar.gz');
    const manifest = await backUp({ ownerUrl: url, officeRole: 'postgres', dataDirectory: newFolder('data'), file });
    writing = false;
    await writes;
    const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows['s.plain']! - 2000).toBe(rows['s.counted']! - 1000);
    await putBack({
      ownerUrl: await newDatabase(),
      officeRole: 'postgres',
      dataDirectory: newFolder('restored'),
      file,
    });
  });

  it('pass tables of many parts', async () => {
    const url = await newDatabase();
    await (
      await connect(url)
    ).query(`CREATE TABLE big AS SELECT n, repeat(md5(n::text), 40) AS text FROM generate_series(1, 10000) AS n`);
    const file = join(folder, 'big.tar.gz');
    await backUp({ ownerUrl: url, officeRole: 'postgres', dataDirectory: newFolder('data'), file });
    const names = await namesIn(file);
    expect(names.filter((name) => name.startsWith('tables/public.big/')).length).toBeGreaterThan(2);
    await putBack({
      ownerUrl: await newDatabase(),
      officeRole: 'postgres',
      dataDirectory: newFolder('restored'),
      file,
    });
  });

  it('hold nothing that can be read without the key, and nothing that is made anew', async () => {
    const url = await newDatabase();
    await (
      await connect(url)
    ).query(`CREATE SCHEMA read_tables; CREATE TABLE read_tables.list AS SELECT 'Maria Wójcik' AS name;
      CREATE SCHEMA read; CREATE VIEW read.list AS SELECT * FROM read_tables.list;
      CREATE SCHEMA replay_17; CREATE TABLE replay_17.list AS SELECT 'Maria Wójcik' AS name;
      CREATE SCHEMA p; CREATE TABLE p.places AS SELECT * FROM (VALUES ('policy', 1), ('projection', 2)) AS v (kind, n);
      CREATE TABLE p.waiting AS SELECT 'Jan Kowalski' AS sender`);
    const file = join(folder, 'sealed.age');
    const madeAnew = { schemas: ['read', 'read_tables', 'replay\\_%'], rows: { 'p.places': `kind = 'policy'` } };
    const about = { ownerUrl: url, officeRole: 'postgres', dataDirectory: newFolder('data'), file };
    const { tables } = await backup({ recipients, leftOut: madeAnew, ...about });
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['p.places', 1],
      ['p.waiting', 1],
    ]);
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    const clear = gunzipSync(await unsealed(file)).toString('utf8');
    expect(clear).toContain('Jan Kowalski');
    expect(clear).not.toContain('Maria');
    const target = await newDatabase();
    await restore({
      ownerUrl: target,
      officeRole: 'postgres',
      dataDirectory: newFolder('restored'),
      file,
      identities,
      leftOut: madeAnew,
    });
    const there = await connect(target);
    expect((await there.query('SELECT n FROM p.places')).rows).toEqual([{ n: 1 }]);
    expect((await there.query(`SELECT to_regclass('read.list') AS list`)).rows).toEqual([{ list: null }]);
    const schemas = await there.query(`SELECT nspname FROM pg_namespace WHERE nspname IN ('read', 'replay_17')`);
    expect(schemas.rows).toEqual([{ nspname: 'read' }]);
  });

  it('give the objects to whoever plays the part there', async () => {
    const url = await newDatabase();
    const client = await connect(url);
    const [sourceRole, targetRole] = ['source', 'target'].map((name) => `role_${name}_${process.pid}`);
    await client.query(`CREATE ROLE ${sourceRole}; CREATE ROLE ${targetRole}`);
    try {
      await client.query(`CREATE SCHEMA s AUTHORIZATION ${sourceRole}; CREATE TABLE s.theirs (n int); ALTER TABLE s.theirs OWNER TO ${sourceRole};
        CREATE TABLE s.shared (n int); GRANT SELECT ON s.shared TO ${sourceRole}`);
      const file = join(folder, 'roles.tar.gz');
      await backUp({ ownerUrl: url, officeRole: sourceRole!, dataDirectory: newFolder('data'), file });
      const target = await newDatabase();
      await putBack({ ownerUrl: target, officeRole: targetRole!, dataDirectory: newFolder('restored'), file });
      const { rows } = await (
        await connect(target)
      ).query(
        `SELECT tableowner AS owner, has_table_privilege('${targetRole}', 's.shared', 'SELECT') AS may FROM pg_tables WHERE tablename = 'theirs'`,
      );
      expect(rows).toEqual([{ owner: targetRole, may: true }]);
    } finally {
      for (const other of clients.splice(0)) await other.end();
      for (const database of databases.splice(0)) await database.drop();
      const cleaner = await connect(process.env.TEST_DATABASE_URL!);
      await cleaner.query(`DROP ROLE ${sourceRole}; DROP ROLE ${targetRole}`);
    }
  });
  it('leave out what roles may that the office makes itself, also where one role owns and works', async () => {
    const url = await newDatabase();
    const client = await connect(url);
    const reader = `role_reader_${process.pid}`;
    await client.query(`CREATE ROLE ${reader}`);
    try {
      await client.query(`CREATE SCHEMA s; CREATE TABLE s.shown (n int); CREATE FUNCTION s.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
        GRANT USAGE ON SCHEMA s TO ${reader}; GRANT SELECT ON s.shown TO ${reader}; GRANT EXECUTE ON FUNCTION s.one TO ${reader}`);
      const file = join(folder, 'readers.tar.gz');
      await backUp({ ownerUrl: url, officeRole: 'postgres', dataDirectory: newFolder('data'), file });
      const target = await newDatabase();
      await putBack({ ownerUrl: target, officeRole: 'postgres', dataDirectory: newFolder('restored'), file });
      const { rows } = await (
        await connect(target)
      ).query(`SELECT has_table_privilege('${reader}', 's.shown', 'SELECT') AS may`);
      expect(rows).toEqual([{ may: false }]);
    } finally {
      for (const other of clients.splice(0)) await other.end();
      for (const database of databases.splice(0)) await database.drop();
      await (await connect(process.env.TEST_DATABASE_URL!)).query(`DROP ROLE ${reader}`);
    }
  });
});
describe('a backup that cannot be', () => {
  it.each([
    ["CREATE TYPE mood AS ENUM ('good')", 'mood (type of our own)'],
    ['CREATE TABLE parts (n int) PARTITION BY RANGE (n)', 'parts (partitioned, foreign or materialised table)'],
    ['CREATE MATERIALIZED VIEW copy AS SELECT 1', 'copy (partitioned, foreign or materialised table)'],
    ['CREATE TABLE secret (n int); ALTER TABLE secret ENABLE ROW LEVEL SECURITY', 'secret (row security)'],
  ])('is refused rather than losing something: %s', async (statement, named) => {
    const url = await newDatabase();
    await (await connect(url)).query(statement);
    const file = join(folder, 'refused.tar.gz');
    const attempt = backUp({ ownerUrl: url, officeRole: 'postgres', dataDirectory: newFolder('data'), file });
    await expect(attempt).rejects.toThrow(UnknownObject);
    await expect(attempt).rejects.toThrow(named);
    expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
  });
});

describe('a restore that cannot be', () => {
  const goodBackup = async (name: string): Promise<string> => {
    const file = join(folder, name);
    await backUp({
      ownerUrl: await filled(),
      officeRole: 'postgres',
      dataDirectory: newFolder('data', { 'outbox/1.eml': 'mail' }),
      file,
    });
    return file;
  };
  const attempt = async (file: string): Promise<void> => {
    const ownerUrl = await newDatabase();
    try {
      await putBack({ ownerUrl, officeRole: 'postgres', dataDirectory: newFolder('restored'), file });
    } finally {
      const { rows } = await (await connect(ownerUrl)).query(`SELECT FROM pg_namespace WHERE nspname = 's'`);
      expect(rows).toEqual([]);
    }
  };

  it.each([
    ['a file cut short', (good: Buffer) => good.subarray(0, good.length - 2_000)],
    ['no archive at all', () => Buffer.from('hello')],
    ['another archive', () => sealed(gzipSync(Buffer.alloc(1_024)))],
    ['an archive that nobody sealed', async (_good: Buffer, file: string) => unsealed(file)],
    [
      'a damaged byte',
      (good: Buffer) =>
        Buffer.concat([good.subarray(0, 5_000), Buffer.from([good[5_000]! ^ 0xff]), good.subarray(5_001)]),
    ],
    [
      'damage that the database is the first to notice',
      async (_good: Buffer, file: string) => {
        const damaged = gunzipSync(await unsealed(file))
          .toString('latin1')
          .replace(/\t2026-03-29/, '\tYYYY-MM-DD');
        const packed = gzipSync(Buffer.from(damaged, 'latin1'));
        packed[packed.length - 8]! ^= 0xff;
        return sealed(packed);
      },
    ],
  ])('%s is told, and leaves nothing behind', async (_what, damage) => {
    const good = await goodBackup('damaged.tar.gz');
    writeFileSync(good, await damage(readFileSync(good), good));
    await expect(attempt(good)).rejects.toThrow(BrokenArchive);
  });

  it.each([
    ['a changed row', /zażółć/, 'zażółĆ', NotEqual],
    ['a changed file', /mail/, 'liam', NotEqual],
  ])('%s in a well-formed archive is told', async (_what, pattern, replacement, error) => {
    const good = await goodBackup('changed.tar.gz');
    const bytes = gunzipSync(await unsealed(good)).toString('latin1');
    const from = Buffer.from(pattern.source).toString('latin1');
    expect(bytes).toContain(from);
    const at = bytes.lastIndexOf(from);
    const changed = bytes.slice(0, at) + Buffer.from(replacement).toString('latin1') + bytes.slice(at + from.length);
    writeFileSync(good, await sealed(gzipSync(Buffer.from(changed, 'latin1'))));
    await expect(attempt(good)).rejects.toThrow(error);
  });

  it('with another key is told', async () => {
    const file = await goodBackup('foreign.age');
    const attemptWithout = restore({
      ownerUrl: await newDatabase(),
      officeRole: 'postgres',
      dataDirectory: newFolder('restored'),
      file,
      identities: [identityOf(Buffer.alloc(32, 1))],
      leftOut,
    });
    await expect(attemptWithout).rejects.toThrow('encrypted for another key');
  });

  it('never writes outside of the data folder', async () => {
    const file = join(folder, 'hostile.tar.gz');
    const archive = new ArchiveWriter(file, recipients);
    await archive.add('rzecznik-backup.json', Buffer.from('{"format":1}'));
    await archive.add('schema.json', Buffer.from('{"before":[],"after":[],"rights":[],"tables":[]}'));
    await archive.add('files/../../escaped', Buffer.from('x'));
    await archive.finish();
    await expect(attempt(file)).rejects.toThrow(BrokenArchive);
    expect(readdirSync(folder)).not.toContain('escaped');
  });

  it('a newer format is told', async () => {
    const file = join(folder, 'newer.tar.gz');
    const archive = new ArchiveWriter(file, recipients);
    await archive.add('rzecznik-backup.json', Buffer.from('{"format":3}'));
    await archive.finish();
    await expect(attempt(file)).rejects.toThrow('made by a newer program');
  });
});
