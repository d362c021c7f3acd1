import type pg from 'pg';
import { commit } from './commit.js';
import { backOff, pause, type Doorbell } from './doorbell.js';
import { labelOf } from './edition.js';
import { UnreadableEvent } from './event-opener.js';
import { described, isRefusal } from './failures.js';
import type { Feed } from './feed.js';
import type { Lease, Leases } from './leases.js';
import { progressOf, type Progress } from './notifications.js';
import { parkedKeysOf, parkedWithKey, keysToRetry, recordFailedRetry, unpark } from './parking.js';
import { plan, planParking, typesOf, type Batch, type Plan } from './planning.js';
import type { Projection } from './projection.js';
import { takeOver } from './registration.js';
import { createIndexes } from './tables.js';
import { inTransaction } from './transaction.js';
import { Fenced, type Work } from './work.js';

export interface RunnerOptions {
  /** Events a batch of live projections; 500 where left out. */
  readonly batch?: number;
  /** Events a batch of a rebuild: the more, the more operations fold into one row. 5,000 where left out. */
  readonly buildBatch?: number;
  /** Parked keys a projection may have before it stops; 20 where left out. */
  readonly parkedLimit?: number;
}

/** How often a key that waits for its time is looked for. */
const RETRY_MILLISECONDS = 2_000;

/**
 * Moves on the editions that this process has a lease for: the live ones together, in short batches, woken by the store; one
 * that is being built beside them, in long ones.
 */
