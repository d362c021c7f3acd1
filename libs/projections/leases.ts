import { createHash } from 'node:crypto';
import type pg from 'pg';
import { START } from '#libs/event-store';
import { labelOf, runnable, type EditionId, type EditionState } from './edition.js';
import { dropRetired } from './tables.js';
import { inTransaction } from './transaction.js';

export interface LeaseOptions {
  /** How long a process that fell silent keeps its work; a third of it is the heartbeat. 5,000 where left out. */
  readonly leaseMilliseconds?: number;
  /**
   * No other process can be running on this database (it is this process's own): what a dead one held is taken at once.
   */
  readonly alone?: boolean;
}

/** The right to move one edition on, until it is lost. Its epoch stands in every write: whoever was overtaken cannot write. */
export interface Lease {
  readonly edition: EditionId;
  readonly epoch: string;
  state: EditionState;
  stopped: string | null;
  position: string;
  indexed: boolean;
  /** Somebody else is to have it: give it back between two batches. */
  unwanted: boolean;
}

interface CheckpointRow extends EditionId {
  state: EditionState;
  stopped: string | null;
  position: string;
  indexed: boolean;
  lease_epoch: string;
  free: boolean;
}

/**
 * Shares the editions that this process has code for with the other processes. Each edition has one preferred process among
 * the living, the same in everybody's eyes, so work spreads and nobody negotiates. Time is the database's, so clocks may differ.
 */
