import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '#libs/postgres';
import { freshDatabase } from './support/database.js';
import {
  buildServer,
  commandOf,
  isAlive,
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  signalTo,
  startOfficeProcess,
  startProcess,
  treeOf,
  type OfficeProcess,
  type StartOptions,
} from './support/office-process.js';
import {
  databaseServer,
  endsWithin10Seconds,
  endsWithTheTest,
  NPM,
  OFFICE,
  office,
  processOf,
  query,
  watchdog,
} from './support/office-under-signals.js';
import { until } from './support/until.js';

const asRoot = process.getuid?.() === 0;

/** Where an office has been before: most of what is tried here needs no new database. */
const lived = newDataDirectory();

beforeAll(buildServer);
afterAll(removeDataDirectories);

describe('an office that starts', () => {
  it('is alive at once, ready when it says so, and keeps its data over a restart', async () => {
    const first = await office({ dataDirectory: lived });
    expect(first.lines.filter((line) => line.startsWith('ready:'))).toHaveLength(1);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(statSync(first.dataDirectory).mode & 0o777).toBe(0o700);
    await query(first.dataDirectory, 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await first.stop()).toBe(0);
    expect(readdirSync(first.dataDirectory)).not.toContain('office.lock');

    const second = await office({ dataDirectory: first.dataDirectory });
    expect(await query(lived, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(second.lines.filter((line) => line.includes('"level"'))).toEqual([]);
  });

  it('needs no right to a folder but its own: one that only its user may enter, a path longer than a socket may have', async () => {
    const folder = join(newDataDirectory(), 'a'.repeat(120), 'b'.repeat(120));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await office({ dataDirectory: folder });
  });

  it('runs as root where user namespaces are forbidden, as they are in many containers', async () => {
    if (!asRoot) return;
    const programs = newDataDirectory();
    mkdirSync(programs);
    for (const name of ['setpriv', 'true', 'sleep']) {
      symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(programs, name));
    }
    const running = await office({ environment: { PATH: programs } });
    expect(statSync(join(running.dataDirectory, 'postgres', 'cluster')).uid).not.toBe(0);
    expect(await running.stop()).toBe(0);
    // Where they are allowed again, the same cluster goes on.
    await office({ dataDirectory: running.dataDirectory });
    expect(statSync(join(running.dataDirectory, 'postgres', 'cluster')).uid).toBe(0);
  });

  it('runs as an ordinary user too', async () => {
    if (!asRoot) return;
    const folder = mkdtempSync(join(tmpdir(), 'rzecznik-user-'));
    const user = 12_346;
    chownSync(folder, user, user);
    try {
      const running = await office({
        dataDirectory: join(folder, 'data'),
        command: ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...OFFICE],
        environment: { HOME: folder },
      });
      expect(statSync(running.dataDirectory).uid).toBe(user);
      expect(statSync(join(running.dataDirectory, 'postgres', 'cluster')).uid).toBe(user);
      expect(await running.stop()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a start that cannot be', () => {
  /** The last line on standard error; exactly one, without a stack. */
  const refusal = async (environment: Record<string, string>, command: readonly string[] = OFFICE): Promise<string> => {
    const attempt = startProcess(command, { SMTP_INTAKE_PORT: '0', PORT: '0', ...environment });
    expect(await attempt.exited).toBe(1);
    expect(attempt.lines).toHaveLength(1);
    return attempt.lines[0]!;
  };

  it('names the process that lives in the data folder already', async () => {
    const first = await office({ dataDirectory: lived });
    expect(await refusal({ DATA_DIR: first.dataDirectory })).toBe(
      `an office is running in ${first.dataDirectory} already (process ${first.process.pid}): stop it with "kill ${first.process.pid}", or set DATA_DIR to another folder`,
    );
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  it.each(['PORT', 'SMTP_INTAKE_PORT'])('names the port in use, from %s', async (variable) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    try {
      const line = await refusal({ DATA_DIR: newDataDirectory(), [variable]: String(port) });
      expect(line).toBe(
        `port ${port} on 127.0.0.1 is in use: stop the program that uses it, or set ${variable} to another port`,
      );
    } finally {
      other.close();
    }
  });

  it('names a data folder that cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rzecznik-readonly-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(folder, 0o555);
    try {
      expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(
        /^the data folder .* cannot be written \(ENOTDIR\): /,
      );
      const ordinary = asRoot ? ['setpriv', '--reuid=12346', '--regid=12346', '--clear-groups'] : [];
      expect(await refusal({ DATA_DIR: join(folder, 'data') }, [...ordinary, ...OFFICE])).toMatch(
        /^the data folder .* cannot be written \(EACCES\): /,
      );
    } finally {
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('names a database that does not let us in', async () => {
    const port = await freePort();
    const line = await refusal({
      DATA_DIR: newDataDirectory(),
      DATABASE_URL: `postgresql://u:secret@127.0.0.1:${port}/db`,
    });
    expect(line).toContain('DATABASE_URL does not let us in (ECONNREFUSED)');
    expect(line).not.toContain('secret');
  });

  it('names a host that is not ours, and an option that we do not know', async () => {
    expect(await refusal({ DATA_DIR: newDataDirectory(), HOST: '192.0.2.1' })).toContain(
      '192.0.2.1 is no address of this machine',
    );
    expect(await refusal({ DATA_DIR: newDataDirectory() }, [...OFFICE, '--dmeo'])).toContain(
      'does not know the option --dmeo',
    );
  });

  it('names every broken variable, one line each', async () => {
    const attempt = startProcess(OFFICE, { DATA_DIR: newDataDirectory(), PORT: 'x', SMTP_URL: 'y' });
    expect(await attempt.exited).toBe(1);
    expect(attempt.lines).toEqual([expect.stringMatching(/^PORT is "x"/), expect.stringMatching(/^SMTP_URL is not/)]);
  });
});

describe('a signal that asks to end', () => {
  it('to npm ends the whole tree', async () => {
    const running = await office({ command: NPM, dataDirectory: lived });
    expect(treeOf(running.process.pid!).length).toBeGreaterThan(6);
    await endsWithin10Seconds(running, () => running.process.kill('SIGINT'));
    expect(readdirSync(lived)).not.toContain('office.lock');
    await until(() => !readdirSync(join(lived, 'postgres', 'cluster')).includes('postmaster.pid'));
  });

  // Each of them to each process: office-signals.soak.test.ts.
  it.each([
    ['SIGTERM', 'office'],
    ['SIGINT', 'database server'],
    ['SIGHUP', 'watchdog'],
  ] as const)(
    '%s to the %s ends the whole tree, cleanly, and cuts answers that never end on their own',
    async (signal, whom) => {
      const running = await office({ dataDirectory: lived });
      const idle = await fetch(`${running.url}/health/live`, { headers: { connection: 'keep-alive' } });
      expect(idle.status).toBe(200);
      await endsWithin10Seconds(running, () => signalTo(processOf(running, whom), signal));
      expect(await running.exited).toBe(0);
    },
  );

  it('ends an office that is still starting', async () => {
    const starting = endsWithTheTest(
      startProcess(OFFICE, { DATA_DIR: newDataDirectory(), PORT: '0', SMTP_INTAKE_PORT: '0' }),
    );
    await until(() => treeOf(starting.process.pid!).length > 1);
    await endsWithin10Seconds(starting, () => starting.process.kill('SIGTERM'));
    expect(starting.lines.filter((line) => line.startsWith('ready:'))).toEqual([]);
  });
});

/** One office, and what it lives through: each goes on from what the one before has left. */
describe('kill -9', () => {
  let running: OfficeProcess;
  const goesOn = async (options?: StartOptions): Promise<void> => {
    running = await startOfficeProcess({ dataDirectory: lived, ...options });
    expect(await query(lived, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  };
  const tree = () => treeOf(running.process.pid!);
  const said = () => running.lines.join('\n');

  beforeAll(() => goesOn());
  afterAll(() => running.stop());

  it('of the office ends its database server, and the next start says that it cleaned up', async () => {
    const killed = tree();
    signalTo(killed[0]!, 'SIGKILL');
    await until(() => !killed.some(isAlive));
    await goesOn({ command: NPM });
    expect(said()).toContain(`cleared the lock of a dead office away (process ${killed[0]})`);
  });

  it('of npm ends the office cleanly', async () => {
    const killed = tree();
    signalTo(killed[0]!, 'SIGKILL');
    await until(() => !killed.some(isAlive));
    await goesOn();
    expect(said()).not.toContain('dead office');
  });

  it('of the database server ends the office with one clear line and exit code 1', async () => {
    const killed = tree();
    signalTo(databaseServer(killed), 'SIGKILL');
    expect(await running.exited).toBe(1);
    await until(() => !killed.some(isAlive));
    expect(running.lines).toContain(
      'the database server ended unexpectedly, and the office with it: start again, nothing is lost',
    );
    await goesOn();
  });

  it("of one of the server's children is healed by the server: the office goes on", async () => {
    // One that stays: that of a connection may be gone before it is killed.
    const child = tree().find((pid) => commandOf(pid).includes('checkpointer'))!;
    signalTo(child, 'SIGKILL');
    await until(() => !isAlive(child));
    await until(async () => {
      const response = await fetch(`${running.url}/health/ready`).catch(() => undefined);
      return response?.status === 200;
    });
    expect(await query(lived, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('of the watchdog brings a new one', async () => {
    const killed = watchdog(tree());
    signalTo(killed, 'SIGKILL');
    await until(() => ![undefined, killed].includes(watchdog(tree())));
    const again = tree();
    signalTo(again[0]!, 'SIGKILL');
    await until(() => !again.some(isAlive));
    await goesOn();
  });

  it('of office and watchdog at once leaves a database server that the next start takes over', async () => {
    const killed = tree();
    const server = databaseServer(killed);
    signalTo(watchdog(killed), 'SIGSTOP');
    signalTo(killed[0]!, 'SIGKILL');
    signalTo(watchdog(killed), 'SIGKILL');
    await running.exited;
    expect(isAlive(server)).toBe(true);
    await goesOn();
    expect(said()).toContain(`ended the database server of a dead office (process ${server})`);
    expect(isAlive(server)).toBe(false);
  });

  it('while the database is being created leaves nothing that the next start stumbles over', async () => {
    const dataDirectory = newDataDirectory();
    const starting = startProcess(OFFICE, { DATA_DIR: dataDirectory, PORT: '0', SMTP_INTAKE_PORT: '0' });
    await until(() => treeOf(starting.process.pid!).length > 1);
    starting.process.kill('SIGKILL');
    await starting.exited;
    const next = await office({ dataDirectory });
    expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
  });
});

describe('while it starts', () => {
  it('health is answered: it lives, and says why it cannot serve yet', async () => {
    const port = await freePort();
    const database = await freshDatabase();
    // The office needs the extension too, and waits for whoever is making it: a start lasts as long as it is looked at.
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('BEGIN; CREATE EXTENSION pg_trgm');
    const starting = endsWithTheTest(
      startProcess(OFFICE, {
        DATABASE_URL: database.url,
        DATA_DIR: newDataDirectory(),
        PORT: String(port),
        SMTP_INTAKE_PORT: '0',
      }),
    );
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    await until(async () => (await ask('/health/live'))?.status === 200);
    const ready = await ask('/health/ready');
    expect(ready?.status).toBe(503);
    expect(await ready?.json()).toEqual({ status: 'not ready', reasons: ['office: starting'] });
    const call = await ask('/api/cases');
    expect(call?.status).toBe(503);
    expect(await call?.json()).toMatchObject({ code: 'starting' });

    await holder.query('ROLLBACK');
    await holder.end();
    await lineOf(starting, /^ready: /);
    expect((await ask('/health/ready'))?.status).toBe(200);
    starting.process.kill('SIGTERM');
    await starting.exited;
    await database.drop();
  });
});

describe('a demonstration that is cut off while it is filled', () => {
  it('is told from an office, and filled anew', async () => {
    const dataDirectory = newDataDirectory();
    const start = (...options: string[]) =>
      endsWithTheTest(
        startProcess([...OFFICE, ...options], { DATA_DIR: dataDirectory, PORT: '0', SMTP_INTAKE_PORT: '0' }),
      );
    const first = start('--demo');
    await lineOf(first, /^demo: \d+ units/);
    first.process.kill('SIGTERM');
    expect(await first.exited).toBe(0);

    const office = start();
    expect(await office.exited).toBe(1);
    expect(office.lines).toEqual([
      expect.stringContaining('was cut off while it was filled: start with --demo once more'),
    ]);

    const again = start('--demo');
    await lineOf(again, /^demo: the last one was cut off/);
    await lineOf(again, /^demo: \d+ units/);
    expect(readdirSync(dataDirectory)).toContain('demo.unfinished');
  });
});
