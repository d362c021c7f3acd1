import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  buildServer,
  commandOf,
  freePort,
  isAlive,
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  signalTo,
  startProcess,
  treeOf,
  type OfficeProcess,
  type StartedProcess,
  type StartOptions,
} from './support/office-process.js';
import { onThisMachine, until } from './support/until.js';

const OFFICE = [process.execPath, 'dist/apps/office/main.js'];
const NPM = ['npm', 'start'];
const asRoot = process.getuid?.() === 0;

const started: StartedProcess[] = [];
const office = async (options?: StartOptions): Promise<OfficeProcess> => {
  const running = await startOfficeProcess(options);
  started.push(running);
  return running;
};

beforeAll(buildServer);
afterEach(async () => {
  for (const { process: child, exited } of started.splice(0)) {
    child.kill('SIGTERM');
    await exited;
  }
  removeDataDirectories();
});

const databaseUrl = (dataDirectory: string): string => {
  const { databaseUrl: url } = JSON.parse(readLock(dataDirectory)) as { databaseUrl: string };
  return url;
};
const readLock = (dataDirectory: string): string => readFileSync(join(dataDirectory, 'office.lock'), 'utf8');

const query = async (dataDirectory: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: databaseUrl(dataDirectory) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
};

const databaseServer = (tree: readonly number[]): number =>
  tree.find((pid) => commandOf(pid).includes('/native/bin/postgres '))!;
const watchdog = (tree: readonly number[]): number => tree.find((pid) => commandOf(pid).includes('rzecznik-watchdog'))!;