export class Leases {
  private readonly lease: number;
  private readonly held = new Map<string, Lease>();
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: pg.Pool,
    /** Unique for each process that ever ran. */
    readonly owner: string,
    /** What it has code for: `inquiry_list@3`. */
    private readonly runs: readonly string[],
    private readonly options: LeaseOptions,
    private readonly changed: () => void,
    private readonly log: (line: string) => void,
  ) {
    this.lease = options.leaseMilliseconds ?? 5_000;
  }

  async start(): Promise<void> {
    if (this.options.alone) {
      await this.pool.query('DELETE FROM projections.workers');
      await this.pool.query('UPDATE projections.checkpoints SET lease_owner = NULL, lease_epoch = lease_epoch + 1');
    }
    await this.tick();
    this.schedule();
  }

  /** Ends the heartbeat and hands everything back, so that others need not wait for it to expire. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.ticking;
    for (const lease of [...this.held.values()]) await this.release(lease);
    await this.pool.query('DELETE FROM projections.workers WHERE owner = $1', [this.owner]);
  }

  of(kind: EditionId['kind']): readonly Lease[] {
    return [...this.held.values()].filter((lease) => lease.edition.kind === kind);
  }

  holds(lease: Lease): boolean {
    return this.held.get(labelOf(lease.edition)) === lease;
  }

  /** It turned out to be somebody else's, or further than we knew: it is claimed anew, if at all. */
  lose(lease: Lease): void {
    if (this.holds(lease)) this.held.delete(labelOf(lease.edition));
  }

  /** A write of ours was refused. */
  overtaken(lease: Lease): void {
    this.lose(lease);
    this.log(`${labelOf(lease.edition)} was taken over by another process`);
  }

  async release(lease: Lease): Promise<void> {
    this.lose(lease);
    await this.pool.query(
      `UPDATE projections.checkpoints SET lease_owner = NULL, lease_until = NULL
       WHERE name = $1 AND version = $2 AND generation = $3 AND lease_owner = $4 AND lease_epoch = $5`,
      [...keyOf(lease.edition), this.owner, lease.epoch],
    );
  }

  /** Looks now for work that has come or gone; called from time to time anyway. */
  async refresh(): Promise<void> {
    await this.tick();
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.tick().finally(() => {
        if (!this.stopped) this.schedule();
      });
    }, this.lease / 3);
  }

  private tick(): Promise<void> {
    this.ticking = this.ticking.then(async () => {
      if (this.stopped) return;
      try {
        await this.beat();
      } catch (error) {
        this.log(`leases could not be renewed: ${String(error)}`);
      }
    });
    return this.ticking;
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `INSERT INTO projections.workers (owner, runs, alive_until)
       VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
       ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until`,
      [this.owner, this.runs, this.lease],
    );
    const { rows: workers } = await this.pool.query<{ owner: string; runs: string[]; alive: boolean }>(
      'SELECT owner, runs, alive_until > clock_timestamp() AS alive FROM projections.workers',
    );
    const { rows } = await this.pool.query<CheckpointRow>(
      `SELECT kind, name, version, generation, state, stopped, position, indexed, lease_epoch,
         lease_owner IS NULL OR lease_owner = $2 OR lease_until < clock_timestamp() AS free
       FROM projections.checkpoints
       WHERE state IN ('live', 'building') AND name || '@' || version = ANY ($1)`,
      [this.runs, this.owner],
    );
    const living = workers.filter((worker) => worker.alive);
    let changed = false;
    // One row a statement: whoever holds a single lock cannot be part of a deadlock.
    for (const row of rows) {
      const lease = this.held.get(labelOf(row));
      const preferred = preferredOwner(row, living) === this.owner;
      if (lease) changed = (await this.renew(lease, row, preferred)) || changed;
      else if (preferred && row.free) changed = (await this.claim(row)) || changed;
    }
    for (const lease of this.held.values()) {
      if (rows.some((row) => labelOf(row) === labelOf(lease.edition))) continue;
      this.lose(lease);
      changed = true;
    }
    await this.clean(workers.length > living.length);
    if (changed) this.changed();
  }

  private async renew(lease: Lease, row: CheckpointRow, preferred: boolean): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE projections.checkpoints SET lease_until = clock_timestamp() + $6 * interval '1 millisecond'
       WHERE name = $1 AND version = $2 AND generation = $3 AND lease_owner = $4 AND lease_epoch = $5`,
      [...keyOf(lease.edition), this.owner, lease.epoch, this.lease],
    );
    if (rowCount === 0) {
      this.overtaken(lease);
      return true;
    }
    const changed = lease.state !== row.state || lease.stopped !== row.stopped || lease.unwanted === preferred;
    lease.state = row.state;
    lease.stopped = row.stopped;
    lease.unwanted = !preferred;
    return changed;
  }

  private async claim(row: CheckpointRow): Promise<boolean> {
    const { rows } = await this.pool.query<CheckpointRow>(
      `UPDATE projections.checkpoints
       SET lease_owner = $4, lease_epoch = lease_epoch + 1, lease_until = clock_timestamp() + $5 * interval '1 millisecond'
       WHERE name = $1 AND version = $2 AND generation = $3 AND state IN ('live', 'building')
         AND (lease_owner IS NULL OR lease_owner = $4 OR lease_until < clock_timestamp())
       RETURNING kind, name, version, generation, state, stopped, position, indexed, lease_epoch`,
      [...keyOf(row), this.owner, this.lease],
    );
    const [claimed] = rows;
    if (!claimed) return false;
    const { kind, name, version, generation, state, stopped, position, indexed, lease_epoch: epoch } = claimed;
    const edition: EditionId = { kind, name, version, generation };
    this.held.set(labelOf(edition), { edition, epoch, state, stopped, position, indexed, unwanted: false });
    return true;
  }

  /** What the dead left: their names, copies of a verification that broke off, tables of editions that were replaced. */
  private async clean(someDied: boolean): Promise<void> {
    if (someDied) {
      await this.pool.query(
        `DELETE FROM projections.workers WHERE alive_until < clock_timestamp() - interval '1 minute'`,
      );
    }
    await this.pool.query(
      `UPDATE projections.checkpoints SET state = 'retired'
       WHERE state = 'verifying' AND coalesce(lease_until, started_at + interval '1 minute') < clock_timestamp()`,
    );
    try {
      await inTransaction(this.pool, dropRetired);
    } catch (error) {
      this.log(`tables of a replaced edition could not be dropped yet: ${String(error)}`);
    }
  }
}

const COPY_LEASE = '1 minute';

/** The right to fill a copy that is made for a verification. Others leave it alone as long as `keepCopy` is called. */
export async function claimCopy(pool: pg.Pool, edition: EditionId, owner: string): Promise<Lease> {
  const { rows } = await pool.query<{ lease_epoch: string }>(
    `UPDATE projections.checkpoints
     SET lease_owner = $4, lease_epoch = lease_epoch + 1, lease_until = clock_timestamp() + interval '${COPY_LEASE}'
     WHERE name = $1 AND version = $2 AND generation = $3 RETURNING lease_epoch`,
    [...keyOf(edition), owner],
  );
  const epoch = rows[0]!.lease_epoch;
  return { edition, epoch, state: 'verifying', stopped: null, position: START, indexed: false, unwanted: false };
}

export async function keepCopy(pool: pg.Pool, { edition }: Lease): Promise<void> {
  await pool.query(
    `UPDATE projections.checkpoints SET lease_until = clock_timestamp() + interval '${COPY_LEASE}'
     WHERE name = $1 AND version = $2 AND generation = $3`,
    [...keyOf(edition)],
  );
}

const keyOf = ({ name, version, generation }: EditionId) => [name, version, generation] as const;

/** The living process with the highest hash for this edition, among those that have code for it (rendezvous hashing). */
function preferredOwner(
  edition: EditionId,
  living: ReadonlyArray<{ readonly owner: string; readonly runs: readonly string[] }>,
): string | undefined {
  const weigh = (owner: string) =>
    createHash('sha256')
      .update(`${labelOf(edition)} ${owner}`)
      .digest('hex');
  return living
    .filter((worker) => worker.runs.includes(runnable(edition.name, edition.version)))
    .map(({ owner }) => ({ owner, weight: weigh(owner) }))
    .sort((a, b) => (a.weight < b.weight ? 1 : -1))[0]?.owner;
}
