import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart, systemCode } from './cannot-start.js';

/** The embedded database's place in a data folder. */
export const postgresFolder = (dataDirectory: string): string => join(dataDirectory, 'postgres');

/**
 * Makes the data folder where it is missing (0700) and proves that it can be written.
 * @throws CannotStart
 */
export function prepareDataDirectory(path: string): void {
  const probe = join(path, `.probe-${randomUUID()}`);
  try {
    makeFolder(path);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new CannotStart(
      `the data folder ${path} cannot be written (${systemCode(error)}): give this user the right to it, or set DATA_DIR to another folder`,
      { cause: error },
    );
  }
}

/** Level by level: Node's own recursive way never ends where a folder refuses new ones by ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Writes a small file (0600) so that it is whole or absent, whenever the machine stops. */
export function writeDurably(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
