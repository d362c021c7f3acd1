import { createHash } from 'node:crypto';
import type pg from 'pg';
import { START } from '#libs/event-store';
import { inTransaction } from '#libs/postgres';
import { labelOf, runnable, type EditionId, type EditionState } from './edition.js';
import { isAlive } from './presence.js';
import { dropRetired } from './tables.js';

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
  lease_owner: string | null;
  lease_epoch: string;
}

/** A process that lives, by its name, and what it has code for. */
interface Living {
  readonly owner: string;
  readonly runs: readonly string[];
}

/**
 * Shares the editions that this process has code for with the other processes. Each edition has one preferred process among
 * the living, the same in everybody's eyes, so work spreads and nobody negotiates. A lease lasts as long as its process lives
 * (`Presence`); looking after the leases never waits for a batch.
 */
export class Leases {
  private readonly held = new Map<string, Lease>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: pg.Pool,
    readonly owner: string,
    /** What it has code for: `case_list@3`. */
    private readonly runs: readonly string[],
    private readonly everyMilliseconds: number,
    private readonly changed: () => void,
    private readonly log: (line: string) => void,
  ) {}

  async start(): Promise<void> {
    await this.refresh();
    this.schedule();
  }

  /** Hands everything back, so that others need not wait until this process is taken for dead. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await this.release(...this.held.values());
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

  /** When the database goes away, a commit may have gone through or not: the editions are claimed anew, with their true positions. */
  async forgettingOnFailure<Result>(leases: readonly Lease[], write: () => Promise<Result>): Promise<Result> {
    try {
      return await write();
    } catch (error) {
      for (const lease of leases) this.lose(lease);
      await this.refresh();
      throw error;
    }
  }

  async release(...leases: readonly Lease[]): Promise<void> {
    for (const lease of leases) this.lose(lease);
    await this.pool.query(
      `UPDATE projections.checkpoints c SET lease_owner = NULL
       FROM unnest($2::text[], $3::int[], $4::int[], $5::bigint[]) AS l (name, version, generation, epoch)
       WHERE c.name = l.name AND c.version = l.version AND c.generation = l.generation
         AND c.lease_owner = $1 AND c.lease_epoch = l.epoch`,
      [
        this.owner,
        leases.map(({ edition }) => edition.name),
        leases.map(({ edition }) => edition.version),
        leases.map(({ edition }) => edition.generation),
        leases.map(({ epoch }) => epoch),
      ],
    );
  }

  /** Looks now for work that has come or gone; done from time to time anyway. */
  refresh(): Promise<void> {
    this.looking = this.looking.then(async () => {
      if (this.stopped) return;
      try {
        await this.look();
      } catch (error) {
        this.log(`leases could not be looked after: ${String(error)}`);
      }
    });
    return this.looking;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.refresh().finally(() => {
        if (!this.stopped) this.schedule();
      });
    }, this.everyMilliseconds);
  }

  private async look(): Promise<void> {
    const { rows: living } = await this.pool.query<Living>(
      'SELECT owner, runs FROM projections.processes WHERE alive_until > clock_timestamp()',
    );
    const before = new Map([...this.held].map(([label, { position }]) => [label, position]));
    const { rows } = await this.pool.query<CheckpointRow>(
      `SELECT kind, name, version, generation, state, stopped, position, indexed, lease_owner, lease_epoch
       FROM projections.checkpoints WHERE state IN ('live', 'building') AND name || '@' || version = ANY ($1)`,
      [this.runs],
    );
    const preferred = rows.filter((row) => preferredOwner(row, living) === this.owner);
    const lost = this.loseWhatIsGone(rows) + this.loseWhatWasTakenBack(rows, before);
    const noted = rows.filter((row) => this.note(row, preferred.includes(row)));
    // What stands there as its own though it had lost sight of it, nobody else could take: it takes it up again, to give it back.
    const takeable = (row: CheckpointRow) => preferred.includes(row) || row.lease_owner === this.owner;
    const claimed = await this.claim(rows.filter((row) => takeable(row) && !this.held.has(labelOf(row))));
    await this.clean();
    if (lost + noted.length + claimed > 0) this.changed();
  }

  private loseWhatIsGone(rows: readonly CheckpointRow[]): number {
    const gone = [...this.held.values()].filter((lease) => {
      const row = rows.find((candidate) => labelOf(candidate) === labelOf(lease.edition));
      return row?.lease_owner !== this.owner || row.lease_epoch !== lease.epoch;
    });
    for (const lease of gone) this.overtaken(lease);
    return gone.length;
  }

  /**
   * Checkpoints are not waited for on disk: a database that crashed may know less than this process had told it. What it lost is done again at
   * once, and not only when the next event finds out.
   */
  private loseWhatWasTakenBack(rows: readonly CheckpointRow[], before: ReadonlyMap<string, string>): number {
    const behind = rows.filter((row) => row.position < (before.get(labelOf(row)) ?? START));
    for (const row of behind) {
      this.held.delete(labelOf(row));
      this.log(`${labelOf(row)} goes on from where the database was when it crashed`);
    }
    return behind.length;
  }

  /** @returns whether something changed that the runners want to know */
  private note(row: CheckpointRow, preferred: boolean): boolean {
    const lease = this.held.get(labelOf(row));
    // What was read while a batch was committed is older than what the batch made of the lease.
    if (!lease || lease.position !== row.position) return false;
    const before = JSON.stringify(lease);
    if (row.state === 'live') lease.state = 'live';
    lease.stopped = row.stopped;
    lease.unwanted = !preferred;
    return JSON.stringify(lease) !== before;
  }

  /** Takes what nobody has, or the dead had. Rows that somebody is writing are left for the next time. */
  private async claim(wanted: readonly EditionId[]): Promise<number> {
    if (wanted.length === 0) return 0;
    const { rows } = await this.pool.query<CheckpointRow>(
      `UPDATE projections.checkpoints c SET lease_owner = $1, lease_epoch = c.lease_epoch + 1
       FROM (
         SELECT f.name, f.version, f.generation FROM projections.checkpoints f
         JOIN unnest($2::text[], $3::int[], $4::int[]) AS w (name, version, generation) USING (name, version, generation)
         WHERE f.state IN ('live', 'building')
           AND (f.lease_owner IS NULL OR f.lease_owner = $1 OR NOT ${isAlive('f.lease_owner')})
         FOR UPDATE OF f SKIP LOCKED
       ) AS free
       WHERE c.name = free.name AND c.version = free.version AND c.generation = free.generation
       RETURNING c.kind, c.name, c.version, c.generation, c.state, c.stopped, c.position, c.indexed, c.lease_epoch`,
      [
        this.owner,
        wanted.map(({ name }) => name),
        wanted.map(({ version }) => version),
        wanted.map(({ generation }) => generation),
      ],
    );
    for (const { kind, name, version, generation, state, stopped, position, indexed, lease_epoch: epoch } of rows) {
      const edition: EditionId = { kind, name, version, generation };
      this.held.set(labelOf(edition), { edition, epoch, state, stopped, position, indexed, unwanted: false });
    }
    return rows.length;
  }

  /** What the dead left: their names, copies of a verification that broke off, tables of editions that were replaced. */
  private async clean(): Promise<void> {
    const { rows } = await this.pool.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM projections.processes WHERE alive_until < clock_timestamp() - interval '1 minute')
         OR EXISTS (SELECT FROM projections.checkpoints WHERE state IN ('verifying', 'retired')) AS found`,
    );
    if (!rows[0]!.found) return;
    await this.pool.query(
      `DELETE FROM projections.processes WHERE alive_until < clock_timestamp() - interval '1 minute'`,
    );
    await this.pool.query(
      `UPDATE projections.checkpoints c SET state = 'retired' WHERE state = 'verifying' AND NOT ${isAlive('c.lease_owner')}`,
    );
    try {
      await inTransaction(this.pool, dropRetired);
    } catch (error) {
      this.log(`tables of a replaced edition could not be dropped yet: ${String(error)}`);
    }
  }
}

/** The living process with the highest hash for this edition, among those that have code for it (rendezvous hashing). */
function preferredOwner(edition: EditionId, living: readonly Living[]): string | undefined {
  const weigh = (owner: string) =>
    createHash('sha256')
      .update(`${labelOf(edition)} ${owner}`)
      .digest('hex');
  return living
    .filter((process) => process.runs.includes(runnable(edition.name, edition.version)))
    .map(({ owner }) => ({ owner, weight: weigh(owner) }))
    .sort((a, b) => (a.weight < b.weight ? 1 : -1))[0]?.owner;
}
