import { existsSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import type { Pool } from 'pg';
import { MasterKeyProblem } from './errors.js';
import { readKeyFile, type MasterKey } from './master-key.js';
import { rewrapKeys } from './postgres-key-table.js';

export interface Rotation {
  /** Data keys that the new master key wraps. */
  readonly keys: number;
  /** Where the old master key is now: whatever was backed up before needs it. */
  readonly oldKeyFile: string;
}

/**
 * Wraps everything by `to`. Called again after it was done, or after a crash between the commit and the answer, it answers the same.
 * @throws MasterKeyProblem where neither is the master key of this database; KeyUnavailable: then nothing was changed
 */
export async function rotateKeys(pool: Pool, from: MasterKey, to: MasterKey): Promise<{ readonly keys: number }> {
  try {
    return await rewrapKeys(pool, from, to);
  } catch (error) {
    if (!(error instanceof MasterKeyProblem)) throw error;
    return await rewrapKeys(pool, to, to).catch(() => {
      throw error;
    });
  }
}

/**
 * Rotates a master key that is kept in a file. The new key stands beside the old one before anything is wrapped by it, so that
 * a crash at any moment leaves the one that the database needs; called again, it ends what was cut off. No process may run meanwhile.
 * @throws MasterKeyProblem, KeyUnavailable: then nothing was changed
 */
export async function rotateKeyFile(pool: Pool, path: string): Promise<Rotation> {
  const next = `${path}.next`;
  const isRepeated = existsSync(next);
  const from = await readKeyFile(path, false);
  const to = await readKeyFile(next, true);
  const oldKeyFile = `${path}.${from.id}`;
  let keys: number;
  try {
    ({ keys } = await (isRepeated ? rotateKeys : rewrapKeys)(pool, from, to));
  } catch (error) {
    if (!isRepeated) await rm(next, { force: true });
    throw error;
  }
  if (!existsSync(oldKeyFile)) await link(path, oldKeyFile);
  await rename(next, path);
  return { keys, oldKeyFile };
}