describe('an office that starts', () => {
  it('is alive at once, ready when it says so, and keeps its data over a restart', async () => {
    const first = await office();
    expect(first.lines.filter((line) => line.startsWith('ready:'))).toHaveLength(1);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(statSync(first.dataDirectory).mode & 0o777).toBe(0o700);
    await query(first.dataDirectory, 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await first.stop()).toBe(0);
    expect(readdirSync(first.dataDirectory)).not.toContain('office.lock');

    const second = await office({ dataDirectory: first.dataDirectory });
    expect(await query(second.dataDirectory, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
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
    const first = await office();
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
  const endsWithin10Seconds = async (tree: readonly number[], send: () => void): Promise<void> => {
    const begun = Date.now();
    send();
    await until(() => !tree.some(isAlive));
    expect(Date.now() - begun).toBeLessThan(onThisMachine(10_000));
  };

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s to npm ends the whole tree', async (signal) => {
    const running = await office({ command: NPM });
    const tree = treeOf(running.process.pid!);
    expect(tree.length).toBeGreaterThan(6);
    await endsWithin10Seconds(tree, () => running.process.kill(signal));
    expect(readdirSync(running.dataDirectory)).not.toContain('office.lock');
    await until(() => !readdirSync(join(running.dataDirectory, 'postgres', 'cluster')).includes('postmaster.pid'));
  });

  it.each([
    ['SIGINT', 'office'],
    ['SIGTERM', 'office'],
    ['SIGHUP', 'office'],
    ['SIGINT', 'database server'],
    ['SIGTERM', 'database server'],
    ['SIGHUP', 'database server'],
    ['SIGINT', 'watchdog'],
    ['SIGTERM', 'watchdog'],
    ['SIGHUP', 'watchdog'],
  ] as const)('%s to the %s ends the whole tree, cleanly', async (signal, whom) => {
    const running = await office();
    const tree = treeOf(running.process.pid!);
    const target = { office: tree[0]!, 'database server': databaseServer(tree), watchdog: watchdog(tree) }[whom];
    await endsWithin10Seconds(tree, () => signalTo(target, signal));
    expect(await running.exited).toBe(0);
  });

  it('ends an office that is still starting', async () => {
    const starting = startProcess(OFFICE, { DATA_DIR: newDataDirectory(), PORT: '0', SMTP_INTAKE_PORT: '0' });
    started.push(starting);
    await until(() => treeOf(starting.process.pid!).length > 1);
    const tree = treeOf(starting.process.pid!);
    await endsWithin10Seconds(tree, () => starting.process.kill('SIGTERM'));
    expect(starting.lines.filter((line) => line.startsWith('ready:'))).toEqual([]);
  });

  it('ends with answers that never end on their own cut', async () => {
    const running = await office();
    const idle = await fetch(`${running.url}/health/live`, { headers: { connection: 'keep-alive' } });
    expect(idle.status).toBe(200);
    await endsWithin10Seconds(treeOf(running.process.pid!), () => running.process.kill('SIGTERM'));
  });
});

describe('kill -9', () => {
  const prepare = async (options?: StartOptions): Promise<{ running: OfficeProcess; tree: number[] }> => {
    const running = await office(options);
    await query(running.dataDirectory, 'CREATE TABLE kept AS SELECT 7 AS n');
    return { running, tree: treeOf(running.process.pid!) };
  };
  const nothingIsLost = async (dataDirectory: string): Promise<OfficeProcess> => {
    const next = await office({ dataDirectory });
    expect(await query(dataDirectory, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    return next;
  };

  it('of the office ends its database server, and the next start says that it cleaned up', async () => {
    const { running, tree } = await prepare();
    signalTo(tree[0]!, 'SIGKILL');
    await until(() => !tree.some(isAlive));
    const next = await nothingIsLost(running.dataDirectory);
    expect(next.lines.join('\n')).toContain(`cleared the lock of a dead office away (process ${tree[0]})`);
  });

  it('of npm ends the office cleanly', async () => {
    const { running, tree } = await prepare({ command: NPM });
    signalTo(tree[0]!, 'SIGKILL');
    await until(() => !tree.some(isAlive));
    const next = await nothingIsLost(running.dataDirectory);
    expect(next.lines.join('\n')).not.toContain('dead office');
  });

  it('of the database server ends the office with one clear line and exit code 1', async () => {
    const { running, tree } = await prepare();
    signalTo(databaseServer(tree), 'SIGKILL');
    expect(await running.exited).toBe(1);
    await until(() => !tree.some(isAlive));
    expect(running.lines).toContain(
      'the database server ended unexpectedly, and the office with it: start again, nothing is lost',
    );
    await nothingIsLost(running.dataDirectory);
  });

  it('of the watchdog brings a new one', async () => {
    const { running, tree } = await prepare();
    signalTo(watchdog(tree), 'SIGKILL');
    await until(() => {
      const current = watchdog(treeOf(running.process.pid!));
      return current !== undefined && current !== watchdog(tree.filter(isAlive));
    });
    const again = treeOf(running.process.pid!);
    signalTo(again[0]!, 'SIGKILL');
    await until(() => !again.some(isAlive));
    await nothingIsLost(running.dataDirectory);
  });

  it('of office and watchdog at once leaves a database server that the next start takes over', async () => {
    const { running, tree } = await prepare();
    const server = databaseServer(tree);
    signalTo(watchdog(tree), 'SIGSTOP');
    signalTo(tree[0]!, 'SIGKILL');
    signalTo(watchdog(tree), 'SIGKILL');
    await running.exited;
    expect(isAlive(server)).toBe(true);
    const next = await nothingIsLost(running.dataDirectory);
    expect(next.lines.join('\n')).toContain(`ended the database server of a dead office (process ${server})`);
    expect(isAlive(server)).toBe(false);
  });

  it("of one of the server's children is healed by the server: the office goes on", async () => {
    const { running, tree } = await prepare();
    // One that stays: a connection's may be gone before it is killed.
    const child = treeOf(databaseServer(tree)).find((pid) => commandOf(pid).includes('checkpointer'))!;
    signalTo(child, 'SIGKILL');
    await until(async () => {
      const response = await fetch(`${running.url}/health/ready`).catch(() => undefined);
      return response?.status === 200;
    });
    expect(await query(running.dataDirectory, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
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
    const starting = startProcess(OFFICE, { DATA_DIR: newDataDirectory(), PORT: String(port), SMTP_INTAKE_PORT: '0' });
    started.push(starting);
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    await until(async () => (await ask('/health/live'))?.status === 200);
    const ready = await ask('/health/ready');
    expect(ready?.status).toBe(503);
    expect(await ready?.json()).toEqual({ status: 'not ready', reasons: ['office: starting'] });
    const call = await ask('/api/cases');
    expect(call?.status).toBe(503);
    expect(await call?.json()).toMatchObject({ code: 'starting' });
    await lineOf(starting, /^ready: /);
    expect((await ask('/health/ready'))?.status).toBe(200);
  });
});

describe('a demonstration that is cut off while it is filled', () => {
  it('is told from an office, and filled anew', async () => {
    const dataDirectory = newDataDirectory();
    const start = (...options: string[]) => {
      const running = startProcess([...OFFICE, ...options], {
        DATA_DIR: dataDirectory,
        PORT: '0',
        SMTP_INTAKE_PORT: '0',
      });
      started.push(running);
      return running;
    };
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
