import type pg from 'pg';
import { BatchWriter } from './batch-writer.js';
import { backOff, pause, type Doorbell } from './doorbell.js';
import { labelOf } from './edition.js';
import { described, isRefusal } from './failures.js';
import type { Feed } from './feed.js';
import type { Lease, Leases } from './leases.js';
import { progressOf, type Progress } from './notifications.js';
import { keysToRetry, parkedWithKey, recordFailedRetry, unpark, type ParkedRow } from './parking.js';
import { plan, typesOf, type Batch } from './planning.js';
import type { Projection, RowOperation } from './projection.js';
import { takeOver } from './registration.js';
import { createIndexes } from './tables.js';
import { inTransaction } from './transaction.js';
import { Fenced } from './work.js';

export interface RunnerOptions {
  /** Events a batch of live projections; 500 where left out. */
  readonly batch?: number;
  /** Events a batch of a rebuild: the more, the more operations fold into one row. 5,000 where left out. */
  readonly buildBatch?: number;
  /** Parked keys a projection or policy may have before it stops; 20 where left out. */
  readonly parkedLimit?: number;
}

/** How often a parked key that waits for its time is looked for. */
const RETRY_MILLISECONDS = 2_000;

/**
 * Moves on the editions that this process has a lease for: the live ones together, in short batches, woken by the store; one
 * that is being built beside them, in long ones.
 */
export class ProjectionRunner {
  private readonly stopped = new AbortController();
  private readonly writer: BatchWriter;
  private building: Promise<void> | undefined;
  private living: Promise<void> = Promise.resolve();
  private nextRetry = 0;

  constructor(
    private readonly pool: pg.Pool,
    projections: readonly Projection[],
    private readonly leases: Leases,
    private readonly feed: Feed,
    private readonly doorbell: Doorbell,
    private readonly options: RunnerOptions & { readonly parkedLimit: number },
    private readonly advanced: (progress: Progress) => void,
    private readonly log: (line: string) => void,
  ) {
    this.writer = new BatchWriter({
      pool,
      projections,
      owner: leases.owner,
      parkedLimit: options.parkedLimit,
      committed: (works) => progressOf(leases.owner, works).forEach(advanced),
      log,
    });
  }

  start(): void {
    this.living = this.live();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.doorbell.ring();
    await Promise.all([this.living, this.building]);
  }

  /** Retries are looked for at once. */
  retrySoon(): void {
    this.nextRetry = 0;
    this.doorbell.ring();
  }

  private async live(): Promise<void> {
    const { signal } = this.stopped;
    for (let failures = 0; !signal.aborted;) {
      const rung = this.doorbell.next();
      try {
        await this.giveBack();
        this.buildNext();
        const retried = await this.retryParked();
        const moved = await this.moveOn();
        failures = 0;
        if (!moved && !retried) await this.doorbell.rest(rung, RETRY_MILLISECONDS);
      } catch (error) {
        failures += 1;
        this.log(`projections wait, something they need is away: ${described(error)}`);
        await pause(backOff(failures), signal);
      }
    }
  }

  private async giveBack(): Promise<void> {
    for (const lease of this.leases.of('projection')) {
      if (lease.unwanted && lease.state === 'live') await this.leases.release(lease);
    }
  }

  /** One batch for each group of live editions that stand at the same position. Editions that lag do not hold up the others. */
  private async moveOn(): Promise<boolean> {
    const running = this.leases.of('projection').filter((lease) => lease.state === 'live' && lease.stopped === null);
    let moved = false;
    for (const [position, group] of Map.groupBy(running, (lease) => lease.position)) {
      if (this.stopped.signal.aborted || !this.doorbell.isPast(position)) continue;
      const wanted = group.reduce(
        (all, lease) => all.union(typesOf(this.writer.projectionOf(lease))),
        new Set<string>(),
      );
      const batch = await this.feed.next(position, this.options.batch ?? 500, wanted);
      if (!batch) continue;
      await this.forgettingOnFailure(group, async () => {
        for (const lease of await this.writer.writeTogether(group, batch)) this.leases.overtaken(lease);
      });
      moved = true;
    }
    return moved;
  }

