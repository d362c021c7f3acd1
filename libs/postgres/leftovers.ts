import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Sends a signal, to a process that may be gone already. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) return false;
    await delay(50);
  }
  return true;
}

/** Every process of a server, its children too, has the cluster as its working directory. */
function processesIn(cluster: string): number[] {
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (readlinkSync(`/proc/${name}/cwd`) === cluster) found.push(Number(name));
    } catch {
      // ended meanwhile, or somebody else's
    }
  }
  return found;
}

/** Whether the process is a PostgreSQL server (and not a stranger that got its number after a crash or a reboot). */
function isPostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return processesIn(cluster).includes(pid);
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/** First line of `postmaster.pid`; undefined where there is none. */
function recordedPostmaster(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A clean stop writes everything out; one that takes longer is cut short, and the next start recovers from the log. */
export const STOP_PATIENCE_MILLISECONDS = 3_000;

/** Ends a server: politely, then at once (the log recovers it), then by force. */
export async function endServer(pid: number, patienceMilliseconds: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', patienceMilliseconds],
    ['SIGQUIT', 1_000],
    ['SIGKILL', 2_000],
  ] as const) {
    signal(pid, name);
    if (await until(() => !isAlive(pid), patience)) return;
  }
}

/**
 * Clears away what a dead office left of its server: a living server is ended (its office cannot be asked any more), orphaned
 * children are waited for and then ended, a stale `postmaster.pid` is removed. Whoever calls it holds the lock on the data folder.
 * @returns what was found, in words for the log; empty where there was nothing
 */
export async function clearLeftovers(cluster: string): Promise<string[]> {
  const said: string[] = [];
  const pid = recordedPostmaster(cluster);
  if (pid !== undefined && isPostmaster(pid, cluster)) {
    said.push(`ended the database server of a dead office (process ${pid})`);
    await endServer(pid, STOP_PATIENCE_MILLISECONDS);
  }
  if (process.platform === 'linux' && !(await until(() => processesIn(cluster).length === 0, 3_000))) {
    const orphans = processesIn(cluster);
    said.push(`ended orphans of a dead database server (processes ${orphans.join(', ')})`);
    for (const orphan of orphans) signal(orphan, 'SIGKILL');
    await until(() => processesIn(cluster).length === 0, 2_000);
  }
  if (recordedPostmaster(cluster) !== undefined) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    if (said.length === 0) said.push('the database server was not shut down last time: it recovers from its log');
  }
  return said;
}
