import { escapeIdentifier as quoted, type ClientBase, type Pool } from 'pg';
import { OfficeError } from '#libs/kernel';
import { BatchWriter } from './batch-writer.js';
import { pause } from './doorbell.js';
import type { EditionId } from './edition.js';
import { UnreadableEvent } from './event-opener.js';
import type { Feed } from './feed.js';
import { claimCopy, keepCopy, type Lease } from './leases.js';
import { typesOf, type Batch } from './planning.js';
import type { Projection, ReadTable } from './projection.js';
import { addCopy, setState } from './registration.js';
import { createIndexes, dropRetired, physicalName } from './tables.js';
import { inTransaction } from './transaction.js';

/** A row that is not the same in the live tables and in a fresh copy. */
export interface Difference {
  readonly table: string;
  /** Values of the primary key, as text. */
  readonly key: readonly string[];
  readonly kind: 'only-live' | 'only-rebuilt' | 'differs';
  /** Columns that differ. Their values are not told: they may be a person's. */
  readonly columns: readonly string[];
}

export interface Verification {
  readonly name: string;
  /** Both stood here when they were compared. */
  readonly position: string;
  readonly rows: number;
  /** How many differ. */
  readonly different: number;
  /** The first of them, at most 100. */
  readonly differences: readonly Difference[];
  /** Events that the copy could not digest: its rows of their partition keys are incomplete. */
  readonly undigested: number;
}

const BATCH = 5_000;
const PAGE = 2_000;
const MOST_TOLD = 100;
const HEARTBEAT_MILLISECONDS = 10_000;

/**
 * Builds a copy of a projection beside its live tables and compares row by row. The live tables are read in one snapshot, at whose
 * position the copy is stopped: nobody waits for the comparison.
 * @throws OfficeError `interrupted`
 */
export async function verify(
  pool: Pool,
  feed: Feed,
  projection: Projection,
  live: EditionId,
  owner: string,
  signal: AbortSignal,
): Promise<Verification> {
  const lease = await claimCopy(pool, await addCopy(pool, projection), owner);
  const heartbeat = setInterval(() => void keepCopy(pool, lease).catch(() => undefined), HEARTBEAT_MILLISECONDS);
  try {
    const copy = new Copy(pool, feed, projection, lease, owner, signal);
    await copy.fillUpTo();
    for (;;) {
      const compared = await inTransaction(pool, async (snapshot) => {
        const position = await frozenPosition(snapshot, live);
        if (position < lease.position) return undefined;
        await copy.fillUpTo(position);
        const { rows, different, differences } = await inTransaction(pool, async (fresh) => {
          const comparison = new Comparison(snapshot, fresh, live, lease.edition, signal);
          for (const table of projection.tables) await comparison.compare(table);
          return comparison;
        });
        return { name: projection.name, position, rows, different, differences };
      });
      if (compared) return { ...compared, undigested: await countParked(pool, lease.edition) };
      await pause(50, signal);
      throwIfInterrupted(signal);
    }
  } finally {
    clearInterval(heartbeat);
    await setState(pool, lease.edition, 'retired');
    await inTransaction(pool, dropRetired);
  }
}

class Copy {
  private readonly writer: BatchWriter;

  constructor(
    private readonly pool: Pool,
    private readonly feed: Feed,
    private readonly projection: Projection,
    private readonly lease: Lease,
    owner: string,
    private readonly signal: AbortSignal,
  ) {
    const log = () => undefined;
    this.writer = new BatchWriter({
      pool,
      projections: [projection],
      owner,
      parkedLimit: Infinity,
      committed: log,
      log,
    });
  }

  /** To the end of the store, or to this position exactly. */
  async fillUpTo(position?: string): Promise<void> {
    for (let done = position === this.lease.position; !done;) {
      throwIfInterrupted(this.signal);
      const batch = await this.feed.nextOf(this.lease.position, BATCH, typesOf(this.projection));
      const part = position === undefined ? batch : cutAt(batch, position);
      if (part.upTo !== this.lease.position) await this.writer.write(this.lease, part);
      done = position === undefined ? batch.atEnd : this.lease.position === position;
    }
    if (this.lease.indexed) return;
    await inTransaction(this.pool, (client) => createIndexes(client, this.projection, this.lease.edition));
    this.lease.indexed = true;
  }
}

