import type pg from 'pg';
import type { EventStore } from '#libs/event-store';
import { newId, type Clock } from '#libs/kernel';
import { migrateKeys, officeSealOf, openKeyRing, type MasterKeySource, type OfficeSeal } from '#libs/personal-data';
import { belongingOf, type Belonging, type Evidence, type Founding } from './domain/belonging.js';
import { found, foundingIn } from './founding.js';
import { forgetPositions, type KeptPositions } from './kept-positions.js';
import { keepOffice, knownOffice, migrateOffice, rememberStore, type KnownOffice } from './office-table.js';

/** The three that have to belong together. */
export interface OfficeParts {
  readonly pool: pg.Pool;
  /** Undefined: the schema of the events is not made yet, so there are none. */
  readonly store: EventStore | undefined;
  /** Left out where the work needs no master key. */
  readonly masterKey?: MasterKeySource;
}

interface Recognised {
  readonly belonging: Belonging;
  readonly known: KnownOffice | undefined;
  readonly founding: Founding | undefined;
}

/**
 * Whether store, database and master key are of one office. Writes nothing.
 * @throws OtherOffice; MasterKeyProblem where the database has keys, and there is no master key
 */
export async function recogniseOffice({ pool, store, masterKey }: OfficeParts): Promise<Recognised> {
  const [known, founding] = [await knownOffice(pool), store && (await foundingIn(store))];
  const seal = masterKey && (await officeSealOf(pool, masterKey));
  const belonging = belongingOf({
    key: masterKey ? keyEvidence(seal, known) : 'unasked',
    ...(known && { database: known }),
    ...(founding && { store: founding }),
  });
  return { belonging, known, founding };
}

function keyEvidence(seal: OfficeSeal | 'foreign' | undefined, known: KnownOffice | undefined): Evidence['key'] {
  if (seal === undefined) return 'no-keys-yet';
  if (seal === 'foreign') return 'opens-nothing';
  return known && seal(known.officeId) !== known.seal ? 'opens-another-office' : 'opens-all';
}

/**
 * Founds an office where there is none yet; where its events were moved to another store, the positions of the old one are forgotten.
 * Of several processes that start at once, one does it.
 * @throws OtherOffice, MasterKeyProblem
 */
export async function settleOffice(
  parts: Required<OfficeParts> & { readonly store: EventStore },
  clock: Clock,
  kept: readonly KeptPositions[],
): Promise<{ readonly founding: Founding; readonly moved: boolean }> {
  const client = await parts.pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('rzecznik office', 0))`);
    const { belonging, known, founding } = await recogniseOffice(parts);
    if (belonging === 'same') return { founding: founding!, moved: false };
    if (belonging === 'moved') {
      await client.query('BEGIN');
      await forgetPositions(client, kept);
      await rememberStore(client, founding!);
      await client.query('COMMIT');
      return { founding: founding!, moved: true };
    }
    // The database knows the id before the store does: a crash in between is then known for a founding that was cut off.
    const officeId = known?.officeId ?? (await keepNewOffice(parts, clock));
    const standing = await found(parts.store, officeId, clock);
    if (standing.officeId !== officeId) await recogniseOffice(parts);
    await rememberStore(client, standing);
    return { founding: standing, moved: false };
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
}

async function keepNewOffice({ pool, store, masterKey }: Required<OfficeParts>, clock: Clock): Promise<string> {
  await migrateKeys(pool);
  await openKeyRing(pool, store!, clock, masterKey);
  await migrateOffice(pool);
  const seal = await officeSealOf(pool, masterKey);
  if (typeof seal !== 'function') throw new Error('the keys that were just made do not open');
  const officeId = newId();
  await keepOffice(pool, officeId, seal(officeId));
  return officeId;
}
