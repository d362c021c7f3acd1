import type pg from 'pg';
import { inTransaction } from '#libs/postgres';
import { labelOf } from './edition.js';
import { mergeOperations } from './operations.js';
import { notifyProgress } from './notifications.js';
import { park } from './parking.js';
import { physicalName } from './tables.js';
import { Fenced, type Work } from './work.js';
import { writeSteps } from './write-rows.js';

/**
 * Rows, parked events and checkpoints of several projections in one transaction: all of it, or nothing. The commit is not waited
 * for on disk (`synchronous_commit`): after a crash of the database rows and checkpoint are both as they were a moment before, and
 * the events are read again.
 * @throws Fenced
 */
export async function commit(pool: pg.Pool, owner: string, works: readonly Work[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SET LOCAL synchronous_commit = off');
    await writeWorks(client, owner, works);
  });
  noteCommitted(works);
}

/**
 * The same within the caller's transaction, who calls `noteCommitted` after it.
 * @throws Fenced
 */
export async function writeWorks(client: pg.ClientBase, owner: string, works: readonly Work[]): Promise<void> {
  await moveCheckpoints(client, owner, works);
  for (const { projection, lease, plan } of works) {
    const steps = mergeOperations(projection.tables, plan.operations);
    await writeSteps(client, (table) => physicalName(table, lease.edition), steps);
    await park(client, lease.edition, plan.parked);
  }
  await notifyProgress(client, owner, works);
}

export function noteCommitted(works: readonly Work[]): void {
  for (const { lease, plan } of works) {
    lease.position = plan.upTo;
    lease.stopped = plan.stop;
  }
}

/** Comes first: it locks the checkpoints against whoever would take over, and finds out whether somebody has. */
async function moveCheckpoints(client: pg.ClientBase, owner: string, works: readonly Work[]): Promise<void> {
  const { rowCount } = await client.query({
    name: 'move-checkpoints',
    text: `UPDATE projections.checkpoints c
     SET position = v.position, position_recorded_at = coalesce(v.recorded_at, c.position_recorded_at),
       events_done = events_done + v.read, events_per_second = projections.rate(c.events_per_second, c.updated_at, v.read),
       stopped = v.stopped, updated_at = clock_timestamp()
     FROM unnest($1::text[], $2::int[], $3::int[], $4::bigint[], $5::text[], $6::timestamptz[], $7::int[], $8::text[], $9::text[])
       AS v (name, version, generation, epoch, position, recorded_at, read, stopped, before)
     WHERE c.name = v.name AND c.version = v.version AND c.generation = v.generation
       AND c.lease_owner = $10 AND c.lease_epoch = v.epoch AND c.position = v.before AND c.stopped IS NULL AND c.state <> 'retired'`,
    values: [
      works.map(({ lease }) => lease.edition.name),
      works.map(({ lease }) => lease.edition.version),
      works.map(({ lease }) => lease.edition.generation),
      works.map(({ lease }) => lease.epoch),
      works.map(({ plan }) => plan.upTo),
      works.map(({ plan }) => plan.recordedAt ?? null),
      works.map(({ plan }) => plan.read),
      works.map(({ plan }) => plan.stop),
      works.map(({ lease }) => lease.position),
      owner,
    ],
  });
  if (rowCount !== works.length) throw new Fenced(works.map(({ lease }) => labelOf(lease.edition)).join(', '));
}