function cutAt(batch: Batch, position: string): Batch {
  if (batch.upTo <= position) return batch;
  const events = batch.events.filter(
    (item) => (item instanceof UnreadableEvent ? item.event : item).position <= position,
  );
  return { ...batch, events, upTo: position, read: events.length };
}

/** Freezes what the connection sees, and tells how far the live edition is in that. */
async function frozenPosition(client: ClientBase, live: EditionId): Promise<string> {
  await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query<{ position: string }>(
    `SELECT position FROM projections.checkpoints WHERE name = $1 AND version = $2 AND generation = $3 AND state = 'live'`,
    [live.name, live.version, live.generation],
  );
  if (!rows[0]) throw new OfficeError('rule', 'projection-not-live', { name: live.name });
  return rows[0].position;
}

function throwIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new OfficeError('not-yet', 'interrupted');
}

async function countParked(pool: Pool, { name, version, generation }: EditionId): Promise<number> {
  const { rows } = await pool.query<{ parked: number }>(
    `SELECT count(*)::int AS parked FROM projections.parked WHERE projection = $1 AND version = $2 AND generation = $3`,
    [name, version, generation],
  );
  return rows[0]!.parked;
}

interface ComparedRow {
  readonly key: readonly string[];
  /** The whole row, as PostgreSQL writes it. */
  readonly row: string;
}

/** Walks both editions of a table in the order of the primary key. Both connections stand in a transaction. */
class Comparison {
  rows = 0;
  different = 0;
  readonly differences: Difference[] = [];

  constructor(
    private readonly snapshot: ClientBase,
    private readonly fresh: ClientBase,
    private readonly live: EditionId,
    private readonly copy: EditionId,
    private readonly signal: AbortSignal,
  ) {}

  async compare(table: ReadTable): Promise<void> {
    const olds = walk(this.snapshot, table, physicalName(table, this.live), this.signal);
    const news = walk(this.fresh, table, physicalName(table, this.copy), this.signal);
    let [old, fresh] = [await olds.next(), await news.next()];
    while (!old.done || !fresh.done) {
      const order = old.done ? 1 : fresh.done ? -1 : compareKeys(old.value.key, fresh.value.key);
      this.rows += 1;
      if (order < 0) this.tell({ table: table.name, key: old.value!.key, kind: 'only-live', columns: [] });
      else if (order > 0) this.tell({ table: table.name, key: fresh.value!.key, kind: 'only-rebuilt', columns: [] });
      else if (old.value!.row !== fresh.value!.row) {
        const columns = differingColumns(old.value!.row, fresh.value!.row);
        this.tell({ table: table.name, key: old.value!.key, kind: 'differs', columns });
      }
      if (order <= 0) old = await olds.next();
      if (order >= 0) fresh = await news.next();
    }
  }

  private tell(difference: Difference): void {
    this.different += 1;
    if (this.differences.length < MOST_TOLD) this.differences.push(difference);
  }
}

/** All rows in the order of their keys as text, byte by byte, so that Node and PostgreSQL agree on what comes next. */
async function* walk(
  client: ClientBase,
  table: ReadTable,
  physical: string,
  signal: AbortSignal,
): AsyncGenerator<ComparedRow, undefined, void> {
  const keys = table.primaryKey.map((column) => `t.${quoted(column)}::text COLLATE "C"`).join(', ');
  const columns = Object.keys(table.columns).map((column) => `t.${quoted(column)}`);
  await client.query(
    `DECLARE walk NO SCROLL CURSOR FOR SELECT ARRAY[${keys}] AS key, row_to_json(r)::text AS row
     FROM ${physical} t CROSS JOIN LATERAL (SELECT ${columns.join(', ')}) r ORDER BY ${keys}`,
  );
  for (;;) {
    throwIfInterrupted(signal);
    const { rows } = await client.query<ComparedRow>(`FETCH ${PAGE} FROM walk`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await client.query('CLOSE walk');
  return undefined;
}

/** Byte order of UTF-8. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const order = Buffer.compare(Buffer.from(value), Buffer.from(b[index]!));
    if (order !== 0) return order;
  }
  return 0;
}

function differingColumns(a: string, b: string): readonly string[] {
  const [one, other] = [JSON.parse(a) as object, JSON.parse(b) as object];
  return Object.keys(one).filter(
    (column) => JSON.stringify(Reflect.get(one, column)) !== JSON.stringify(Reflect.get(other, column)),
  );
}
