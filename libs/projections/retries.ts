import type pg from 'pg';
import type { BatchWriter } from './batch-writer.js';
import { described, isRefusal } from './failures.js';
import type { Feed } from './feed.js';
import type { Lease, Leases } from './leases.js';
import { progressOf, type Progress } from './notifications.js';
import { parkedWithKey, recordFailedRetry, unpark, type DueKeys, type ParkedRow } from './parking.js';
import { plan, TOO_MANY_PARKED } from './planning.js';
import { Fenced, type Work } from './work.js';

/** How often a parked key that waits for its time is looked for. */
export const RETRY_MILLISECONDS = 2_000;

/**
 * Has parked events of projections handled again, key by key and in order. Called between two batches by whoever has the lease, so
 * that nothing of a key is written out of turn.
 */
export class Retries {
  private readonly next = new WeakMap<Lease, number>();
  private wantedAt = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly leases: Leases,
    private readonly feed: Feed,
    private readonly writer: BatchWriter,
    private readonly parkedLimit: number,
    private readonly advanced: (progress: Progress) => void,
    private readonly due: DueKeys,
  ) {}

  /** Retries are looked for at once. */
  soon(): void {
    this.due.forget();
    this.wantedAt = performance.now();
  }

  /** @returns whether there was anything */
  async retry(lease: Lease): Promise<boolean> {
    if (lease.stopped !== null && lease.stopped !== TOO_MANY_PARKED) return false;
    const now = performance.now();
    const next = this.next.get(lease) ?? 0;
    if (now < next && next - RETRY_MILLISECONDS >= this.wantedAt) return false;
    this.next.set(lease, now + RETRY_MILLISECONDS);
    const keys = await this.due.take(lease.edition);
    if (keys.length === 0) return false;
    for (const key of keys) await this.retryKey(lease, key);
    this.due.forget();
    this.next.delete(lease);
    this.writer.forgetParkedKeys(lease);
    await this.leases.refresh();
    return true;
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
    const events = await this.feed.event(parked);
    const batch = { events, upTo: lease.position, recordedAt: undefined, read: 0 };
    const made = plan(projection, batch, { after: '', parkedKeys: new Set(), parkedLimit: Infinity });
    const [failed] = made.parked;
    if (failed) {
      await recordFailedRetry(this.pool, lease, parked, failed.error ?? '', failed.mayPass);
      return false;
    }
    const work: Work = { projection, lease, plan: made };
    await unpark(this.pool, this.leases.owner, work, parked, this.parkedLimit);
    progressOf(this.leases.owner, [work]).forEach(this.advanced);
    return true;
  }
}
