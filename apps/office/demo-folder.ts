import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, postgresFolder } from '#libs/configuration';
import { clearLeftovers } from '#libs/postgres';

/** Stands in a data folder while it is filled: what was cut off is known again. */
const MARK = 'demo.unfinished';
const LOCK = /^office\.lock/;

const isUnfinished = (dataDirectory: string): boolean => existsSync(join(dataDirectory, MARK));

/** @throws CannotStart where the folder is in use, or holds half a demonstration that nobody asks to fill anew */
export function checkFolder(dataDirectory: string, forDemo: boolean): void {
  if (isUnfinished(dataDirectory)) {
    if (forDemo) return;
    throw new CannotStart(
      `${dataDirectory} holds a demonstration that was cut off while it was filled: start with --demo once more, or set DATA_DIR to another folder`,
    );
  }
  if (!forDemo || !existsSync(dataDirectory) || readdirSync(dataDirectory).length === 0) return;
  throw new CannotStart(
    `--demo fills an empty data folder only, and ${dataDirectory} is not empty: set DATA_DIR to another folder`,
  );
}

/** Clears away what a demonstration left that was cut off, and marks the folder until it is filled. The caller holds its lock. */
export async function beginDemo(dataDirectory: string, print: (line: string) => void): Promise<void> {
  if (isUnfinished(dataDirectory)) {
    print('demo: the last one was cut off while it was filled; the folder is cleared, and filled anew');
    const cluster = join(postgresFolder(dataDirectory), 'cluster');
    if (existsSync(cluster)) await clearLeftovers(cluster);
    // The mark goes last: until then the folder is known for what it is.
    for (const name of readdirSync(dataDirectory))
      if (!LOCK.test(name) && name !== MARK) rmSync(join(dataDirectory, name), { recursive: true, force: true });
  }
  writeFileSync(join(dataDirectory, MARK), '');
}

export const endDemo = (dataDirectory: string): void => rmSync(join(dataDirectory, MARK), { force: true });