  /** When the database goes away, a commit may have gone through or not: the editions are claimed anew, with their true positions. */
  private async forgettingOnFailure(group: readonly Lease[], write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      for (const lease of group) this.leases.lose(lease);
      await this.leases.refresh();
      throw error;
    }
  }

  // Rebuilds: one at a time in a process, beside the live work.

  private buildNext(): void {
    if (this.building) return;
    const lease = this.leases.of('projection').find(({ state, stopped }) => state === 'building' && stopped === null);
    if (!lease) return;
    this.building = this.build(lease)
      .catch(async (error: unknown) => {
        this.log(`the rebuild of ${labelOf(lease.edition)} waits: ${described(error)}`);
        await pause(backOff(6), this.stopped.signal);
      })
      .finally(() => {
        this.building = undefined;
        this.doorbell.ring();
      });
  }

  /** The next batch is read while one is written. */
  private async build(lease: Lease): Promise<void> {
    const projection = this.writer.projectionOf(lease);
    const goesOn = () => !this.stopped.signal.aborted && this.leases.holds(lease) && lease.stopped === null;
    const read = (from: string) => this.feed.nextOf(from, this.options.buildBatch ?? 5_000, typesOf(projection));
    this.log(`${labelOf(lease.edition)} is being built`);
    for (let reading = read(lease.position); ;) {
      const batch = await reading;
      if (!goesOn()) return;
      if (lease.unwanted) return this.leases.release(lease);
      const ahead = batch.atEnd ? undefined : read(batch.upTo);
      ahead?.catch(() => undefined);
      await this.writeBuilding(projection, lease, batch);
      if (batch.atEnd && goesOn() && (await this.finish(projection, lease))) return;
      reading = ahead ?? read(lease.position);
    }
  }

  private async writeBuilding(projection: Projection, lease: Lease, batch: Batch): Promise<void> {
    if (batch.upTo === lease.position) return;
    const { plan } = await this.writer.workOn(lease, batch);
    if (plan.operations.some((operation) => isWide(projection, operation))) await this.index(projection, lease);
    await this.forgettingOnFailure([lease], () => this.writer.write(lease, batch));
  }

  /** @returns whether the edition is live now */
  private async finish(projection: Projection, lease: Lease): Promise<boolean> {
    if (!lease.indexed) {
      await this.index(projection, lease);
      return false;
    }
    if (!(await takeOver(this.pool, projection, lease.edition, lease.epoch))) return false;
    lease.state = 'live';
    const label = labelOf(lease.edition);
    this.log(`${label} is live`);
    this.advanced({ by: this.leases.owner, live: [label], position: lease.position, streams: null, types: [] });
    await this.leases.refresh();
    return true;
  }

  /** A build writes without secondary indexes, as long as it finds its rows by their primary keys. */
  private async index(projection: Projection, lease: Lease): Promise<void> {
    if (lease.indexed) return;
    await inTransaction(this.pool, async (client) => {
      await client.query(`SET LOCAL statement_timeout = 0`);
      await createIndexes(client, projection, lease.edition);
    });
    lease.indexed = true;
  }

  // Retries: done by whoever has the lease, between two batches, so that a key's events stay in order.

  private async retryParked(): Promise<boolean> {
    const now = performance.now();
    if (now < this.nextRetry) return false;
    this.nextRetry = now + RETRY_MILLISECONDS;
    let retried = false;
    for (const lease of this.leases.of('projection').filter(({ state }) => state === 'live')) {
      const keys = await keysToRetry(this.pool, lease.edition);
      for (const key of keys) await this.retryKey(lease, key);
      if (keys.length === 0) continue;
      this.writer.forgetParkedKeys(lease);
      await this.leases.refresh();
      retried = true;
    }
    return retried;
  }

  /** In order, until one fails again. */
  private async retryKey(lease: Lease, key: string): Promise<void> {
    for (const parked of await parkedWithKey(this.pool, lease.edition, key)) {
      try {
        if (!(await this.retryEvent(lease, parked))) return;
      } catch (error) {
        if (error instanceof Fenced) return this.leases.overtaken(lease);
        if (!isRefusal(error)) throw error;
        return recordFailedRetry(this.pool, lease, parked, described(error), false);
      }
    }
  }

  /** @returns whether it was digested this time */
  private async retryEvent(lease: Lease, parked: ParkedRow): Promise<boolean> {
    const projection = this.writer.projectionOf(lease);
    const stored = await this.feed.event(parked.stream, parked.revision);
    const batch = { events: await this.feed.open(stored), upTo: lease.position, recordedAt: undefined, read: 0 };
    const made = plan(projection, batch, { after: '', parkedKeys: new Set(), parkedLimit: Infinity });
    const [failed] = made.parked;
    if (failed) await recordFailedRetry(this.pool, lease, parked, failed.error ?? '', failed.mayPass);
    else
      await unpark(this.pool, this.leases.owner, { projection, lease, plan: made }, parked, this.options.parkedLimit);
    return !failed;
  }
}

/** Whether it finds its rows by other columns than the primary key. */
function isWide(projection: Projection, operation: RowOperation): boolean {
  if (operation.op === 'upsert') return false;
  const { primaryKey } = projection.tables.find(({ name }) => name === operation.table)!;
  const columns = Object.keys(operation.key);
  return columns.length !== primaryKey.length || !primaryKey.every((column) => columns.includes(column));
}
