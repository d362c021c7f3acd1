import type pg from 'pg';
import { inTransaction } from '#libs/postgres';
import { labelOf, type EditionId } from './edition.js';
import type { Lease } from './leases.js';
import { notifyProgress } from './notifications.js';
import { mergeOperations } from './operations.js';
import { TOO_MANY_PARKED, type ParkedEvent } from './planning.js';
import { physicalName } from './tables.js';
import { Fenced, type Work } from './work.js';
import { writeSteps } from './write-rows.js';

/** Where a parked event stands. */
export interface ParkedRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
}

/** The event that holds up the others of its key. */
export const FIRST_OF_KEY = `p.position = (
  SELECT min(f.position) FROM projections.parked f WHERE f.projection = p.projection AND f.version = p.version
    AND f.generation = p.generation AND f.partition_key = p.partition_key)`;

const keyOf = ({ name, version, generation }: EditionId) => [name, version, generation] as const;

/** How long an event rests that could not be read because a key is away, before it is tried again. */
const FIRST_RETRY = '5 seconds';

/** Puts events aside, with the checkpoint that moves over them. */
export async function park(client: pg.ClientBase, edition: EditionId, events: readonly ParkedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const column = <T>(pick: (parked: ParkedEvent) => T) => events.map(pick);
  await client.query(
    `INSERT INTO projections.parked
       (projection, version, generation, partition_key, position, stream, revision, event_id, event_type, error, attempts, retry_at)
     SELECT $1, $2, $3, v.key, v.position, v.stream, v.revision, v.id, v.type, v.error, (v.error IS NOT NULL)::int,
       CASE WHEN v.may_pass THEN clock_timestamp() + interval '${FIRST_RETRY}' END
     FROM unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::uuid[], $9::text[], $10::text[], $11::boolean[])
       AS v (key, position, stream, revision, id, type, error, may_pass)`,
    [
      ...keyOf(edition),
      column(({ key }) => key),
      column(({ event }) => event.position),
      column(({ event }) => event.stream),
      column(({ event }) => event.revision),
      column(({ event }) => event.id),
      column(({ event }) => event.type),
      column(({ error }) => error),
      column(({ mayPass }) => mayPass),
    ],
  );
}

export async function parkedKeysOf(pool: pg.Pool, edition: EditionId): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ partition_key: string }>(
    `SELECT DISTINCT partition_key FROM projections.parked WHERE projection = $1 AND version = $2 AND generation = $3`,
    [...keyOf(edition)],
  );
  return new Set(rows.map((row) => row.partition_key));
}

/** How old what is due may be that an edition is told of. */
const DUE_MILLISECONDS = 500;

/**
 * Which parked keys are due, of all editions at once. A process has more than a hundred, each of which asks every other second, and next to
 * always none is due.
 */
export class DueKeys {
  private looked: Promise<Map<string, string[]>> | undefined;
  private lookedAt = -Infinity;

  constructor(private readonly pool: pg.Pool) {}

  /** What was seen so far counts no longer. */
  forget(): void {
    this.looked = undefined;
  }

  /** Told once: what is still due after it was retried, the next look tells. */
  async take(edition: EditionId): Promise<readonly string[]> {
    if (this.looked === undefined || performance.now() - this.lookedAt > DUE_MILLISECONDS) {
      this.lookedAt = performance.now();
      this.looked = this.look();
    }
    const looked = this.looked;
    try {
      const due = await looked;
      const keys = due.get(labelOf(edition)) ?? [];
      due.delete(labelOf(edition));
      return keys;
    } catch (error) {
      if (this.looked === looked) this.forget();
      throw error;
    }
  }

  private async look(): Promise<Map<string, string[]>> {
    const { rows } = await this.pool.query<Omit<EditionId, 'kind'> & { readonly keys: string[] }>(
      `SELECT projection AS name, version, generation, array_agg(DISTINCT partition_key) AS keys FROM projections.parked
       WHERE retry_at <= clock_timestamp() GROUP BY projection, version, generation`,
    );
    return new Map(rows.map(({ keys, ...edition }) => [labelOf(edition), keys]));
  }
}