export class ProjectionRunner {
  private readonly stopped = new AbortController();
  private readonly parkedKeys = new WeakMap<Lease, ReadonlySet<string>>();
  private readonly parkedLimit: number;
  private building: Promise<void> | undefined;
  private living: Promise<void> = Promise.resolve();
  private nextRetry = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly projections: readonly Projection[],
    private readonly leases: Leases,
    private readonly feed: Feed,
    private readonly doorbell: Doorbell,
    private readonly options: RunnerOptions,
    private readonly advanced: (progress: Progress) => void,
    private readonly log: (line: string) => void,
  ) {
    this.parkedLimit = options.parkedLimit ?? 20;
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
      const projections = group.map((lease) => this.projectionOf(lease));
      const wanted = projections.reduce((all, projection) => all.union(typesOf(projection)), new Set<string>());
      const batch = await this.feed.next(position, this.options.batch ?? 500, wanted);
      if (!batch) continue;
      await this.handle(group, batch);
      moved = true;
    }
    return moved;
  }

  /** All together, in one transaction; each alone where one of them fails. */
  private async handle(group: readonly Lease[], batch: Batch): Promise<void> {
    const works: Work[] = [];
    for (const lease of group) works.push(await this.workOn(lease, batch));
    try {
      await this.commit(works);
    } catch (error) {
      if (!isRefusal(error) && !(error instanceof Fenced)) throw await this.reloaded(group, error);
      for (const lease of group) await this.handleAlone(lease, batch);
    }
  }

  private async handleAlone(lease: Lease, batch: Batch): Promise<void> {
    if (lease.stopped !== null) return;
    try {
      await this.commit([await this.workOn(lease, batch)]);
    } catch (error) {
      if (error instanceof Fenced) return this.lost(lease);
      if (!isRefusal(error)) throw await this.reloaded([lease], error);
      await this.isolate(lease, batch, error);
    }
  }

  /** The database refuses something of the batch: halves it until the event stands alone, and parks that one. */
  private async isolate(lease: Lease, batch: Batch, error: unknown): Promise<void> {
    if (batch.events.length > 1) {
      for (const half of halvesOf(batch)) await this.handleAlone(lease, half);
      return;
    }
    const projection = this.projectionOf(lease);
    const parked = planParking(projection, batch, await this.keysOf(lease), this.parkedLimit, error);
    await this.commit([{ projection, lease, plan: parked }]);
  }

  private async workOn(lease: Lease, batch: Batch): Promise<Work> {
    const projection = this.projectionOf(lease);
    const parkedKeys = await this.keysOf(lease);
    const { parkedLimit } = this;
    return { projection, lease, plan: plan(projection, batch, { after: lease.position, parkedKeys, parkedLimit }) };
  }

  private async commit(works: readonly Work[]): Promise<void> {
    await commit(this.pool, this.leases.owner, works);
    for (const { lease, plan } of works) {
      this.parkedKeys.set(lease, plan.parkedKeys);
      this.tellParked(lease, plan);
    }
    for (const progress of progressOf(this.leases.owner, works)) this.advanced(progress);
  }

  private tellParked(lease: Lease, { parked, stop }: Plan): void {
    const edition = labelOf(lease.edition);
    for (const { event, error } of parked) {
      if (error !== null) this.log(`${edition} parked ${event.type} ${event.id} of ${event.stream}: ${error}`);
    }
    if (stop !== null) this.log(`${edition} stopped: ${stop}`);
  }

  /** The outcome may be unknown: what was thought of these editions is forgotten, and read anew with the next claim. */
  private async reloaded(group: readonly Lease[], error: unknown): Promise<unknown> {
    for (const lease of group) this.leases.lose(lease);
    await this.leases.refresh();
    return error;
  }

  private async lost(lease: Lease): Promise<void> {
    this.leases.lose(lease);
    await this.leases.refresh();
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

  private async build(lease: Lease): Promise<void> {
    const projection = this.projectionOf(lease);
    const goesOn = () => !this.stopped.signal.aborted && this.leases.holds(lease) && lease.stopped === null;
    const read = (from: string) => this.feed.nextOf(from, this.options.buildBatch ?? 5_000, typesOf(projection));
    if (lease.position === '') this.log(`${labelOf(lease.edition)} is being built`);
    let reading = read(lease.position);
    while (goesOn()) {
      const batch = await reading;
      const ahead = batch.atEnd ? undefined : read(batch.upTo);
      ahead?.catch(() => undefined);
      if (batch.upTo !== lease.position) await this.handleBuilding(lease, batch);
      if (batch.atEnd && goesOn() && (await this.finish(projection, lease))) return;
      if (lease.unwanted) return this.leases.release(lease);
      reading = ahead ?? read(lease.position);
    }
    await reading.catch(() => undefined);
  }

  private async handleBuilding(lease: Lease, batch: Batch): Promise<void> {
    const work = await this.workOn(lease, batch);
    const projection = work.projection;
    const wide = work.plan.operations.some(
      (operation) => operation.op !== 'upsert' && !isWholeKey(projection, operation),
    );
    if (wide) await this.index(projection, lease);
    await this.handleAlone(lease, batch);
  }

  /** @returns whether the edition is live now */
  private async finish(projection: Projection, lease: Lease): Promise<boolean> {
    if (!lease.indexed) {
      await this.index(projection, lease);
      return false;
    }
    if (!(await takeOver(this.pool, projection, lease.edition, lease.epoch))) return false;
    lease.state = 'live';
    this.log(`${labelOf(lease.edition)} is live`);
    this.advanced({
      by: this.leases.owner,
      live: [labelOf(lease.edition)],
      position: lease.position,
      streams: null,
      types: [],
    });
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
    const leases = this.leases.of('projection').filter((lease) => lease.state === 'live');
    let retried = false;
    for (const lease of leases) {
      for (const key of await keysToRetry(this.pool, lease.edition)) {
        await this.retryKey(lease, key);
        retried = true;
      }
    }
    return retried;
  }

  private async retryKey(lease: Lease, key: string): Promise<void> {
    const projection = this.projectionOf(lease);
    for (const parked of await parkedWithKey(this.pool, lease.edition, key)) {
      const stored = await this.feed.event(parked.stream, parked.revision);
      const events = stored ? await this.feed.open([stored]) : [];
      const only = { events, upTo: lease.position, recordedAt: undefined, read: 0 };
      const again = plan(projection, only, { after: '', parkedKeys: new Set(), parkedLimit: this.parkedLimit });
      const failed = again.parked[0];
      try {
        if (failed) return await recordFailedRetry(this.pool, lease, parked, failed.error ?? '', failed.mayPass);
        await unpark(this.pool, this.leases.owner, { projection, lease, plan: again }, parked, this.parkedLimit);
      } catch (error) {
        if (error instanceof Fenced) return this.lost(lease);
        if (!isRefusal(error)) throw error;
        return await recordFailedRetry(this.pool, lease, parked, described(error), false);
      }
    }
    this.parkedKeys.delete(lease);
    await this.leases.refresh();
  }

  private async keysOf(lease: Lease): Promise<ReadonlySet<string>> {
    let keys = this.parkedKeys.get(lease);
    if (!keys) this.parkedKeys.set(lease, (keys = await parkedKeysOf(this.pool, lease.edition)));
    return keys;
  }

  private projectionOf({ edition }: Lease): Projection {
    const found = this.projections.find(({ name, version }) => name === edition.name && version === edition.version);
    if (!found) throw new Error(`no code for ${labelOf(edition)}`);
    return found;
  }
}

const isWholeKey = (projection: Projection, operation: { table: string; key: object }): boolean => {
  const columns = Object.keys(operation.key);
  const { primaryKey } = projection.tables.find(({ name }) => name === operation.table)!;
  return columns.length === primaryKey.length && primaryKey.every((column) => columns.includes(column));
};

/** The first half ends with its last event; the second takes the rest of the way. */
function halvesOf(batch: Batch): readonly Batch[] {
  const middle = batch.events.length >> 1;
  const first = batch.events.slice(0, middle);
  const last = first.at(-1)!;
  const { position: upTo, recordedAt } = last instanceof UnreadableEvent ? last.event : last;
  return [
    { events: first, upTo, recordedAt, read: middle },
    { ...batch, events: batch.events.slice(middle), read: batch.read - middle },
  ];
}
