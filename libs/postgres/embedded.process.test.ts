import { spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lchown, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.js';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-pg-'));
  folders.push(folder);
  return folder;
};

const start = async (
  dataDirectory: string,
  log: string[] = [],
  onStopRequest?: () => void,
): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDirectory, log: (line) => log.push(line), onStopRequest });
  servers.push(server);
  return server;
};

const query = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('creates a UTF-8 cluster in Polish order, durable, whose owner is no superuser, and keeps its data', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    expect(first.url).toMatch(/^postgresql:\/\/rzecznik:[\w-]{32}@127\.0\.0\.1:\d+\/rzecznik$/);
    const [facts] = await query(
      first.url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
              (SELECT string_agg(w, '' ORDER BY w) FROM (VALUES ('z'), ('ź'), ('ł'), ('l'), ('a'), ('ą'), ('b')) AS v (w)) AS ordered`,
    );
    expect(facts).toEqual({ encoding: 'UTF8', fsync: 'on', superuser: false, ordered: 'aąblłzź' });
    await query(first.url, 'CREATE EXTENSION pg_trgm');
    await query(first.url, 'CREATE EXTENSION unaccent');
    await query(first.url, 'CREATE EXTENSION pgcrypto');
    await query(first.url, 'CREATE TABLE kept (n int)');
    await query(first.url, 'INSERT INTO kept VALUES (7)');
    await first.stop();
    await first.stop();

    const log: string[] = [];
    const second = await start(folder, log);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(log).toEqual([]);
    expect((await stat(join(folder, 'passwords.json'))).mode & 0o777).toBe(0o600);
  });

  it('recovers after kill -9 of the server, children and stale lock included', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await query(first.url, 'CREATE TABLE kept (n int)');
    await query(first.url, 'INSERT INTO kept VALUES (7)');
    first.process.kill('SIGKILL');
    await first.exited;

    const log: string[] = [];
    const second = await start(folder, log);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(log.join('\n')).toContain('recovers from its log');
  });

  it('is not misled by a lock file whose process number belongs to a stranger by now', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    first.process.kill('SIGKILL');
    await first.exited;
    const stranger = spawn('sleep', ['600'], { stdio: 'ignore' });
    try {
      await writeFile(join(folder, 'cluster', 'postmaster.pid'), `${stranger.pid}\n${join(folder, 'cluster')}\n`);
      const second = await start(folder);
      expect(await query(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('ends a living server whose office is gone, and takes its data over', async () => {
    const folder = await newFolder();
    const orphan = await start(folder);
    await query(orphan.url, 'CREATE TABLE kept (n int)');

    const log: string[] = [];
    const second = await start(folder, log);
    await orphan.exited;
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([]);
    expect(log).toEqual([`ended the database server of a dead office (process ${orphan.process.pid})`]);
  });

  it('leaves a cluster that an ordinary user has made theirs, when root starts it', async () => {
    if (process.getuid?.() !== 0) return;
    const folder = await newFolder();
    const first = await start(folder);
    await first.stop();
    const user = 12_345;
    for (const name of await readdir(join(folder, 'cluster'), { recursive: true }))
      await lchown(join(folder, 'cluster', name), user, user);
    await lchown(join(folder, 'cluster'), user, user);

    const second = await start(folder);
    expect(await query(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect((await stat(join(folder, 'cluster', 'postmaster.pid'))).uid).toBe(user);
  });

  it('begins anew where the cluster was not finished', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await first.stop();
    await rm(join(folder, 'cluster'), { recursive: true });
    await writeFile(join(folder, 'cluster.unfinished-1'), 'half a cluster');

    const second = await start(folder);
    expect(await query(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('tells when somebody sends the server %s', async (signal) => {
    const requested = Promise.withResolvers<void>();
    const server = await start(await newFolder(), [], requested.resolve);
    server.process.kill(signal);
    await requested.promise;
  });
});