/** How many events of one key are handled again in one go, so that a long queue holds up nobody else for long. */
const MOST_AT_ONCE = 200;

/** The first of them, in their order. */
export async function parkedWithKey(pool: pg.Pool, edition: EditionId, key: string): Promise<readonly ParkedRow[]> {
  const { rows } = await pool.query<ParkedRow>(
    `SELECT position, stream, revision FROM projections.parked
     WHERE projection = $1 AND version = $2 AND generation = $3 AND partition_key = $4
     ORDER BY position LIMIT ${MOST_AT_ONCE}`,
    [...keyOf(edition), key],
  );
  return rows;
}

/**
 * Orders another attempt; whoever has the lease makes it. Without a key: all of them.
 * @returns how many keys
 */
export async function orderRetry(pool: pg.Pool, edition: EditionId, key?: string): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE projections.parked p SET retry_at = clock_timestamp()
     WHERE projection = $1 AND version = $2 AND generation = $3 AND ($4::text IS NULL OR partition_key = $4) AND ${FIRST_OF_KEY}`,
    [...keyOf(edition), key ?? null],
  );
  return rowCount ?? 0;
}

/** The event stays parked, and those behind it. What may pass by itself is tried again later and later. */
export async function recordFailedRetry(
  pool: pg.Pool,
  { edition }: Lease,
  { position }: ParkedRow,
  error: string,
  mayPass: boolean,
): Promise<void> {
  await pool.query(
    `UPDATE projections.parked SET error = $5, attempts = attempts + 1,
       retry_at = CASE WHEN $6::boolean THEN clock_timestamp() + least(600, 5 * 2 ^ least(attempts, 10)) * interval '1 second' END
     WHERE projection = $1 AND version = $2 AND generation = $3 AND position = $4`,
    [...keyOf(edition), position, error, mayPass],
  );
}

/**
 * Writes what a parked event leads to and takes it off the list. A projection that had stopped goes on once few enough keys are left.
 * @throws Fenced
 */
export async function unpark(
  pool: pg.Pool,
  owner: string,
  { projection, lease, plan }: Work,
  parked: ParkedRow,
  parkedLimit: number,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await assertHeld(client, owner, lease);
    const steps = mergeOperations(projection.tables, plan.operations);
    await writeSteps(client, (table) => physicalName(table, lease.edition), steps);
    await forget(client, lease, parked, parkedLimit);
    await notifyProgress(client, owner, [{ projection, lease, plan }]);
  });
}

/** @throws Fenced */
export async function assertHeld(client: pg.ClientBase, owner: string, { edition, epoch }: Lease): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM projections.checkpoints WHERE name = $1 AND version = $2 AND generation = $3
       AND lease_owner = $4 AND lease_epoch = $5 AND state <> 'retired' FOR UPDATE`,
    [...keyOf(edition), owner, epoch],
  );
  if (rowCount !== 1) throw new Fenced(labelOf(edition));
}

/** Takes a handled event off the list. The next one of its key is due: a crash in between does not leave it waiting. */
export async function forget(
  client: pg.ClientBase,
  { edition }: Lease,
  { position }: ParkedRow,
  parkedLimit: number,
): Promise<void> {
  await client.query(
    `WITH handled AS (
       DELETE FROM projections.parked WHERE projection = $1 AND version = $2 AND generation = $3 AND position = $4 RETURNING *
     ), following AS (
       SELECT min(p.position) AS position FROM projections.parked p JOIN handled h USING (projection, version, generation, partition_key)
       WHERE p.position > h.position
     )
     UPDATE projections.parked SET retry_at = clock_timestamp() FROM following
     WHERE projection = $1 AND version = $2 AND generation = $3 AND parked.position = following.position`,
    [...keyOf(edition), position],
  );
  await client.query(
    `UPDATE projections.checkpoints SET stopped = NULL
     WHERE name = $1 AND version = $2 AND generation = $3 AND stopped = $4
       AND (SELECT count(DISTINCT partition_key) FROM projections.parked
            WHERE projection = $1 AND version = $2 AND generation = $3) <= $5`,
    [...keyOf(edition), TOO_MANY_PARKED, parkedLimit],
  );
}
