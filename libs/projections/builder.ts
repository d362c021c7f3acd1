import type pg from 'pg';
import { inTransaction } from '#libs/postgres';
import type { BatchWriter } from './batch-writer.js';
import { writeWorks } from './commit.js';
import { backOff, pause } from './doorbell.js';
import { labelOf } from './edition.js';
import { described } from './failures.js';
import type { Feed } from './feed.js';
import type { Lease, Leases } from './leases.js';
import type { Progress } from './notifications.js';
import { isWide } from './operations.js';
import { assertHeld } from './parking.js';
import { typesOf, type Batch } from './planning.js';
import type { Projection } from './projection.js';
import { noteWaiting, takeOver, type HeldUp } from './registration.js';
import type { Retries } from './retries.js';
import { createIndexes } from './tables.js';
import type { Work } from './work.js';

/** How often a finished build looks whether it may take over, where something other than its own lag keeps it from that. */
const HELD_UP_MILLISECONDS = 1_000;
/** Events that a build may lack when it takes over: the live edition waits for so many. */
const LAST_STEP = 500;

export interface BuilderOptions {
  readonly pool: pg.Pool;
  readonly leases: Leases;
  readonly feed: Feed;
  readonly writer: BatchWriter;
  readonly retries: Retries;
  /** Events a batch. */
  readonly batch: number;
  readonly advanced: (progress: Progress) => void;
  /** A build has come to an end, or to a halt. */
  readonly ended: () => void;
  readonly log: (line: string) => void;
}

/** Fills the tables of new editions beside the live ones, one edition at a time in a process, and has them take over. */
export class Builder {
  private readonly stopped = new AbortController();
  private building: Promise<void> | undefined;

  constructor(private readonly options: BuilderOptions) {}

  /** Begins with the next edition that waits to be built, if none is under way. */
  buildNext(): void {
    if (this.building) return;
    const lease = this.options.leases
      .of('projection')
      .find(({ state, stopped }) => state === 'building' && stopped === null);
    if (!lease) return;
    this.building = this.build(lease)
      .catch(async (error: unknown) => {
        this.options.log(`the build of ${labelOf(lease.edition)} waits: ${described(error)}`);
        await pause(backOff(6), this.stopped.signal);
      })
      .finally(() => {
        this.building = undefined;
        this.options.ended();
      });
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.building;
  }

  /** The next batch is read while one is written. */
  private async build(lease: Lease): Promise<void> {
    const { feed, leases, writer, retries, batch: limit, log } = this.options;
    const projection = writer.projectionOf(lease);
    const read = (from: string) => feed.nextOf(from, limit, typesOf(projection));
    log(`${labelOf(lease.edition)} is being built`);
    for (let reading = read(lease.position); ;) {
      const batch = await reading;
      if (!this.goesOn(lease)) return;
      if (lease.unwanted) return leases.release(lease);
      const ahead = batch.atEnd ? undefined : read(batch.upTo);
      ahead?.catch(() => undefined);
      await this.write(projection, lease, batch);
      await retries.retry(lease);
      if (batch.atEnd && this.goesOn(lease) && (await this.finish(projection, lease))) return;
      reading = ahead ?? read(lease.position);
    }
  }

  private goesOn(lease: Lease): boolean {
    return !this.stopped.signal.aborted && this.options.leases.holds(lease) && lease.stopped === null;
  }

  private async write(projection: Projection, lease: Lease, batch: Batch): Promise<void> {
    if (batch.upTo === lease.position) return;
    const { leases, writer } = this.options;
    const work = await writer.workOn(lease, batch);
    if (work.plan.operations.some((operation) => isWide(projection.tables, operation)))
      await this.index(projection, lease);
    await leases.forgettingOnFailure([lease], () => writer.write(lease, batch, work));
  }

  /** @returns whether the edition is live now */
  private async finish(projection: Projection, lease: Lease): Promise<boolean> {
    if (!lease.indexed) {
      await this.index(projection, lease);
      return false;
    }
    const { leases, writer, advanced, log } = this.options;
    let lastStep: Work | undefined;
    const heldUp = await leases.forgettingOnFailure([lease], () =>
      takeOver(this.options.pool, projection, lease.edition, lease.epoch, async (client, position) => {
        lastStep = await this.lastStep(projection, lease, position);
        if (lastStep) await writeWorks(client, leases.owner, [lastStep]);
        return lastStep !== undefined;
      }),
    );
    if (heldUp === 'behind') return false;
    if (heldUp) {
      await this.wait(lease, heldUp);
      return false;
    }
    if (lastStep) writer.committed([lastStep]);
    lease.state = 'live';
    const label = labelOf(lease.edition);
    log(`${label} is live`);
    advanced({ by: leases.owner, live: [label], position: lease.position, streams: null, types: [] });
    await leases.refresh();
    return true;
  }

  /** What leads to the position that the live edition stands at; undefined where a single short step does not, or stops the build. */
  private async lastStep(projection: Projection, lease: Lease, position: string): Promise<Work | undefined> {
    const { feed, writer } = this.options;
    const work = await writer.workOn(lease, await feed.nextOf(lease.position, LAST_STEP, typesOf(projection)));
    return work.plan.upTo >= position && work.plan.stop === null ? work : undefined;
  }

  private readonly told = new WeakMap<Lease, HeldUp>();

  private async wait(lease: Lease, heldUp: HeldUp): Promise<void> {
    if (this.told.get(lease) !== heldUp) {
      this.told.set(lease, heldUp);
      this.options.log(`${labelOf(lease.edition)} is ready and cannot take over yet: ${heldUp}`);
      await noteWaiting(this.options.pool, lease.edition, heldUp);
    }
    await pause(HELD_UP_MILLISECONDS, this.stopped.signal);
  }

  /**
   * A build writes without secondary indexes, as long as it finds its rows by their primary keys.
   * @throws Fenced
   */
  private async index(projection: Projection, lease: Lease): Promise<void> {
    if (lease.indexed) return;
    const { pool, leases } = this.options;
    await inTransaction(pool, async (client) => {
      await client.query(`SET LOCAL statement_timeout = 0`);
      await createIndexes(client, projection, lease.edition);
      // Last, since whoever holds the row's lock keeps others from knowing how far it is.
      await assertHeld(client, leases.owner, lease);
    });
    lease.indexed = true;
  }
}
