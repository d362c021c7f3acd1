import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { accountFor, giveTo, type ServerAccount } from './account.js';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { freePort } from './free-port.js';
import { clearLeftovers, endServer, STOP_PATIENCE_MILLISECONDS } from './leftovers.js';
import { Watchdog } from './watchdog.js';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster and its passwords; made (0700) where it is missing. The caller holds its lock: one server a folder. */
  readonly dataDirectory: string;
  /** On 127.0.0.1; a free one where left out. */
  readonly port?: number;
  /** False only where the data may be lost with the machine (tests): no fsync, and a new cluster checks passwords cheaply. */
  readonly durable?: boolean;
  /** One line for the operator, without personal data. */
  readonly log?: (line: string) => void;
  /** Somebody sent the server or its watchdog a signal that asks the whole tree to end. */
  readonly onStopRequest?: () => void;
}

export interface EmbeddedPostgres {
  /** Connection URL of the office's own database, with its password. */
  readonly url: string;
  /** The same database, as the server's superuser: for maintenance only. */
  readonly superuserUrl: string;
  readonly process: ChildProcess;
  /** Resolves when the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
  /** Ends the server: clean within three seconds, else at once (the next start recovers). Twice does no harm. */
  stop(): Promise<void>;
}

const DATABASE = 'rzecznik';
const OFFICE_ROLE = 'rzecznik';
const SUPERUSER = 'postgres';
const UNFINISHED = 'cluster.unfinished';
/** Without a word of the server. */
const START_TIMEOUT_MILLISECONDS = 60_000;
/** A test's office connects some 70 times, and each costs both sides 4,096 rounds of SHA-256 by default. */
const CHEAP_ITERATIONS = 1;
/** PostgreSQL: `cannot_connect_now`. */
const STARTING_UP = '57P03';

