import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { RESERVATION_KEY_CONTEXT, MasterKey, readKeyFile } from './master-key.js';
import type { MasterKeySource } from './open-key-ring.js';
import { PostgresKeyTable } from './postgres-key-table.js';

/** Binds the office's id to the keys of its database. The same under every master key that wraps them, so that a rotation changes nothing. */
export type OfficeSeal = (officeId: string) => string;

/**
 * What the keys in a database say of a master key, without writing anything: how the office's id is sealed under it, `foreign` where it
 * is another database's, undefined where there are no keys yet.
 * @throws MasterKeyProblem where there are keys, and no master key
 */
export async function officeSealOf(pool: Pool, source: MasterKeySource): Promise<OfficeSeal | 'foreign' | undefined> {
  const { rows } = await pool.query<{ there: boolean }>(`SELECT to_regclass('keys.master_check') IS NOT NULL AS there`);
  const check = rows[0]!.there ? await new PostgresKeyTable(pool).masterCheck() : undefined;
  if (!check) return undefined;
  const masterKey = source.masterKey ? MasterKey.of(source.masterKey) : await readKeyFile(source.keyFile, false);
  const reservationKey = masterKey.unwrap(check.wrappedReservationKey, RESERVATION_KEY_CONTEXT);
  if (!reservationKey) return 'foreign';
  return (officeId) =>
    createHmac('sha256', reservationKey)
      .update(JSON.stringify(['rzecznik office', officeId]))
      .digest('hex');
}
