import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart, systemCode } from './cannot-start.js';
import type { Configuration } from './configuration.js';

/** Folders and files of a data folder. */
export const POSTGRES_FOLDER = 'postgres';
const MASTER_KEY_FILE = join('keys', 'master.key');

/**
 * Makes the data folder where it is missing (0700) and proves that it can be written.
 * @throws CannotStart
 */
export function prepareDataDirectory(path: string): void {
  const probe = join(path, `.probe-${randomUUID()}`);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
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

/**
 * The key that wraps the data keys of persons: `MASTER_KEY`, or the one that the first start generated into the data folder.
 * It is never generated beside data that an earlier key has sealed.
 * @returns 32 bytes
 * @throws CannotStart where the key is missing or broken
 */
export function masterKeyOf({ masterKey, dataDirectory }: Configuration): Buffer {
  if (masterKey) return masterKey;
  const file = join(dataDirectory, MASTER_KEY_FILE);
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length === 32) return key;
    throw new CannotStart(
      `${file} does not hold 32 bytes in base64: put the right key back from your copy, or set MASTER_KEY`,
    );
  }
  if (existsSync(join(dataDirectory, POSTGRES_FOLDER, 'cluster'))) {
    throw new CannotStart(
      `the master key is missing from ${file}, and personal data cannot be read without it: put it back from your copy, or set MASTER_KEY`,
    );
  }
  const key = randomBytes(32);
  writeDurably(file, `${key.toString('base64')}\n`);
  return key;
}

/** Writes a small file (0600) so that it is whole or absent, whenever the machine stops. */
export function writeDurably(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
