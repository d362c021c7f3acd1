import type { Pool } from 'pg';
import type { EventStore } from '#libs/event-store';
import type { Clock } from '#libs/kernel';
import { KeyRing } from './key-ring.js';
import { MasterKey, readKeyFile } from './master-key.js';
import { PostgresKeyTable } from './postgres-key-table.js';

export interface MasterKeySource {
  /** `MASTER_KEY`, 32 bytes. */
  readonly masterKey?: Buffer;
  /** Where the key is kept otherwise; made on the first start of an office. */
  readonly keyFile: string;
}

/** @throws MasterKeyProblem where it is nowhere, or none */
export const readMasterKey = async ({ masterKey, keyFile }: MasterKeySource): Promise<MasterKey> =>
  masterKey ? MasterKey.of(masterKey) : readKeyFile(keyFile, false);

/**
 * The office's key ring; the schema `keys` is there already (`migrateKeys`).
 * @throws MasterKeyProblem where the master key is missing or not that of this database: the start ends with its message
 */
export async function openKeyRing(
  pool: Pool,
  store: EventStore,
  clock: Clock,
  source: MasterKeySource,
): Promise<KeyRing> {
  const table = new PostgresKeyTable(pool);
  const isNewOffice = (await table.masterCheck()) === undefined;
  const masterKey = source.masterKey ? MasterKey.of(source.masterKey) : await readKeyFile(source.keyFile, isNewOffice);
  return await KeyRing.open(table, store, masterKey, clock);
}
