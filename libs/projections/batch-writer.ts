import type pg from 'pg';
import { commit, noteCommitted } from './commit.js';
import { labelOf } from './edition.js';
import { storedOf } from './event-opener.js';
import { isRefusal } from './failures.js';
import type { Lease } from './leases.js';
import { parkedKeysOf } from './parking.js';
import { plan, planParking, type Batch } from './planning.js';
import type { Projection } from './projection.js';
import { Fenced, type Work } from './work.js';

export interface BatchWriterOptions {
  readonly pool: pg.Pool;
  readonly projections: readonly Projection[];
  readonly owner: string;
  /** Parked keys that an edition may have before it stops. */
  readonly parkedLimit: number;
  readonly committed: (works: readonly Work[]) => void;
  readonly log: (line: string) => void;
}

/** Hands batches to editions: reduces, writes, and puts aside what cannot be digested. */
export class BatchWriter {
  private readonly parkedKeys = new WeakMap<Lease, ReadonlySet<string>>();

  constructor(private readonly options: BatchWriterOptions) {}

  /**
   * All editions in one transaction; each alone where the database refuses something of one of them.
   * @returns editions that turned out to be somebody else's
   * @throws whatever says that the database is away: nothing is known then of what was written
   */
  async writeTogether(group: readonly Lease[], batch: Batch): Promise<readonly Lease[]> {
    const works: Work[] = [];
    for (const lease of group) works.push(await this.workOn(lease, batch));
    try {
      await this.commit(works);
      return [];
    } catch (error) {
      if (!isRefusal(error) && !(error instanceof Fenced)) throw error;
    }
    const fenced: Lease[] = [];
    for (const lease of group) {
      try {
        await this.write(lease, batch);
      } catch (error) {
        if (!(error instanceof Fenced)) throw error;
        fenced.push(lease);
      }
    }
    return fenced;
  }

  /**
   * A batch of which the database refuses something is halved until that event stands alone, and is parked.
   * @param work what `workOn` made of the batch, where it was asked already
   * @throws Fenced; whatever says that the database is away
   */
  async write(lease: Lease, batch: Batch, work?: Work): Promise<void> {
    if (lease.stopped !== null) return;
    try {
      await this.commit([work ?? (await this.workOn(lease, batch))]);
    } catch (error) {
      if (!isRefusal(error) || batch.events.length === 0) throw error;
      if (batch.events.length > 1) {
        for (const half of halvesOf(batch)) await this.write(lease, half);
        return;
      }
      const projection = this.projectionOf(lease);
      const keys = await this.keysOf(lease);
      await this.commit([
        { projection, lease, plan: planParking(projection, batch, keys, this.options.parkedLimit, error) },
      ]);
    }
  }

  async workOn(lease: Lease, batch: Batch): Promise<Work> {
    const projection = this.projectionOf(lease);
    const { parkedLimit } = this.options;
    const parkedKeys = await this.keysOf(lease);
    return { projection, lease, plan: plan(projection, batch, { after: lease.position, parkedKeys, parkedLimit }) };
  }

  projectionOf({ edition }: Lease): Projection {
    const { name, version } = edition;
    const found = this.options.projections.find((known) => known.name === name && known.version === version);
    if (!found) throw new Error(`no code for ${labelOf(edition)}`);
    return found;
  }

  /** The parked keys have changed by other means than a batch. */
  forgetParkedKeys(lease: Lease): void {
    this.parkedKeys.delete(lease);
  }

  private async commit(works: readonly Work[]): Promise<void> {
    await commit(this.options.pool, this.options.owner, works);
    this.told(works);
  }

  /** They were written in a transaction of somebody else's, which is through. */
  committed(works: readonly Work[]): void {
    noteCommitted(works);
    this.told(works);
  }

  private told(works: readonly Work[]): void {
    for (const { lease, plan } of works) {
      this.parkedKeys.set(lease, plan.parkedKeys);
      const edition = labelOf(lease.edition);
      for (const { event, error } of plan.parked) {
        if (error !== null)
          this.options.log(`${edition} parked ${event.type} ${event.id} of ${event.stream}: ${error}`);
      }
      if (plan.stop !== null) this.options.log(`${edition} stopped: ${plan.stop}`);
    }
    this.options.committed(works);
  }

  private async keysOf(lease: Lease): Promise<ReadonlySet<string>> {
    let keys = this.parkedKeys.get(lease);
    if (!keys) this.parkedKeys.set(lease, (keys = await parkedKeysOf(this.options.pool, lease.edition)));
    return keys;
  }
}

/** The first half ends with its last event; the second takes the rest of the way. */
function halvesOf(batch: Batch): readonly Batch[] {
  const middle = batch.events.length >> 1;
  const { position: upTo, recordedAt } = storedOf(batch.events[middle - 1]!);
  return [
    { events: batch.events.slice(0, middle), upTo, recordedAt, read: middle },
    { ...batch, events: batch.events.slice(middle), read: batch.read - middle },
  ];
}
