import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '#libs/postgres';
import { delayLists } from './database.js';
import { databaseOfOffice } from './founded-office.js';
import { until } from './until.js';

/** A program of ours as an operator runs it: a process of its own, from the build. */
export interface StartedProcess {
  readonly process: ChildProcess;
  /** Every line on standard output and standard error so far. */
  readonly lines: readonly string[];
  /** Resolves with the exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
}

export interface OfficeProcess extends StartedProcess {
  readonly url: string;
  readonly smtpPort: number;
  readonly dataDirectory: string;
  /** SIGTERM, and waits until it has ended. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  readonly dataDirectory?: string;
  /** On a database of the test run's server, dropped when it stops, instead of a server of its own: that is made in seconds, and waits for the disk. */
  readonly onTestServer?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** The program, run from the repository's root; the built office where left out. */
  readonly command?: readonly string[];
}

const ROOT = resolve('.');

/** The command line as it is built. `npm run cli` looks first whether that is stale, which costs more than most commands. */
export const CLI: readonly string[] = [process.execPath, 'dist/apps/cli/main.js'];
const folders: string[] = [];

/** A folder of its own for one office, removed by `removeDataDirectories`. */
export function newDataDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rzecznik-office-'));
  folders.push(folder);
  return join(folder, 'data');
}

export const removeDataDirectories = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** `npm test` builds before it tests. */
const FRESHLY_BUILT = process.env.FRESHLY_BUILT !== undefined;

let built = FRESHLY_BUILT;

/** Builds the server where it is stale, once a test file. */
export function buildServer(): void {
  if (built) return;
  built = true;
  execFileSync(process.execPath, ['scripts/build.mjs', '--server'], { cwd: ROOT, env: environmentOf({}) });
}

/** Builds the console where it is stale: browser tests see what people see. */
export function buildConsole(): void {
  if (FRESHLY_BUILT) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, env: environmentOf({}) });
}

/** Starts a program and collects its lines. */
export function startProcess(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): StartedProcess {
  const [program, ...parameters] = command;
  const child = spawn(program!, parameters, {
    cwd: ROOT,
    env: environmentOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const exited = new Promise<number | null>((resolved, reject) => child.on('error', reject).on('close', resolved));
  return { process: child, lines, exited };
}

/** An office on a folder and ports of its own, ready to serve. */
export async function startOfficeProcess(options: StartOptions = {}): Promise<OfficeProcess> {
  buildServer();
  const dataDirectory = options.dataDirectory ?? newDataDirectory();
  const database = options.onTestServer
    ? await databaseOfOffice(dataDirectory, options.environment ?? {}, foundOffice)
    : undefined;
  const smtpPort = await freePort();
  const started = startProcess(options.command ?? [process.execPath, 'dist/apps/office/main.js'], {
    DATA_DIR: dataDirectory,
    PORT: '0',
    SMTP_INTAKE_PORT: String(smtpPort),
    // A process more for each office: only where the public site is what is tested.
    PUBLIC_SITE: 'off',
    ...(database && { DATABASE_URL: database.url }),
    ...options.environment,
  });
  const ready = await lineOf(started, /^ready: (http:\/\/localhost:\d+)$/);
  if (database) await delayLists(database.url);
  const stop = async () => {
    started.process.kill('SIGTERM');
    const code = await started.exited;
    await database?.drop();
    return code;
  };
  return { ...started, url: ready[1]!, smtpPort, dataDirectory, stop };
}

/** Starts an office, and stops it once it is ready: its database stays. */
export async function foundOffice(environment: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rzecznik-founding-'));
  try {
    const office = await startOfficeProcess({ dataDirectory: join(folder, 'data'), environment });
    await office.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program that ended before it said what was waited for. */
export class EndedEarly extends Error {
  constructor(
    pattern: RegExp,
    /** All that it said. */
    readonly lines: readonly string[],
  ) {
    super(`it ended without a line ${pattern}:\n${lines.join('\n')}`);
  }
}

/** Waits for a line. @throws EndedEarly */
export async function lineOf(started: StartedProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let ended = false;
  void started.exited.then(() => (ended = true));
  const found = () => started.lines.map((line) => pattern.exec(line)).find((match) => match !== null);
  try {
    await until(
      () => started.lines,
      () => ended || found() !== undefined,
    );
  } catch (error) {
    started.process.kill('SIGKILL');
    throw error;
  }
  const match = found();
  if (!match) throw new EndedEarly(pattern, started.lines);
  return match;
}

/** State and parent of a process; undefined where there is none. */
function statusOf(pid: number | string): { state: string; parent: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return { state: state!, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** Sends a signal to a process that may be gone already. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export const isAlive = (pid: number): boolean => (statusOf(pid)?.state ?? 'Z') !== 'Z';

/** A living process and all that descend from it, parents first. */
export function treeOf(rootPid: number): number[] {
  const living = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isAlive(Number(name)));
  const parents = living.map((name) => [Number(name), statusOf(name)?.parent] as const);
  const tree = isAlive(rootPid) ? [rootPid] : [];
  for (let next = 0; next < tree.length; next++) {
    for (const [pid, parent] of parents) if (parent === tree[next]) tree.push(pid);
  }
  return tree;
}

/** The command line of a process; empty where it is gone. */
export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

/** What V8 made of a program's modules serves its next start, as under `npm start`. */
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'compiled');

/** Ours, without what the test run itself has set. */
function environmentOf(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_ENV: _environment, npm_lifecycle_event: _event, ...rest } = process.env;
  return { NODE_COMPILE_CACHE, ...rest, ...extra };
}
