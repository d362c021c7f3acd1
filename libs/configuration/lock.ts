import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';

/** Who holds a data folder. Written for its owner's eyes only: the database's URL holds a password. */
export interface OfficeProcess {
  readonly pid: number;
  /** When the process began, in the operating system's own words: a number that was given out again begins later. */
  readonly began: string;
  /** Once the office has them. */
  readonly databaseUrl?: string;
  /** The same database as the role that owns it: for backups. */
  readonly ownerUrl?: string;
  readonly url?: string;
}

interface LockFile extends OfficeProcess {
  readonly holder: string;
}

const lockPath = (dataDirectory: string): string => join(dataDirectory, 'office.lock');

/** When a living process began, in words that no other process of this machine shares; undefined where there is none. */
export function processBegan(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the third field is the state, the twenty-second the start in ticks since boot.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function readLock(dataDirectory: string): LockFile | undefined {
  try {
    return JSON.parse(readFileSync(lockPath(dataDirectory), 'utf8')) as LockFile;
  } catch {
    return undefined;
  }
}

/** The office that lives in this data folder now, if any. */
export function livingOffice(dataDirectory: string): OfficeProcess | undefined {
  const lock = readLock(dataDirectory);
  return lock?.began && processBegan(lock.pid) === lock.began ? lock : undefined;
}

/** One office a data folder. The lock names its process, so that it dies with it. */
export class DataDirectoryLock {
  private constructor(
    private readonly dataDirectory: string,
    private content: LockFile,
  ) {}

  /**
   * @param log told when the rest of a dead office was cleared away
   * @throws CannotStart naming the living office's process
   */
  static async take(dataDirectory: string, log: (line: string) => void): Promise<DataDirectoryLock> {
    const path = lockPath(dataDirectory);
    const content: LockFile = { pid: process.pid, began: processBegan(process.pid) ?? '', holder: randomUUID() };
    const draft = `${path}.${content.holder}`;
    writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flush: true });
    try {
      if (!tryLink(draft, path)) {
        refuseIfHeld(dataDirectory);
        const dead = readLock(dataDirectory);
        rmSync(path, { force: true });
        if (!tryLink(draft, path)) refuseIfHeld(dataDirectory);
        log(`cleared the lock of a dead office away (process ${dead?.pid ?? 'unknown'})`);
        // Another office may have seen the same dead lock and removed ours a moment after: who still stands there then has it.
        await delay(100);
      }
    } finally {
      rmSync(draft, { force: true });
    }
    if (readLock(dataDirectory)?.holder !== content.holder) {
      refuseIfHeld(dataDirectory);
      throw new CannotStart(`another office is starting in ${dataDirectory} at this moment: try again`);
    }
    return new DataDirectoryLock(dataDirectory, content);
  }

  /** Tells the command line where the office can be reached. */
  announce(addresses: Pick<OfficeProcess, 'databaseUrl' | 'ownerUrl' | 'url'>): void {
    this.content = { ...this.content, ...addresses };
    const draft = `${lockPath(this.dataDirectory)}.${this.content.holder}`;
    writeFileSync(draft, JSON.stringify(this.content), { mode: 0o600 });
    renameSync(draft, lockPath(this.dataDirectory));
  }

  release(): void {
    if (readLock(this.dataDirectory)?.holder === this.content.holder)
      rmSync(lockPath(this.dataDirectory), { force: true });
  }
}

/** Puts the finished lock in its place in one step; false where one is there already. */
function tryLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseIfHeld(dataDirectory: string): void {
  const office = livingOffice(dataDirectory);
  if (!office) return;
  throw new CannotStart(
    `an office is running in ${dataDirectory} already (process ${office.pid}): stop it with "kill ${office.pid}", or set DATA_DIR to another folder`,
  );
}