/**
 * Starts a PostgreSQL of our own on 127.0.0.1 and waits until it answers. What a dead office left of its server is cleared
 * away first. The server ends with this process, even when this process is killed.
 * @throws Error in one line that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.dataDirectory);
  const cluster = join(folder, 'cluster');
  const binaries = await findBinaries();
  const account = await accountFor(existsSync(cluster) ? cluster : folder);
  const passwords = readPasswords(folder);

  await removeUnfinished(folder);
  if (existsSync(cluster)) for (const said of await clearLeftovers(cluster)) log(said);
  else await createCluster(binaries, account, folder, cluster, passwords.superuser, durable);
  await giveTo(account, cluster);

  const server = await launchOnFreePort({ ...options, durable, log }, binaries, account, cluster, passwords.superuser);
  try {
    await prepareDatabase((database) => server.urlOf(SUPERUSER, passwords.superuser, database), passwords.office);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: server.urlOf(OFFICE_ROLE, passwords.office, DATABASE),
    superuserUrl: server.urlOf(SUPERUSER, passwords.superuser, DATABASE),
    process: server.process,
    exited: server.exited,
    stop: server.stop,
  };
}

interface Passwords {
  readonly superuser: string;
  readonly office: string;
}

/** Generated once, kept beside the cluster for its owner's eyes only. */
function readPasswords(folder: string): Passwords {
  const file = join(folder, 'passwords.json');
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url');
    writeFileSync(file, JSON.stringify({ superuser: password(), office: password() } satisfies Passwords), {
      mode: 0o600,
      flush: true,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** Under another name first: a cluster that bears its name is complete, whenever the machine stopped. */
async function createCluster(
  { initdb }: PostgresBinaries,
  account: ServerAccount,
  folder: string,
  cluster: string,
  superuserPassword: string,
  durable: boolean,
): Promise<void> {
  // Never the same name twice: what a killed office began may still be writing there.
  const unfinished = await mkdtemp(join(folder, UNFINISHED));
  const passwordFile = join(unfinished, 'password');
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
  await mkdir(join(unfinished, 'cluster'), { mode: 0o700 });
  await giveTo(account, unfinished);
  await run(account, [
    initdb,
    `--pgdata=${join(unfinished, 'cluster')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=pl',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : [`--set=scram_iterations=${CHEAP_ITERATIONS}`]),
  ]);
  await rename(join(unfinished, 'cluster'), cluster);
  await rm(unfinished, { recursive: true, force: true });
}

/** What is still being written stays, for the next start to remove. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.allSettled(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function run(account: ServerAccount, command: readonly string[]): Promise<void> {
  const [program, ...parameters] = [...account.prefix, ...command];
  const child = spawn(program!, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: serverEnvironment(),
    detached: true,
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`the database could not be created: ${lastLine(complaint)}`);
}

/** The office's own environment stays out of the server: PG* variables would change how it starts, secrets need not be there. */
const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

interface RunningServer {
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
  urlOf(role: string, password: string, database: string): string;
}

/** Between the choice of a free port and the server's start another program may take it: then it is another one. */
async function launchOnFreePort(...[options, ...where]: Parameters<typeof launch>): Promise<RunningServer> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await launch(options, ...where);
    } catch (error) {
      const wasTaken = error instanceof Error && /Address already in use/i.test(error.message);
      if (options.port !== undefined || !wasTaken || attempts === 5) throw error;
    }
  }
}

async function launch(
  options: Required<Pick<EmbeddedPostgresOptions, 'durable' | 'log'>> & EmbeddedPostgresOptions,
  { postgres }: PostgresBinaries,
  account: ServerAccount,
  cluster: string,
  superuserPassword: string,
): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const settings = { ...serverSettings(port), ...(options.durable ? {} : withoutDurability) };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, ...rest] = [...account.prefix, postgres, '-D', cluster, ...parameters];
  // In a session of its own: Ctrl-C in a terminal is for the office, which ends the server when it has finished writing.
  const child = spawn(program!, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: serverEnvironment(),
    detached: true,
  });

  let ended = false;
  /** Before it serves and once it stops, the server refuses connections loudly: nothing that anybody needs to know. */
  let serving = false;
  let complaint = '';
  const exited = new Promise<void>((resolve) => {
    child.on('error', (error) => (complaint = error.message));
    child.on('close', () => {
      ended = true;
      resolve();
    });
  });
  let stopping: Promise<void> | undefined;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!stopping && /received (smart|fast|immediate) shutdown request|received SIGHUP/.test(line))
      options.onStopRequest?.();
    if (serving && !/ LOG: {2}/.test(line)) options.log(line);
    // Of a port that is taken the server complains twice, and gives the reason first.
    if (/Address already in use/.test(line)) complaint = line;
    else if (/ (FATAL|PANIC|ERROR): /.test(line) && !line.includes('could not create any TCP/IP sockets'))
      complaint = line;
  });
  const watchdog = child.pid === undefined ? undefined : new Watchdog(child.pid, () => options.onStopRequest?.());
  void exited.then(() => watchdog?.release());

  const urlOf = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const stop = () =>
    (stopping ??= (async () => {
      serving = false;
      if (!ended && child.pid !== undefined) await endServer(child.pid, STOP_PATIENCE_MILLISECONDS);
      await exited;
    })());

  try {
    await answers(urlOf(SUPERUSER, superuserPassword, 'postgres'), () => ended);
  } catch (error) {
    await stop();
    const reason = complaint || (error instanceof Error ? error.message : String(error));
    throw new Error(`the database server did not start: ${reason}`, { cause: error });
  }
  serving = true;
  return { process: child, exited, stop, urlOf };
}

/** No socket file (its path may be too long), and no word of people in the log: details of errors carry values. */
const serverSettings = (port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  // Several processes of an office work on it, each with some 30; tests have several offices.
  max_connections: '300',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
});

/** A server of tests: nothing outlives the machine, and several offices use it at once. */
const withoutDurability = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '10min',
};

/** Waits until the server takes a connection. As long as it says that it is starting, it may take its time: it recovers from a crash. */
async function answers(url: string, hasEnded: () => boolean): Promise<void> {
  let giveUpAt = Date.now() + START_TIMEOUT_MILLISECONDS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === STARTING_UP) giveUpAt = Date.now() + START_TIMEOUT_MILLISECONDS;
      if (hasEnded() || Date.now() > giveUpAt) throw error;
    }
    await delay(50);
  }
}

/**
 * The office's role owns its database and nothing else: it is no superuser. Checkpoints and switching the log let it
 * recycle what an erased person left there. Each step is made where it is missing: the last start may have died between them.
 */
async function prepareDatabase(superuserUrl: (database: string) => string, officePassword: string): Promise<void> {
  await withClient(superuserUrl('postgres'), async (client) => {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OFFICE_ROLE]);
    if (!role.rowCount) {
      await client.query(
        `CREATE ROLE ${OFFICE_ROLE} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(officePassword)}`,
      );
    }
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OFFICE_ROLE}`);
  });
  await withClient(superuserUrl(DATABASE), async (client) => {
    await client.query(`GRANT pg_checkpoint, pg_monitor TO ${OFFICE_ROLE}`);
    await client.query(`GRANT EXECUTE ON FUNCTION pg_switch_wal() TO ${OFFICE_ROLE}`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
