import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import pg from 'pg';
import {
  commandOf,
  isAlive,
  startOfficeProcess,
  treeOf,
  type OfficeProcess,
  type StartedProcess,
  type StartOptions,
} from './office-process.js';
import { onThisMachine, until } from './until.js';

export const OFFICE: readonly string[] = [process.execPath, 'dist/apps/office/main.js'];
export const NPM: readonly string[] = ['npm', 'start'];

const started: StartedProcess[] = [];

/** Ended after the test, if it still runs. */
export function endsWithTheTest<Started extends StartedProcess>(one: Started): Started {
  started.push(one);
  return one;
}

export const office = async (options?: StartOptions): Promise<OfficeProcess> =>
  endsWithTheTest(await startOfficeProcess(options));

afterEach(async () => {
  for (const { process: child, exited } of started.splice(0)) {
    child.kill('SIGTERM');
    await exited;
  }
});

/** As the office on this folder does it: by the URL in its lock. */
export async function query(dataDirectory: string, statement: string): Promise<unknown[]> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDirectory, 'office.lock'), 'utf8')) as {
    databaseUrl: string;
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}

export const databaseServer = (tree: readonly number[]): number =>
  tree.find((pid) => commandOf(pid).includes('/native/bin/postgres '))!;
export const watchdog = (tree: readonly number[]): number =>
  tree.find((pid) => commandOf(pid).includes('rzecznik-watchdog'))!;

export type Signalled = 'office' | 'database server' | 'watchdog';

export function processOf(running: OfficeProcess, whom: Signalled): number {
  const tree = treeOf(running.process.pid!);
  return { office: tree[0]!, 'database server': databaseServer(tree), watchdog: watchdog(tree) }[whom];
}

export async function endsWithin10Seconds({ process: { pid } }: StartedProcess, send: () => void): Promise<void> {
  const tree = treeOf(pid!);
  const begun = Date.now();
  send();
  await until(() => !tree.some(isAlive));
  expect(Date.now() - begun).toBeLessThan(onThisMachine(10_000));
}
