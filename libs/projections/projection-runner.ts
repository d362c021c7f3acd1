import type pg from 'pg';
import { BatchWriter } from './batch-writer.js';
import { Builder } from './builder.js';
import { backOff, pause, type Doorbell } from './doorbell.js';
import { described } from './failures.js';
import type { Feed } from './feed.js';
import type { Lease, Leases } from './leases.js';
import { progressOf, type Progress } from './notifications.js';
import type { DueKeys } from './parking.js';
import { typesOf, type Wanted } from './planning.js';
import type { Projection } from './projection.js';
import type { ReadModels } from './read-models.js';
import { Retries, RETRY_MILLISECONDS } from './retries.js';

export interface RunnerOptions {
  /** Events a batch of live projections; 500 where left out. */
  readonly batch?: number;
  /** Events a batch of a rebuild: the more, the more operations fold into one row. 5,000 where left out. */
  readonly buildBatch?: number;
  /** Parked keys a projection or policy may have before it stops; 20 where left out. */
  readonly parkedLimit?: number;
  /**
   * How long live projections gather events after a batch before they take the next, while nobody waits for them: larger batches cost
   * less. 50 where left out.
   */
  readonly gatherMilliseconds?: number;
}

const BATCH = 500;
const GATHER_MILLISECONDS = 50;

/**
 * Moves on the editions that this process has a lease for: the live ones together, in short batches, woken by the store; those that
 * are being built beside them (`Builder`), in long ones.
 */
export class ProjectionRunner {
  private readonly stopped = new AbortController();
  private readonly writer: BatchWriter;
  private readonly retries: Retries;
  private readonly builder: Builder;
  private living: Promise<void> = Promise.resolve();
  /** Until when they gather events, by the process's own clock. */
  private gathersUntil = 0;
  /** What they have come to the end of the store with, past what others wrote there. */
  private readonly atEnd = new WeakSet<Lease>();

  constructor(
    pool: pg.Pool,
    projections: readonly Projection[],
    private readonly leases: Leases,
    private readonly feed: Feed,
    private readonly doorbell: Doorbell,
    private readonly options: RunnerOptions & { readonly parkedLimit: number },
    private readonly readModels: ReadModels,
    due: DueKeys,
    private readonly log: (line: string) => void,
  ) {
    const { parkedLimit, buildBatch = 5_000 } = options;
    const advanced = (progress: Progress) => readModels.advance(progress);
    const { owner } = leases;
    const writer = new BatchWriter({
      pool,
      projections,
      owner,
      parkedLimit,
      committed: (works) => progressOf(owner, works).forEach(advanced),
      log,
    });
    const retries = new Retries(pool, leases, feed, writer, parkedLimit, advanced, due);
    const ended = () => this.doorbell.ring();
    this.builder = new Builder({ pool, leases, feed, writer, retries, batch: buildBatch, advanced, ended, log });
    this.writer = writer;
    this.retries = retries;
  }

  start(): void {
    this.living = this.live();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.doorbell.ring();
    await Promise.all([this.living, this.builder.stop()]);
  }

  /** Retries are looked for at once. */
  retrySoon(): void {
    this.retries.soon();
    this.doorbell.ring();
  }

  private async live(): Promise<void> {
    const { signal } = this.stopped;
    for (let failures = 0; !signal.aborted;) {
      const rung = this.doorbell.next();
      try {
        await this.giveBack();
        this.builder.buildNext();
        const retried = await this.retryParked();
        await this.gather();
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

  /** An event that comes alone is taken at once; only what follows a batch closely is gathered. */
  private async gather(): Promise<void> {
    const left = this.gathersUntil - performance.now();
    if (left > 0) await this.readModels.awaited(left, this.stopped.signal);
  }

  private async giveBack(): Promise<void> {
    for (const lease of this.liveLeases()) if (lease.unwanted) await this.leases.release(lease);
  }

  private async retryParked(): Promise<boolean> {
    let retried = false;
    for (const lease of this.leases.of('projection')) {
      // A build retries its own between its batches, unless it has stopped.
      if (lease.state === 'live' || lease.stopped !== null) retried = (await this.retries.retry(lease)) || retried;
    }
    return retried;
  }

  /** One batch for each group of live editions that stand at the same position. Editions that lag do not hold up the others. */
  private async moveOn(): Promise<boolean> {
    const running = this.liveLeases().filter((lease) => lease.stopped === null);
    const { batch: limit = BATCH, gatherMilliseconds = GATHER_MILLISECONDS } = this.options;
    let moved = false;
    for (const [position, group] of Map.groupBy(running, (lease) => lease.position)) {
      const isAtEnd = group.every((lease) => this.atEnd.has(lease));
      if (this.stopped.signal.aborted || (isAtEnd && !this.doorbell.isPast(position))) continue;
      const wanted = group.reduce<Wanted>((all, lease) => {
        const its = typesOf(this.writer.projectionOf(lease));
        return all === 'every' || its === 'every' ? 'every' : all.union(its);
      }, new Set<string>());
      const batch = await this.feed.next(position, limit, wanted);
      if (!batch) {
        for (const lease of group) this.atEnd.add(lease);
        continue;
      }
      await this.leases.forgettingOnFailure(group, async () => {
        for (const lease of await this.writer.writeTogether(group, batch)) this.leases.overtaken(lease);
      });
      moved = true;
      // After a full batch there is more to catch up with.
      this.gathersUntil = batch.read < limit ? performance.now() + gatherMilliseconds : 0;
    }
    return moved;
  }

  /**
   * Whether every live edition of this process has passed what stood in the store when its end was at `head`: it has been at the end since, or has read
   * something later. Under writes that never pause, it may be at no end for long.
   */
  havePassed(head: string): boolean {
    return this.liveLeases().every((lease) => lease.stopped !== null || this.atEnd.has(lease) || lease.position > head);
  }

  private liveLeases(): readonly Lease[] {
    return this.leases.of('projection').filter(({ state }) => state === 'live');
  }
}
